import { exact, HUNDRED, type Exact } from '../../series/domain/exact';
import { periodLabel } from '../../series/domain/period-label';
import { figure } from '../../targets/domain/figures';
import { soft, type Finding } from './finding';
import { isBehind, isCorrection } from './hard-checks';
import type { LineFacts } from './line-facts';
import { earlierThisYear, lastComparable, lastPeriod } from './references';
import { hasSubstance } from './substance';

type Check = (facts: LineFacts) => Finding | null;

/** Beyond three times or below a third of the last comparable value a figure is asked about. */
const JUMP = exact(3);
/** From half as much again as the goal a figure is asked about. */
const FAR_ABOVE = exact('1.5');
/** 万 and 亿: the magnitudes that are mixed up, in either direction. */
const SLIPS = [exact('1e4'), exact('1e8'), exact('1e-4'), exact('1e-8')];

const sameAsLast: Check = (facts) => {
  const last = facts.accumulation === 'ytd' ? earlierThisYear(facts) : lastPeriod(facts);
  if (facts.accumulation === 'milestone' || !last || !facts.value?.eq(last.value)) return null;
  const when = periodLabel(facts.accumulation, last.periodEnd);
  return soft(
    'same_as_last',
    `与${when.zh}数值相同，请说明。`,
    `The same as for ${when.en}; please explain.`,
  );
};

/** A figure that would fit its comparison if it were read in 万 or 亿, or the other way round. */
const unitSlip: Check = (facts) => (slipOf(facts) === null ? null : slipFinding(facts));

const jumped: Check = (facts) => {
  const last = lastComparable(facts);
  if (facts.accumulation === 'milestone' || !last || slipOf(facts) !== null) return null;
  const ratio = ratioTo(facts.value, last.value);
  if (!facts.value || ratio === null || isNear(facts.value, last.value)) return null;
  const when = periodLabel(facts.accumulation, last.periodEnd);
  return soft(
    'jumped',
    `是${when.zh}（${figure(last.value)}）的${figure(ratio)}倍，请核对并说明。`,
    `${figure(ratio)} times the figure of ${when.en} (${figure(last.value)}); check and explain.`,
  );
};

const farAboveGoal: Check = (facts) => {
  if (facts.accumulation === 'milestone' || slipOf(facts) !== null) return null;
  const goal = floorGoal(facts);
  const ratio = goal && ratioTo(facts.value, goal);
  if (!goal || !ratio || ratio.lt(FAR_ABOVE)) return null;
  return soft(
    'far_above_goal',
    `达到目标${figure(goal)}的${figure(ratio)}倍，请核对并说明。`,
    `${figure(ratio)} times the goal of ${figure(goal)}; check and explain.`,
  );
};

const totalFell: Check = (facts) => {
  const last = facts.accumulation === 'cumulative' ? lastPeriod(facts) : null;
  return last && facts.value?.lt(last.value)
    ? soft(
        'total_fell',
        `累计数小于上期的${figure(last.value)}，请说明。`,
        `A running total below the last one (${figure(last.value)}); please explain.`,
      )
    : null;
};

const rateUnusual: Check = ({ accumulation, unit, value }) =>
  accumulation === 'rate' && unit === '%' && value !== null && (value.lt(0) || value.gt(HUNDRED))
    ? soft(
        'rate_unusual',
        '比率不在0至100之间，请核对并说明。',
        'A rate outside 0 to 100; check and explain.',
      )
    : null;

const behind: Check = (facts) =>
  isBehind(facts) && !(hasSubstance(facts.explanation) && hasSubstance(facts.nextStep))
    ? soft(
        'behind',
        '低于序时进度，报送前须填写原因和下一步措施。',
        'Behind schedule: before submitting, say why and what will be done next.',
      )
    : null;

const corrects: Check = (facts) =>
  isCorrection(facts) && !hasSubstance(facts.explanation)
    ? soft(
        'corrects',
        '与已有数值不同，报送前须说明更正原因。',
        'It differs from the value known so far: before submitting, say why it is corrected.',
      )
    : null;

const CHECKS: readonly Check[] = [
  corrects,
  sameAsLast,
  unitSlip,
  jumped,
  farAboveGoal,
  totalFell,
  rateUnusual,
  behind,
];

export function softFindings(facts: LineFacts): Finding[] {
  if (facts.answer !== 'value') return [];
  return CHECKS.map((check) => check(facts)).filter((finding) => finding !== null);
}

function slipOf(facts: LineFacts): Exact | null {
  if (facts.accumulation === 'milestone') return null;
  const last = lastComparable(facts);
  const reference = last?.value ?? floorGoal(facts);
  const { value } = facts;
  if (!reference || !value || ratioTo(value, reference) === null) return null;
  // A count that has only begun is naturally far below its goal.
  const slips = last ? SLIPS : SLIPS.filter((slip) => slip.gt(1));
  return slips.find((slip) => isNear(value, reference.times(slip))) ?? null;
}

/** Within three times and a third, both included; without a quotient, so that seams are exact. */
function isNear(value: Exact, reference: Exact): boolean {
  return value.lte(reference.times(JUMP)) && value.times(JUMP).gte(reference);
}

function slipFinding({ unit }: LineFacts): Finding {
  return soft(
    'unit_slip',
    `数值与可比数相差约万倍或亿倍，请核对单位是否为“${unit}”。`,
    `Off by about 10⁴ or 10⁸: is the figure really in ${unit}?`,
  );
}

/** The highest goal that values are counted up to. */
function floorGoal({ targets }: LineFacts): Exact | null {
  const goals = targets
    .filter(({ measure, comparator }) => measure === 'value' && comparator === 'at_least')
    .map(({ goal }) => goal);
  return goals.reduce<Exact | null>((most, goal) => (most?.gte(goal) ? most : goal), null);
}

function ratioTo(value: Exact | null, reference: Exact): Exact | null {
  return value?.gt(0) && reference.gt(0) ? value.div(reference) : null;
}
