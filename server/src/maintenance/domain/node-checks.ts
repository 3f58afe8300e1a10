import type { MilestoneNode } from '../../targets/domain/model';
import {
  isOrdered,
  objection,
  termsAfter,
  type ChangeUnderCheck,
  type Objection,
} from './objection';
import type { MaintainedTerms, NodesChange } from './terms-change';

/** Why a target has no nodes; null where it has. */
export function whyNoNodes({ kind }: Pick<MaintainedTerms, 'kind'>): Objection | null {
  if (kind === 'milestone') return null;
  return objection(
    'change',
    '只有任务设置节点；量化目标请设置中期目标。',
    'Only tasks have nodes; set interim goals instead.',
  );
}

/** What stands against changed nodes of a task. Fewer of them would be a lower goal. */
export function checkNodes(check: ChangeUnderCheck<NodesChange>): Objection[] {
  const { change, current } = check;
  const unfit = whyNoNodes(current);
  if (unfit) return [unfit];
  if (change.nodes.length < Math.max(1, current.nodes.length)) {
    return [
      objection(
        'change.nodes',
        '减少节点等于降低目标，请通过目标变更办理。',
        'Fewer nodes would be a lower goal; propose a goal change.',
      ),
    ];
  }
  return checkNodeDates(change.nodes, termsAfter(check));
}

/** Nodes have words, stand in the order of their days and lie within the task. */
export function checkNodeDates(
  nodes: readonly MilestoneNode[],
  { start_on: start, deadline }: MaintainedTerms,
): Objection[] {
  const unnamed = nodes.findIndex((node) => node.label.trim() === '');
  if (unnamed !== -1) {
    return [
      objection(`change.nodes.${unnamed}.label`, '请写明节点的内容。', 'Say what the node is.'),
    ];
  }
  const outside = nodes.findIndex(
    (node) => node.on < start || (deadline !== null && node.on > deadline),
  );
  if (outside !== -1) {
    return [
      objection(
        `change.nodes.${outside}.on`,
        deadline === null
          ? `节点日期不得早于方案实施之日（${start}）。`
          : `节点日期须在${start}至${deadline}之间。`,
        deadline === null
          ? `A node is not dated before the plan’s start (${start}).`
          : `A node is dated from ${start} to ${deadline}.`,
      ),
    ];
  }
  return isOrdered(nodes, (before, after) => before.on <= after.on)
    ? []
    : [
        objection(
          'change.nodes',
          '节点须按日期先后排列。',
          'Nodes stand in the order of their days.',
        ),
      ];
}
