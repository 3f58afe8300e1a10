import type { Span } from '../../src/intake/domain/normal-text';
import type { WrittenComparator } from '../../src/intake/domain/figures';
import type { SourceDocument } from '../../src/intake/domain/source';
import type { Day } from '../../src/series/domain/day';
import type { ScoredField } from './annotation.schema';

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
  readonly blind: boolean;
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
