import type { EntityManager } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { refusalWords, stateAfter, type Move, type SubmissionState } from './domain/transition';
import { hadAHandIn, mayMove, seesReturn } from './reporting.policy';
import type { SubmissionRepository, SubmissionRow } from './submission.repository';

/**
 * Locks a return for a move of this viewer. Throws a Problem: 404 where it is not seen or its
 * round is not open yet, 403 where the move belongs to somebody else.
 */
export async function loadForMove(
  submissions: SubmissionRepository,
  manager: EntityManager,
  viewer: Viewer,
  move: Move,
  id: number,
  today: Day,
): Promise<SubmissionRow> {
  const row = await submissions.lock(manager, id);
  if (row === null || row.opensOn > today || !seesReturn(viewer, row)) throw Problem.notFound();
  if (mayMove(viewer, move, row)) return row;
  if (hadAHandIn(viewer, row)) {
    throw Problem.forbidden(
      {
        zh: '填报人、签发人不能审核本人经手的填报单。',
        en: 'Nobody reviews what they filled in or signed.',
      },
      'own_return',
    );
  }
  throw Problem.forbidden();
}

/** The state the move leads to. Throws a Problem (409) where the return is in no state for it. */
export function requireMove(row: SubmissionRow, move: Move): SubmissionState {
  const to = stateAfter(row.state, move);
  if (to === null) throw Problem.conflict('wrong_state', refusalWords(row.state, move));
  return to;
}

/** Throws a Problem (412) where the return has moved since the viewer read it. */
export function requireVersion(row: SubmissionRow, version: number, yours: unknown): void {
  if (row.version === version) return;
  throw Problem.preconditionFailed({
    current: { version: row.version, state: row.state, receipt: row.receipt },
    yours,
    changedBy: null,
    changedAt: null,
  });
}
