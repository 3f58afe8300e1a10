import { daysBetween, type Day } from '../../series/domain/day';
import { isUnsettled, type EntrustedState } from './entrusted-move';

/** A matter's own due date, as it stands on a day. */
export interface EntrustedClock {
  readonly late: boolean;
  /** Calendar days past the due date; 0 where it is not late. */
  readonly daysLate: number;
  /** Calendar days to the due date, 0 on it; null where it is late or settled. */
  readonly daysLeft: number | null;
}

/** The due date itself still belongs to the body; what is settled is late no more. */
export function entrustedClock(state: EntrustedState, dueOn: Day, asOf: Day): EntrustedClock {
  if (!isUnsettled(state)) return { late: false, daysLate: 0, daysLeft: null };
  const left = daysBetween(asOf, dueOn);
  return left < 0
    ? { late: true, daysLate: -left, daysLeft: null }
    : { late: false, daysLate: 0, daysLeft: left };
}
