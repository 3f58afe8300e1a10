import { addDays, type Day } from '../../series/domain/day';
import type { Observation } from '../../series/domain/observations';
import { isPeriodEnd, periodEnds, startOfYear } from '../../series/domain/period';
import { deliverableLate } from './deadline';
import type { TargetTerms } from './model';

/**
 * Periods that a chart or table of the target shows: also those before the plan's start, for
 * comparison; none after the deciding one, unless the goal can still be delivered late.
 */
export function shownPeriods(
  terms: TargetTerms,
  known: readonly Observation[],
): readonly Observation[] {
  const end = terms.evaluationEnd;
  if (end === null || terms.recurrence === 'standing' || deliverableLate(terms)) return known;
  return known.filter((observation) => observation.periodEnd <= end);
}

/**
 * End of the year-to-date span before this one, from which the in-period value is taken: a quarter
 * before, or a month where the value stands between two periods of the series. Null for the first
 * span of a year.
 */
export function previousEnd(terms: TargetTerms, periodEnd: Day): Day | null {
  const frequency = isPeriodEnd(terms.frequency, periodEnd) ? terms.frequency : 'month';
  const before = periodEnds(frequency, addDays(startOfYear(periodEnd), -1), addDays(periodEnd, -1));
  return before.at(-1) ?? null;
}
