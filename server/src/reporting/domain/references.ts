import { sameEndInYear, yearOf } from '../../series/domain/day';
import { hasValue, observationAt, type Observation } from '../../series/domain/observations';
import type { Exact } from '../../series/domain/exact';
import { startOfYear } from '../../series/domain/period';
import type { LineFacts } from './line-facts';

export type Known = Observation & { readonly value: Exact };
type Place = Pick<LineFacts, 'accumulation' | 'periodEnd' | 'known'>;

/** The latest value before the period. */
export function lastPeriod({ periodEnd, known }: Place): Known | null {
  return (
    valued(known)
      .filter((other) => other.periodEnd < periodEnd)
      .at(-1) ?? null
  );
}

/** The latest earlier value of the same year; any vintage. */
export function earlierThisYear(place: Place): Known | null {
  const last = lastPeriod(place);
  return last !== null && last.periodEnd >= startOfYear(place.periodEnd) ? last : null;
}

export function lastYear({ periodEnd, known }: Place): Known | null {
  const before = observationAt(known, sameEndInYear(periodEnd, yearOf(periodEnd) - 1));
  return hasValue(before) ? before : null;
}

/** What the figure may be set against: a year to date with the same span, all else with the last. */
export function lastComparable(place: Place): Known | null {
  return place.accumulation === 'ytd' ? lastYear(place) : lastPeriod(place);
}

function valued(known: readonly Observation[]): Known[] {
  return known.filter(hasKnownValue);
}

export function hasKnownValue(observation: Observation): observation is Known {
  return hasValue(observation);
}
