import { z } from 'zod';
import { ACCUMULATIONS, FREQUENCIES, PUBLISHERS } from '../series/domain/model';
import { writtenPeriod } from '../series/domain/written-period';
import {
  daySchema,
  decimalSchema,
  idSchema,
  sentenceSchema,
  typedDaySchema,
  versionSchema,
} from '../shared/contract.schema';
import {
  COMPARATORS,
  DISTRIBUTIONS,
  MEASURES,
  RECURRENCES,
  ROLES,
  TARGET_KINDS,
} from '../targets/domain/model';
import { DOUBTS } from './domain/doubt';
import { CONFIDENCES, DEADLINE_SOURCES, ROW_TYPES } from './domain/proposal';

const words = (most: number) => z.string().trim().max(most);
const locatorSchema = z.string().trim().min(1).max(100);

export const DECISIONS = ['pending', 'accepted', 'rejected', 'merged'] as const;
export const decisionSchema = z.enum(DECISIONS).meta({ id: 'IntakeDecision' });
export type Decision = z.infer<typeof decisionSchema>;

export const rowTypeSchema = z.enum(ROW_TYPES).meta({ id: 'IntakeRowType' });

/** A body as the document names it; which body is meant stands in the draft's bodies. */
const writtenBodySchema = z
  .object({ name: z.string().trim().min(1).max(200), role: z.enum(ROLES) })
  .meta({ id: 'IntakeWrittenBody' });

/**
 * A row in the words of the model, as it stands now. A note uses clause and agencies; an incentive
 * name (its condition), goal and unit (its amount) and cap.
 */
export const intakeFieldsSchema = z
  .object({
    name: words(300),
    /** Locator of its clause. */
    clause: locatorSchema,
    kind: z.enum(TARGET_KINDS),
    measure: z.enum(MEASURES),
    comparator: z.enum(COMPARATORS),
    strict: z.boolean(),
    approximate: z.boolean(),
    /** In `unit`; growth and change in per cent, signed. Null for a task. */
    goal: decimalSchema.nullable(),
    goalUpper: decimalSchema.nullable(),
    /** A fraction without finite decimal, as a share of one: -1/3. */
    goalExact: z
      .string()
      .regex(/^-?\d{1,9}\/\d{1,9}$/)
      .nullable(),
    unit: words(50).nullable(),
    recurrence: z.enum(RECURRENCES),
    distribution: z.enum(DISTRIBUTIONS),
    baseline: z
      .object({
        /** 2017, 2017Q3 or a day. */
        period: z.string().refine((text) => writtenPeriod(text) !== null, {
          error:
            '须写成2020、2020Q3、2020H1、2020-08或日期 / must be a period such as 2020 or 2020Q3',
        }),
        value: decimalSchema.nullable(),
        /** False where the document names no base and one is assumed. */
        stated: z.boolean(),
      })
      .nullable(),
    /** End of the period whose value decides; null: nothing dates it. */
    evaluationEnd: typedDaySchema.nullable(),
    deadline: typedDaySchema.nullable(),
    /** False where it is the plan's horizon, not the sentence's own. */
    deadlineStated: z.boolean(),
    accumulation: z.enum(ACCUMULATIONS),
    frequency: z.enum(FREQUENCIES),
    publisher: z.enum(PUBLISHERS),
    /** What the series measures, and in which unit: rows with the same words share their values. */
    indicator: words(300).nullable(),
    seriesUnit: words(50).nullable(),
    /** In the order of the document. */
    agencies: z.array(writtenBodySchema).max(200),
    /** Row of which this one is a part (其中). */
    partOf: idSchema.nullable(),
    nodes: z.array(z.object({ on: typedDaySchema, label: words(100) })).max(50),
    cap: decimalSchema.nullable(),
    capUnit: words(50).nullable(),
    remark: words(1000).nullable(),
  })
  .meta({ id: 'IntakeFields' });
export type IntakeFields = z.infer<typeof intakeFieldsSchema>;
/** Only what is changed. */
export const intakeFieldsPatchSchema = intakeFieldsSchema
  .partial()
  .meta({ id: 'IntakeFieldsPatch' });

const spanSchema = z.object({ start: z.int().min(0), end: z.int().min(0) });

/** What the reader proposed, and why. */
const readSchema = z
  .object({
    fields: intakeFieldsSchema,
    rule: z.string(),
    /** What the rule saw. */
    ruleWords: sentenceSchema,
    confidence: z.enum(CONFIDENCES),
    deadlineSource: z.enum(DEADLINE_SOURCES),
    agenciesFrom: z.enum(['sentence', 'note', 'rule']).nullable(),
    /** Codes of why a person has to look. */
    doubts: z.array(z.enum(DOUBTS)),
    /** Further places that state the same. */
    alsoAt: z.array(spanSchema.extend({ clause: z.string() })),
  })
  .meta({ id: 'IntakeRead' });
/** As it is kept: the words of a rule are today's. */
export type IntakeRead = Omit<z.infer<typeof readSchema>, 'ruleWords'>;

export const intakeRowSchema = z
  .object({
    id: idSchema,
    version: versionSchema,
    /** Order of the document. */
    position: z.int(),
    type: rowTypeSchema,
    /** Null for a row that a person added. */
    read: readSchema.nullable(),
    fields: intakeFieldsSchema,
    /** Names of fields that differ from what the reader proposed. */
    edited: z.array(z.string()),
    start: z.int(),
    end: z.int(),
    quote: z.string(),
    decision: decisionSchema,
    /** Row of which this one is a further place. */
    mergedInto: idSchema.nullable(),
    decidedBy: z.string().nullable(),
    /** ISO instant. */
    decidedAt: z.string().nullable(),
    changedBy: z.string().nullable(),
    changedAt: z.string().nullable(),
    /** In an open conflict. */
    disputed: z.boolean(),
    /** May be accepted together with others: read with high confidence, undoubted, undisputed. */
    sure: z.boolean(),
    /** What keeps it from being confirmed as it stands. */
    obstacles: z.array(z.object({ path: z.string(), message: sentenceSchema })),
  })
  .meta({ id: 'IntakeRow' });
export type IntakeRow = z.infer<typeof intakeRowSchema>;

export const patchRowSchema = z
  .object({
    type: rowTypeSchema.optional(),
    fields: intakeFieldsPatchSchema.optional(),
    decision: decisionSchema.optional(),
    /** With `merged`: the row of which this one is a further place. */
    mergedInto: idSchema.optional(),
  })
  .refine((body) => body.fields ?? body.decision ?? body.type, {
    error: '请求中没有改动 / the request changes nothing',
  })
  .meta({ id: 'PatchIntakeRow' });
export type PatchRow = z.infer<typeof patchRowSchema>;

/** A row that the reader did not see, by its words in the document. */
export const addRowSchema = spanSchema
  .extend({
    type: rowTypeSchema,
    fields: intakeFieldsPatchSchema.default({}),
    /** Who fills in a row has looked at it: it may be accepted at once. */
    decision: z.enum(['pending', 'accepted']).default('pending'),
  })
  .refine((body) => body.start < body.end, {
    error: '请先选中文字 / select some words first',
    path: ['end'],
  })
  .meta({ id: 'AddIntakeRow' });
export type AddRow = z.infer<typeof addRowSchema>;

export const suggestSchema = spanSchema
  .extend({
    /** As what it is asked for; null: as the reader takes it. */
    type: rowTypeSchema.nullable().default(null),
  })
  .refine((body) => body.start < body.end, {
    error: '请先选中文字 / select some words first',
    path: ['end'],
  })
  .meta({ id: 'SuggestIntakeRow' });
export type SuggestRow = z.infer<typeof suggestSchema>;

export const suggestionsSchema = z
  .object({
    rows: z.array(
      z.object({
        type: rowTypeSchema,
        fields: intakeFieldsSchema,
        start: z.int(),
        end: z.int(),
        quote: z.string(),
        confidence: z.enum(CONFIDENCES),
        doubts: z.array(z.enum(DOUBTS)),
        rule: z.string(),
      }),
    ),
    /** A row that nobody has described yet, of the clause that the selection stands in. */
    blank: z.object({ type: rowTypeSchema, fields: intakeFieldsSchema }),
  })
  .meta({ id: 'IntakeSuggestions' });
export type Suggestions = z.infer<typeof suggestionsSchema>;

/** A decision changes the row and may change others (a conflict, a part). */
export const rowResultSchema = z
  .object({ draftVersion: versionSchema, row: intakeRowSchema })
  .meta({ id: 'IntakeRowResult' });
export type RowResult = z.infer<typeof rowResultSchema>;

/** Takes back acceptances that were made together. */
export const reopenRowsSchema = z
  .object({ ids: z.array(idSchema).min(1).max(10_000) })
  .meta({ id: 'ReopenIntakeRows' });
export type ReopenRows = z.infer<typeof reopenRowsSchema>;

export const acceptSureResultSchema = z
  .object({ draftVersion: versionSchema, ids: z.array(idSchema) })
  .meta({ id: 'AcceptedSureRows' });
export type AcceptSureResult = z.infer<typeof acceptSureResultSchema>;

/** A goal's words in its documents, for the target's page. */
export const targetPlacesSchema = z
  .object({
    places: z.array(
      z.object({
        documentId: idSchema,
        documentName: z.string(),
        uploadedOn: daySchema,
        clause: z.string(),
        heading: z.string(),
        quote: z.string(),
        /** The text around it. */
        before: z.string(),
        after: z.string(),
      }),
    ),
  })
  .meta({ id: 'TargetPlaces' });
export type TargetPlaces = z.infer<typeof targetPlacesSchema>;
