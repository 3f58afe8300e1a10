import { z } from 'zod';
import {
  daySchema,
  idSchema,
  sentenceSchema,
  planKeySchema,
  regionCodeSchema,
} from '../shared/contract.schema';
import { agencyRefSchema, judgedTargetSchema, planRefSchema } from '../targets/target.schema';

/** Targets by lamp; the six sum to `total`. */
export const lampCountsSchema = z
  .object({
    total: z.int(),
    achieved: z.int(),
    on_track: z.int(),
    at_risk: z.int(),
    off_track: z.int(),
    no_data: z.int(),
    unscheduled: z.int(),
  })
  .meta({ id: 'LampCounts' });
export type LampCounts = z.infer<typeof lampCountsSchema>;

/** 其中: targets by deadline state; never added to the lamp counts. */
export const deadlineCountsSchema = z
  .object({ overdue: z.int(), missed: z.int(), unproven: z.int(), awaiting_final: z.int() })
  .meta({ id: 'DeadlineCounts' });

export const movementSchema = z
  .object({
    since: daySchema,
    up: z.int(),
    same: z.int(),
    down: z.int(),
    new: z.int(),
    closed: z.int(),
    /** Targets whose lamp changed, worst change first. */
    changes: z.array(
      z.object({
        targetId: idSchema,
        name: z.string(),
        planShortTitle: z.string(),
        from: z.string().nullable(),
        to: z.string(),
      }),
    ),
  })
  .meta({ id: 'Movement' });

export const overviewSchema = z
  .object({
    asOf: daySchema,
    sentence: sentenceSchema,
    counts: lampCountsSchema,
    deadlines: deadlineCountsSchema,
    /** At most seven, by gap ÷ tolerance, then deadline. */
    attention: z.array(judgedTargetSchema),
    /** Agency × plan; a shared target counts for each agency, so rows never feed totals. */
    heatMap: z.object({
      plans: z.array(planRefSchema),
      rows: z.array(
        z.object({
          agency: agencyRefSchema,
          cells: z.array(z.object({ planId: idSchema, counts: lampCountsSchema })),
        }),
      ),
    }),
    /**
     * Open deadlines of the next 90 days, and passed ones that are overdue, missed or unproven; the
     * rows are the first of the total.
     */
    upcoming: z.object({ total: z.int(), rows: z.array(judgedTargetSchema) }),
    passed: z.object({ total: z.int(), rows: z.array(judgedTargetSchema) }),
    movement: movementSchema,
    /** What the switches offer. */
    plans: z.array(planRefSchema),
  })
  .meta({ id: 'Overview' });
export type Overview = z.infer<typeof overviewSchema>;

export const overviewQuerySchema = z.object({
  asOf: daySchema.optional(),
  plan: planKeySchema.optional(),
  region: regionCodeSchema.optional(),
});
export type OverviewQuery = z.infer<typeof overviewQuerySchema>;
