import { z } from 'zod';
import { daySchema, decimalSchema, idSchema, sentenceSchema } from '../shared/contract.schema';
import { deadlineStateSchema, lampSchema } from './target.schema';

const verdictSchema = z
  .object({
    lamp: lampSchema,
    deadlineState: deadlineStateSchema,
    attained: decimalSchema.nullable(),
    expected: decimalSchema.nullable(),
    /** Of `attained` and `expected`. */
    unit: z.string(),
    completion: decimalSchema.nullable(),
    gap: decimalSchema.nullable(),
    gapUnit: z.string().nullable(),
    verdict: sentenceSchema,
  })
  .meta({ id: 'PreviewVerdict' });

/** One verdict of a target before and after a change that nobody has decided yet. */
export const movedVerdictSchema = z
  .object({
    target: z.object({ id: idSchema, name: z.string() }),
    /** Null: as it stands today. */
    periodEnd: daySchema.nullable(),
    period: sentenceSchema.nullable(),
    before: verdictSchema.nullable(),
    after: verdictSchema.nullable(),
    moved: z.boolean(),
  })
  .meta({ id: 'MovedVerdict' });
export type MovedVerdictView = z.infer<typeof movedVerdictSchema>;
