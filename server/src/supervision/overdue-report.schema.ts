import { z } from 'zod';
import {
  daySchema,
  decimalSchema,
  sentenceSchema,
  planKeySchema,
  regionCodeSchema,
} from '../shared/contract.schema';
import {
  agencyRefSchema,
  judgedTargetSchema,
  planRefSchema,
  responsibilitySchema,
  roleSchema,
} from '../targets/target.schema';
import { submissionRefSchema } from '../reporting/submission-ref.schema';

export const overdueRowSchema = z
  .object({
    target: judgedTargetSchema,
    responsibilities: z.array(responsibilitySchema),
    /** Whole days after the deadline; null for what is final (未完成). */
    daysLate: z.int().nullable(),
    /** What is missing to the goal, in the unit or in percentage points. */
    shortfall: sentenceSchema.nullable(),
    needed: sentenceSchema.nullable(),
  })
  .meta({ id: 'OverdueRow' });
export type OverdueRow = z.infer<typeof overdueRowSchema>;

export const overdueReportSchema = z
  .object({
    asOf: daySchema,
    /** 1: overdue, missed and unproven deadlines; stated ones before unstated. */
    deadlines: z.object({
      stated: z.array(overdueRowSchema),
      unstated: z.array(overdueRowSchema),
      totals: z.object({ overdue: z.int(), missed: z.int(), unproven: z.int(), matters: z.int() }),
    }),
    /** 2: returns late or missing, and those sent back and not mended in time. */
    returns: z.object({
      rows: z.array(submissionRefSchema),
      totals: z.object({
        expected: z.int(),
        received: z.int(),
        onTime: z.int(),
        /** Rows of the list. */
        late: z.int(),
        /** Per cent of expected; null when nothing was expected. */
        receivedShare: decimalSchema.nullable(),
        onTimeShare: decimalSchema.nullable(),
      }),
      byAgency: z.array(
        z.object({
          agency: agencyRefSchema,
          expected: z.int(),
          received: z.int(),
          onTime: z.int(),
        }),
      ),
    }),
    /** 3: behind schedule, worst first. */
    behind: z.object({
      rows: z.array(overdueRowSchema),
      totals: z.object({ off_track: z.int(), at_risk: z.int() }),
    }),
    /** Matters per agency and role; a shared matter appears once for each body. */
    byAgency: z.array(
      z.object({
        agency: agencyRefSchema,
        role: roleSchema,
        deadlines: z.int(),
        behind: z.int(),
      }),
    ),
    plans: z.array(planRefSchema),
    agencies: z.array(agencyRefSchema),
  })
  .meta({ id: 'OverdueReport' });
export type OverdueReport = z.infer<typeof overdueReportSchema>;

export const overdueReportQuerySchema = z.object({
  asOf: daySchema.optional(),
  plan: planKeySchema.optional(),
  region: regionCodeSchema.optional(),
  agency: z.coerce.number().int().optional(),
  role: roleSchema.optional(),
});
export type OverdueReportQuery = z.infer<typeof overdueReportQuerySchema>;
