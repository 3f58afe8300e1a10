import type { Day } from '../../series/domain/day';
import type { Observation } from '../../series/domain/observations';

/** A period's value that became known, or was corrected, after the day that is looked at. */
export interface LaterValue {
  readonly periodEnd: Day;
  /** The newest version that counted on the day; null: none was known. */
  readonly then: Observation | null;
  /** The newest version that is known today. */
  readonly now: Observation;
}

/** Of one series' versions those that a reader on `today` did not know on `asOf`, newest period first. */
export function laterValues(versions: readonly Observation[], asOf: Day, today: Day): LaterValue[] {
  const ended = versions.filter(({ periodEnd }) => periodEnd <= asOf);
  const newest = (on: Day) => {
    const found = new Map<Day, Observation>();
    for (const one of ended) {
      if (one.knownOn > on) continue;
      const known = found.get(one.periodEnd);
      if (known === undefined || one.version > known.version) found.set(one.periodEnd, one);
    }
    return found;
  };
  const then = newest(asOf);
  return [...newest(today).values()]
    .filter((one) => one.knownOn > asOf)
    .map((now) => ({ periodEnd: now.periodEnd, then: then.get(now.periodEnd) ?? null, now }))
    .sort((a, b) => (a.periodEnd < b.periodEnd ? 1 : -1));
}

/**
 * The versions as if everything that is known today of periods that had ended had been known on the
 * day itself. A later period stays unknown: on that day it could not be.
 */
export function asIfKnown(versions: readonly Observation[], asOf: Day, today: Day): Observation[] {
  return versions
    .filter(({ periodEnd, knownOn }) => periodEnd <= asOf && knownOn <= today)
    .map((one) => (one.knownOn > asOf ? { ...one, knownOn: asOf } : one));
}
