import { z } from 'zod';
import { daySchema, idSchema, sentenceSchema } from '../shared/contract.schema';

/** What supervision holds on a subject, as small as a row of a list can show it. */
export const markSchema = z
  .object({
    kind: z.enum(['directive', 'finding', 'notice', 'closing', 'appeal', 'bulletin']),
    id: idSchema,
    /** What it is: 批示, 督办单〔2020〕第3号. */
    label: sentenceSchema,
    /** How it stands: 办理中, 已签收. */
    state: sentenceSchema,
    /** The day that matters: of what is open its due date, else the day it was settled. */
    day: daySchema.nullable(),
    late: z.boolean(),
    /** Of a slip; null elsewhere. */
    colour: z.enum(['blue', 'yellow', 'orange', 'red']).nullable(),
  })
  .meta({ id: 'Mark' });
export type Mark = z.infer<typeof markSchema>;
