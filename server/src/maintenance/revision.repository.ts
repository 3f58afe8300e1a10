import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { Decision, RevisionKind } from '../targets/domain/revision';
import type { Revised } from '../targets/domain/revision-words';

export interface NewRevision {
  readonly targetId: number;
  readonly regionCode: string;
  readonly kind: RevisionKind;
  readonly before: Revised;
  readonly after: Revised;
  readonly reason: string;
  readonly basis: {
    readonly title: string;
    readonly number: string | null;
    readonly date: Day;
  } | null;
  readonly accountId: number;
  readonly today: Day;
  readonly effectiveOn: Day | null;
}

/** A change that takes effect at once: proposed and confirmed by the same inspector. */
export function addConfirmed(manager: EntityManager, revision: NewRevision): Promise<number> {
  return insert(manager, revision, true);
}

/** A goal change that waits for a second person. */
export function addProposal(manager: EntityManager, revision: NewRevision): Promise<number> {
  return insert(manager, revision, false);
}

async function insert(
  manager: EntityManager,
  revision: NewRevision,
  confirmed: boolean,
): Promise<number> {
  const [row] = await manager.query<{ id: number }[]>(
    `INSERT INTO target_revision (target_id, region_code, kind, before, after, reason, basis_title,
       basis_number, basis_date, proposed_by, proposed_on, effective_on, decision, decided_by,
       decided_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
       CASE WHEN $13 THEN 'confirmed' END, CASE WHEN $13 THEN $10::bigint END,
       CASE WHEN $13 THEN $11::date END)
     RETURNING id`,
    [
      revision.targetId,
      revision.regionCode,
      revision.kind,
      JSON.stringify(revision.before),
      JSON.stringify(revision.after),
      revision.reason,
      revision.basis?.title ?? null,
      revision.basis?.number ?? null,
      revision.basis?.date ?? null,
      revision.accountId,
      revision.today,
      revision.effectiveOn,
      confirmed,
    ],
  );
  if (row === undefined) throw new Error('the database answered no id');
  return row.id;
}

/** A goal change, or the end of a goal, as it is stored, whatever the day. */
export interface ProposalRow {
  readonly id: number;
  readonly kind: 'goal' | 'end';
  readonly version: number;
  readonly target_id: number;
  readonly region_code: string;
  readonly after: Revised;
  readonly reason: string;
  readonly basis_title: string;
  readonly basis_number: string | null;
  readonly basis_date: Day;
  readonly proposed_by: number;
  readonly proposed_on: Day;
  readonly decision: Decision | null;
  readonly decided_on: Day | null;
  readonly decider_name: string | null;
  readonly recorded_at: Date;
  readonly effective_on: Day | null;
}

/** @param lock holds the proposal until it is decided */
export async function proposal(
  manager: EntityManager,
  id: number,
  lock: boolean,
): Promise<ProposalRow | null> {
  const [row] = await manager.query<ProposalRow[]>(
    `SELECT rev.id, rev.kind, rev.version, rev.target_id, rev.region_code, rev.after, rev.reason,
       rev.basis_title, rev.basis_number, rev.basis_date, rev.proposed_by,
       rev.proposed_on, rev.decision, rev.decided_on,
       (SELECT display_name FROM account WHERE id = rev.decided_by) AS decider_name,
       rev.recorded_at, rev.effective_on
     FROM target_revision rev WHERE rev.id = $1 AND rev.kind IN ('goal', 'end')
     ${lock ? 'FOR UPDATE OF rev' : ''}`,
    [id],
  );
  return row ?? null;
}

/** A proposal of the target that is open on a day; one decided later was open then. */
export async function hasOpenProposal(
  manager: EntityManager,
  targetId: number,
  on: Day,
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `SELECT FROM target_revision
     WHERE target_id = $1 AND kind IN ('goal', 'end') AND proposed_on <= $2
       AND (decided_on IS NULL OR decided_on > $2)`,
    [targetId, on],
  );
  return rows.length > 0;
}

export interface ProposalDecision {
  readonly decision: Decision;
  readonly accountId: number;
  readonly today: Day;
  readonly reason: string | null;
  readonly effectiveOn?: Day;
  /** The terms as they were in force when it was confirmed. */
  readonly before?: Revised;
}

/** Decides a locked proposal. */
export async function decideProposal(
  manager: EntityManager,
  id: number,
  made: ProposalDecision,
): Promise<void> {
  await manager.query(
    `UPDATE target_revision SET decision = $2, decided_by = $3, decided_on = $4,
       decision_reason = $5, effective_on = coalesce($6, effective_on),
       before = coalesce($7::jsonb, before), version = version + 1
     WHERE id = $1`,
    [
      id,
      made.decision,
      made.accountId,
      made.today,
      made.reason,
      made.effectiveOn ?? null,
      made.before === undefined ? null : JSON.stringify(made.before),
    ],
  );
}
