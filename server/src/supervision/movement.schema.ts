import { z } from 'zod';
import { MOVEMENTS } from '../evaluation/domain/movement';
import {
  daySchema,
  decimalSchema,
  planKeySchema,
  regionCodeSchema,
  sentenceSchema,
  typedDaySchema,
} from '../shared/contract.schema';
import {
  agencyRefSchema,
  deadlineStateSchema,
  judgedTargetSchema,
  lampSchema,
  planRefSchema,
  roleSchema,
} from '../targets/target.schema';

/** `left`: in the scope on the first day and no more on the second. */
export const movementKindSchema = z.enum([...MOVEMENTS, 'left']).meta({ id: 'MovementKind' });
export type MovementKind = z.infer<typeof movementKindSchema>;

/** What was judged of a target on one of the two days. */
export const movementStandingSchema = z
  .object({
    lamp: lampSchema,
    deadlineState: deadlineStateSchema,
    attained: decimalSchema.nullable(),
    attainedUnit: z.string(),
    /** Negative is worse. In percentage points (`pp`) or in the unit. */
    gap: decimalSchema.nullable(),
    gapUnit: z.string().nullable(),
  })
  .meta({ id: 'MovementStanding' });
export type MovementStanding = z.infer<typeof movementStandingSchema>;

export const movementRowSchema = z
  .object({
    /** As judged on the second day; one that left, on the first. */
    target: judgedTargetSchema,
    movement: movementKindSchema,
    /** The deadline ran out in between without the goal being met. */
    ranOut: z.boolean(),
    /** Null where it was not judged yet. */
    before: movementStandingSchema.nullable(),
    /** Null where it left the scope. */
    after: movementStandingSchema.nullable(),
    /** New and revised figures and changed terms between the two days. */
    meanwhile: sentenceSchema,
  })
  .meta({ id: 'MovementRow' });
export type MovementRow = z.infer<typeof movementRowSchema>;

export const movementReportSchema = z
  .object({
    from: daySchema,
    to: daySchema,
    sentence: sentenceSchema,
    /** Up, same, down, new and closed sum to `targets`; the rest is told beside them. */
    totals: z.object({
      targets: z.int(),
      down: z.int(),
      up: z.int(),
      closed: z.int(),
      new: z.int(),
      same: z.int(),
      /** Of those closed, the ones that ended short of their goal. */
      closedShort: z.int(),
      left: z.int(),
      /** Of the targets, those whose deadline ran out in between without the goal being met. */
      ranOut: z.int(),
    }),
    /** Rows behind the movement that was asked for; the page holds at most fifty. */
    total: z.int(),
    rows: z.array(movementRowSchema),
    /** What the filters offer. */
    plans: z.array(planRefSchema),
    agencies: z.array(agencyRefSchema),
  })
  .meta({ id: 'MovementReport' });
export type MovementReport = z.infer<typeof movementReportSchema>;

export const movementQuerySchema = z.object({
  /** Default: the end of the quarter before the one of `to`. */
  from: typedDaySchema.optional(),
  /** Default: today. */
  to: typedDaySchema.optional(),
  plan: planKeySchema.optional(),
  region: regionCodeSchema.optional(),
  agency: z.coerce.number().int().optional(),
  role: roleSchema.optional(),
  /** Only these rows; the totals always tell of all. `ran_out` cuts across the movements. */
  show: z.enum([...MOVEMENTS, 'left', 'ran_out']).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type MovementQuery = z.infer<typeof movementQuerySchema>;
