import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { Decision, RevisionKind } from './domain/revision';
import { revisedTerms, type Revised, type RevisedTerm } from './domain/revision-words';
import type { TargetRevision } from './target.schema';

/** A change of terms as stored, seen from a day: what was decided later is still open. */
export interface RevisionRow {
  readonly id: number;
  readonly version: number;
  readonly target_id: number;
  readonly kind: RevisionKind;
  readonly before: Revised;
  readonly after: Revised;
  readonly unit: string;
  readonly reason: string;
  readonly basis_title: string | null;
  readonly basis_number: string | null;
  readonly basis_date: Day | null;
  readonly proposed_by: number;
  readonly proposer_name: string;
  readonly proposed_on: Day;
  readonly decision: Decision | null;
  readonly decider_name: string | null;
  readonly decided_on: Day | null;
  readonly decision_reason: string | null;
  readonly effective_on: Day | null;
}

/** Columns of a revision `rev` on the day `day`, with its target `t`. */
export function revisionColumns(day: string): string {
  const decided = (column: string) => `CASE WHEN rev.decided_on <= ${day} THEN ${column} END`;
  return `rev.id, rev.version, rev.target_id, rev.kind, rev.before, rev.after, rev.reason,
    CASE WHEN t.measure IN ('yoy_growth', 'average_growth', 'change') THEN '%' ELSE t.unit END AS unit,
    rev.basis_title, rev.basis_number, rev.basis_date, rev.proposed_by,
    (SELECT display_name FROM account WHERE id = rev.proposed_by) AS proposer_name,
    rev.proposed_on, ${decided('rev.decision')} AS decision,
    ${decided('(SELECT display_name FROM account WHERE id = rev.decided_by)')} AS decider_name,
    ${decided('rev.decided_on')} AS decided_on, ${decided('rev.decision_reason')} AS decision_reason,
    rev.effective_on`;
}

/**
 * Changes of one target's terms as they were known on a day, newest first.
 *
 * @param all also what is open, refused or withdrawn
 */
export function revisionRows(
  manager: EntityManager,
  targetId: number,
  asOf: Day,
  all: boolean,
): Promise<RevisionRow[]> {
  return manager.query<RevisionRow[]>(
    `SELECT ${revisionColumns('$2::date')}
     FROM target_revision rev JOIN target t ON t.id = rev.target_id
     WHERE rev.target_id = $1 AND rev.proposed_on <= $2
       AND ($3 OR (rev.decision = 'confirmed' AND rev.decided_on <= $2))
     ORDER BY coalesce(rev.decided_on, rev.proposed_on) DESC, rev.id DESC`,
    [targetId, asOf, all],
  );
}

/**
 * Terms of these targets that took effect after the first day and by the second, in that order; who
 * reports is no term.
 */
export async function termsChangedBetween(
  manager: EntityManager,
  targetIds: readonly number[],
  from: Day,
  to: Day,
): Promise<Map<number, RevisedTerm[]>> {
  const found = new Map<number, RevisedTerm[]>();
  if (targetIds.length === 0) return found;
  const rows = await manager.query<Pick<RevisionRow, 'target_id' | 'before' | 'after' | 'unit'>[]>(
    `SELECT ${revisionColumns('$3::date')}
     FROM target_revision rev JOIN target t ON t.id = rev.target_id
     WHERE rev.target_id = ANY ($1::bigint[]) AND rev.kind <> 'reporter'
       AND rev.decision = 'confirmed' AND rev.decided_on <= $3
       AND rev.effective_on > $2 AND rev.effective_on <= $3
     ORDER BY rev.target_id, rev.effective_on, rev.id`,
    [targetIds, from, to],
  );
  for (const { target_id, before, after, unit } of rows) {
    found.set(target_id, [...(found.get(target_id) ?? []), ...revisedTerms(before, after, unit)]);
  }
  return found;
}

/** One change as it is seen on a day. Throws where there is none: it was just made. */
export async function revisionById(
  manager: EntityManager,
  id: number,
  asOf: Day,
): Promise<TargetRevision> {
  const [row] = await manager.query<RevisionRow[]>(
    `SELECT ${revisionColumns('$2::date')}
     FROM target_revision rev JOIN target t ON t.id = rev.target_id WHERE rev.id = $1`,
    [id, asOf],
  );
  if (row === undefined) throw new Error(`there is no revision ${id}`);
  return revisionView(row);
}

export function revisionView(row: RevisionRow): TargetRevision {
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    changes: revisedTerms(row.before, row.after, row.unit).map((change) => ({ ...change })),
    reason: row.reason,
    basis:
      row.basis_title === null || row.basis_date === null
        ? null
        : { title: row.basis_title, number: row.basis_number, date: row.basis_date },
    proposedBy: row.proposer_name,
    proposedOn: row.proposed_on,
    decision: row.decision,
    decidedBy: row.decider_name,
    decidedOn: row.decided_on,
    decisionReason: row.decision_reason,
    effectiveOn: row.effective_on,
  };
}
