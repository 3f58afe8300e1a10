import { z } from 'zod';
import {
  daySchema,
  idSchema,
  regionCodeSchema,
  sentenceSchema,
  typedDaySchema,
  versionSchema,
} from '../shared/contract.schema';
import { DOCUMENT_KINDS } from './domain/document-kind';
import { intakeRowSchema } from './intake-row.schema';
import { intakeBodySchema, intakeConflictSchema } from './settling.schema';

const words = (most: number) => z.string().trim().min(1).max(most);

export const DRAFT_STATES = ['open', 'confirmed', 'discarded'] as const;

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
