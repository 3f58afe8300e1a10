import { z } from 'zod';
import { idSchema, sentenceSchema } from '../shared/contract.schema';
import { COMPARED } from './domain/compared-goal';
import { EFFECTS } from './domain/plan-changes';

const targetRefSchema = z.object({ id: idSchema, name: z.string(), clause: z.string() });

/** Notes or incentives of an amended document against those in force, in the document's words. */
const partChangesSchema = z
  .object({
    added: z.array(z.object({ row: idSchema, clause: z.string(), words: z.string() })),
    removed: z.array(z.object({ id: idSchema, clause: z.string(), words: z.string() })),
    changed: z.array(
      z.object({ row: idSchema, clause: z.string(), before: z.string(), after: z.string() }),
    ),
    unchanged: z.int(),
  })
  .meta({ id: 'PartChanges' });

/** An amended document against the plan that runs. */
export const planChangesSchema = z
  .object({
    /** Rows that are goals of their own. */
    added: z.array(idSchema),
    /** Targets that the document no longer states. */
    removed: z.array(targetRefSchema.extend({ advice: sentenceSchema })),
    changed: z.array(
      z.object({
        row: idSchema,
        target: targetRefSchema,
        /** It is measured otherwise: the row becomes a goal of its own, the target is proposed to be ended. */
        replaces: z.boolean(),
        differences: z.array(
          z.object({
            field: z.enum(COMPARED),
            before: z.string(),
            after: z.string(),
            /**
             * `proposed`: a second person decides; `kept`: the goal stays as it is, as somebody
             * chose; `replaced`: another goal takes its place; `noted`: nothing of the goal changes.
             */
            effect: z.enum(EFFECTS),
            /** What to know of it. */
            advice: sentenceSchema.nullable(),
          }),
        ),
      }),
    ),
    unchanged: z.array(z.object({ row: idSchema, target: targetRefSchema })),
    notes: partChangesSchema,
    incentives: partChangesSchema,
  })
  .meta({ id: 'PlanChanges' });
export type PlanChangesView = z.infer<typeof planChangesSchema>;

/** Null: a goal of its own. */
export const matchRowSchema = z
  .object({ targetId: idSchema.nullable() })
  .meta({ id: 'MatchIntakeRow' });
export type MatchRow = z.infer<typeof matchRowSchema>;

/** Every difference of the row that is not carried. */
export const keepTermsSchema = z
  .object({ kept: z.array(z.enum(COMPARED)).max(COMPARED.length) })
  .meta({ id: 'KeepTerms' });
export type KeepTerms = z.infer<typeof keepTermsSchema>;
