import { z } from 'zod';
import { clockSchema, subjectSchema } from '../matters/subject.schema';
import { daySchema, idSchema, sentenceSchema, typedDaySchema } from '../shared/contract.schema';
import { agencyRefSchema } from '../targets/target.schema';
import { colourSchema, factRowSchema, noticeRefSchema } from './notice.schema';

export const MOST_SLIPS = 200;
export const MOST_DEMAND = 2000;

/** A slip that is thought of: what is left out is proposed. */
export const thoughtOfSlipSchema = z.object({
  subject: subjectSchema,
  /** The open slip whose place the new one takes, of the next colour. */
  followsId: idSchema.nullish(),
  colour: colourSchema.nullish(),
  dueOn: typedDaySchema.nullish(),
});
export type ThoughtOfSlip = z.infer<typeof thoughtOfSlipSchema>;

export const previewNoticesSchema = z
  .object({ slips: z.array(thoughtOfSlipSchema).min(1).max(MOST_SLIPS) })
  .meta({ id: 'PreviewNotices' });
export type PreviewNotices = z.infer<typeof previewNoticesSchema>;

export const NOTICE_REFUSALS = [
  'not_in_scope',
  'no_cause',
  'no_body',
  'open_group',
  'open_notice',
  'closed',
  'top_of_ladder',
  'not_to_follow',
  'twice',
] as const;

/** A slip as it would be, or why there is none. */
export const noticePreviewRowSchema = z
  .object({
    subject: subjectSchema,
    followsId: idSchema.nullable(),
    /** Name of the matter; null where the viewer does not see it. */
    matter: z.string().nullable(),
    slip: z
      .object({
        addressee: agencyRefSchema,
        copies: z.array(agencyRefSchema),
        clock: clockSchema,
        cause: sentenceSchema,
        facts: z.array(factRowSchema),
        colour: colourSchema,
        /** Colours that may be chosen; all but the first need a reason. */
        colours: z.array(colourSchema),
        dueOn: daySchema,
        demand: z.string(),
        follows: sentenceSchema.nullable(),
        /** Of all that the slip rests on: what was confirmed is what is issued. */
        fingerprint: z.string(),
      })
      .nullable(),
    refusal: z
      .object({
        code: z.enum(NOTICE_REFUSALS).meta({ id: 'NoticeRefusal' }),
        words: sentenceSchema,
        noticeId: idSchema.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'NoticePreviewRow' });
export type NoticePreviewRow = z.infer<typeof noticePreviewRowSchema>;

export const noticePreviewSchema = z
  .object({
    today: daySchema,
    issuer: z.string(),
    /** The first day that may be set to reply by. */
    earliestDueOn: daySchema,
    rows: z.array(noticePreviewRowSchema),
  })
  .meta({ id: 'NoticePreview' });
export type NoticePreview = z.infer<typeof noticePreviewSchema>;

export const reasonSchema = z.string().trim().min(4).max(1000);

/** A slip as it was confirmed. */
export const confirmedSlipSchema = z.object({
  subject: subjectSchema,
  followsId: idSchema.nullable(),
  colour: colourSchema,
  /** Why it is higher than proposed; without meaning where it is not. */
  higherReason: reasonSchema.nullable(),
  demand: z.string().trim().min(4).max(MOST_DEMAND),
  dueOn: typedDaySchema,
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ConfirmedSlip = z.infer<typeof confirmedSlipSchema>;

export const issueNoticesSchema = z
  .object({ slips: z.array(confirmedSlipSchema).min(1).max(MOST_SLIPS) })
  .meta({ id: 'IssueNotices' });
export type IssueNotices = z.infer<typeof issueNoticesSchema>;

export const issuedNoticesSchema = z
  .object({ rows: z.array(noticeRefSchema) })
  .meta({ id: 'IssuedNotices' });
export type IssuedNotices = z.infer<typeof issuedNoticesSchema>;
