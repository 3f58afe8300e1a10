import { exact, HUNDRED, type Exact } from '../../series/domain/exact';
import { periodLabel } from '../../series/domain/period-label';
import { same } from '../../series/domain/words';
import { figure } from '../../targets/domain/figures';
import type { Check } from './check';
import { parameter, type CheckRules } from './check-rules';
import { growthOf, isWithin, jumpOf } from './jump';
import type { LineFacts } from './line-facts';
import { earlierThisYear, lastComparable, lastPeriod } from './references';
import { publishedSumDiffers } from './sum-check';
import { yearFellCorrected } from './year-fall';

/** 万 and 亿: the magnitudes that are mixed up, in either direction. */
const SLIPS = [exact('1e4'), exact('1e8'), exact('1e-4'), exact('1e-8')];

/** Zeros at the end are no precision: 750.00 says what 750 says. */
const morePrecise: Check = ({ value, growth, known, periodEnd }, rules) => {
  const typed = value ?? growth;
  const earlier = known
    .filter((other) => other.periodEnd !== periodEnd)
    .map((other) => (value === null ? other.growth : other.value))
    .filter((figure) => figure !== null);
  if (typed === null || parameter(rules, 'more_precise', 'least').gt(earlier.length)) return null;
  const most = Math.max(...earlier.map((one) => one.decimalPlaces()));
  const decimals = typed.decimalPlaces();
  return decimals > most ? { decimals: same(String(decimals)), most: same(String(most)) } : null;
};

const sameAsLast: Check = (facts) => {
  const last = facts.accumulation === 'ytd' ? earlierThisYear(facts) : lastPeriod(facts);
  if (facts.accumulation === 'milestone' || !last || !facts.value?.eq(last.value)) return null;
  return { when: periodLabel(facts.accumulation, last.periodEnd) };
};

/** A figure that would fit its comparison if it were read in 万 or 亿, or the other way round. */
const unitSlip: Check = (facts, rules) =>
  slipOf(facts, rules) === null ? null : { unit: same(facts.unit) };

const jumped: Check = (facts, rules) => {
  const jump = slipOf(facts, rules) === null ? jumpOf(facts, rules) : null;
  if (jump === null) return null;
  const { last, ratio, low, high } = jump;
  return {
    when: periodLabel(facts.accumulation, last.periodEnd),
    last: same(figure(last.value)),
    ratio: same(figure(ratio)),
    low: same(figure(low)),
    high: same(figure(high)),
  };
};

/** A jump or a slip says it already. */
const growthUnusual: Check = (facts, rules) => {
  const growth = growthOf(facts);
  const most = parameter(rules, 'growth_unusual', 'most');
  if (growth === null || growth.abs().lte(most)) return null;
  if (slipOf(facts, rules) !== null || jumpOf(facts, rules) !== null) return null;
  return { growth: same(figure(growth)), most: same(figure(most)) };
};

const farAboveGoal: Check = (facts, rules) => {
  if (facts.accumulation === 'milestone' || slipOf(facts, rules) !== null) return null;
  const goal = floorGoal(facts);
  if (!goal?.gt(0) || !facts.value) return null;
  if (facts.value.lt(goal.times(parameter(rules, 'far_above_goal', 'factor')))) return null;
  return { goal: same(figure(goal)), ratio: same(figure(facts.value.div(goal))) };
};

const totalFell: Check = (facts) => {
  const last = facts.accumulation === 'cumulative' ? lastPeriod(facts) : null;
  return last && facts.value?.lt(last.value) ? { last: same(figure(last.value)) } : null;
};

const rateUnusual: Check = ({ accumulation, unit, value }) =>
  accumulation === 'rate' && unit === '%' && value !== null && (value.lt(0) || value.gt(HUNDRED))
    ? {}
    : null;

/** Ask about a value that may well be right. */
export const OF_A_VALUE = {
  more_precise: morePrecise,
  year_fell_corrected: yearFellCorrected,
  published_sum_differs: publishedSumDiffers,
  same_as_last: sameAsLast,
  unit_slip: unitSlip,
  jumped,
  growth_unusual: growthUnusual,
  far_above_goal: farAboveGoal,
  total_fell: totalFell,
  rate_unusual: rateUnusual,
} satisfies Readonly<Record<string, Check>>;

function slipOf(facts: LineFacts, rules: CheckRules): Exact | null {
  if (facts.accumulation === 'milestone') return null;
  const last = lastComparable(facts);
  const reference = last?.value ?? floorGoal(facts);
  const { value } = facts;
  if (!reference?.gt(0) || !value?.gt(0)) return null;
  // A count that has only begun is naturally far below its goal.
  const slips = last ? SLIPS : SLIPS.filter((slip) => slip.gt(1));
  const near = parameter(rules, 'unit_slip', 'near');
  return slips.find((slip) => isWithin(value, reference.times(slip), near)) ?? null;
}

/** The highest goal that values are counted up to. */
function floorGoal({ targets }: LineFacts): Exact | null {
  const goals = targets
    .filter(({ measure, comparator }) => measure === 'value' && comparator === 'at_least')
    .map(({ goal }) => goal);
  return goals.reduce<Exact | null>((most, goal) => (most?.gte(goal) ? most : goal), null);
}
