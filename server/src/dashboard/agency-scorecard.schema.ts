import { z } from 'zod';
import { daySchema, sentenceSchema } from '../shared/contract.schema';
import { submissionRefSchema } from '../reporting/submission-ref.schema';
import { agencyRefSchema, judgedTargetSchema } from '../targets/target.schema';
import { lampCountsSchema } from './overview.schema';

export const agencyKindSchema = z
  .enum(['government', 'department', 'city', 'county', 'central', 'firm', 'association', 'group'])
  .meta({ id: 'AgencyKind' });
export type AgencyKind = z.infer<typeof agencyKindSchema>;

export const agencyListSchema = z
  .object({
    asOf: daySchema,
    /** In administrative order. */
    rows: z.array(
      z.object({
        agency: agencyRefSchema,
        regionCode: z.string(),
        regionName: z.string(),
        kind: agencyKindSchema,
        /** Pinyin and initials for the search box. */
        pinyin: z.string(),
        /** Targets it leads or reports, and those it shares or supports. */
        lead: lampCountsSchema,
        shared: lampCountsSchema,
      }),
    ),
  })
  .meta({ id: 'AgencyList' });
export type AgencyList = z.infer<typeof agencyListSchema>;

export const agencyScorecardSchema = z
  .object({
    asOf: daySchema,
    agency: agencyRefSchema,
    regionName: z.string(),
    kind: agencyKindSchema,
    counts: z.object({ lead: lampCountsSchema, shared: lampCountsSchema }),
    sentence: sentenceSchema,
    lead: z.array(judgedTargetSchema),
    shared: z.array(judgedTargetSchema),
    /** The last eight rounds, newest first. */
    rounds: z.array(submissionRefSchema),
    dueNow: z.array(submissionRefSchema),
  })
  .meta({ id: 'AgencyScorecard' });
export type AgencyScorecard = z.infer<typeof agencyScorecardSchema>;
