import { defineMessages } from './define-messages';

/** 管理 › 报送日历. */
export const calendarMessages = defineMessages({
  'nav.calendar': { zh: '报送日历', en: 'Calendar' },
  'calendar.above': { zh: '管理', en: 'Administration' },
  'calendar.title': { zh: '报送日历', en: 'Reporting calendar' },
  'calendar.year': { zh: '{{year}}年', en: '{{year}}' },
  'calendar.previousYear': { zh: '上一年', en: 'Previous year' },
  'calendar.nextYear': { zh: '下一年', en: 'Next year' },
  'calendar.readOnly': {
    zh: '只能查看：报送日历由管理员维护，且只能在今日更改。',
    en: 'To be read only: administrators keep the calendar, and only today.',
  },
  'calendar.days': { zh: '节假日和调休', en: 'Holidays and worked weekends' },
  'calendar.presumed': {
    zh: '{{year}}年的放假安排尚未收录，暂按周一至周五计算工作日，据此推算的截止日均标“推定”。',
    en: 'The holidays of {{year}} are not known yet: Monday to Friday count, and due days found so are marked as presumed.',
  },
  'calendar.countsFrom': {
    zh: '该年的放假安排自{{day}}起采用，此前的日子仍按周一至周五计算。',
    en: 'The holidays of this year count from {{day}}; the days before stay as Monday to Friday.',
  },
  'calendar.byAdministrator': {
    zh: '{{year}}年的放假安排由管理员录入。',
    en: 'The holidays of {{year}} were entered by an administrator.',
  },
  'calendar.yearEntered': {
    zh: '{{year}}年安排已全部录入',
    en: 'All of {{year}} is entered',
  },
  'calendar.span': { zh: '日期', en: 'Days' },
  'calendar.length': { zh: '天数', en: 'Number' },
  'calendar.kind': { zh: '休或班', en: 'Off or worked' },
  'calendar.off': { zh: '休', en: 'Off' },
  'calendar.working': { zh: '班', en: 'Worked' },
  'calendar.name': { zh: '名称', en: 'Name' },
  'calendar.source': { zh: '来源', en: 'Source' },
  'calendar.library': { zh: '国务院公布', en: 'As announced' },
  'calendar.entered': { zh: '管理员录入', en: 'Entered here' },
  'calendar.replaces': { zh: '（原为{{name}}）', en: ' (was {{name}})' },
  'calendar.action': { zh: '操作', en: 'Action' },
  'calendar.remove': { zh: '撤销', en: 'Take back' },
  'calendar.removeSpan': { zh: '撤销{{what}}', en: 'Take back {{what}}' },
  'calendar.noDays': { zh: '该年没有特别的日子。', en: 'No special days in this year.' },
  'calendar.addDays': { zh: '录入休息日或工作日', en: 'Enter days off or worked days' },
  'calendar.from': { zh: '从', en: 'From' },
  'calendar.to': { zh: '到', en: 'To' },
  'calendar.toHint': { zh: '只有一天的可不填', en: 'May stay empty for one day' },
  'calendar.nameHint': { zh: '如：国庆节、国庆节调休', en: 'Such as National Day' },
  'calendar.needDays': {
    zh: '请填写今日（{{today}}）以后的日期，结束不早于开始，一次不超过31天。',
    en: 'Enter days after today ({{today}}), the last not before the first, at most 31 at once.',
  },
  'calendar.needName': { zh: '请填写名称。', en: 'Enter a name.' },
  'calendar.preview': { zh: '预览', en: 'Preview' },
  'calendar.rules': { zh: '截止规则', en: 'Due rules' },
  'calendar.rulesHint': {
    zh: '没有自己规则的地区沿用最近的上级地区，都没有的按期末后第15个工作日。',
    en: 'A region without a rule follows the nearest one above it; without any, the 15th working day after the period.',
  },
  'calendar.region': { zh: '地区', en: 'Region' },
  'calendar.rule': { zh: '规则', en: 'Rule' },
  'calendar.validFrom': { zh: '自该期末起', en: 'From periods ending' },
  'calendar.ruleOf': { zh: '规则来自', en: 'Rule of' },
  'calendar.standard': { zh: '通用', en: 'Standard' },
  'calendar.next': { zh: '{{period}}一期截止', en: 'Period to {{period}} due' },
  'calendar.presumedTag': { zh: '推定', en: 'presumed' },
  'calendar.unreleased.customs': {
    zh: '海关发布日期未录入，暂按通用规则',
    en: 'release by customs not entered, standard for now',
  },
  'calendar.unreleased.statistics': {
    zh: '统计部门发布日期未录入，暂按通用规则',
    en: 'release by statistics not entered, standard for now',
  },
  'calendar.regionsTable': { zh: '各地区现行规则', en: 'Rules in force' },
  'calendar.rulesTable': { zh: '已设规则', en: 'Rules that were set' },
  'calendar.noRules': { zh: '还没有地区设过规则。', en: 'No region has a rule of its own yet.' },
  'calendar.addRule': { zh: '设定规则', en: 'Set a rule' },
  'calendar.basis': { zh: '起算', en: 'Counted from' },
  'calendar.basis.working_days': { zh: '期末', en: "the period's end" },
  'calendar.basis.customs': { zh: '海关发布日', en: 'release by customs' },
  'calendar.basis.statistics': { zh: '统计部门发布日', en: 'release by statistics' },
  'calendar.count': { zh: '第几个工作日', en: 'Working days' },
  'calendar.terms.working_days': {
    zh: '期末后第{{count}}个工作日',
    en: {
      one: '{{count}} working day after the period',
      other: '{{count}} working days after the period',
    },
  },
  'calendar.terms.customs': {
    zh: '海关发布后第{{count}}个工作日',
    en: {
      one: '{{count}} working day after customs release',
      other: '{{count}} working days after customs release',
    },
  },
  'calendar.terms.statistics': {
    zh: '统计部门发布后第{{count}}个工作日',
    en: {
      one: '{{count}} working day after statistics release',
      other: '{{count}} working days after statistics release',
    },
  },
  'calendar.needRule': {
    zh: '请选择地区，工作日数填1至60。',
    en: 'Choose a region and 1 to 60 working days.',
  },
  'calendar.releases': { zh: '数据发布日期', en: 'Days of release' },
  'calendar.releasesHint': {
    zh: '1月数据不单独发布，1—2月合并。可从公布的日程表复制一列日期，在任一格粘贴，自该格向下填入。',
    en: 'Nothing is released for January alone; January and February come together. A column of dates can be pasted into any cell and fills it and those below.',
  },
  'calendar.period': { zh: '数据期', en: 'Figures of' },
  'calendar.publisher.customs': { zh: '海关', en: 'Customs' },
  'calendar.publisher.statistics': { zh: '统计部门', en: 'Statistics' },
  'calendar.releaseOf': {
    zh: '{{publisher}}{{period}}发布日期',
    en: '{{publisher}}, release of {{period}}',
  },
  'calendar.saveReleases': { zh: '预览{{publisher}}发布日期', en: 'Preview {{publisher}}' },
  'calendar.unreadable': {
    zh: '有{{count}}行不是日期，没有填入：{{lines}}。请写成2025-03-07、2025年3月7日或3月7日。',
    en: {
      one: '{{count}} line is no date and was left out: {{lines}}. Write 2025-03-07 or 3/7.',
      other: '{{count}} lines are no dates and were left out: {{lines}}. Write 2025-03-07 or 3/7.',
    },
  },
  'calendar.confirm': { zh: '更改报送日历', en: 'Change the calendar' },
  'calendar.confirmDo': { zh: '保存更改', en: 'Save the change' },
  'calendar.moves': {
    zh: '{{count}}个已开启的轮次截止日随之变动',
    en: {
      one: '{{count}} open round is due on another day',
      other: '{{count}} open rounds are due on other days',
    },
  },
  'calendar.noMoves': {
    zh: '没有已开启的轮次因此变动；以后开启的轮次按更改后的日历计算。',
    en: 'No open round moves; rounds that open later follow the changed calendar.',
  },
  'calendar.pastStays': {
    zh: '已经到期的轮次不再改动，更改记入审计日志。',
    en: 'What was due already stays as it was. The change is kept in the audit log.',
  },
  'calendar.round': { zh: '轮次', en: 'Round' },
  'calendar.moveFrom': { zh: '原截止', en: 'Due until now' },
  'calendar.moveTo': { zh: '改为', en: 'Due then' },
  'calendar.stale': {
    zh: '{{name}}刚刚更改了报送日历，以下是按最新日历重新预览的结果，请核对后再保存。',
    en: '{{name}} has just changed the calendar. This is the preview on the newest one; check it before you save.',
  },
  'calendar.somebody': { zh: '他人', en: 'Somebody' },
  'calendar.change.set_days': {
    zh: '{{days}}改为{{kind}}：{{name}}',
    en: '{{days}}: {{kind}}, {{name}}',
  },
  'calendar.change.clear_days': {
    zh: '撤销对{{days}}的更改',
    en: 'Take back what was entered for {{days}}',
  },
  'calendar.change.year_entered': {
    zh: '{{year}}年安排已全部录入，不再标“推定”',
    en: 'All of {{year}} is entered and no longer presumed',
  },
  'calendar.change.set_rule': {
    zh: '{{region}}自{{from}}一期起：{{terms}}',
    en: '{{region}}, periods ending from {{from}}: {{terms}}',
  },
  'calendar.change.clear_rule': {
    zh: '撤销{{region}}自{{from}}一期起的规则',
    en: 'Take back the rule of {{region}} from {{from}}',
  },
  'calendar.change.set_releases': {
    zh: '{{publisher}}发布日期：{{list}}',
    en: 'Days of release, {{publisher}}: {{list}}',
  },
  'calendar.noRelease': { zh: '不填', en: 'none' },
});
