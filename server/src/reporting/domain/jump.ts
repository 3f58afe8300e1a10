import { exact, HUNDRED, ONE, ZERO, type Exact } from '../../series/domain/exact';
import { monthOf, yearOf, type Day } from '../../series/domain/day';
import { growthAt, type Observation } from '../../series/domain/observations';
import { parameter, type CheckRules } from './check-rules';
import type { LineFacts } from './line-facts';
import { hasKnownValue, lastComparable, type Known } from './references';

/** What a figure is as a multiple of the one it is compared with, and what is usual. */
export interface Jump {
  readonly last: Known;
  readonly ratio: Exact;
  readonly low: Exact;
  readonly high: Exact;
}

/**
 * A ratio that is far from the ratios of the series' own history: further from their median than
 * `spread` times their median absolute deviation, at least `floor`. A year to date is compared
 * with the same span a year before, everything else with the value before it. Where fewer than
 * `least` such comparisons are known, the figure may be `factor` times as great or as small.
 *
 * Null where there is nothing to compare with, or the ratio is usual; a ratio on a bound is usual.
 */
export function jumpOf(facts: LineFacts, rules: CheckRules): Jump | null {
  const last = lastComparable(facts);
  const { value } = facts;
  if (facts.accumulation === 'milestone' || last === null || value === null) return null;
  if (value.lte(0) || last.value.lte(0)) return null;
  const ratio = value.div(last.value);
  const history = earlierRatios(facts, last);
  const least = parameter(rules, 'jumped', 'least');
  if (least.gt(history.length)) {
    const factor = parameter(rules, 'jumped', 'factor');
    // Without a quotient, so that the bounds are exact.
    if (isWithin(value, last.value, factor)) return null;
    return { last, ratio, low: ONE.div(factor), high: factor };
  }
  const middle = median(history);
  const deviation = median(history.map((one) => one.minus(middle).abs()));
  const spread = deviation.times(parameter(rules, 'jumped', 'spread'));
  const floor = parameter(rules, 'jumped', 'floor');
  const allowed = spread.gt(floor) ? spread : floor;
  const low = middle.minus(allowed);
  const high = middle.plus(allowed);
  if (value.gte(last.value.times(low)) && value.lte(last.value.times(high))) return null;
  return { last, ratio, low: low.lt(0) ? ZERO : low, high };
}

/** Within a factor of each other, both bounds included. */
export function isWithin(value: Exact, reference: Exact, factor: Exact): boolean {
  return value.lte(reference.times(factor)) && value.times(factor).gte(reference);
}

/** Per cent on the same period a year before: as typed, else computed for a year to date. */
export function growthOf(facts: LineFacts): Exact | null {
  const { accumulation, growth, value, targets } = facts;
  if (growth !== null) {
    const onBase = targets.length > 0 && targets.every(({ measure }) => measure === 'change');
    return onBase ? null : growth;
  }
  const before = accumulation === 'ytd' ? lastComparable(facts) : null;
  // What is typed belongs to no revision, and figures of two revisions are not divided.
  const comparable = before !== null && before.revision === null && before.value.gt(0);
  return comparable && value !== null ? value.div(before.value).minus(ONE).times(HUNDRED) : null;
}

/** The same comparison for every earlier period that is known. */
function earlierRatios(facts: LineFacts, last: Known): Exact[] {
  const earlier = facts.known.filter((other) => other.periodEnd < facts.periodEnd);
  if (facts.accumulation === 'ytd') return earlier.flatMap((one) => yearRatio(earlier, one));
  const step = monthsBetween(last.periodEnd, facts.periodEnd);
  const valued = earlier.filter(hasKnownValue);
  return valued.flatMap((one, at) => stepRatio(valued[at - 1], one, step));
}

/** Growth is taken as published where it is; figures of two revisions are not divided. */
function yearRatio(known: readonly Observation[], { periodEnd }: Observation): Exact[] {
  const growth = growthAt(known, periodEnd);
  return growth.kind === 'growth' ? [growth.value.div(HUNDRED).plus(ONE)] : [];
}

/** @param before the value before it in time, if any */
function stepRatio(before: Known | undefined, now: Known, step: number): Exact[] {
  if (before === undefined || before.value.lte(0)) return [];
  if (now.revision !== before.revision) return [];
  return monthsBetween(before.periodEnd, now.periodEnd) === step
    ? [now.value.div(before.value)]
    : [];
}

function monthsBetween(from: Day, to: Day): number {
  return (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
}

/** The middle one, or half-way between the two in the middle; zero of nothing. */
export function median(values: readonly Exact[]): Exact {
  const sorted = [...values].sort((a, b) => a.comparedTo(b));
  const upper = sorted[Math.floor(sorted.length / 2)] ?? ZERO;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? ZERO;
  return upper.plus(lower).div(exact(2));
}
