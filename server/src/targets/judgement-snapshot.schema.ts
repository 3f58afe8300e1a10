import { z } from 'zod';
import { daySchema, decimalSchema, sentenceSchema } from '../shared/contract.schema';
import {
  deadlineStateSchema,
  explanationSchema,
  lampSchema,
  latestValueSchema,
} from './target.schema';

/** What the system judged of a target on a day, whole enough to be frozen and explained later. */
export const judgementSnapshotSchema = z
  .object({
    asOf: daySchema,
    goalText: sentenceSchema,
    /** Of an annual goal, the end of the year that was judged; else null. */
    yearEnd: daySchema.nullable(),
    /** Done or not: its figures count nodes. */
    task: z.boolean(),
    lamp: lampSchema,
    deadlineState: deadlineStateSchema,
    deadline: daySchema.nullable(),
    /** Days after the deadline: while overdue, or when it was met late. */
    daysLate: z.int().nullable(),
    latest: latestValueSchema.nullable(),
    /** In `attainedUnit`. */
    attained: decimalSchema.nullable(),
    expected: decimalSchema.nullable(),
    attainedUnit: z.string(),
    /** Per cent. */
    completion: decimalSchema.nullable(),
    expectedCompletion: decimalSchema.nullable(),
    gap: decimalSchema.nullable(),
    gapUnit: z.string().nullable(),
    verdict: sentenceSchema,
    explanation: explanationSchema,
  })
  .meta({ id: 'JudgementSnapshot' });
export type JudgementSnapshot = z.infer<typeof judgementSnapshotSchema>;
