import { endOfYear, yearOf } from '../../series/domain/day';
import type { Exact } from '../../series/domain/exact';
import { exact, HUNDRED, ONE, percent, settled } from '../../series/domain/exact';
import {
  computedGrowth,
  growthAt,
  hasValue,
  type Observation,
  yearValue,
} from '../../series/domain/observations';
import { same, type Words } from '../../series/domain/words';
import { figure, percentFigure } from './figures';
import type { TargetTerms } from './model';

/** One line of arithmetic, for whoever asks why. */
export interface Step {
  readonly label: Words;
  readonly expression: string;
  readonly result: string;
}

/** Why there is nothing to compare with the goal although a value came in. */
export type Missing =
  | 'no_value'
  | 'base_missing'
  | 'base_not_positive'
  | 'revision_mismatch'
  | 'growth_missing'
  /** Every member has to reach the goal and none is known: one figure for all proves nothing. */
  | 'members_unknown';

export type Attainment =
  | {
      readonly kind: 'attained';
      /** In the series' unit, or per cent for growth and change. */
      readonly value: Exact;
      /** True for an average within a year (推算). */
      readonly projected: boolean;
      readonly steps: readonly Step[];
    }
  | { readonly kind: 'missing'; readonly reason: Missing };

/**
 * What the target's measure makes of one period's value.
 *
 * @param known newest known version of every period of the series
 */
export function attainmentAt(
  terms: TargetTerms,
  observation: Observation,
  known: readonly Observation[],
): Attainment {
  if (observation.answer !== 'value') return missing('no_value');
  if (terms.distribution === 'each') return missing('members_unknown');
  switch (terms.measure) {
    case 'value':
    case 'done':
      return observation.value ? attained(observation.value, []) : missing('no_value');
    case 'yoy_growth':
      return growthAttainment(observation, known);
    case 'average_growth':
      return averageGrowth(terms, observation, known);
    case 'change':
      return changeAgainstBase(terms, observation);
  }
}

function attained(value: Exact, steps: readonly Step[], projected = false): Attainment {
  return { kind: 'attained', value: settled(value), steps, projected };
}

function missing(reason: Missing): Attainment {
  return { kind: 'missing', reason };
}

/** Percentage points from which a computed growth is shown beside the published one. */
const SHOWN_GROWTH_DIFFERENCE = '0.1';

function growthAttainment(observation: Observation, known: readonly Observation[]): Attainment {
  const growth = growthAt(known, observation.periodEnd);
  if (growth.kind === 'none') {
    return missing(observation.value === null ? 'growth_missing' : growth.reason);
  }
  const label = growth.published
    ? { zh: '公布的同比', en: 'published growth' }
    : { zh: '由两期数值计算的同比', en: 'growth computed from two values' };
  const steps: Step[] = [{ label, expression: '', result: percentFigure(growth.value) }];
  const computed = growth.published ? computedGrowth(known, observation.periodEnd) : null;
  if (
    computed?.kind === 'growth' &&
    computed.value.minus(growth.value).abs().gt(SHOWN_GROWTH_DIFFERENCE)
  ) {
    steps.push({
      label: { zh: '由两期数值计算（未采用）', en: 'computed from two values (not used)' },
      expression: '',
      result: percentFigure(computed.value),
    });
  }
  return attained(growth.value, steps);
}

/**
 * Average annual growth since the base year. A whole year n: (A(n)/B)^(1/n) − 1. Within year n the
 * whole year is estimated from the year before and the growth so far, and marked as projected:
 * (A(n−1)·(1 + g)/B)^(1/n) − 1. Every value of the quotient must be of one revision.
 */
function averageGrowth(
  terms: TargetTerms,
  observation: Observation,
  known: readonly Observation[],
): Attainment {
  const { baseline } = terms;
  if (!baseline?.value) return missing('base_missing');
  if (baseline.value.lte(0)) return missing('base_not_positive');
  const baseYear = yearOf(baseline.periodEnd);
  const year = yearOf(observation.periodEnd);
  const years = year - baseYear;
  if (years < 1) return missing('base_missing');

  const base = baseline.value;
  if (observation.periodEnd === endOfYear(year) && hasValue(observation)) {
    if (observation.revision !== baseline.revision) return missing('revision_mismatch');
    return averageOf(observation.value, base, years, figure(observation.value), false);
  }
  const growth = growthAt(known, observation.periodEnd);
  if (growth.kind === 'none') return missing(growth.reason);
  const before =
    years === 1 ? { value: base, revision: baseline.revision } : yearValue(known, year - 1);
  if (!before) return missing('base_missing');
  if (before.revision !== baseline.revision) return missing('revision_mismatch');
  const factor = ONE.plus(growth.value.div(HUNDRED));
  const estimate = before.value.times(factor);
  return averageOf(estimate, base, years, `${figure(before.value)} × ${figure(factor, 4)}`, true);
}

function averageOf(
  last: Exact,
  base: Exact,
  years: number,
  lastExpression: string,
  projected: boolean,
): Attainment {
  if (last.lte(0)) return missing('base_not_positive');
  const value = percent(
    last
      .div(base)
      .pow(ONE.div(exact(years)))
      .minus(ONE),
  );
  return attained(
    value,
    [
      {
        label: { zh: `${years}年年均增长`, en: `average growth over ${years} years` },
        expression: `(${lastExpression} ÷ ${figure(base)})^(1/${years}) − 1`,
        result: percentFigure(value),
      },
    ],
    projected,
  );
}

/** Signed change against the base in per cent; a published change wins. */
function changeAgainstBase(terms: TargetTerms, observation: Observation): Attainment {
  if (observation.growth) {
    return attained(observation.growth, [
      {
        label: { zh: '报送的变化幅度', en: 'reported change' },
        expression: '',
        result: percentFigure(observation.growth),
      },
    ]);
  }
  const base = terms.baseline;
  if (!hasValue(observation)) return missing('no_value');
  if (!base?.value) return missing('base_missing');
  if (base.value.lte(0)) return missing('base_not_positive');
  if (base.revision !== observation.revision) return missing('revision_mismatch');
  const value = percent(observation.value.div(base.value).minus(ONE));
  return attained(value, [
    {
      label: same('A ÷ B − 1'),
      expression: `${figure(observation.value)} ÷ ${figure(base.value)} − 1`,
      result: percentFigure(value),
    },
  ]);
}
