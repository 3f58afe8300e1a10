import { z } from 'zod';
import { ACCOUNT_ROLES } from '../auth/auth.policy';
import { attachedFileSchema } from '../evidence/attachment.schema';
import {
  daySchema,
  idSchema,
  planKeySchema,
  sentenceSchema,
  versionSchema,
} from '../shared/contract.schema';
import { agencyRefSchema, judgedTargetSchema } from '../targets/target.schema';
import { ENTRUSTED_MOVES, ENTRUSTED_ORIGINS, ENTRUSTED_STATES } from './domain/entrusted-move';
import { subjectKindSchema } from './subject.schema';

export const entrustedStateSchema = z.enum(ENTRUSTED_STATES).meta({ id: 'EntrustedState' });
export const entrustedOriginSchema = z.enum(ENTRUSTED_ORIGINS).meta({ id: 'EntrustedOrigin' });
export const entrustedMoveSchema = z.enum(ENTRUSTED_MOVES).meta({ id: 'EntrustedMove' });

/** A matter that a directive or a finding put to a body, as it stood on the day. */
export const entrustedMatterSchema = z
  .object({
    id: idSchema,
    version: versionSchema,
    origin: entrustedOriginSchema,
    regionCode: z.string(),
    regionName: z.string(),
    /** What it is tied to: a target, a body's return or a clause of a plan. */
    about: z.object({
      kind: z.enum(['target', 'submission', 'clause']),
      id: idSchema,
      label: sentenceSchema,
    }),
    /** Null where it is about a return, which can serve several plans. */
    plan: z.object({ key: z.string(), title: z.string() }).nullable(),
    /** The matter about which this further directive was given. */
    parentId: idSchema.nullable(),
    /** The visit that found it. */
    inspection: z.object({ id: idSchema, title: z.string(), groupName: z.string() }).nullable(),
    /** As it was written; never changed. */
    text: z.string(),
    /** What has to be put right; a directive's text says it itself. */
    demand: z.string().nullable(),
    owner: agencyRefSchema,
    coOwners: z.array(agencyRefSchema),
    openedOn: daySchema,
    openedBy: z.string(),
    state: entrustedStateSchema,
    /** The body says that it is done and asks to have it closed. */
    settlementProposed: z.boolean(),
    dueOn: daySchema,
    late: z.boolean(),
    /** Calendar days past the due date; 0 where it is not late. */
    daysLate: z.int(),
    /** Calendar days to the due date; null where it is late or settled. */
    daysLeft: z.int().nullable(),
    closedOn: daySchema.nullable(),
    /** What happened last, after it was entrusted. */
    latest: z
      .object({
        move: entrustedMoveSchema,
        on: daySchema,
        by: z.string(),
        words: z.string().nullable(),
      })
      .nullable(),
    /** It is the reader's own directive and something happened since it was read. */
    unread: z.boolean(),
  })
  .meta({ id: 'EntrustedMatter' });
export type EntrustedMatter = z.infer<typeof entrustedMatterSchema>;

export const entrustedEventSchema = z
  .object({
    id: idSchema,
    move: entrustedMoveSchema,
    on: daySchema,
    /** ISO instant, in Asia/Shanghai. */
    at: z.string(),
    by: z.string(),
    role: z.enum(ACCOUNT_ROLES),
    words: z.string().nullable(),
    /** The body that had to do it from then on. */
    owner: z.string().nullable(),
    dueOn: daySchema.nullable(),
    closingId: idSchema.nullable(),
    attachments: z.array(attachedFileSchema),
  })
  .meta({ id: 'EntrustedEvent' });
export type EntrustedEvent = z.infer<typeof entrustedEventSchema>;

export const entrustedDetailSchema = entrustedMatterSchema
  .extend({
    asOf: daySchema,
    /** The target as it is judged, where the reader sees it. */
    target: judgedTargetSchema.nullable(),
    events: z.array(entrustedEventSchema),
    /** Further directives on this matter that the reader sees. */
    further: z.array(entrustedMatterSchema),
    can: z.object({
      acknowledge: z.boolean(),
      report: z.boolean(),
      relay: z.boolean(),
      return: z.boolean(),
      changeDue: z.boolean(),
      changeOwner: z.boolean(),
      withdraw: z.boolean(),
      /** Give a further directive on it. */
      direct: z.boolean(),
    }),
  })
  .meta({ id: 'EntrustedDetail' });
export type EntrustedDetail = z.infer<typeof entrustedDetailSchema>;

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

export const entrustedQuerySchema = z.object({
  origin: entrustedOriginSchema.optional(),
  /** `unsettled`: everything that is neither closed nor withdrawn. */
  state: z.enum([...ENTRUSTED_STATES, 'unsettled']).optional(),
  /** Past its due date and not settled. */
  late: flag.optional(),
  owner: z.coerce.number().int().min(1).optional(),
  plan: planKeySchema.optional(),
  subjectKind: subjectKindSchema.optional(),
  subjectId: z.coerce.number().int().min(1).optional(),
  /** Only directives that the reader gave. */
  mine: flag.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
export type EntrustedQuery = z.infer<typeof entrustedQuerySchema>;

export const entrustedListSchema = z
  .object({
    asOf: daySchema,
    total: z.int(),
    offset: z.int(),
    rows: z.array(entrustedMatterSchema),
  })
  .meta({ id: 'EntrustedList' });
export type EntrustedList = z.infer<typeof entrustedListSchema>;
