import { addDays, endOfYear, yearOf, type Day } from '../../series/domain/day';
import type { Observation } from '../../series/domain/observations';
import { periodEnds, startOfYear } from '../../series/domain/period';
import type { SchedulePoint, TargetTerms } from './model';
import { goalSpans, type Stretch } from './revision';
import { expectedAt } from './schedule';

export interface DrawnSchedule {
  /** In the unit of what is attained; straight lines between the points are the schedule. */
  readonly points: readonly SchedulePoint[];
  /** True where part of it was back-cast (推算). */
  readonly projected: boolean;
}

/**
 * The schedule as points to draw: month by month for a year's total, the fixed points otherwise.
 * Every point is what the judgement itself expects on that day. Empty while nothing is scheduled.
 *
 * @param until how far to draw a norm that nothing ends
 */
export function drawSchedule(
  terms: TargetTerms,
  known: readonly Observation[],
  until: Day,
): DrawnSchedule {
  if (terms.approximate) return { points: [], projected: false };
  const drawn = daysToDraw(terms, until).flatMap((on) => {
    const expected = expectedAt(ofItsYear(terms, on), on, known);
    return expected ? [{ on, value: expected.value, projected: expected.projected }] : [];
  });
  return {
    points: drawn.map(({ on, value }) => ({ on, value })),
    projected: drawn.some((point) => point.projected),
  };
}

/**
 * The schedule of every goal in turn: each as it was drawn last before the goal changed, then a
 * step on the day of the change. Empty where nothing is scheduled.
 */
export function drawSchedules(
  overTime: readonly (Stretch & { readonly terms: TargetTerms })[],
  known: readonly Observation[],
  asOf: Day,
): DrawnSchedule {
  const parts = goalSpans(overTime, asOf).map(({ from, until, stretch }) => {
    const drawn = drawSchedule(stretch.terms, known, asOf);
    const within = drawn.points.filter(
      (point) => point.on >= from && (until === null || point.on < until),
    );
    const edges = [from, ...(until === null ? [] : [addDays(until, -1)])];
    const ends = edges.flatMap((on) => edgePoint(stretch.terms, drawn, known, on));
    return { ...drawn, points: inOrder([...within, ...ends]) };
  });
  return {
    points: parts.flatMap((part) => part.points),
    projected: parts.some((part) => part.projected && part.points.length > 0),
  };
}

/** A point on a drawn line where it begins or ends; tasks are drawn by their steps alone. */
function edgePoint(
  terms: TargetTerms,
  { points }: DrawnSchedule,
  known: readonly Observation[],
  on: Day,
): SchedulePoint[] {
  const [first, last] = [points[0], points.at(-1)];
  if (terms.kind === 'milestone' || !first || !last || on < first.on || on > last.on) return [];
  const expected = expectedAt(ofItsYear(terms, on), on, known);
  return expected ? [{ on, value: expected.value }] : [];
}

function inOrder(points: readonly SchedulePoint[]): SchedulePoint[] {
  const byDay = new Map(points.map((point) => [point.on, point]));
  return [...byDay.values()].sort((a, b) => a.on.localeCompare(b.on));
}

function daysToDraw(terms: TargetTerms, until: Day): Day[] {
  if (terms.kind === 'milestone') return distinct(terms.nodes.map((node) => node.on));
  const end = terms.evaluationEnd;
  if (terms.recurrence === 'standing') {
    const last = terms.deadline ?? end ?? until;
    return distinct(last < terms.start ? [terms.start] : [terms.start, last]);
  }
  if (end === null) return [];
  if (terms.measure === 'value' && terms.accumulation === 'ytd') {
    return distinct([...periodEnds('month', terms.start, end), end]);
  }
  if (terms.recurrence === 'annual') return distinct([terms.start, end]);
  return distinct([
    ...(terms.baseline ? [terms.baseline.periodEnd] : []),
    terms.start,
    ...terms.interim.map((point) => point.on),
    startOfYear(end),
    end,
  ]);
}

/** An annual goal holds in each of its years. */
function ofItsYear(terms: TargetTerms, day: Day): TargetTerms {
  return terms.recurrence === 'annual' && terms.evaluationEnd !== null
    ? { ...terms, evaluationEnd: endOfYear(yearOf(day)) }
    : terms;
}

function distinct(days: readonly Day[]): Day[] {
  return [...new Set(days)].sort();
}
