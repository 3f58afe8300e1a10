import { z } from 'zod';
import { PUBLISHERS } from '../series/domain/model';
import { daySchema, decimalSchema, idSchema, sentenceSchema } from '../shared/contract.schema';
import { actualVersionSchema } from '../targets/target.schema';

/** What stood where before: the drawer beside a row of the grid. */
export const lineHistorySchema = z
  .object({
    asOf: daySchema,
    name: z.string(),
    unit: z.string(),
    /** 口径: how the values add up. */
    definition: sentenceSchema,
    publisher: z.enum(PUBLISHERS),
    targets: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        goalText: sentenceSchema,
        deadline: daySchema.nullable(),
        /** False where the deadline is the plan's horizon, not the sentence's own. */
        deadlineStated: z.boolean(),
        /** What the schedule asks for at the end of the return's period; null while unscheduled. */
        expected: decimalSchema.nullable(),
        expectedUnit: z.string(),
        verdict: sentenceSchema,
      }),
    ),
    /** The last twelve periods with a value known on the day, newest first. */
    periods: z.array(
      z.object({
        periodEnd: daySchema,
        label: sentenceSchema,
        /** Newest first. */
        versions: z.array(actualVersionSchema),
      }),
    ),
  })
  .meta({ id: 'LineHistory' });
export type LineHistory = z.infer<typeof lineHistorySchema>;
