import type { TableContext } from './table-context';

const PROJECT = /(?:项目|工程)(?:名称)?$/;
/** What a list of projects tells of each, and a list of tasks does not. */
const TRAIT =
  /投资|资金|建设规模|建设内容及规模|建设性质|项目性质|建设地[点址]|起止年|建设年限|建设周期|建设工期|开工(?:时间|日期|年)/;
/** Things done for the people are goals, whatever they cost. */
const FOR_THE_PEOPLE = /实事|惠民/;

/**
 * A list of named projects with what they cost and how large they are built: that describes them and
 * sets no goal. What stands under a head of goals (年度目标任务) does.
 */
export function isProjectList({ header, caption }: TableContext): boolean {
  const named = header.columns.some(
    ({ kind, label }) => (kind === 'name' || kind === 'task') && PROJECT.test(label),
  );
  return (
    named && !FOR_THE_PEOPLE.test(caption) && header.columns.some(({ label }) => TRAIT.test(label))
  );
}
