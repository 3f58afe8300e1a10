import { endOfYear, yearOf, type Day } from '../../series/domain/day';
import type { Observation } from '../../series/domain/observations';
import { periodEnds, startOfYear } from '../../series/domain/period';
import type { SchedulePoint, TargetTerms } from './model';
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
