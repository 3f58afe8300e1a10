import type { SubmissionState } from './transition';

interface Ordered {
  readonly id: number;
  readonly state: SubmissionState;
  /** Lines that are due; a return without any is welcome, never owed. */
  readonly expected: number;
  readonly daysLeft: number;
}

/** What waits for the reader comes first, what asks for nothing comes last; then by what is left. */
export function inWorkingOrder<T extends Ordered>(
  returns: readonly T[],
  waitsFor: readonly SubmissionState[],
): T[] {
  const rank = ({ state, expected }: Ordered) => {
    if (state === 'open' && expected === 0) return 3;
    if (waitsFor.includes(state)) return 0;
    return state === 'accepted' ? 2 : 1;
  };
  return [...returns].sort((a, b) => rank(a) - rank(b) || a.daysLeft - b.daysLeft || a.id - b.id);
}
