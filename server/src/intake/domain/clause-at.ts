import type { ProposalClause } from './proposal';

/** The innermost clause around a place of the source; null before the first. */
export function clauseAt(clauses: readonly ProposalClause[], at: number): ProposalClause | null {
  const around = clauses.filter((clause) => clause.start <= at && at < clause.end);
  return around.reduce<ProposalClause | null>(
    (inner, clause) =>
      inner === null || clause.end - clause.start <= inner.end - inner.start ? clause : inner,
    null,
  );
}
