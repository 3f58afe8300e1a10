import { z } from 'zod';
import { attachmentIdsSchema } from '../evidence/attachment.schema';
import { typedDaySchema } from '../shared/contract.schema';
import { reasonSchema } from './notice-issue.schema';

export const replyNoticeSchema = z
  .object({
    words: z.string().trim().min(4).max(4000),
    measures: z.string().trim().min(1).max(4000).nullable(),
    /** By when the body expects to be done. */
    expectedOn: typedDaySchema.nullable(),
    attachmentIds: attachmentIdsSchema,
  })
  .meta({ id: 'ReplyNotice' });
export type ReplyNotice = z.infer<typeof replyNoticeSchema>;

/** 认可, 退回补充, 结案, 撤销; a slip of the next colour is issued through the preview. */
export const judgeNoticeSchema = z
  .discriminatedUnion('decision', [
    z.object({
      decision: z.literal('settle'),
      words: z.string().trim().max(1000).nullable(),
      attachmentIds: attachmentIdsSchema,
    }),
    z.object({
      decision: z.literal('send_back'),
      words: reasonSchema,
      answerBy: typedDaySchema,
      attachmentIds: attachmentIdsSchema,
    }),
    z.object({
      decision: z.literal('close'),
      words: reasonSchema,
      attachmentIds: attachmentIdsSchema,
    }),
    z.object({
      decision: z.literal('withdraw'),
      words: reasonSchema,
      attachmentIds: attachmentIdsSchema,
    }),
  ])
  .meta({ id: 'JudgeNotice' });
export type JudgeNotice = z.infer<typeof judgeNoticeSchema>;
