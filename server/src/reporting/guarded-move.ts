import type { EntityManager } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import {
  isOfBody,
  refusalWords,
  stateAfter,
  type Move,
  type SubmissionState,
} from './domain/transition';
import { hadAHandIn, mayMove, seesReturn, workedOn } from './reporting.policy';
import { isHeldLocked } from './round-lock.queries';
import type { SubmissionRepository, SubmissionRow } from './submission.repository';

/**
 * Locks a return for a move of this viewer. Throws a Problem: 404 where it is not seen or its
 * round is not open yet, 403 where the move belongs to somebody else, 409 where its round is
 * locked against its body.
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
  if (!mayMove(viewer, move, row)) throw refusal(viewer, move, row);
  if (isOfBody(move)) await requireUnlocked(manager, row, today);
  return row;
}

/** Throws a Problem (409) where the round rests, until supervision opens it. */
export async function requireUnlocked(
  manager: EntityManager,
  { id: submissionId, roundId }: Pick<SubmissionRow, 'id' | 'roundId'>,
  today: Day,
): Promise<void> {
  if (!(await isHeldLocked(manager, { roundId, submissionId }, today))) return;
  throw Problem.conflict('round_locked', {
    zh: '本轮次已锁定，不能再填报。确需更正的，请联系督查人员说明理由后开启。',
    en: 'The round is locked; nothing can be reported. Ask supervision to open it, giving the reason.',
  });
}

function refusal(viewer: Viewer, move: Move, row: SubmissionRow): Problem {
  if (move === 'sign' && workedOn(viewer, row)) {
    return Problem.forbidden(
      {
        zh: '填写或提请签发过本填报单的人员不能签发，请由本单位其他签发人签发。',
        en: 'Whoever typed into the return or filed it does not sign it; another signer of the agency has to.',
      },
      'own_return',
    );
  }
  if (!isOfBody(move) && hadAHandIn(viewer, row)) {
    return Problem.forbidden(
      {
        zh: '填报人、签发人不能审核本人经手的填报单。',
        en: 'Nobody reviews what they filled in or signed.',
      },
      'own_return',
    );
  }
  return Problem.forbidden();
}

/** The state the move leads to. Throws a Problem (409) where the return is in no state for it. */
export function requireMove(row: SubmissionRow, move: Move): SubmissionState {
  const to = stateAfter(row.state, move, row.eSigning);
  if (to === null) {
    throw Problem.conflict('wrong_state', refusalWords(row.state, move, row.eSigning));
  }
  return to;
}

/** Throws a Problem (412) where the return has moved since the viewer read it. */
export function requireVersion(row: SubmissionRow, version: number, yours: unknown): void {
  if (row.version === version) return;
  throw Problem.preconditionFailed({
    current: { version: row.version, state: row.state, receipt: row.receipt },
    yours,
    changedBy: row.movedBy,
    changedAt: row.movedAt?.toISOString() ?? null,
  });
}
