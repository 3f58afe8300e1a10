import { endOfYear, sameEndInYear, yearOf, type Day } from './day';
import { HUNDRED, ONE, type Exact } from './exact';
import { startOfYear } from './period';
import type { Answer, Vintage } from './model';

/** One version of one period's value. */
export interface Observation {
  readonly periodEnd: Day;
  readonly version: number;
  readonly answer: Answer;
  /** In the series' unit; null where only a rate was published. */
  readonly value: Exact | null;
  /** Published rate of change in per cent (同比; for a change, against its base). */
  readonly growth: Exact | null;
  readonly vintage: Vintage;
  /** Figures of different revisions must not meet in one quotient. */
  readonly revision: string | null;
  readonly knownOn: Day;
}

/** The newest version of each period that was known on a day, in order of the periods. */
export function knownAt(versions: readonly Observation[], asOf: Day): Observation[] {
  const newest = new Map<Day, Observation>();
  for (const version of versions) {
    if (version.knownOn > asOf || version.periodEnd > asOf) continue;
    const known = newest.get(version.periodEnd);
    if (!known || version.version > known.version) newest.set(version.periodEnd, version);
  }
  return [...newest.values()].sort((a, b) => (a.periodEnd < b.periodEnd ? -1 : 1));
}

export function observationAt(known: readonly Observation[], periodEnd: Day): Observation | null {
  return known.find((observation) => observation.periodEnd === periodEnd) ?? null;
}

export function hasValue(
  observation: Observation | null,
): observation is Observation & { readonly value: Exact } {
  return observation !== null && observation.answer === 'value' && observation.value !== null;
}

/** Two figures may be divided when both belong to one revision. */
export function comparable(a: Observation, b: { readonly revision: string | null }): boolean {
  return a.revision === b.revision;
}

export type Growth =
  | { readonly kind: 'growth'; readonly value: Exact; readonly published: boolean }
  | {
      readonly kind: 'none';
      readonly reason: 'base_missing' | 'base_not_positive' | 'revision_mismatch';
    };

/** Growth on the same period a year before, computed from values; per cent. */
export function computedGrowth(known: readonly Observation[], periodEnd: Day): Growth {
  const now = observationAt(known, periodEnd);
  const before = observationAt(known, sameEndInYear(periodEnd, yearOf(periodEnd) - 1));
  if (!hasValue(now) || !hasValue(before)) return { kind: 'none', reason: 'base_missing' };
  if (!comparable(now, before)) return { kind: 'none', reason: 'revision_mismatch' };
  if (before.value.lte(0)) return { kind: 'none', reason: 'base_not_positive' };
  return {
    kind: 'growth',
    value: now.value.div(before.value).minus(ONE).times(HUNDRED),
    published: false,
  };
}

/** Published growth wins over computed growth. */
export function growthAt(known: readonly Observation[], periodEnd: Day): Growth {
  const now = observationAt(known, periodEnd);
  if (now?.answer === 'value' && now.growth) {
    return { kind: 'growth', value: now.growth, published: true };
  }
  return computedGrowth(known, periodEnd);
}

/**
 * What was added in the period itself: the difference of two year-to-date values of one revision
 * and vintage. Null where the year's earlier value is missing: it is never guessed.
 */
export function inPeriodValue(
  known: readonly Observation[],
  periodEnd: Day,
  previousEnd: Day | null,
): Exact | null {
  const now = observationAt(known, periodEnd);
  if (!hasValue(now)) return null;
  if (previousEnd === null || previousEnd < startOfYear(periodEnd)) return now.value;
  const before = observationAt(known, previousEnd);
  if (!hasValue(before) || !comparable(now, before) || now.vintage !== before.vintage) return null;
  return now.value.minus(before.value);
}

/** The whole year's value, where it is known. */
export function yearValue(
  known: readonly Observation[],
  year: number,
): (Observation & { readonly value: Exact }) | null {
  const observation = observationAt(known, endOfYear(year));
  return hasValue(observation) ? observation : null;
}
