import type { Day } from '../series/domain/day';
import type { Revised } from '../targets/domain/revision-words';
import { rowInForce } from '../targets/target-terms.service';
import { shownGoal, type GoalChange } from './domain/terms-change';
import type { MaintainedTarget } from './maintained-target.repository';

/** What a stored proposal asks for, over what is in force on the day of its decision. */
export function goalChangeOf(target: MaintainedTarget, after: Revised, on: Day): GoalChange {
  const terms = { ...rowInForce(target, on), ...after };
  return {
    kind: 'goal',
    goal: terms.kind === 'milestone' ? null : shownGoal(terms),
    goalUpper: terms.goal_upper,
    evaluationEnd: terms.evaluation_end,
    deadline: terms.deadline,
    interim: terms.interim,
    nodes: terms.nodes,
    name: terms.name,
    comparator: terms.comparator,
    strict: terms.strict,
    approximate: terms.approximate,
    recurrence: terms.recurrence,
  };
}
