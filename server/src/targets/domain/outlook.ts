import { daysBetween, monthOf, sameEndInYear, yearOf, type Day } from '../../series/domain/day';
import { exact, Exact, HUNDRED, ONE } from '../../series/domain/exact';
import {
  comparable,
  hasValue,
  observationAt,
  type Observation,
} from '../../series/domain/observations';
import { isPeriodEnd } from '../../series/domain/period';
import { dayLabel, periodLabel } from '../../series/domain/period-label';
import { same, type Words } from '../../series/domain/words';
import { attainmentAt } from './attainment';
import { figure, percentFigure } from './figures';
import { changeOnBase, growthWords } from './sentence';
import type { Judgement } from './judge';
import { inPercent } from './progress';
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
  const linear: TargetTerms = { ...terms, profile: { kind: 'linear' } };
  const elapsed = attained
    .times(shareOfYear(linear, end, known))
    .div(shareOfYear(linear, latest.periodEnd, known));
  const shape = seasonalShare(known, latest.periodEnd);
  const whole = seasonalShare(known, end);
  const seasonal = shape && whole && !shape.isZero() ? attained.times(whole).div(shape) : null;
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
    sentence: expectation(terms, end, shownValue(value, terms.unit)),
    needed: neededTotal(terms, known, latest, attained, end),
  };
}

/** Growth that the rest of the year must show, or the amount per month where last year is unknown. */
function neededTotal(
  terms: TargetTerms,
  known: readonly Observation[],
  latest: Observation,
  attained: Exact,
  end: Day,
): Words | null {
  const rest = terms.goal.minus(attained);
  const months = monthOf(end) - monthOf(latest.periodEnd);
  if (terms.comparator !== 'at_least' || rest.lte(0) || months < 1) return null;
  const growth = neededGrowth(known, latest, attained, terms.goal, end);
  if (growth) return growthOfRest(months, growth);
  const perMonth = rest.div(months);
  return {
    zh: `其余${months}个月平均每月需完成${figure(perMonth)}${terms.unit}`,
    en: `the remaining ${monthsEn(months)} would need ${figure(perMonth)} ${terms.unit} each`,
  };
}

/** Growth that the rest of the year must show; a fall that is still allowed is said as one. */
function growthOfRest(months: number, growth: Exact): Words {
  const zh = growth.isNegative()
    ? `其余${months}个月同比下降不超过${percentFigure(growth.abs())}即可`
    : `其余${months}个月需同比增长${percentFigure(growth)}`;
  const en = growth.isNegative()
    ? `the remaining ${monthsEn(months)} may fall by up to ${percentFigure(growth.abs())} on a year before`
    : `the remaining ${monthsEn(months)} would have to grow ${percentFigure(growth)} on a year before`;
  return { zh, en };
}

function monthsEn(months: number): string {
  return months === 1 ? 'month' : `${months} months`;
}

/** (G − A_t) / (B − B_t) − 1 in per cent; null unless last year's figures are of one revision. */
function neededGrowth(
  known: readonly Observation[],
  latest: Observation,
  attained: Exact,
  goal: Exact,
  end: Day,
): Exact | null {
  const year = yearOf(latest.periodEnd) - 1;
  const part = observationAt(known, sameEndInYear(latest.periodEnd, year));
  const whole = observationAt(known, sameEndInYear(end, year));
  if (!hasValue(part) || !hasValue(whole) || !comparable(part, whole)) return null;
  const rest = whole.value.minus(part.value);
  return rest.lte(0) ? null : goal.minus(attained).div(rest).minus(ONE).times(HUNDRED);
}

function growthOutlook(judgement: Judgement, end: Day, attained: Exact): Outlook {
  const { terms, known, latest } = judgement;
  const base = observationAt(known, sameEndInYear(end, yearOf(end) - 1));
  const needed =
    latest && hasValue(base) && hasValue(latest) && comparable(latest, base)
      ? neededGrowth(
          known,
          latest,
          latest.value,
          base.value.times(ONE.plus(terms.goal.div(HUNDRED))),
          end,
        )
      : null;
  const months = latest ? monthOf(end) - monthOf(latest.periodEnd) : 0;
  return {
    on: end,
    value: attained,
    low: attained,
    high: attained,
    method: { zh: '按当前累计增速不变推算', en: 'if the growth so far holds' },
    sentence: expectation(terms, end, growthWords(attained)),
    needed: needed && months > 0 ? growthOfRest(months, needed) : null,
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
    sentence: {
      zh: `照此进度，到${lastYear}年年均增长预计${percentFigure(attained)}（以${yearOf(base.periodEnd)}年为基期）`,
      en: `at this pace average growth of ${percentFigure(attained)} by ${lastYear} (base ${yearOf(base.periodEnd)})`,
    },
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
  const slopes = sortedSlopes(points);
  const days = daysBetween(last.on, end);
  const reach = (slope: Exact) => last.value.plus(slope.times(days));
  const value = reach(quantile(slopes, 0.5));
  return {
    on: end,
    value,
    low: reach(quantile(slopes, 0.25)),
    high: reach(quantile(slopes, 0.75)),
    method: {
      zh: `按${points.length}期数值的中位变化速度推算`,
      en: `by the median pace of ${points.length} values`,
    },
    sentence: expectation(
      terms,
      end,
      terms.measure === 'change' ? changeOnBase(value) : shownValue(value, terms.unit),
    ),
    needed: neededStep(terms, last.value, days),
  };
}

/** Mean length of a month, for a pace per month over a span of days. */
const DAYS_PER_MONTH = exact('30.4375');

/** What each month to the end has to add, or to take away from a cap that is exceeded. */
function neededStep(terms: TargetTerms, last: Exact, days: number): Words | null {
  const rest = terms.comparator === 'at_most' ? last.minus(terms.goal) : terms.goal.minus(last);
  if (terms.comparator === 'between' || rest.lte(0) || days < 1) return null;
  const step = figure(rest.times(DAYS_PER_MONTH).div(days));
  const unit: Words = inPercent(terms)
    ? { zh: '个百分点', en: 'percentage points' }
    : { zh: terms.unit, en: terms.unit };
  return terms.comparator === 'at_most'
    ? {
        zh: `此后平均每月需降低${step}${unit.zh}`,
        en: `a cut of ${step} ${unit.en} is needed each month`,
      }
    : {
        zh: `此后平均每月需增加${step}${unit.zh}`,
        en: `${step} ${unit.en} more are needed each month`,
      };
}

/** The pace between two values, per day. */
interface Slope {
  /** To about 15 digits. */
  readonly near: number;
  readonly exactly: () => Exact;
}

/** Of the size of the values: far above the error of `near`, far below any slope that is shown. */
const IN_DOUBT = 1e-12;

/**
 * The slopes between all pairs of points, smallest first, in the order of their exact values. The
 * few that are read are divided exactly; of 20 points that saves some 190 divisions of decimals.
 */
function sortedSlopes(points: readonly { on: Day; value: Exact }[]): Slope[] {
  const start = points[0]?.on ?? '';
  const places = points.map(({ on, value }) => ({
    day: daysBetween(start, on),
    value,
    near: value.toNumber(),
  }));
  const doubt = IN_DOUBT * Math.max(...places.map((place) => Math.abs(place.near)));
  const slopes = places.flatMap((from, index) =>
    places.slice(index + 1).map((to): Slope => {
      const days = to.day - from.day;
      return {
        near: (to.near - from.near) / days,
        exactly: () => to.value.minus(from.value).div(days),
      };
    }),
  );
  return slopes.sort((a, b) =>
    Math.abs(a.near - b.near) > doubt ? a.near - b.near : a.exactly().comparedTo(b.exactly()),
  );
}

/** Linear between order statistics. */
function quantile(sorted: readonly Slope[], share: number): Exact {
  const position = (sorted.length - 1) * share;
  const lower = sorted[Math.floor(position)]?.exactly();
  const upper = sorted[Math.ceil(position)]?.exactly();
  if (!lower || !upper) throw new RangeError(`no quantile of ${sorted.length} values`);
  return lower.plus(upper.minus(lower).times(position - Math.floor(position)));
}

function expectation(terms: TargetTerms, end: Day, shown: Words): Words {
  const span = periodLabel(terms.accumulation === 'ytd' ? 'ytd' : 'stock', end);
  const by = isPeriodEnd('month', end) ? `the ${periodLabel('stock', end).en}` : dayLabel(end).en;
  return {
    zh: `照此进度，${span.zh}预计${shown.zh}`,
    en: `at this pace ${shown.en} by ${by}`,
  };
}

function shownValue(value: Exact, unit: string): Words {
  return unit === '%'
    ? same(percentFigure(value))
    : { zh: `${figure(value)}${unit}`, en: `${figure(value)} ${unit}` };
}
