import {
  daysBetween,
  endOfMonth,
  endOfYear,
  monthOf,
  yearOf,
  type Day,
} from '../../series/domain/day';
import type { Exact } from '../../series/domain/exact';
import { exact, ONE, ZERO } from '../../series/domain/exact';
import {
  comparable,
  hasValue,
  observationAt,
  type Observation,
  yearValue,
} from '../../series/domain/observations';
import { sameEndInYear } from '../../series/domain/day';
import type { SchedulePoint, TargetTerms } from './model';

/** What the schedule asks for at the end of a period. */
export interface Expected {
  /** In the unit of what is attained. */
  readonly value: Exact;
  /** The goal that counts for the period: before the evaluation year, that year's scheduled total. */
  readonly goal: Exact;
  /** Where the expectation comes from, for the explanation. */
  readonly basis: 'goal' | 'profile' | 'days' | 'nodes';
  /** True where a year's total was back-cast from the plan's average growth (推算). */
  readonly projected: boolean;
}

/**
 * The expected value at a period's end, or null while the target is unscheduled there. Growth
 * goals and standing norms ask for the goal itself: no time share is taken of them.
 *
 * @param known values known at the as-of date; only the seasonal profile reads them
 */
export function expectedAt(
  terms: TargetTerms,
  periodEnd: Day,
  known: readonly Observation[],
): Expected | null {
  if (terms.kind === 'milestone') return nodesReachedBy(terms, periodEnd);
  if (terms.recurrence === 'standing') return theGoal(terms);
  const end = terms.evaluationEnd;
  if (end === null) return null;
  switch (terms.measure) {
    case 'average_growth':
      return terms.baseline && periodEnd <= terms.baseline.periodEnd ? null : theGoal(terms);
    case 'yoy_growth':
      return yearOf(periodEnd) === yearOf(end) ? theGoal(terms) : null;
    case 'change':
      return betweenDays(terms, periodEnd, changePoints(terms));
    default:
      return expectedValue(terms, end, periodEnd, known);
  }
}

function theGoal(terms: TargetTerms): Expected {
  return { value: terms.goal, goal: terms.goal, basis: 'goal', projected: false };
}

/** Nodes dated up to the period's end. Nodes that all fall on the deadline schedule nothing. */
function nodesReachedBy(terms: TargetTerms, periodEnd: Day): Expected | null {
  const { deadline } = terms;
  const early = terms.nodes.some((node) => deadline === null || node.on < deadline);
  if (!early) return null;
  const due = terms.nodes.filter((node) => node.on <= periodEnd).length;
  return { value: exact(due), goal: terms.goal, basis: 'nodes', projected: false };
}

function expectedValue(
  terms: TargetTerms,
  end: Day,
  periodEnd: Day,
  known: readonly Observation[],
): Expected | null {
  switch (terms.accumulation) {
    case 'ytd':
      return expectedOfYear(terms, end, periodEnd, known);
    case 'cumulative':
      return betweenDays(terms, periodEnd, [
        { on: terms.start, value: ZERO },
        ...terms.interim,
        { on: end, value: terms.goal },
      ]);
    default:
      return betweenDays(terms, periodEnd, levelPoints(terms, end));
  }
}

/** Fixed points of a level: baseline, interim goals, goal; null without a point before the year. */
function levelPoints(terms: TargetTerms, end: Day): SchedulePoint[] | null {
  const baseline = terms.baseline;
  const points: SchedulePoint[] = [...terms.interim, { on: end, value: terms.goal }];
  if (baseline?.value) return [{ on: baseline.periodEnd, value: baseline.value }, ...points];
  return terms.interim.length > 0 ? points : null;
}

/** A cut or rise against a base starts from no change at the base period. */
function changePoints(terms: TargetTerms): SchedulePoint[] | null {
  if (!terms.baseline || terms.evaluationEnd === null) return null;
  return [
    { on: terms.baseline.periodEnd, value: ZERO },
    ...terms.interim,
    { on: terms.evaluationEnd, value: terms.goal },
  ];
}

/** Linear in days between fixed points; without any, the goal itself from its year on. */
function betweenDays(
  terms: TargetTerms,
  periodEnd: Day,
  points: readonly SchedulePoint[] | null,
): Expected | null {
  const end = terms.evaluationEnd;
  if (end === null) return null;
  if (points === null) return yearOf(periodEnd) >= yearOf(end) ? theGoal(terms) : null;
  const value = linearAt(points, periodEnd);
  return value === null ? null : { value, goal: terms.goal, basis: 'days', projected: false };
}

/** Value on the broken line through the points; the last value after it, null before the first. */
export function linearAt(points: readonly SchedulePoint[], day: Day): Exact | null {
  const after = points.findIndex((point) => point.on >= day);
  if (after === -1) return points.at(-1)?.value ?? null;
  const next = points[after];
  if (!next) return null;
  if (next.on === day) return next.value;
  const before = points[after - 1];
  if (!before) return null;
  const share = exact(daysBetween(before.on, day)).div(daysBetween(before.on, next.on));
  return before.value.plus(next.value.minus(before.value).times(share));
}

function expectedOfYear(
  terms: TargetTerms,
  end: Day,
  periodEnd: Day,
  known: readonly Observation[],
): Expected | null {
  const annual = annualTotal(terms, yearOf(periodEnd));
  if (!annual) return null;
  const share = shareOfYear(terms, periodEnd, known);
  const whole = yearOf(periodEnd) === yearOf(end) ? shareOfYear(terms, end, known) : ONE;
  return {
    value: annual.value.times(share).div(whole),
    goal: annual.value,
    basis: 'profile',
    projected: annual.projected,
  };
}

/**
 * The total scheduled for one year: an interim goal, else geometric between fixed points, else
 * back-cast from the plan's average growth (4500 at 10 %: 4090.91 a year before), else none.
 */
export function annualTotal(
  terms: TargetTerms,
  year: number,
): { readonly value: Exact; readonly projected: boolean } | null {
  if (terms.evaluationEnd === null) return null;
  const last = yearOf(terms.evaluationEnd);
  if (year === last || (terms.recurrence === 'annual' && year <= last)) {
    return { value: terms.goal, projected: false };
  }
  if (year > last) return null;
  const fixed = [
    ...(terms.baseline?.value
      ? [{ year: yearOf(terms.baseline.periodEnd), value: terms.baseline.value }]
      : []),
    ...terms.interim.map((point) => ({ year: yearOf(point.on), value: point.value })),
    { year: last, value: terms.goal },
  ];
  const next = fixed.find((point) => point.year >= year);
  if (!next) return null;
  if (next.year === year) return { value: next.value, projected: false };
  const before = fixed.filter((point) => point.year < year).at(-1);
  if (before && before.value.gt(0) && next.value.gt(0)) {
    const part = exact(year - before.year).div(next.year - before.year);
    return {
      value: before.value.times(next.value.div(before.value).pow(part)),
      projected: false,
    };
  }
  if (terms.backcastGrowth === null) return null;
  const factor = ONE.plus(terms.backcastGrowth.div(100));
  return factor.gt(0)
    ? { value: next.value.div(factor.pow(next.year - year)), projected: true }
    : null;
}

/**
 * The part of a year's total that the profile asks for by a day, 0 to 1. The seasonal profile
 * falls back to the linear one where last year's figures do not allow it.
 */
export function shareOfYear(terms: TargetTerms, day: Day, known: readonly Observation[]): Exact {
  const { profile } = terms;
  const elapsed = elapsedShare(day);
  switch (profile.kind) {
    case 'linear':
      return elapsed;
    case 'seasonal':
      return seasonalShare(known, day) ?? elapsed;
    case 'shares':
      return typedShare(profile.shares, elapsed);
  }
}

/** Whole months count as twelfths; within a month days count. */
function elapsedShare(day: Day): Exact {
  const month = monthOf(day);
  const last = endOfMonth(yearOf(day), month);
  const part = exact(Number(day.slice(8, 10))).div(Number(last.slice(8, 10)));
  return exact(month - 1)
    .plus(part)
    .div(12);
}

/** Last year's share of the same series by the same day; null where it cannot be known. */
export function seasonalShare(known: readonly Observation[], day: Day): Exact | null {
  const year = yearOf(day) - 1;
  if (day === endOfYear(yearOf(day))) return ONE;
  const part = observationAt(known, sameEndInYear(day, year));
  const whole = yearValue(known, year);
  if (!hasValue(part) || !whole || whole.value.lte(0) || !comparable(part, whole)) return null;
  return part.value.div(whole.value);
}

/** Typed shares of equal parts of the year, per cent; linear within a part. */
function typedShare(shares: readonly Exact[], elapsed: Exact): Exact {
  const position = elapsed.times(shares.length);
  const whole = position.floor().toNumber();
  const full = shares.slice(0, whole).reduce((sum, share) => sum.plus(share), ZERO);
  const rest = shares[whole]?.times(position.minus(whole)) ?? ZERO;
  return full.plus(rest).div(100);
}
