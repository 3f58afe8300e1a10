import { z } from 'zod';
import { daySchema, idSchema, typedDaySchema, versionSchema } from '../shared/contract.schema';
import { agencyRefSchema } from '../targets/target.schema';
import { entrustedMatterSchema } from './entrusted-matter.schema';

export const FINDING_KINDS = ['problem', 'practice'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];
export const findingKindSchema = z.enum(FINDING_KINDS).meta({ id: 'FindingKind' });

/** How far the problems of a visit are put right; they add up to `problems`. */
export const rectificationSchema = z
  .object({
    problems: z.int(),
    practices: z.int(),
    closed: z.int(),
    /** Past the due date and not closed. */
    late: z.int(),
    /** Neither closed nor late; of a draft all of them. */
    running: z.int(),
  })
  .meta({ id: 'Rectification' });
export type Rectification = z.infer<typeof rectificationSchema>;

const inspectionHeadSchema = z.object({
  id: idSchema,
  version: versionSchema,
  regionCode: z.string(),
  regionName: z.string(),
  title: z.string(),
  groupName: z.string(),
  groupLeader: z.string(),
  fromOn: daySchema,
  toOn: daySchema,
  /** A draft is seen by supervision alone; once its findings are issued it is frozen. */
  state: z.enum(['draft', 'issued']),
  issuedOn: daySchema.nullable(),
  rectification: rectificationSchema,
});

export const inspectionListSchema = z
  .object({
    asOf: daySchema,
    rows: z.array(inspectionHeadSchema.meta({ id: 'InspectionHead' })),
    can: z.object({ create: z.boolean() }),
  })
  .meta({ id: 'InspectionList' });
export type InspectionList = z.infer<typeof inspectionListSchema>;
export type InspectionHead = z.infer<typeof inspectionHeadSchema>;

export const inspectionFindingSchema = z
  .object({
    id: idSchema,
    kind: findingKindSchema,
    /** The target or the clause that it belongs to: exactly one. */
    targetId: idSchema.nullable(),
    clauseId: idSchema.nullable(),
    /** Name of the target, or locator and heading of the clause. */
    place: z.string(),
    planTitle: z.string(),
    text: z.string(),
    facts: z.string().nullable(),
    /** Of a problem: who has to put it right, what and by when; as it was issued. */
    owner: agencyRefSchema.nullable(),
    demand: z.string().nullable(),
    dueOn: daySchema.nullable(),
    /** The matter that it became, as it stands on the day. */
    matter: entrustedMatterSchema.nullable(),
  })
  .meta({ id: 'InspectionFinding' });
export type InspectionFinding = z.infer<typeof inspectionFindingSchema>;

export const inspectionDetailSchema = inspectionHeadSchema
  .extend({
    asOf: daySchema,
    members: z.array(z.string()),
    basis: z.string().nullable(),
    agencies: z.array(agencyRefSchema),
    plans: z.array(z.object({ id: idSchema, key: z.string(), title: z.string() })),
    createdBy: z.string(),
    createdOn: daySchema,
    issuedBy: z.string().nullable(),
    findings: z.array(inspectionFindingSchema),
    can: z.object({ edit: z.boolean(), issue: z.boolean() }),
  })
  .meta({ id: 'InspectionDetail' });
export type InspectionDetail = z.infer<typeof inspectionDetailSchema>;

const lineSchema = z.string().trim().min(1).max(100);
const textSchema = z.string().trim().max(2000);

/** A draft may be unfinished; what is missing is asked for when it is issued. */
export const draftFindingSchema = z
  .object({
    kind: findingKindSchema,
    targetId: idSchema.nullable(),
    clauseId: idSchema.nullable(),
    text: textSchema.min(4),
    facts: textSchema.nullable(),
    ownerId: idSchema.nullable(),
    demand: textSchema.nullable(),
    dueOn: typedDaySchema.nullable(),
  })
  .meta({ id: 'DraftFinding' });
export type DraftFinding = z.infer<typeof draftFindingSchema>;

/** A visit as it is written: always whole, so that what is sent is what will stand there. */
export const inspectionDraftSchema = z
  .object({
    title: lineSchema,
    groupName: lineSchema,
    groupLeader: lineSchema,
    members: z.array(lineSchema).max(50),
    fromOn: typedDaySchema,
    toOn: typedDaySchema,
    basis: textSchema.nullable(),
    agencyIds: z.array(idSchema).max(200),
    planIds: z.array(idSchema).min(1).max(50),
    findings: z.array(draftFindingSchema).max(200),
  })
  .meta({ id: 'InspectionDraft' });
export type InspectionDraft = z.infer<typeof inspectionDraftSchema>;
