import type { Day } from '../../series/domain/day';
import type { Dictionaries } from './dictionaries';
import type { Proposal } from './proposal';
import type { SourceDocument } from './source';

export interface ReadingOptions {
  /** Date of issue as the user knows it; wins where the document prints none. */
  readonly issuedOn: Day | null;
}

/** Reads a document into a proposed ledger. The same source and dictionaries always give the same rows. */
export function readPlan(
  source: SourceDocument,
  dictionaries: Dictionaries,
  options: ReadingOptions,
): Proposal {
  source;
  dictionaries;
  return {
    plan: {
      title: null,
      docNo: null,
      issuer: null,
      issuedOn: options.issuedOn,
      issuedOnSource: options.issuedOn === null ? null : 'given',
      implements: [],
      effectiveFrom: null,
      effectiveTo: null,
      horizon: null,
      genre: 'plan',
    },
    clauses: [],
    rows: [],
    conflicts: [],
    warnings: [],
  };
}
