import { z } from 'zod';
import { ACCOUNT_ROLES } from '../auth/auth.policy';
import { attachedFileSchema, attachmentIdsSchema } from '../evidence/attachment.schema';
import { submissionRefSchema } from '../reporting/submission-ref.schema';
import {
  daySchema,
  idSchema,
  regionCodeSchema,
  sentenceSchema,
  versionSchema,
} from '../shared/contract.schema';
import { judgementSnapshotSchema } from '../targets/judgement-snapshot.schema';
import { agencyRefSchema } from '../targets/target.schema';
import { APPEAL_OUTCOMES, APPEAL_STATES, CONTESTED_KINDS } from './domain/appeal';

export const appealStateSchema = z.enum(APPEAL_STATES).meta({ id: 'AppealState' });
export const contestedKindSchema = z.enum(CONTESTED_KINDS).meta({ id: 'ContestedKind' });

/** The contested record as it stood when it was contested. */
export const contestedSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('judgement'), judgement: judgementSnapshotSchema }),
    z.object({ kind: z.literal('lateness'), asOf: daySchema, submission: submissionRefSchema }),
    z.object({
      kind: z.literal('notice'),
      asOf: daySchema,
      number: sentenceSchema,
      colour: z.string(),
      issuedOn: daySchema,
    }),
  ])
  .meta({ id: 'Contested' });
export type Contested = z.infer<typeof contestedSchema>;

export const appealSchema = z
  .object({
    id: idSchema,
    version: versionSchema,
    contestedKind: contestedKindSchema,
    /** Of the target, the return or the slip. */
    contestedId: idSchema,
    label: z.string(),
    contested: contestedSchema,
    /** Since when the contested record stood, and the last day on which it could be contested. */
    knownOn: daySchema,
    until: daySchema,
    regionCode: regionCodeSchema,
    regionName: z.string(),
    agency: agencyRefSchema,
    statement: z.string(),
    filedBy: z.string(),
    filedOn: daySchema,
    state: appealStateSchema,
    decision: z
      .object({
        outcome: z.enum(APPEAL_OUTCOMES),
        by: z.string(),
        on: daySchema,
        reason: z.string(),
        follows: z.string().nullable(),
      })
      .nullable(),
    can: z.object({ decide: z.boolean(), withdraw: z.boolean() }),
  })
  .meta({ id: 'Appeal' });
export type Appeal = z.infer<typeof appealSchema>;

export const appealDetailSchema = appealSchema
  .extend({
    asOf: daySchema,
    /** Sent with the appeal, and with its decision. */
    files: z.array(attachedFileSchema),
    decisionFiles: z.array(attachedFileSchema),
    events: z.array(
      z.object({
        state: appealStateSchema,
        onDay: daySchema,
        /** With its offset, in Asia/Shanghai. */
        at: z.string(),
        /** Null: taken back because the demo's clock went before it. */
        by: z.string().nullable(),
        role: z.enum(ACCOUNT_ROLES).nullable(),
      }),
    ),
  })
  .meta({ id: 'AppealDetail' });
export type AppealDetail = z.infer<typeof appealDetailSchema>;

export const appealListSchema = z
  .object({
    asOf: daySchema,
    /** Rows that the filter meets; those of this page begin at `offset`. */
    total: z.int(),
    offset: z.int(),
    rows: z.array(appealSchema),
    counts: z.record(appealStateSchema, z.int()),
    /** Of one record: whether the viewer may contest it, until when, and why not. */
    can: z.object({
      file: z.boolean(),
      until: daySchema.nullable(),
      refusal: sentenceSchema.nullable(),
    }),
  })
  .meta({ id: 'AppealList' });
export type AppealList = z.infer<typeof appealListSchema>;

export const appealListQuerySchema = z.object({
  asOf: daySchema.optional(),
  state: appealStateSchema.optional(),
  contestedKind: contestedKindSchema.optional(),
  contestedId: z.coerce.number().int().min(1).optional(),
  agency: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
export type AppealListQuery = z.infer<typeof appealListQuerySchema>;

const words = z.string().trim().min(4).max(2000);

export const fileAppealSchema = z
  .object({
    contestedKind: contestedKindSchema,
    contestedId: idSchema,
    statement: words,
    attachmentIds: attachmentIdsSchema,
  })
  .meta({ id: 'FileAppeal' });
export type FileAppeal = z.infer<typeof fileAppealSchema>;

export const decideAppealSchema = z
  .object({
    outcome: z.enum(APPEAL_OUTCOMES),
    reason: words,
    /** What follows from it; null: nothing further. */
    follows: words.nullable(),
    attachmentIds: attachmentIdsSchema,
  })
  .meta({ id: 'DecideAppeal' });
export type DecideAppeal = z.infer<typeof decideAppealSchema>;
