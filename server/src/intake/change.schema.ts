import { z } from 'zod';
import { idSchema, sentenceSchema } from '../shared/contract.schema';
import { COMPARED } from './domain/plan-changes';

const targetRefSchema = z.object({ id: idSchema, name: z.string(), clause: z.string() });

/** An amended document against the plan that runs. */
export const planChangesSchema = z
  .object({
    /** Rows that are goals of their own. */
    added: z.array(idSchema),
    /** Targets that the document no longer states; they end by a decision of their own. */
    removed: z.array(targetRefSchema.extend({ advice: sentenceSchema })),
    changed: z.array(
      z.object({
        row: idSchema,
        target: targetRefSchema,
        differences: z.array(
          z.object({
            field: z.enum(COMPARED),
            before: z.string(),
            after: z.string(),
            /** Becomes a proposed change of the goal; others are only shown. */
            proposed: z.boolean(),
            /** What to do about it where it is only shown. */
            advice: sentenceSchema.nullable(),
          }),
        ),
      }),
    ),
    unchanged: z.array(z.object({ row: idSchema, target: targetRefSchema })),
  })
  .meta({ id: 'PlanChanges' });
export type PlanChangesView = z.infer<typeof planChangesSchema>;

/** Null: a goal of its own. */
export const matchRowSchema = z
  .object({ targetId: idSchema.nullable() })
  .meta({ id: 'MatchIntakeRow' });
export type MatchRow = z.infer<typeof matchRowSchema>;
