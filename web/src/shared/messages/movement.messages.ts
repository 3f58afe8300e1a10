import { defineMessages } from './define-messages';

/** What changed between two days. */
export const movementMessages = defineMessages({
  'nav.movement': { zh: '变动', en: 'Movement' },
  'movement.title': { zh: '变动', en: 'Movement' },
  'movement.days': { zh: '比较的两个日期', en: 'The two days compared' },
  'movement.from': { zh: '起始日', en: 'From' },
  'movement.to': { zh: '截止日', en: 'To' },
  'movement.sinceQuarter': { zh: '自上季末', en: 'Since last quarter' },
  'movement.sinceMonth': { zh: '自上月末', en: 'Since last month' },
  'movement.sinceYear': { zh: '自年初', en: 'Since 1 January' },
  'movement.between': { zh: '{{from}}至{{to}}', en: '{{from}} to {{to}}' },
  'movement.tiles': { zh: '按变动筛选', en: 'Filter by movement' },
  'movement.all': { zh: '目标总数', en: 'All targets' },
  'movement.down': { zh: '转差', en: 'Worse' },
  'movement.up': { zh: '转好', en: 'Better' },
  'movement.closed': { zh: '办结', en: 'Closed' },
  'movement.closedShort': {
    zh: '其中期满未完成{{count}}',
    en: { one: '{{count}} short of the goal', other: '{{count}} short of the goal' },
  },
  'movement.new': { zh: '新增', en: 'New' },
  'movement.same': { zh: '未变', en: 'Unchanged' },
  'movement.left': { zh: '移出范围', en: 'Left the scope' },
  'movement.ran_out': { zh: '其间转为期限已过', en: 'Past its deadline by now' },
  'movement.ranOutHint': {
    zh: '期限另计，已含在前列各项中，不另相加。',
    en: 'Another clock: contained in the counts before it, never added.',
  },
  'movement.table': { zh: '两日之间的变动', en: 'What moved between the two days' },
  'movement.group': {
    zh: '{{name}} {{count}} 项',
    en: { one: '{{name}}: {{count}} target', other: '{{name}}: {{count}} targets' },
  },
  'movement.judgement': { zh: '进度与期限', en: 'Progress and deadline' },
  'movement.becomes': { zh: '变为', en: 'became' },
  'movement.notJudged': { zh: '尚未纳入', en: 'not there yet' },
  'movement.gone': { zh: '已移出', en: 'gone' },
  'movement.meanwhile': { zh: '其间', en: 'Meanwhile' },
  'movement.none': { zh: '没有这类变动。', en: 'Nothing moved like this.' },
  'movement.noneHint': {
    zh: '所选的两个日期之间没有目标属于这一类；可改选其他类别、日期或范围。',
    en: 'Between these two days no target belongs here; choose another movement, day or scope.',
  },
  'movement.basis': {
    zh: '比较两日当时的判定；之后修订的数据不改变起始日的判定。',
    en: 'Compares what was judged on each of the two days; later revisions do not change the first.',
  },
  'movement.pages': {
    zh: '第{{first}}—{{last}}项，共{{total}}项',
    en: '{{first}}–{{last}} of {{total}}',
  },
  'movement.previous': { zh: '上一页', en: 'Previous page' },
  'movement.next': { zh: '下一页', en: 'Next page' },
  'overview.movementAll': { zh: '变动明细', en: 'What moved' },
});
