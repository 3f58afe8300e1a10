import { HUNDRED, ZERO } from '../../series/domain/exact';
import { hasValue, observationAt } from '../../series/domain/observations';
import { dayLabel, periodLabel } from '../../series/domain/period-label';
import { figure } from '../../targets/domain/figures';
import { hard, type Finding } from './finding';
import type { LineFacts } from './line-facts';
import { publishedElsewhere } from './published-check';
import { earlierThisYear } from './references';
import { hasSubstance } from './substance';

type Check = (facts: LineFacts) => Finding | null;

/** Things are counted in whole numbers; 万件 is a magnitude, not a thing. */
const COUNTING_UNITS = new Set(['家', '个', '件', '列', '项', '户', '人', '次', '座', '个节点']);

/** Parts of a whole by their name; other rates may lie above 100 %. */
const SHARE_NAME = /占比|比重|份额|覆盖率|普及率/;

const negative: Check = ({ accumulation, value }) =>
  accumulation !== 'rate' && value?.lt(ZERO)
    ? hard(
        'negative',
        '数量、总额和时长不能为负数。',
        'Amounts, counts and times cannot be negative.',
      )
    : null;

const shareOutside: Check = ({ accumulation, unit, indicator, value }) =>
  accumulation === 'rate' &&
  unit === '%' &&
  SHARE_NAME.test(indicator) &&
  value !== null &&
  (value.lt(ZERO) || value.gt(HUNDRED))
    ? hard('share_outside', '占比须在0至100之间。', 'A share lies between 0 and 100.')
    : null;

const notWhole: Check = ({ accumulation, unit, value }) =>
  value !== null && !value.isInteger() && (accumulation === 'milestone' || COUNTING_UNITS.has(unit))
    ? hard('not_whole', `单位是“${unit}”，须填整数。`, 'Things are counted in whole numbers.')
    : null;

const stepsBeyond: Check = ({ accumulation, targets, value }) => {
  if (accumulation !== 'milestone' || value === null) return null;
  const steps = targets.reduce((most, target) => (target.goal.gt(most) ? target.goal : most), ZERO);
  return value.gt(steps)
    ? hard(
        'steps_beyond',
        `该任务共${figure(steps)}个节点，不能填报${figure(value)}个。`,
        `The task has ${figure(steps)} steps, not ${figure(value)}.`,
      )
    : null;
};

const yearFell: Check = (facts) => {
  const { accumulation, value } = facts;
  const earlier = accumulation === 'ytd' ? earlierThisYear(facts) : null;
  if (value === null || earlier === null || value.gte(earlier.value)) return null;
  const when = periodLabel(accumulation, earlier.periodEnd);
  return hard(
    'year_fell',
    `累计数不能小于${when.zh}的${figure(earlier.value)}。`,
    `A total since January cannot be less than ${figure(earlier.value)} (${when.en}).`,
  );
};

const partBeyondWhole: Check = ({ value, wholes }) => {
  const whole = wholes.find((other) => other.value !== null && value?.gt(other.value));
  return whole?.value
    ? hard(
        'part_beyond_whole',
        `其中数不能大于“${whole.name}”的${figure(whole.value)}。`,
        `A part cannot exceed ${figure(whole.value)} of 「${whole.name}」.`,
      )
    : null;
};

const growthImpossible: Check = ({ accumulation, growth }) =>
  accumulation !== 'rate' && growth?.lt(HUNDRED.neg())
    ? hard('growth_impossible', '降幅不能超过100%。', 'Nothing can fall by more than 100 %.')
    : null;

const reasonMissing: Check = ({ answer, explanation }) =>
  isExcuse(answer) && !hasSubstance(explanation)
    ? hard('reason_missing', '未发布或不适用须说明原因。', 'Say why there is no value.')
    : null;

const expectedDayMissing: Check = ({ answer, expectedOn }) =>
  isExcuse(answer) && expectedOn === null
    ? hard(
        'expected_day_missing',
        '未发布或不适用须填预计可报日期。',
        'Say on which day a value can be expected.',
      )
    : null;

const expectedDayPast: Check = ({ answer, expectedOn, today }) =>
  isExcuse(answer) && expectedOn !== null && expectedOn < today
    ? hard(
        'expected_day_past',
        `预计可报日期不能早于${dayLabel(today).zh}。`,
        `The expected day cannot lie before ${dayLabel(today).en}.`,
      )
    : null;

const valueIsKnown: Check = ({ answer, known, periodEnd, accumulation }) => {
  const earlier = observationAt(known, periodEnd);
  if (!isExcuse(answer) || earlier?.answer !== 'value') return null;
  const when = periodLabel(accumulation, periodEnd);
  return hard(
    'value_is_known',
    `${when.zh}的数值已有，不能填未发布或不适用。`,
    `A value for ${when.en} is known already.`,
  );
};

/** Hold at any time, while a draft is being filled as well. */
const ALWAYS: readonly Check[] = [
  publishedElsewhere,
  negative,
  shareOutside,
  notWhole,
  stepsBeyond,
  yearFell,
  partBeyondWhole,
  growthImpossible,
  reasonMissing,
  expectedDayMissing,
  expectedDayPast,
  valueIsKnown,
];

const empty: Check = ({ required, answer }) =>
  required && answer === null
    ? hard(
        'required',
        '本期应报，不能为空；没有数值的请选择未发布或不适用。',
        'This line is due; it cannot stay empty.',
      )
    : null;

/** A value that replaces a known one says why. */
const correctionUnexplained: Check = (facts) =>
  isCorrection(facts) && !hasSubstance(facts.explanation)
    ? hard(
        'correction_unexplained',
        '与已有数值不同，须说明更正原因。',
        'It differs from the value known so far; say why it is corrected.',
      )
    : null;

const behindUnexplained: Check = (facts) =>
  isBehind(facts) && !hasSubstance(facts.explanation)
    ? hard('behind_unexplained', '低于序时进度，须说明原因。', 'It is behind schedule; say why.')
    : null;

const behindWithoutStep: Check = (facts) =>
  isBehind(facts) && !hasSubstance(facts.nextStep)
    ? hard(
        'behind_without_step',
        '低于序时进度，须填写下一步措施。',
        'It is behind schedule; say what will be done next.',
      )
    : null;

/** Hold when the return is submitted; before, they would only disturb. */
const AT_SUBMIT: readonly Check[] = [
  empty,
  correctionUnexplained,
  behindUnexplained,
  behindWithoutStep,
];

export function hardFindings(facts: LineFacts): Finding[] {
  return run(ALWAYS, facts);
}

export function submitFindings(facts: LineFacts): Finding[] {
  return run(AT_SUBMIT, facts);
}

/** Below schedule as it would be judged with this value. */
export function isBehind({ answer, targets }: LineFacts): boolean {
  return (
    answer === 'value' &&
    targets.some(({ previewLamp }) => previewLamp === 'at_risk' || previewLamp === 'off_track')
  );
}

export function isCorrection({ answer, value, growth, known, periodEnd }: LineFacts): boolean {
  const earlier = observationAt(known, periodEnd);
  if (answer !== 'value' || earlier?.answer !== 'value') return false;
  const valueDiffers = hasValue(earlier) && value !== null && !value.eq(earlier.value);
  const growthDiffers = earlier.growth !== null && growth !== null && !growth.eq(earlier.growth);
  return valueDiffers || growthDiffers;
}

function isExcuse(answer: LineFacts['answer']): boolean {
  return answer === 'not_published' || answer === 'not_applicable';
}

function run(checks: readonly Check[], facts: LineFacts): Finding[] {
  return checks.map((check) => check(facts)).filter((finding) => finding !== null);
}
