import { z } from 'zod';
import { isDay } from '../../src/series/domain/day';
import { WRITTEN_COMPARATORS } from '../../src/intake/domain/figures';
import { DEADLINE_SOURCES } from '../../src/intake/domain/proposal';
import { MEASURES, RECURRENCES } from '../../src/targets/domain/model';

const text = z.string().trim().min(1);
const day = z.string().refine(isDay, 'a calendar day, YYYY-MM-DD');
/** UTF-16 units of the text, as the reader counts. */
const offset = z.number().int().min(0);
const decimal = z.string({ error: 'a decimal in quotes' }).regex(/^-?\d+(\.\d+)?$/);
/**
 * A few words of the document, so that a person finds the place again; the limit keeps sentences
 * out of the repository.
 */
const phrase = z.string().min(1).max(40);
const names = z.array(text).default([]);

/** Fields of a row that can be left out of the score where two officers would differ. */
export const SCORED_FIELDS = ['name', 'comparator', 'deadline', 'agencies', 'lead'] as const;
export type ScoredField = (typeof SCORED_FIELDS)[number];

const target = z.strictObject({
  phrase,
  start: offset,
  name: text,
  type: z.enum(['target', 'norm']).default('target'),
  value: decimal,
  valueUpper: decimal.nullable().default(null),
  /** As written with its magnitude: 亿元, 万家; '' where the number has none. */
  unit: z.string(),
  /** 1/3 where the value is rounded. */
  fraction: z
    .string()
    .regex(/^\d+\/\d+$/)
    .nullable()
    .default(null),
  comparator: z.enum(WRITTEN_COMPARATORS),
  measure: z.enum(MEASURES).default('value'),
  recurrence: z.enum(RECURRENCES).default('once'),
  deadline: day.nullable(),
  deadlineSource: z.enum(DEADLINE_SOURCES).optional(),
  /** Names as the document means them, elided heads and tails restored, without 等. */
  agencies: names,
  lead: names,
  /** Further places that state the same goal: the row may quote any of them. */
  alsoAt: z.array(z.strictObject({ phrase, start: offset })).default([]),
  /** A row that one officer would write and another leave out: neither missed nor false. */
  optional: z.boolean().default(false),
  unsettled: z.array(z.enum(SCORED_FIELDS)).default([]),
});

const note = z.strictObject({
  /** The whole note with its brackets or its label. */
  start: offset,
  end: offset,
  /** Its first and last words, where the text comes out of a .docx or .pdf and may be read otherwise. */
  begins: phrase.optional(),
  ends: phrase.optional(),
  agencies: z.array(text).min(1),
  lead: names,
  unsettled: z.array(z.enum(['agencies', 'lead'])).default([]),
});

/** What a person found in a document, or in parts of it, before any reader saw it. */
export const annotationSchema = z.strictObject({
  /** Name of the document's file; a real one stays where it is. */
  file: text,
  /** Of the text that was read from the file: all offsets count in it. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The day of issue as the reader's user knows it, where the text does not carry it. */
  issuedOn: day.nullable().default(null),
  remark: text.optional(),
  /** What was annotated; rows outside are not scored. */
  parts: z.union([z.literal('whole'), z.array(z.strictObject({ start: offset, end: offset }))]),
  targets: z.array(target),
  milestones: z.array(z.strictObject({ phrase, start: offset, deadline: day.nullable() })),
  /** Those of the text; bodies in a table's cells are scored with the rows. Null where there are no others. */
  notes: z.array(note).nullable(),
  incentives: z.array(z.strictObject({ phrase, start: offset })),
  notTargets: z.array(z.strictObject({ phrase, start: offset, reason: text })),
});
export type Annotation = z.infer<typeof annotationSchema>;
export type TrueTarget = Annotation['targets'][number];
export type TrueNote = z.infer<typeof note>;
export type TruePhrase = Annotation['incentives'][number];
