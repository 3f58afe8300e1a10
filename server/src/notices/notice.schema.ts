import { z } from 'zod';
import { attachedFileSchema } from '../evidence/attachment.schema';
import { clockSchema, subjectKindSchema, subjectSchema } from '../matters/subject.schema';
import {
  daySchema,
  idSchema,
  planKeySchema,
  sentenceSchema,
  versionSchema,
} from '../shared/contract.schema';
import { agencyRefSchema } from '../targets/target.schema';
import { COLOURS, LADDER_KEYS } from './domain/colour-ladder';
import { NOTICE_EVENTS, NOTICE_STATES } from './domain/notice-transition';

export const colourSchema = z.enum(COLOURS).meta({ id: 'NoticeColour' });
export const ladderKeySchema = z.enum(LADDER_KEYS).meta({ id: 'NoticeLadder' });
export const noticeStateSchema = z.enum(NOTICE_STATES).meta({ id: 'NoticeState' });

/** A fact of the snapshot, or of the state today, as it is printed. */
export const factRowSchema = z
  .object({ label: sentenceSchema, value: sentenceSchema })
  .meta({ id: 'NoticeFact' });

/** A slip in a list, in its state on the day. */
export const noticeRefSchema = z
  .object({
    id: idSchema,
    version: versionSchema,
    number: sentenceSchema,
    issuer: z.string(),
    subject: subjectSchema,
    clock: clockSchema,
    colour: colourSchema,
    matter: z.string(),
    regionName: z.string(),
    agency: agencyRefSchema,
    issuedOn: daySchema,
    /** By which the reply is due; sending back sets a new day. */
    answerBy: daySchema,
    state: noticeStateSchema,
    /** Open, not replied to, and past its day. */
    unanswered: z.boolean(),
    /** The last reply came after its day. */
    repliedLate: z.boolean(),
    /** Whole days until the reply is due, negative afterwards; null where none is awaited. */
    daysLeft: z.int().nullable(),
  })
  .meta({ id: 'NoticeRef' });
export type NoticeRef = z.infer<typeof noticeRefSchema>;

/** All within what the viewer sees, without the other filters; the states are those of the day. */
export const noticeCountsSchema = z
  .object({
    open: z.int(),
    unanswered: z.int(),
    /** Replied, waiting for a judgement. */
    replied: z.int(),
    settled: z.int(),
    all: z.int(),
    byColour: z.object({ blue: z.int(), yellow: z.int(), orange: z.int(), red: z.int() }),
  })
  .meta({ id: 'NoticeCounts' });
export type NoticeCounts = z.infer<typeof noticeCountsSchema>;

export const noticeListSchema = z
  .object({
    asOf: daySchema,
    total: z.int(),
    offset: z.int(),
    rows: z.array(noticeRefSchema),
    counts: noticeCountsSchema,
    /** Plans and bodies that its filters offer. */
    plans: z.array(z.object({ key: z.string(), shortTitle: z.string() })),
    agencies: z.array(agencyRefSchema),
    can: z.object({ issue: z.boolean() }),
  })
  .meta({ id: 'NoticeList' });
export type NoticeList = z.infer<typeof noticeListSchema>;

export const noticeListQuerySchema = z.object({
  asOf: daySchema.optional(),
  colour: colourSchema.optional(),
  /** `open`: whatever still asks for something. */
  state: z.union([noticeStateSchema, z.literal('open')]).optional(),
  unanswered: z.enum(['yes']).optional(),
  agency: z.coerce.number().int().min(1).optional(),
  plan: planKeySchema.optional(),
  subjectKind: subjectKindSchema.optional(),
  subjectId: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).default(0),
});
export type NoticeListQuery = z.infer<typeof noticeListQuerySchema>;

export const noticeEventSchema = z
  .object({
    id: idSchema,
    kind: z.enum(NOTICE_EVENTS).meta({ id: 'NoticeEventKind' }),
    onDay: daySchema,
    by: z.string().nullable(),
    words: z.string().nullable(),
    measures: z.string().nullable(),
    expectedOn: daySchema.nullable(),
    answerBy: daySchema.nullable(),
    /** Of a reply: after the day by which it was due. */
    late: z.boolean(),
    files: z.array(attachedFileSchema),
  })
  .meta({ id: 'NoticeEvent' });
export type NoticeEvent = z.infer<typeof noticeEventSchema>;

export const noticeDetailSchema = z
  .object({
    asOf: daySchema,
    notice: noticeRefSchema,
    /** What was issued and never changes. */
    content: z.object({
      colourWords: z.object({ name: sentenceSchema, meaning: sentenceSchema }),
      ladder: z.object({ key: ladderKeySchema, version: z.int(), name: sentenceSchema }),
      addressee: z.string(),
      copies: z.array(z.string()),
      cause: sentenceSchema,
      facts: z.array(factRowSchema),
      demand: z.string(),
      dueOn: daySchema,
      higherReason: z.string().nullable(),
      issuedBy: z.string(),
      /** SHA-256 of the frozen content. */
      sha256: z.string(),
    }),
    /** 现状: the same matter as it is judged on the day; null where the viewer does not see it. */
    now: z
      .object({
        /** Null: its cause is gone. */
        cause: sentenceSchema.nullable(),
        facts: z.array(factRowSchema),
      })
      .nullable(),
    events: z.array(noticeEventSchema),
    /** All slips about this matter that hang together, the first one first, with this one. */
    chain: z.array(
      z.object({
        id: idSchema,
        number: sentenceSchema,
        colour: colourSchema,
        state: noticeStateSchema,
        issuedOn: daySchema,
      }),
    ),
    /** Null at the top of its ladder. */
    nextColour: colourSchema.nullable(),
    /** Proposed where a reply is sent back. */
    proposedAnswerBy: daySchema,
    can: z.object({
      acknowledge: z.boolean(),
      reply: z.boolean(),
      settle: z.boolean(),
      sendBack: z.boolean(),
      escalate: z.boolean(),
      close: z.boolean(),
      withdraw: z.boolean(),
    }),
  })
  .meta({ id: 'NoticeDetail' });
export type NoticeDetail = z.infer<typeof noticeDetailSchema>;
