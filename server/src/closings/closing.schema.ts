import { z } from 'zod';
import { ACCOUNT_ROLES } from '../auth/auth.policy';
import { attachedFileSchema, attachmentIdsSchema } from '../evidence/attachment.schema';
import {
  daySchema,
  decimalSchema,
  idSchema,
  planKeySchema,
  regionCodeSchema,
  sentenceSchema,
  typedDaySchema,
  versionSchema,
} from '../shared/contract.schema';
import { judgementSnapshotSchema } from '../targets/judgement-snapshot.schema';
import { agencyRefSchema } from '../targets/target.schema';
import { CLOSING_MOVES, CLOSING_STATES, VERIFICATION_METHODS } from './domain/closing-move';

export const closingStateSchema = z.enum(CLOSING_STATES).meta({ id: 'ClosingState' });
const methodSchema = z.enum(VERIFICATION_METHODS).meta({ id: 'VerificationMethod' });

/** What is closed: a target's goal or an entrusted matter. */
export const closingSubjectSchema = z
  .object({ kind: z.enum(['target', 'entrusted']), id: idSchema })
  .meta({ id: 'ClosingSubject' });
export type ClosingSubject = z.infer<typeof closingSubjectSchema>;

/** What the system held on a day: of a target its judgement, of an entrusted matter its own clock. */
export const closingSnapshotSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('target'), judgement: judgementSnapshotSchema }),
    z.object({
      kind: z.literal('entrusted'),
      asOf: daySchema,
      state: sentenceSchema,
      dueOn: daySchema,
      daysLate: z.int(),
    }),
  ])
  .meta({ id: 'ClosingSnapshot' });
export type ClosingSnapshot = z.infer<typeof closingSnapshotSchema>;

export const closingSchema = z
  .object({
    id: idSchema,
    version: versionSchema,
    subject: closingSubjectSchema,
    /** Name of the target, or the words of the matter. */
    label: z.string(),
    plan: z.object({ key: planKeySchema, title: z.string() }).nullable(),
    regionCode: regionCodeSchema,
    regionName: z.string(),
    agency: agencyRefSchema,
    /** Of an annual goal, the year that is closed; else null. */
    yearEnd: daySchema.nullable(),
    state: closingStateSchema,
    statement: z.string(),
    appliedBy: z.string(),
    appliedOn: daySchema,
    /** Why supervision applied for the body; null: the body did. */
    onBehalfReason: z.string().nullable(),
    /** Of the last verification, in `unit`. */
    verifiedValue: decimalSchema.nullable(),
    unit: z.string().nullable(),
    /** Confirmed or refused by whom, when and why. */
    decision: z.object({ by: z.string(), on: daySchema, reason: z.string().nullable() }).nullable(),
    /** What the system judged when it was decided; before that, when it was applied for. */
    then: closingSnapshotSchema,
    /** What the system judges on the day that is looked at. */
    now: closingSnapshotSchema.nullable(),
    /** Confirmed although the system did not judge the goal as met in time: the reason stands beside. */
    departs: z.boolean(),
    /** Confirmed, but the judgement has turned since: supervision decides whether it is reopened. */
    reopeningProposed: z.boolean(),
    reopening: z.object({ by: z.string(), on: daySchema, reason: z.string() }).nullable(),
    can: z.object({
      verify: z.boolean(),
      decide: z.boolean(),
      withdraw: z.boolean(),
      reopen: z.boolean(),
    }),
  })
  .meta({ id: 'Closing' });
export type Closing = z.infer<typeof closingSchema>;

export const closingEntrySchema = z
  .object({
    id: idSchema,
    move: z.enum(CLOSING_MOVES),
    onDay: daySchema,
    /** With its offset, in Asia/Shanghai. */
    at: z.string(),
    /** Null: taken back because the demo's clock went before it. */
    by: z.string().nullable(),
    role: z.enum(ACCOUNT_ROLES).nullable(),
    words: z.string().nullable(),
    verification: z
      .object({
        method: methodSchema,
        on: daySchema,
        people: z.string(),
        value: decimalSchema.nullable(),
        unit: z.string().nullable(),
      })
      .nullable(),
    snapshot: closingSnapshotSchema.nullable(),
    files: z.array(attachedFileSchema),
  })
  .meta({ id: 'ClosingEntry' });
export type ClosingEntry = z.infer<typeof closingEntrySchema>;

export const closingDetailSchema = closingSchema
  .extend({
    asOf: daySchema,
    /** A confirmation has to say why: the system does not judge the goal as met in time. */
    needsReason: z.boolean(),
    /** A verification has to name the value that was found. */
    needsValue: z.boolean(),
    entries: z.array(closingEntrySchema),
  })
  .meta({ id: 'ClosingDetail' });
export type ClosingDetail = z.infer<typeof closingDetailSchema>;

export const closingListSchema = z
  .object({
    asOf: daySchema,
    /** Rows that the filter meets; those of this page begin at `offset`. */
    total: z.int(),
    offset: z.int(),
    rows: z.array(closingSchema),
    /** All that the filter meets but the state. */
    counts: z.record(closingStateSchema, z.int()),
    /** Of one subject: who the viewer may apply for, and why nobody can. */
    can: z.object({
      apply: z.boolean(),
      onBehalf: z.boolean(),
      refusal: sentenceSchema.nullable(),
    }),
  })
  .meta({ id: 'ClosingList' });
export type ClosingList = z.infer<typeof closingListSchema>;

export const closingListQuerySchema = z.object({
  asOf: daySchema.optional(),
  /** `reopening`: confirmed ones whose judgement has turned since. */
  state: z.enum([...CLOSING_STATES, 'open', 'reopening']).optional(),
  subjectKind: z.enum(['target', 'entrusted']).optional(),
  subjectId: z.coerce.number().int().min(1).optional(),
  agency: z.coerce.number().int().min(1).optional(),
  plan: planKeySchema.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
export type ClosingListQuery = z.infer<typeof closingListQuerySchema>;

const words = z.string().trim().min(4).max(2000);

export const applyForClosingSchema = z
  .object({
    subject: closingSubjectSchema,
    statement: words,
    /** Supervision applies for the body and says why; null: the body's clerk applies. */
    onBehalfReason: words.nullable(),
    attachmentIds: attachmentIdsSchema,
  })
  .meta({ id: 'ApplyForClosing' });
export type ApplyForClosing = z.infer<typeof applyForClosingSchema>;

export const verifyClosingSchema = z
  .object({
    method: methodSchema,
    on: typedDaySchema,
    people: z.string().trim().min(2).max(500),
    finding: words,
    /** As typed, in the target's unit; null where there is no figure. */
    value: z.string().max(40).nullable(),
    attachmentIds: attachmentIdsSchema,
  })
  .meta({ id: 'VerifyClosing' });
export type VerifyClosing = z.infer<typeof verifyClosingSchema>;

export const decideClosingSchema = z
  .discriminatedUnion('decision', [
    z.object({
      decision: z.literal('confirm'),
      /** Needed where the system does not judge the goal as met in time. */
      reason: z.string().trim().max(2000).nullable(),
    }),
    z.object({ decision: z.literal('refuse'), reason: words }),
  ])
  .meta({ id: 'DecideClosing' });
export type DecideClosing = z.infer<typeof decideClosingSchema>;

export const closingReasonSchema = z.object({ reason: words }).meta({ id: 'ClosingReason' });
