import { HUNDRED, ZERO } from '../../series/domain/exact';
import { observationAt } from '../../series/domain/observations';
import { dayLabel, periodLabel } from '../../series/domain/period-label';
import { same } from '../../series/domain/words';
import { figure } from '../../targets/domain/figures';
import type { Check } from './check';
import { isCounted } from './counted';
import { isExcuse, type LineFacts } from './line-facts';
import { publishedChecks } from './published-check';
import { hasSubstance } from './substance';
import { sumDiffers } from './sum-check';
import { yearFell } from './year-fall';

/** Parts of a whole by their name; other rates may lie above 100 %. */
const SHARE_NAME = /占比|比重|份额|覆盖率|普及率/;

const negative: Check = ({ accumulation, value }) =>
  accumulation !== 'rate' && value?.lt(ZERO) ? {} : null;

const shareOutside: Check = ({ accumulation, unit, indicator, value }) =>
  accumulation === 'rate' &&
  unit === '%' &&
  SHARE_NAME.test(indicator) &&
  value !== null &&
  (value.lt(ZERO) || value.gt(HUNDRED))
    ? {}
    : null;

const notWhole: Check = (facts) =>
  facts.value !== null && !facts.value.isInteger() && isCounted(facts)
    ? { unit: same(facts.unit) }
    : null;

const stepsBeyond: Check = ({ accumulation, targets, value }) => {
  if (accumulation !== 'milestone' || value === null) return null;
  const steps = targets.reduce((most, target) => (target.goal.gt(most) ? target.goal : most), ZERO);
  return value.gt(steps) ? { steps: same(figure(steps)), value: same(figure(value)) } : null;
};

const partBeyondWhole: Check = ({ value, wholes }) => {
  const whole = wholes.find((other) => other.value !== null && value?.gt(other.value));
  return whole?.value ? { whole: same(whole.name), total: same(figure(whole.value)) } : null;
};

const growthImpossible: Check = ({ accumulation, growth }) =>
  accumulation !== 'rate' && growth?.lt(HUNDRED.neg()) ? {} : null;

const reasonMissing: Check = ({ answer, explanation }) =>
  isExcuse(answer) && !hasSubstance(explanation) ? {} : null;

const expectedDayMissing: Check = ({ answer, expectedOn }) =>
  isExcuse(answer) && expectedOn === null ? {} : null;

const expectedDayPast: Check = ({ answer, expectedOn, today }) =>
  isExcuse(answer) && expectedOn !== null && expectedOn < today ? { today: dayLabel(today) } : null;

const valueIsKnown: Check = ({ answer, known, periodEnd, accumulation }: LineFacts) =>
  isExcuse(answer) && observationAt(known, periodEnd)?.answer === 'value'
    ? { when: periodLabel(accumulation, periodEnd) }
    : null;

/** Hold at any time, while a draft is being filled as well. */
export const ALWAYS = {
  ...publishedChecks,
  negative,
  share_outside: shareOutside,
  not_whole: notWhole,
  steps_beyond: stepsBeyond,
  year_fell: yearFell,
  part_beyond_whole: partBeyondWhole,
  sum_differs: sumDiffers,
  growth_impossible: growthImpossible,
  reason_missing: reasonMissing,
  expected_day_missing: expectedDayMissing,
  expected_day_past: expectedDayPast,
  value_is_known: valueIsKnown,
} satisfies Readonly<Record<string, Check>>;
