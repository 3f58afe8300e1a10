import { z } from 'zod';
import { idSchema, versionSchema } from '../shared/contract.schema';

/** What supervision asked about a return, and what its body answered. */
export const questionSchema = z
  .object({
    id: idSchema,
    version: versionSchema,
    /** The line that is asked about; null: the whole return. */
    lineId: idSchema.nullable(),
    words: z.string(),
    askedBy: z.string(),
    askedAt: z.string(),
    answer: z.string().nullable(),
    answeredBy: z.string().nullable(),
    answeredAt: z.string().nullable(),
    state: z.enum(['open', 'answered', 'withdrawn']),
    can: z.object({ answer: z.boolean(), withdraw: z.boolean() }),
  })
  .meta({ id: 'ReviewQuestion' });
export type Question = z.infer<typeof questionSchema>;

export const askSchema = z
  .object({
    lineId: idSchema.nullable(),
    words: z.string().trim().min(4).max(1000),
  })
  .meta({ id: 'AskQuestion' });
export type Ask = z.infer<typeof askSchema>;

export const answerSchema = z
  .object({ words: z.string().trim().min(2).max(2000) })
  .meta({ id: 'AnswerQuestion' });
