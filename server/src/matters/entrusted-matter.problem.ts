import { movedLater } from '../shared/moved-later';
import { Problem } from '../shared/problem';
import {
  entrustedRefusal,
  entrustedStateAfter,
  type EntrustedMove,
  type EntrustedState,
} from './domain/entrusted-move';
import type { EntrustedRow } from './entrusted-matter.repository';

/**
 * The state the move leads to. Throws a Problem (409) where the matter is in no state for it, or
 * where it moved on a day that the demo's clock was moved back before.
 */
export function requireEntrustedMove(row: EntrustedRow, move: EntrustedMove): EntrustedState {
  if (row.movedLater) throw movedLater({ zh: '该事项', en: 'The matter' });
  const to = entrustedStateAfter(row.state, move);
  if (to === null) throw Problem.conflict('wrong_state', entrustedRefusal(row.state, move));
  return to;
}

/** Throws a Problem (412) where the matter has moved since the viewer read it. */
export function requireEntrustedVersion(row: EntrustedRow, version: number, yours: unknown): void {
  if (row.version === version) return;
  throw Problem.preconditionFailed({
    current: {
      version: row.version,
      state: row.state,
      ownerId: row.ownerId,
      dueOn: row.dueOn,
    },
    yours,
    changedBy: row.changedBy,
    changedAt: row.changedAt.toISOString(),
  });
}

export function dueInThePast(today: string): Problem {
  const message = {
    zh: `办理时限不得早于今日（${today}），请另选日期。`,
    en: `The due date must not be before today (${today}); choose another day.`,
  };
  return Problem.unprocessable('due_in_the_past', message, [{ path: 'dueOn', message }]);
}

export function cannotTakeOn(path: string): Problem {
  const message = {
    zh: '该单位不能承办：须是本辖区内或对该事项负有责任的具体单位，且仍在设立中。请另选单位。',
    en: 'This body cannot take it on: it must exist, be no open group, and belong to the region or answer for the matter. Choose another.',
  };
  return Problem.unprocessable('agency_cannot_take_on', message, [{ path, message }]);
}
