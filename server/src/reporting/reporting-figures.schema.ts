import { z } from 'zod';
import {
  daySchema,
  decimalSchema,
  planKeySchema,
  regionCodeSchema,
  sentenceSchema,
} from '../shared/contract.schema';
import { agencyRefSchema } from '../targets/target.schema';

export const figuresSchema = z
  .object({
    /** Owed returns of rounds that have opened: received + missing + notYetDue. */
    expected: z.int(),
    /** Handed in at least once: onTime + late. */
    received: z.int(),
    onTime: z.int(),
    late: z.int(),
    missing: z.int(),
    notYetDue: z.int(),
    /** received + missing: of these it is known whether they were on time. */
    decided: z.int(),
    /** Per cent of expected; null where nothing is expected. */
    receivedShare: decimalSchema.nullable(),
    /** Per cent of decided; null where nothing is decided. */
    onTimeShare: decimalSchema.nullable(),
    /** Days of late and missing returns together, up to the as-of day. */
    daysLate: z.int(),
    extensions: z.int(),
    timesReturned: z.int(),
    /** Sent back and not mended in time. */
    mendingLate: z.int(),
  })
  .meta({ id: 'Figures' });

/** The period and kind of a round; rounds of several regions that share them are one row. */
const roundKeySchema = z.object({
  periodEnd: daySchema,
  kind: z.enum(['periodic', 'deadline', 'final']),
  label: sentenceSchema,
});
const regionSchema = z.object({ code: z.string(), name: z.string() });
const planSchema = z.object({ key: z.string(), title: z.string(), shortTitle: z.string() });

export const reportingFiguresSchema = z
  .object({
    asOf: daySchema,
    totals: figuresSchema,
    byRound: z.array(z.object({ round: roundKeySchema, figures: figuresSchema })),
    byAgency: z.array(
      z.object({ agency: agencyRefSchema, regionName: z.string(), figures: figuresSchema }),
    ),
    byRegion: z.array(z.object({ region: regionSchema, figures: figuresSchema })),
    /** A return counts for every plan it serves: these add up to more than the totals. */
    byPlan: z.array(z.object({ plan: planSchema, figures: figuresSchema })),
    /** What the filters offer: all that the viewer sees, whatever is chosen. */
    offered: z.object({
      rounds: z.array(roundKeySchema),
      regions: z.array(regionSchema),
      plans: z.array(planSchema),
    }),
  })
  .meta({ id: 'ReportingFigures' });
export type ReportingFiguresPage = z.infer<typeof reportingFiguresSchema>;

export const reportingFiguresQuerySchema = z.object({
  asOf: daySchema.optional(),
  region: regionCodeSchema.optional(),
  plan: planKeySchema.optional(),
  /** Rounds whose period ends from this day … */
  from: daySchema.optional(),
  /** … to this. */
  to: daySchema.optional(),
});
export type ReportingFiguresQuery = z.infer<typeof reportingFiguresQuerySchema>;
