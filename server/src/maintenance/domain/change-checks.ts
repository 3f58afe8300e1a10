import { checkBaseline } from './baseline-checks';
import { checkGoal } from './goal-checks';
import { checkNodes } from './node-checks';
import { objection, type ChangeUnderCheck, type Objection } from './objection';
import { checkSchedule } from './schedule-checks';
import type { TermsChange } from './terms-change';

/**
 * Every objection to a change, in the order of its fields; empty where it can be made.
 *
 * @param bodies other bodies answer by it, so that no term has to be different
 */
export function objectionsTo(check: ChangeUnderCheck, bodies = false): Objection[] {
  const found = objectionsOfKind(check, check.change);
  if (found.length > 0 || bodies || Object.keys(check.changed).length > 0) return found;
  return [
    objection(
      'change',
      '内容与现行的完全相同，无需变更；请修改后再提交。',
      'This is what is in force already; change something before you save.',
    ),
  ];
}

function objectionsOfKind(check: ChangeUnderCheck, change: TermsChange): Objection[] {
  switch (change.kind) {
    case 'schedule':
      return checkSchedule({ ...check, change });
    case 'baseline':
      return checkBaseline({ ...check, change });
    case 'nodes':
      return checkNodes({ ...check, change });
    case 'goal':
      return checkGoal({ ...check, change });
  }
}
