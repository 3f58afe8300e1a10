import { z } from 'zod';
import { ANSWERS } from '../series/domain/model';
import {
  daySchema,
  decimalSchema,
  idSchema,
  sentenceSchema,
  versionSchema,
} from '../shared/contract.schema';
import { lampSchema } from '../targets/target.schema';
import { submissionRefSchema } from './submission-ref.schema';

export const acceptSchema = z
  .object({
    /** True once the reviewer has confirmed that questions stay unanswered. */
    despiteQuestions: z.boolean().default(false),
  })
  .default({ despiteQuestions: false })
  .meta({ id: 'AcceptSubmission' });
export type AcceptSubmission = z.infer<typeof acceptSchema>;

/** A return after supervision has decided on it; its page reads the rest itself. */
export const reviewedReturnSchema = z
  .object({ submission: submissionRefSchema, version: versionSchema })
  .meta({ id: 'ReviewedReturn' });
export type ReviewedReturn = z.infer<typeof reviewedReturnSchema>;

export const reviewQueueSchema = z
  .object({
    asOf: daySchema,
    /** What waits for a review, by due date. */
    rows: z.array(
      z.object({
        submission: submissionRefSchema,
        version: versionSchema,
        /** False for what the viewer had a hand in, and on past days. */
        can: z.object({ accept: z.boolean() }),
      }),
    ),
  })
  .meta({ id: 'ReviewQueue' });
export type ReviewQueue = z.infer<typeof reviewQueueSchema>;

export const acceptManySchema = z
  .object({
    returns: z
      .array(z.object({ id: idSchema, version: versionSchema }))
      .min(1)
      .max(100),
  })
  .meta({ id: 'AcceptMany' });
export type AcceptMany = z.infer<typeof acceptManySchema>;

export const acceptedManySchema = z
  .object({
    /** What happened to each return, in the order asked. */
    results: z.array(
      z.object({
        id: idSchema,
        accepted: z.boolean(),
        /** Code and sentence of the problem where it was not accepted. */
        code: z.string().nullable(),
        message: sentenceSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'AcceptedMany' });
export type AcceptedMany = z.infer<typeof acceptedManySchema>;

const contentSchema = z.object({
  answer: z.enum(ANSWERS).nullable(),
  value: decimalSchema.nullable(),
  growth: decimalSchema.nullable(),
});

/** What a return is held against when it is looked through. */
export const comparisonSchema = z
  .object({
    asOf: daySchema,
    /** When it was handed in before; null the first time. */
    before: z.object({ serial: z.int(), onDay: daySchema }).nullable(),
    lines: z.array(
      z.object({
        lineId: idSchema,
        /** Lamps as they are shown everywhere, before anything is accepted. */
        lamps: z.array(z.object({ targetId: idSchema, lamp: lampSchema })),
        /** What the line said when the return was handed in before. */
        before: contentSchema
          .extend({
            explanation: z.string().nullable(),
            nextStep: z.string().nullable(),
            expectedOn: daySchema.nullable(),
          })
          .nullable(),
        /** The value that counts since the accepted one was corrected; else null. */
        corrected: contentSchema
          .extend({ version: versionSchema, knownOn: daySchema, reason: z.string().nullable() })
          .nullable(),
        /** How unusual the line is. */
        anomaly: z.number(),
      }),
    ),
  })
  .meta({ id: 'ReturnComparison' });
export type Comparison = z.infer<typeof comparisonSchema>;
