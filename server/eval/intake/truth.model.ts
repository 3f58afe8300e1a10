import type { Span } from '../../src/intake/domain/normal-text';
import type { WrittenComparator } from '../../src/intake/domain/figures';
import type { SourceDocument } from '../../src/intake/domain/source';
import type { Day } from '../../src/series/domain/day';
import type { ScoredField } from './annotation.schema';

/**
 * Documents that are scored together: those the reader is tuned on, and two kinds that nobody who
 * works on it looks at. Real and fictitious ones are never added up: a style that was written for
 * the test is read more easily than a document that was not.
 */
export const GROUPS = ['tuned', 'blind', 'styles-blind'] as const;
export type DocumentGroup = (typeof GROUPS)[number];

/** A body as a row may name it: any of these forms is right. */
export type BodyForms = readonly string[];

/** A target or norm that the reader should find. */
export interface TruthRow {
  readonly places: readonly Span[];
  readonly name: string;
  readonly value: string;
  readonly valueUpper: string | null;
  readonly unit: string;
  /** 1/3 where the value is rounded. */
  readonly fraction: string | null;
  /** Signed changes (−50 %) are read with or without their sign. */
  readonly change: boolean;
  /** Every spelling that means the same to the product. */
  readonly comparators: readonly WrittenComparator[];
  readonly deadline: Day | null;
  readonly agencies: readonly BodyForms[];
  readonly lead: readonly BodyForms[];
  readonly optional: boolean;
  /** Fields that are left out of the score. */
  readonly unsettled: readonly ScoredField[];
}

export interface TruthNote extends Span {
  readonly agencies: readonly BodyForms[];
  readonly lead: readonly BodyForms[];
  readonly unsettled: readonly ('agencies' | 'lead')[];
}

/** A document with its text and everything a person found in it. */
export interface TruthDocument {
  readonly name: string;
  readonly group: DocumentGroup;
  readonly source: SourceDocument;
  readonly issuedOn: Day | null;
  /** What was annotated; null for the whole. */
  readonly parts: readonly Span[] | null;
  readonly rows: readonly TruthRow[];
  readonly milestones: readonly Span[];
  /** Null where they were not annotated. */
  readonly notes: readonly TruthNote[] | null;
  /** Null where they were not annotated. */
  readonly incentives: readonly Span[] | null;
  /** Figures that are no targets, with the reason: explains a false row. */
  readonly notTargets: readonly (Span & { readonly reason: string })[];
}
