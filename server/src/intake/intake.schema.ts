import { z } from 'zod';
import {
  daySchema,
  idSchema,
  regionCodeSchema,
  sentenceSchema,
  typedDaySchema,
  versionSchema,
} from '../shared/contract.schema';
import { AGENCY_KINDS } from '../agencies/domain/agency-kind';
import { DOCUMENT_KINDS } from './domain/document-kind';
import { intakeRowSchema } from './intake-row.schema';

/** Signs; more than any plan has, and within what a request may hold. */
const MOST_PASTED = 300_000;

const words = (most: number) => z.string().trim().min(1).max(most);

export const DRAFT_STATES = ['open', 'confirmed', 'discarded'] as const;

/** What is typed instead of a file. */
export const pasteSchema = z
  .object({
    name: words(200),
    text: z.string().min(1).max(MOST_PASTED, {
      error:
        '粘贴的文字超过30万字，请存成.txt文件后选择文件导入 / more than 300,000 characters; save it as a .txt file and bring that',
    }),
    issuedOn: typedDaySchema.nullable().default(null),
    /** Plan that runs already and is read anew. */
    amends: idSchema.nullable().default(null),
  })
  .meta({ id: 'PastedDocument' });
export type PastedDocument = z.infer<typeof pasteSchema>;

export const documentQuerySchema = z.object({
  issuedOn: typedDaySchema.optional(),
  amends: z.coerce.number().int().min(1).optional(),
});
export type DocumentQuery = z.infer<typeof documentQuerySchema>;

/** `key`: the Idempotency-Key of the request that brings the document. */
export const progressQuerySchema = z.object({ key: z.string().min(8).max(200) });
export type ProgressQuery = z.infer<typeof progressQuerySchema>;

export const readingProgressSchema = z
  .object({
    /** Null where nothing of it is under way in this process. */
    progress: z
      .object({
        step: z.enum(['pages', 'reading', 'keeping']),
        /** Pages done and of all; 0 where they are not counted. */
        done: z.int(),
        of: z.int(),
      })
      .nullable(),
  })
  .meta({ id: 'ReadingProgress' });
export type ReadingProgressView = z.infer<typeof readingProgressSchema>;

export const intakeHeaderSchema = z
  .object({
    title: z.string().trim().max(300).nullable(),
    /** Null where none is printed. */
    docNo: z.string().trim().min(1).max(100).nullable(),
    issuer: z.string().trim().max(200).nullable(),
    issuedOn: typedDaySchema.nullable(),
    effectiveFrom: typedDaySchema.nullable(),
    effectiveTo: typedDaySchema.nullable(),
    /** Last day of the period that the goals are set for; null where it sets none. */
    horizon: typedDaySchema.nullable(),
    implements: z
      .array(z.object({ title: words(300), docNo: z.string().trim().min(1).max(100).nullable() }))
      .max(50),
    /** Annexes that the document names but does not carry. */
    missingAnnexes: z.array(words(300)).max(50),
    /** Name of the body that answers for goals which the document gives to nobody; null: nobody. */
    defaultBody: z.string().trim().min(1).max(200).nullable(),
    /** Region whose plan it is. */
    regionCode: regionCodeSchema,
  })
  .meta({ id: 'IntakeHeader' });
export type IntakeHeader = z.infer<typeof intakeHeaderSchema>;
export const patchHeaderSchema = intakeHeaderSchema.partial().meta({ id: 'PatchIntakeHeader' });
export type PatchHeader = z.infer<typeof patchHeaderSchema>;

export const newAgencySchema = z
  .object({
    name: words(200),
    shortName: words(100),
    kind: z.enum(AGENCY_KINDS),
    regionCode: regionCodeSchema,
  })
  .meta({ id: 'NewAgency' });
export type NewAgency = z.infer<typeof newAgencySchema>;

export const intakeBodySchema = z
  .object({
    /** As the document writes it, elided parts restored. */
    name: z.string(),
    version: versionSchema,
    state: z.enum(['found', 'new', 'open']),
    /** The body that is meant. */
    agency: z.object({ id: idSchema, name: z.string(), shortName: z.string() }).nullable(),
    /** Body to be made at confirmation. */
    create: newAgencySchema.nullable(),
    /** Rows that name it. */
    rows: z.int(),
    settledBy: z.string().nullable(),
  })
  .meta({ id: 'IntakeBody' });
export type IntakeBody = z.infer<typeof intakeBodySchema>;

/** Both null: open again. */
export const settleBodySchema = z
  .object({
    name: words(200),
    agencyId: idSchema.nullable().default(null),
    create: newAgencySchema.nullable().default(null),
  })
  .refine((body) => body.agencyId === null || body.create === null, {
    error: '只能选择已有单位或新建单位之一 / choose an agency or make one, not both',
  })
  .meta({ id: 'SettleIntakeBody' });
export type SettleBody = z.infer<typeof settleBodySchema>;

export const intakeBodyResultSchema = z
  .object({ draftVersion: versionSchema, body: intakeBodySchema })
  .meta({ id: 'IntakeBodyResult' });
export type IntakeBodyResult = z.infer<typeof intakeBodyResultSchema>;

const settlementSchema = z
  .union([
    /** One stands; the others are further places of it, or rejected. */
    z.object({ keep: idSchema, others: z.enum(['places', 'rejected']) }),
    /** All stand. */
    z.object({ reason: words(500) }),
  ])
  .meta({ id: 'ConflictSettlement' });
export type Settlement = z.infer<typeof settlementSchema>;

/** Null opens it again. */
export const settleConflictSchema = z
  .object({ settlement: settlementSchema.nullable() })
  .meta({ id: 'SettleConflict' });
export type SettleConflict = z.infer<typeof settleConflictSchema>;

export const intakeConflictSchema = z
  .object({
    id: idSchema,
    version: versionSchema,
    rows: z.array(idSchema),
    reason: z.enum(['different_values', 'body_and_annex']),
    settlement: settlementSchema.nullable(),
    settledBy: z.string().nullable(),
  })
  .meta({ id: 'IntakeConflict' });
export type IntakeConflict = z.infer<typeof intakeConflictSchema>;

const countsSchema = z
  .object({
    rows: z.int(),
    pending: z.int(),
    accepted: z.int(),
    rejected: z.int(),
    merged: z.int(),
    openBodies: z.int(),
    openConflicts: z.int(),
  })
  .meta({ id: 'IntakeCounts' });

/** One thing that is still open before a confirmation. */
const openMatterSchema = z
  .object({
    kind: z.enum(['header', 'row', 'body', 'conflict']),
    /** Row or conflict. */
    id: idSchema.nullable(),
    /** Field of the header or row, or a body's name. */
    path: z.string(),
    message: sentenceSchema,
  })
  .meta({ id: 'IntakeOpenMatter' });
export type OpenMatter = z.infer<typeof openMatterSchema>;

const planNameSchema = z.object({ id: idSchema, key: z.string(), title: z.string() });
export type PlanName = z.infer<typeof planNameSchema>;
const namedPlanSchema = planNameSchema.extend({
  docNo: z.string().nullable(),
  issuedOn: daySchema,
});
export type NamedPlan = z.infer<typeof namedPlanSchema>;

const draftFacts = {
  id: idSchema,
  /** Raised by each change of any part: `If-Match` of a confirmation. */
  version: versionSchema,
  state: z.enum(DRAFT_STATES),
  document: z.object({
    id: idSchema,
    name: z.string(),
    kind: z.enum(DOCUMENT_KINDS),
    characters: z.int(),
    /** Bytes. */
    size: z.int(),
  }),
  title: z.string().nullable(),
  regionCode: regionCodeSchema,
  amends: planNameSchema.nullable(),
  plan: planNameSchema.nullable(),
  createdBy: z.string(),
  createdOn: daySchema,
  changedBy: z.string(),
  /** ISO instant. */
  changedAt: z.string(),
  closedBy: z.string().nullable(),
  closedOn: daySchema.nullable(),
  closeReason: z.string().nullable(),
  counts: countsSchema,
};

export const draftSummarySchema = z.object(draftFacts).meta({ id: 'IntakeDraftSummary' });
export type DraftSummary = z.infer<typeof draftSummarySchema>;

export const draftListSchema = z
  .object({
    asOf: daySchema,
    rows: z.array(draftSummarySchema),
    can: z.object({ add: z.boolean() }),
  })
  .meta({ id: 'IntakeDraftList' });
export type DraftList = z.infer<typeof draftListSchema>;

export const draftDetailSchema = z
  .object({
    ...draftFacts,
    headerVersion: versionSchema,
    headerRead: intakeHeaderSchema,
    header: intakeHeaderSchema,
    /** Regions that may be chosen for the plan: the viewer's and those below; the plan's own always. */
    regions: z.array(z.object({ code: regionCodeSchema, name: z.string() })),
    /** The document does not tell its region, or tells one that is not kept: the viewer's was taken. */
    regionPresumed: z.boolean(),
    readerVersion: z.string(),
    dictionariesVersion: z.string(),
    /** Offsets count UTF-16 units of the document's text. */
    clauses: z.array(
      z.object({ locator: z.string(), heading: z.string(), start: z.int(), end: z.int() }),
    ),
    warnings: z.array(
      z.object({ code: z.string(), words: z.string(), start: z.int(), end: z.int() }),
    ),
    rows: z.array(intakeRowSchema),
    /** Pending rows that may be accepted together. */
    sure: z.int(),
    bodies: z.array(intakeBodySchema),
    conflicts: z.array(intakeConflictSchema),
    /** What has to be done before it can be confirmed. */
    open: z.array(openMatterSchema),
    /** Plans of the region that bear its number: `otherThan` of a confirmation names all of them. */
    sameNumber: z.array(planNameSchema),
    /** Earlier plans of the same name and issuer under other numbers: it may amend one of them. */
    mayAmend: z.array(namedPlanSchema),
    /** Of a confirmed amendment: what it says differently but was not changed, and what to do. */
    left: z.array(sentenceSchema),
    can: z.object({ edit: z.boolean(), confirm: z.boolean(), discard: z.boolean() }),
  })
  .meta({ id: 'IntakeDraft' });
export type DraftDetail = z.infer<typeof draftDetailSchema>;

/** The document of a draft as it was read. */
export const documentTextSchema = z
  .object({
    name: z.string(),
    kind: z.enum(DOCUMENT_KINDS),
    text: z.string(),
    hardWrapped: z.boolean(),
    tables: z.array(
      z.object({
        start: z.int(),
        end: z.int(),
        rows: z.int(),
        columns: z.int(),
        cells: z.array(
          z.object({
            row: z.int(),
            column: z.int(),
            rowSpan: z.int(),
            columnSpan: z.int(),
            start: z.int(),
            end: z.int(),
            more: z.array(z.object({ start: z.int(), end: z.int() })).optional(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'IntakeDocument' });
export type DocumentText = z.infer<typeof documentTextSchema>;

/** The draft that a document became. */
export const draftMadeSchema = z
  .object({ id: idSchema, version: versionSchema })
  .meta({ id: 'IntakeDraftMade' });
export type DraftMade = z.infer<typeof draftMadeSchema>;

export const headerResultSchema = z
  .object({ draftVersion: versionSchema, headerVersion: versionSchema, header: intakeHeaderSchema })
  .meta({ id: 'IntakeHeaderResult' });
export type HeaderResult = z.infer<typeof headerResultSchema>;

export const discardSchema = z
  .object({ reason: z.string().trim().min(4).max(500) })
  .meta({ id: 'DiscardDraft' });
export type DiscardDraft = z.infer<typeof discardSchema>;

export const confirmDraftSchema = z
  .object({
    /** Of an amendment: why goals change, kept with every proposal. */
    reason: z.string().trim().max(500).default(''),
    /**
     * Of an amendment: what the document does not state any more and is to end. Targets are proposed
     * to a second person, notes and incentives end at once.
     */
    end: z
      .object({
        targets: z.array(idSchema).max(1000).default([]),
        notes: z.array(idSchema).max(1000).default([]),
        incentives: z.array(idSchema).max(1000).default([]),
      })
      .default({ targets: [], notes: [], incentives: [] }),
    /** Plans with the same number, of which the person says that this is another one. */
    otherThan: z.array(idSchema).max(100).default([]),
  })
  .meta({ id: 'ConfirmDraft' });
export type ConfirmDraft = z.infer<typeof confirmDraftSchema>;

export const confirmedDraftSchema = z
  .object({
    draftId: idSchema,
    plan: z.object({ id: idSchema, key: z.string() }),
    targets: z.int(),
    notes: z.int(),
    incentives: z.int(),
    newAgencies: z.int(),
    /** Of an amendment: goal changes that await a second person, and targets no longer found. */
    proposals: z.int(),
    removed: z.int(),
    /** Of an amendment: what it says differently but was not changed, and what to do about it. */
    left: z.array(sentenceSchema),
  })
  .meta({ id: 'ConfirmedDraft' });
export type ConfirmedDraft = z.infer<typeof confirmedDraftSchema>;
