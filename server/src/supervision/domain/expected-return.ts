import { exact, HUNDRED, plain } from '../../series/domain/exact';
import { daysBetween, type Day } from '../../series/domain/day';
import type { Part, ReturnMatter, ReturnStanding } from './matter';

/** A return whose due day, extended where that was granted, has passed. */
export interface ExpectedReturn {
  readonly id: number;
  readonly agencyId: number;
  readonly dueOn: Day;
  /** Of the first submission, which alone decides whether it was on time. */
  readonly submittedOn: Day | null;
  /** Last day to mend what was sent back and has not come again; null where nothing waits. */
  readonly mendBy: Day | null;
}

/** `expected` = `received` + `missing`; `received` = `onTime` + `late`. */
export interface ReturnFigures {
  readonly expected: number;
  readonly received: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  /** On time at first, sent back and not mended in time. */
  readonly mending: number;
  /** Per cent of expected; null where nothing was. */
  readonly receivedShare: string | null;
  readonly onTimeShare: string | null;
}

/** How a return stands on a day; null where it gives no reason to act. */
export function standingOn(one: ExpectedReturn, asOf: Day): ReturnStanding | null {
  if (one.submittedOn === null) return 'missing';
  if (one.submittedOn > one.dueOn) return 'late';
  return one.mendBy !== null && asOf > one.mendBy ? 'mending' : null;
}

/** Whole days past the due date that was not kept, up to the day or to its first submission. */
export function daysLateOf(one: ExpectedReturn, asOf: Day): number {
  const standing = standingOn(one, asOf);
  if (standing === null) return 0;
  return standing === 'mending'
    ? daysBetween(one.mendBy ?? asOf, asOf)
    : daysBetween(one.dueOn, one.submittedOn ?? asOf);
}

/** A return is its body's alone: as if it led. */
export function partOf(one: Pick<ExpectedReturn, 'agencyId'>): Part {
  return { agencyId: one.agencyId, role: 'lead' };
}

/** Returns are handed in or not; no closing takes the place of that. */
export function returnMatters(returns: readonly ExpectedReturn[], asOf: Day): ReturnMatter[] {
  return returns.flatMap((one) => {
    const standing = standingOn(one, asOf);
    if (standing === null) return [];
    return {
      list: 'returns' as const,
      id: one.id,
      bodies: [partOf(one)],
      closed: false,
      standing,
      dueOn: standing === 'mending' ? (one.mendBy ?? one.dueOn) : one.dueOn,
      daysLate: daysLateOf(one, asOf),
    };
  });
}

export function returnFigures(returns: readonly ExpectedReturn[], asOf: Day): ReturnFigures {
  const count = (standing: ReturnStanding) =>
    returns.filter((one) => standingOn(one, asOf) === standing).length;
  const [missing, late] = [count('missing'), count('late')];
  const received = returns.length - missing;
  return {
    expected: returns.length,
    received,
    onTime: received - late,
    late,
    missing,
    mending: count('mending'),
    receivedShare: share(received, returns.length),
    onTimeShare: share(received - late, returns.length),
  };
}

function share(part: number, whole: number): string | null {
  return whole === 0 ? null : plain(exact(part).times(HUNDRED).div(whole));
}
