import { endOfYear, yearOf, type Day } from '../../series/domain/day';
import { exact, HUNDRED } from '../../series/domain/exact';
import { isPeriodEnd } from '../../series/domain/period';
import { checkNodeDates } from './node-checks';
import { objection, termsAfter, type ChangeUnderCheck, type Objection } from './objection';
import { checkInterim } from './schedule-checks';
import type { GoalChange, MaintainedTerms } from './terms-change';

/** What stands against a changed goal, by the terms as they would be. */
export function checkGoal(check: ChangeUnderCheck<GoalChange>): Objection[] {
  const after = termsAfter(check);
  const found = [
    ...checkValue(check.change, after),
    ...checkDays(check.change, check.current, after, check.effectiveOn),
  ];
  if (found.length > 0) return found;
  return after.kind === 'milestone'
    ? checkNodeDates(after.nodes, after)
    : checkInterim(after.interim, after);
}

function checkValue({ goal }: GoalChange, after: MaintainedTerms): Objection[] {
  if (after.kind === 'milestone') {
    return goal === null
      ? []
      : [
          objection(
            'change.goal',
            '任务没有目标值，请修改节点或时限。',
            'A task has no goal value; change its nodes or its deadline.',
          ),
        ];
  }
  const path = 'change.goal';
  if (goal === null) return [objection(path, '请填写目标值。', 'Give the goal.')];
  if (after.measure === 'value' && exact(goal).isNegative()) {
    return [objection(path, '目标值不得为负。', 'The goal is not negative.')];
  }
  if (after.measure === 'value' && after.comparator === 'at_least' && exact(goal).isZero()) {
    return [objection(path, '目标值须大于零。', 'The goal is above zero.')];
  }
  if (after.measure === 'value' && after.unit === '%' && exact(goal).gt(HUNDRED)) {
    return [objection(path, '比重不得超过100%。', 'A share is at most 100 per cent.')];
  }
  return checkUpper(after);
}

function checkUpper({ comparator, goal, goal_upper: upper }: MaintainedTerms): Objection[] {
  const path = 'change.goalUpper';
  if (upper === null) {
    return comparator === 'between'
      ? [objection(path, '区间目标须填写上限。', 'A band needs its upper end.')]
      : [];
  }
  return exact(upper).lt(exact(goal))
    ? [objection(path, '上限不得低于目标值。', 'The upper end is not below the goal.')]
    : [];
}

function checkDays(
  change: GoalChange,
  current: MaintainedTerms,
  { recurrence }: MaintainedTerms,
  effectiveOn: Day,
): Objection[] {
  const { deadline, evaluationEnd } = change;
  const standing = recurrence === 'standing';
  if (current.deadline !== null && deadline === null && !standing) {
    return [
      objection(
        'change.deadline',
        '目标变更不能取消时限。',
        'A goal change cannot take the deadline away.',
      ),
    ];
  }
  const dated = current.evaluation_end !== null && !standing;
  if (evaluationEnd === null && (dated || recurrence === 'annual')) {
    return [
      objection('change.evaluationEnd', '请填写考核期末。', 'Give the end of the deciding period.'),
    ];
  }
  if (deadline !== null && deadline < effectiveOn) {
    return [
      objection(
        'change.deadline',
        `完成时限须不早于生效日（${effectiveOn}）；已到期的目标，请同时延长时限。`,
        `The deadline is not before the change takes effect (${effectiveOn}); move one that has passed.`,
      ),
    ];
  }
  return evaluationEnd === null
    ? []
    : checkEvaluationEnd(evaluationEnd, deadline, current, recurrence);
}

function checkEvaluationEnd(
  evaluationEnd: Day,
  deadline: Day | null,
  current: MaintainedTerms,
  recurrence: MaintainedTerms['recurrence'],
): Objection[] {
  const path = 'change.evaluationEnd';
  if (deadline !== null && evaluationEnd > deadline) {
    return [
      objection(
        path,
        `考核期末不得晚于完成时限（${deadline}）。`,
        `The deciding period ends by the deadline (${deadline}).`,
      ),
    ];
  }
  if (evaluationEnd === current.evaluation_end && recurrence === current.recurrence) return [];
  if (evaluationEnd <= current.start_on) {
    return [
      objection(
        path,
        `考核期末须晚于方案实施之日（${current.start_on}）。`,
        `The deciding period ends after the plan’s start (${current.start_on}).`,
      ),
    ];
  }
  if (recurrence === 'annual' && evaluationEnd !== endOfYear(yearOf(evaluationEnd))) {
    return [
      objection(
        path,
        '年度目标的考核期末须为12月31日。',
        'An annual goal is decided on 31 December.',
      ),
    ];
  }
  const totals = current.accumulation === 'ytd' || current.measure !== 'value';
  return current.kind === 'quantity' && totals && !isPeriodEnd('month', evaluationEnd)
    ? [
        objection(
          path,
          '累计数和增速的考核期末须为月末。',
          'Totals and growth are decided at the end of a month.',
        ),
      ]
    : [];
}
