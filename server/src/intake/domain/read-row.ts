import type { Doubt } from './doubt';
import type { RowRule } from './row-rule';
import { modelTerms, type ModelTerms } from './model-terms';
import type { ProposalRow } from './proposal';

/** What is kept of a row as the reader proposed it. */
export interface ReadRow {
  readonly fields: ModelTerms;
  readonly rule: RowRule;
  readonly confidence: ProposalRow['confidence'];
  readonly deadlineSource: ProposalRow['deadlineSource'];
  readonly agenciesFrom: ProposalRow['agenciesFrom'];
  readonly doubts: readonly Doubt[];
  readonly alsoAt: ProposalRow['alsoAt'];
}

/** `fields.partOf` is null: the ids of rows are known only once they are stored. */
export function readRow(row: ProposalRow): ReadRow {
  const { rule, confidence, deadlineSource, agenciesFrom, doubts, alsoAt } = row;
  return {
    fields: { ...modelTerms(row), partOf: null },
    rule,
    confidence,
    deadlineSource,
    agenciesFrom,
    doubts,
    alsoAt,
  };
}
