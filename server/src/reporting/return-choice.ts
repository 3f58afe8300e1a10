import { regionScope } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import type { RoundKind } from './domain/planned-line';
import { daysLeft, reportClock } from './domain/report-clock';
import type { CountedReturn } from './domain/reporting-figures';
import type { ReadReturn } from './submission-ref.queries';

/** What a reader narrows returns to, in figures and in lists alike. */
export interface ReturnChoice {
  readonly region?: string | undefined;
  /** None of the regions below it. */
  readonly regionOnly?: 'yes' | undefined;
  /** Rounds whose period ends from this day to that. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly kind?: RoundKind | undefined;
}

export function isWithin(
  { ref, regionCode }: ReadReturn,
  { region, regionOnly, from, to, kind }: ReturnChoice,
): boolean {
  const { periodEnd, kind: own } = ref.round;
  return (
    (region === undefined ||
      (regionOnly
        ? regionCode === region
        : regionCode.startsWith(regionScope({ regionCode: region }).slice(0, -1)))) &&
    (from === undefined || periodEnd >= from) &&
    (to === undefined || periodEnd <= to) &&
    (kind === undefined || own === kind)
  );
}

type Standing = Pick<CountedReturn, 'clock' | 'handedIn' | 'daysLate' | 'mendingLate'>;

/**
 * How an owed return of an open round counts: whether it was on time is decided by the first
 * submission and the due date with its extensions; mending has a clock of its own.
 */
export function standingOf({ ref, facts }: ReadReturn): Standing {
  const first = { ...facts, answerBy: null };
  const clock = reportClock(first);
  return {
    // Owed and open, it is never before its time.
    clock: clock === 'not_due' ? 'due' : clock,
    handedIn: facts.firstSubmittedOn !== null,
    daysLate: clock === 'late' ? -daysLeft(first) : 0,
    mendingLate: facts.answerBy !== null && ref.clock === 'late',
  };
}
