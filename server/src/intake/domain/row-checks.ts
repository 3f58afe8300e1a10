import type { Objection } from './objection';
import type { ModelTerms } from './model-terms';
import type { RowType } from './proposal';

/** Of a figure; a longer one is a slip. */
const MOST_SIGNS = 30;

/** What keeps a row from being confirmed as it stands. */
export function obstaclesOf(
  type: RowType,
  terms: ModelTerms,
  clauses: ReadonlySet<string>,
): Objection[] {
  const found: Objection[] = [];
  const refuse = (path: string, zh: string, en: string) =>
    found.push({ path, message: { zh, en } });
  if (!clauses.has(terms.clause)) {
    refuse('clause', '所属条款不在本方案的条款中，请重新选择。', 'Choose a clause of this plan.');
  }
  if (type === 'responsibility') {
    if (terms.agencies.length === 0) {
      refuse('agencies', '责任分工至少填一个单位。', 'Name at least one body.');
    }
    return found;
  }
  if (terms.name === '') {
    refuse(
      'name',
      type === 'incentive' ? '请填写奖补条件。' : '请填写任务内容。',
      'Say what it is about.',
    );
  }
  if (type === 'incentive') return found;
  if (terms.recurrence === 'annual' && terms.evaluationEnd === null) {
    refuse(
      'evaluationEnd',
      '每年考核的，请填写考核期末（最后一年的年底）。',
      'What is judged every year needs its last day: enter when it is judged for the last time.',
    );
  }
  if (type === 'milestone') return [...found, ...milestoneObstacles(terms)];
  return [...found, ...quantityObstacles(terms)];
}

function milestoneObstacles({ kind, nodes, deadline }: ModelTerms): Objection[] {
  const late = nodes.some((node) => deadline !== null && node.on > deadline);
  return [
    ...(kind === 'milestone'
      ? []
      : [{ path: 'kind', message: { zh: '任务没有数值目标。', en: 'A task has no figure.' } }]),
    ...(late
      ? [
          {
            path: 'nodes',
            message: { zh: '节点日期不得晚于时限。', en: 'No step is dated after the deadline.' },
          },
        ]
      : []),
  ];
}

function quantityObstacles(terms: ModelTerms): Objection[] {
  const found: Objection[] = [];
  const refuse = (path: string, zh: string, en: string) =>
    found.push({ path, message: { zh, en } });
  const { goal, goalExact, goalUpper, unit, comparator, measure, kind } = terms;
  if (kind !== 'quantity' || measure === 'done') {
    refuse('measure', '有数值的目标请选择口径。', 'A goal with a figure needs a measure.');
  }
  if (goal === null && goalExact === null) refuse('goal', '请填写目标值。', 'Enter the goal.');
  if ([goal, goalUpper].some((figure) => (figure?.length ?? 0) > MOST_SIGNS)) {
    refuse('goal', '目标值位数过多，请核对。', 'The goal has too many digits; check it.');
  }
  if (unit === null || unit === '') refuse('unit', '请填写计量单位。', 'Enter the unit.');
  if (comparator === 'between' && (goalUpper === null || Number(goalUpper) < Number(goal))) {
    refuse(
      'goalUpper',
      '区间目标须填上限，且不低于下限。',
      'A band needs an upper end that is not below its lower end.',
    );
  }
  if (terms.accumulation === 'milestone') {
    refuse('accumulation', '有数值的目标不能按节点累计。', 'A figure is not counted in steps.');
  }
  return found;
}
