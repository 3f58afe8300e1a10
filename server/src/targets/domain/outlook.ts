import { daysBetween, monthOf, sameEndInYear, yearOf, type Day } from '../../series/domain/day';
import { exact, Exact, HUNDRED, ONE } from '../../series/domain/exact';
import {
  comparable,
  hasValue,
  observationAt,
  type Observation,
  yearValue,
} from '../../series/domain/observations';
import type { Words } from '../../series/domain/words';
import { attainmentAt } from './attainment';
import { figure, percentFigure } from './figures';
import type { Judgement } from './judge';
import { seasonalShare, shareOfYear } from './schedule';
import type { TargetTerms } from './model';

/** Where a target ends if the pace holds, and the pace that is still needed. */
export interface Outlook {
  readonly on: Day;
  /** In the unit of what is attained. */
  readonly value: Exact;
  readonly low: Exact;
  readonly high: Exact;
  readonly method: Words;
  readonly sentence: Words;
  readonly needed: Words | null;
}

/** The outlook of an open target with a value; null for closed, unjudged and undated ones. */
export function outlookOf(judgement: Judgement): Outlook | null {
  const { terms, latest, attained, deadline } = judgement;
  const end = terms.evaluationEnd;
  if (end === null || !latest || !attained || terms.recurrence === 'standing') return null;
  if (terms.kind === 'milestone' || terms.approximate || judgement.lamp === 'achieved') return null;
  if (deadline.state !== 'open' || latest.periodEnd >= end) return null;
  switch (terms.measure) {
    case 'yoy_growth':
      return growthOutlook(judgement, end, attained);
    case 'average_growth':
      return averageOutlook(judgement, end, attained);
    case 'value':
      return terms.accumulation === 'ytd'
        ? totalOutlook(judgement, end, attained, latest)
        : trendOutlook(judgement, end);
    default:
      return trendOutlook(judgement, end);
  }
}

/** A year's total at the pace of last year's shape, or of the time elapsed. */
function totalOutlook(
  { terms, known }: Judgement,
  end: Day,
  attained: Exact,
  latest: Observation,
): Outlook | null {
  if (yearOf(latest.periodEnd) !== yearOf(end)) return null;
  const elapsed = attained.div(
    shareOfYear({ ...terms, profile: { kind: 'linear' } }, latest.periodEnd, known),
  );
  const shape = seasonalShare(known, latest.periodEnd);
  const seasonal = shape && !shape.isZero() ? attained.div(shape) : null;
  const value = seasonal ?? elapsed;
  const low = seasonal ? Exact.min(seasonal, elapsed) : value;
  const high = seasonal ? Exact.max(seasonal, elapsed) : value;
  const method: Words = seasonal
    ? { zh: '按上年同期占全年的比重推算', en: 'by last year’s share of the same months' }
    : { zh: '按已过月份的平均进度推算', en: 'by the average pace of the months so far' };
  return {
    on: end,
    value,
    low,
    high,
    method,
    sentence: expectation(terms, value, terms.unit),
    needed: neededTotal(terms, known, latest, attained, terms.goal),
  };
}

/** Growth that the rest of the year must show, or the amount per month where last year is unknown. */
function neededTotal(
  terms: TargetTerms,
  known: readonly Observation[],
  latest: Observation,
  attained: Exact,
  goal: Exact,
): Words | null {
  const rest = goal.minus(attained);
  const months = 12 - monthOf(latest.periodEnd);
  if (rest.lte(0) || months === 0) return null;
  const growth = neededGrowth(known, latest, attained, goal);
  if (growth) {
    return {
      zh: `其余${months}个月需同比增长${percentFigure(growth)}`,
      en: `the remaining ${months} months would have to grow ${percentFigure(growth)} on a year before`,
    };
  }
  const perMonth = rest.div(months);
  return {
    zh: `其余${months}个月平均每月需${figure(perMonth)}${terms.unit}`,
    en: `the remaining ${months} months would need ${figure(perMonth)} ${terms.unit} each`,
  };
}

/** (G − A_t) / (B − B_t) − 1 in per cent; null unless last year's figures are of one revision. */
function neededGrowth(
  known: readonly Observation[],
  latest: Observation,
  attained: Exact,
  goal: Exact,
): Exact | null {
  const year = yearOf(latest.periodEnd) - 1;
  const part = observationAt(known, sameEndInYear(latest.periodEnd, year));
  const whole = yearValue(known, year);
  if (!hasValue(part) || !whole || !comparable(part, whole)) return null;
  const rest = whole.value.minus(part.value);
  return rest.lte(0) ? null : goal.minus(attained).div(rest).minus(ONE).times(HUNDRED);
}

function growthOutlook(judgement: Judgement, end: Day, attained: Exact): Outlook {
  const { terms, known, latest } = judgement;
  const year = yearOf(end) - 1;
  const base = yearValue(known, year);
  const needed =
    latest && base && hasValue(latest) && comparable(latest, base)
      ? neededGrowth(
          known,
          latest,
          latest.value,
          base.value.times(ONE.plus(terms.goal.div(HUNDRED))),
        )
      : null;
  const months = latest ? 12 - monthOf(latest.periodEnd) : 0;
  return {
    on: end,
    value: attained,
    low: attained,
    high: attained,
    method: { zh: '按当前累计增速不变推算', en: 'if the growth so far holds' },
    sentence: expectation(terms, attained, '%'),
    needed:
      needed && months > 0
        ? {
            zh: `其余${months}个月需同比增长${percentFigure(needed)}`,
            en: `the remaining ${months} months would have to grow ${percentFigure(needed)} on a year before`,
          }
        : null,
  };
}

/** Average growth to the end if this year's pace holds, and what the last year would have to do. */
function averageOutlook(judgement: Judgement, end: Day, attained: Exact): Outlook | null {
  const { terms, latest } = judgement;
  const base = terms.baseline;
  if (!base?.value || !latest) return null;
  const years = yearOf(end) - yearOf(base.periodEnd);
  const done = yearOf(latest.periodEnd) - yearOf(base.periodEnd);
  const estimate = base.value.times(ONE.plus(attained.div(HUNDRED)).pow(done));
  const goal = base.value.times(ONE.plus(terms.goal.div(HUNDRED)).pow(years));
  const left = years - done;
  const lastYear = yearOf(end);
  const perYear =
    left > 0
      ? goal
          .div(estimate)
          .pow(ONE.div(exact(left)))
          .minus(ONE)
          .times(HUNDRED)
      : null;
  return {
    on: end,
    value: attained,
    low: attained,
    high: attained,
    method: { zh: '按目前的年均增速不变推算', en: 'if the average growth so far holds' },
    sentence: expectation(terms, attained, '%'),
    needed:
      perYear === null
        ? null
        : left === 1
          ? {
              zh: `${lastYear}年需增长${percentFigure(perYear)}`,
              en: `${lastYear} would have to grow ${percentFigure(perYear)}`,
            }
          : {
              zh: `此后${left}年年均需增长${percentFigure(perYear)}`,
              en: `the ${left} years left would have to grow ${percentFigure(perYear)} a year`,
            },
  };
}

/**
 * Levels and counts: the median slope between all pairs of values (Theil–Sen), which one odd
 * value does not move. The band is the middle half of the slopes.
 */
function trendOutlook({ terms, known, latest }: Judgement, end: Day): Outlook | null {
  if (!latest) return null;
  const points = known
    .filter((observation) => observation.periodEnd <= latest.periodEnd)
    .flatMap((observation) => {
      const attainment = attainmentAt(terms, observation, known);
      return attainment.kind === 'attained'
        ? [{ on: observation.periodEnd, value: attainment.value }]
        : [];
    });
  const last = points.at(-1);
  if (!last || points.length < 2) return null;
  const slopes = pairSlopes(points).sort((a, b) => a.comparedTo(b));
  const days = daysBetween(last.on, end);
  const reach = (slope: Exact) => last.value.plus(slope.times(days));
  const value = reach(quantile(slopes, 0.5));
  const rest = terms.goal.minus(last.value);
  const monthsLeft = exact(days).div(exact('30.4375'));
  return {
    on: end,
    value,
    low: reach(quantile(slopes, 0.25)),
    high: reach(quantile(slopes, 0.75)),
    method: {
      zh: `按${points.length}期数值的中位变化速度推算`,
      en: `by the median pace of ${points.length} values`,
    },
    sentence: expectation(terms, value, terms.measure === 'change' ? '%' : terms.unit),
    needed:
      terms.comparator === 'at_least' && rest.gt(0)
        ? {
            zh: `此后平均每月需增加${figure(rest.div(monthsLeft))}${terms.unit}`,
            en: `${figure(rest.div(monthsLeft))} ${terms.unit} more are needed each month`,
          }
        : null,
  };
}

function pairSlopes(points: readonly { on: Day; value: Exact }[]): Exact[] {
  return points.flatMap((from, index) =>
    points
      .slice(index + 1)
      .map((to) => to.value.minus(from.value).div(daysBetween(from.on, to.on))),
  );
}

/** Linear between order statistics. */
function quantile(sorted: readonly Exact[], share: number): Exact {
  const position = (sorted.length - 1) * share;
  const lower = sorted[Math.floor(position)];
  const upper = sorted[Math.ceil(position)];
  if (!lower || !upper) throw new RangeError(`no quantile of ${sorted.length} values`);
  return lower.plus(upper.minus(lower).times(position - Math.floor(position)));
}

function expectation(terms: TargetTerms, value: Exact, unit: string): Words {
  const shown = unit === '%' ? percentFigure(value) : `${figure(value)}${unit}`;
  const shownEn = unit === '%' ? percentFigure(value) : `${figure(value)} ${unit}`;
  const year = terms.evaluationEnd === null ? '' : String(yearOf(terms.evaluationEnd));
  return {
    zh: `照此进度，${year}年末预计${shown}`,
    en: `at this pace ${shownEn} by the end of ${year}`,
  };
}
