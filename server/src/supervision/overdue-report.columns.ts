import { ENTRUSTED_STATE_WORDS } from '../matters/domain/entrusted-move';
import type { Mark } from '../matters/mark.schema';
import { periodLabel } from '../series/domain/period-label';
import { dateOf, DAY_FORMAT, numberOf, TWO_DECIMALS, type Column } from '../shared/table-sheet';
import type { DeadlineState, Lamp, Role } from '../targets/domain/model';
import type { List, ReturnStanding } from './domain/matter';
import type { SubmissionRef } from '../reporting/submission-ref.schema';
import type {
  OverdueDifference,
  OverdueEntrusted,
  OverdueReport,
  OverdueReturn,
  OverdueRow,
} from './overdue-report.schema';

export const LAMP_NAMES: Record<Lamp, string> = {
  achieved: '◆已完成',
  on_track: '●正常',
  at_risk: '▲预警',
  off_track: '■滞后',
  no_data: '○无数据',
  unscheduled: '◇未设序时',
};
export const DEADLINE_NAMES: Record<DeadlineState, string> = {
  open: '未到期',
  met: '如期完成',
  met_early: '提前完成',
  awaiting_final: '待期末数',
  unproven: '期满未报',
  missed: '未完成',
  overdue: '逾期',
  no_deadline: '无期限',
};
export const ROLE_NAMES: Record<Role, string> = {
  lead: '牵头',
  shared: '分工负责',
  support: '配合',
  guide: '指导',
};
const SUBMISSION_NAMES: Record<SubmissionRef['state'], string> = {
  open: '未填报',
  draft: '填报中',
  filed: '待签发',
  submitted: '已提交',
  returned: '已退回',
  accepted: '已审核',
};
export const STANDING_NAMES: Record<ReturnStanding, string> = {
  missing: '未报',
  mending: '退回逾期未改',
  late: '迟报',
};

const ORIGIN_NAMES = { directive: '批示', finding: '督查发现' } as const;

const MARKS = {
  header: '督查',
  width: 20,
  cell: ({ marks }: { readonly marks: readonly Mark[] }) =>
    marks.map(({ label, state }) => `${label.zh}（${state.zh}）`).join('；'),
};

const MATTER: readonly Column<OverdueRow>[] = [
  { header: '序号', width: 6, cell: (_row, index) => index + 1 },
  { header: '目标', width: 26, cell: ({ target }) => target.name },
  { header: '方案', width: 11, cell: ({ target }) => target.plan.shortTitle },
  { header: '目标要求', width: 16, cell: ({ target }) => target.goalText.zh },
  { header: '目标值', width: 9, cell: ({ target }) => numberOf(target.goal) },
  { header: '单位', width: 8, cell: ({ target }) => target.unit },
  { header: '期限', width: 12, format: DAY_FORMAT, cell: ({ target }) => dateOf(target.deadline) },
];

const STANDING: readonly Column<OverdueRow>[] = [
  { header: '最近数据期', width: 11, cell: latestPeriod },
  { header: '完成值', width: 9, cell: ({ target }) => numberOf(target.attained) },
  { header: '完成值单位', width: 8, cell: ({ target }) => target.attainedUnit },
  {
    header: '完成率（％）',
    width: 9,
    format: TWO_DECIMALS,
    cell: ({ target }) => numberOf(target.completion),
  },
  {
    header: '差距',
    width: 9,
    format: TWO_DECIMALS,
    cell: ({ target }) => numberOf(target.gap),
  },
  {
    header: '差距单位',
    width: 9,
    cell: ({ target }) => gapUnitName(target.gapUnit),
  },
];

const WHO: readonly Column<OverdueRow>[] = [
  {
    header: '牵头或填报单位',
    width: 16,
    cell: (row) => leadOf(row)?.agency.name ?? '责任单位未明确',
  },
  { header: '其他责任单位', width: 22, cell: otherBodies },
  { header: '判定', width: 30, cell: ({ target }) => target.verdict.zh },
  MARKS,
];

/** Goals whose deadline has passed. */
export const DEADLINE_COLUMNS: readonly Column<OverdueRow>[] = [
  ...MATTER,
  { header: '期限状态', width: 10, cell: ({ target }) => DEADLINE_NAMES[target.deadlineState] },
  { header: '超期天数', width: 9, cell: (row) => row.daysLate },
  ...STANDING,
  { header: '缺口', width: 13, cell: (row) => row.shortfall?.zh ?? null },
  ...WHO,
];

export const BEHIND_COLUMNS: readonly Column<OverdueRow>[] = [
  ...MATTER,
  { header: '亮灯', width: 9, cell: ({ target }) => LAMP_NAMES[target.lamp] },
  { header: '序时应达', width: 10, cell: ({ target }) => numberOf(target.expected) },
  {
    header: '序时完成率（％）',
    width: 11,
    format: TWO_DECIMALS,
    cell: ({ target }) => numberOf(target.expectedCompletion),
  },
  ...STANDING,
  { header: '预计', width: 18, cell: ({ target }) => target.outlook?.zh ?? null },
  { header: '仍需', width: 18, cell: (row) => row.needed?.zh ?? null },
  ...WHO,
];

export const RETURN_COLUMNS: readonly Column<OverdueReturn>[] = [
  { header: '序号', width: 6, cell: (_row, index) => index + 1 },
  { header: '单位', width: 28, cell: ({ submission }) => submission.agency.name },
  { header: '地区', width: 10, cell: ({ submission }) => submission.regionName },
  { header: '报送期', width: 16, cell: ({ submission }) => submission.round.label.zh },
  { header: '情形', width: 13, cell: (row) => STANDING_NAMES[row.standing] },
  { header: '应报日', width: 12, format: DAY_FORMAT, cell: (row) => dateOf(row.dueOn) },
  {
    header: '提交日',
    width: 12,
    format: DAY_FORMAT,
    cell: ({ submission }) => dateOf(submission.submittedOn),
  },
  { header: '超期天数', width: 9, cell: (row) => row.daysLate },
  { header: '状态', width: 10, cell: ({ submission }) => SUBMISSION_NAMES[submission.state] },
  { header: '延期次数', width: 9, cell: ({ submission }) => submission.extensions.granted },
  { header: '提醒次数', width: 9, cell: (row) => row.reminders },
  { header: '应填', width: 7, cell: ({ submission }) => submission.expected },
  { header: '已填', width: 7, cell: ({ submission }) => submission.filled },
  MARKS,
];

/** Directives and findings past their own due dates. */
export const ENTRUSTED_COLUMNS: readonly Column<OverdueEntrusted>[] = [
  { header: '序号', width: 6, cell: (_row, index) => index + 1 },
  { header: '来源', width: 10, cell: ({ matter }) => ORIGIN_NAMES[matter.origin] },
  { header: '事项', width: 34, cell: ({ matter }) => matter.text },
  { header: '要求', width: 30, cell: ({ matter }) => matter.demand },
  { header: '涉及', width: 24, cell: ({ matter }) => matter.about.label.zh },
  { header: '承办单位', width: 16, cell: ({ matter }) => matter.owner.name },
  {
    header: '协办单位',
    width: 20,
    cell: ({ matter }) => matter.coOwners.map((body) => body.name).join('、'),
  },
  {
    header: '交办日',
    width: 12,
    format: DAY_FORMAT,
    cell: ({ matter }) => dateOf(matter.openedOn),
  },
  { header: '办理期限', width: 12, format: DAY_FORMAT, cell: ({ matter }) => dateOf(matter.dueOn) },
  { header: '超期天数', width: 9, cell: ({ matter }) => matter.daysLate },
  { header: '状态', width: 10, cell: ({ matter }) => ENTRUSTED_STATE_WORDS[matter.state].zh },
  MARKS,
];

type AgencyRow = OverdueReport['byAgency'][number] & {
  readonly line: OverdueReport['byAgency'][number]['roles'][number];
};

/** Matters of each body in each of its roles. */
export const AGENCY_COLUMNS: readonly Column<AgencyRow>[] = [
  { header: '单位', width: 34, cell: (row) => row.agency.name },
  { header: '责任', width: 10, cell: (row) => ROLE_NAMES[row.line.role] },
  { header: '期限事项', width: 10, cell: (row) => row.line.deadlines },
  { header: '迟报未报', width: 10, cell: (row) => row.line.returns },
  { header: '落后序时', width: 10, cell: (row) => row.line.behind },
  { header: '交办逾期', width: 10, cell: (row) => row.line.entrusted },
];

export function agencyRows({ byAgency }: OverdueReport): AgencyRow[] {
  return byAgency.flatMap((one) => one.roles.map((line) => ({ ...one, line })));
}

/** How each body reported. */
export const REPORTED_COLUMNS: readonly Column<OverdueReport['byAgency'][number]>[] = [
  { header: '单位', width: 34, cell: (row) => row.agency.name },
  { header: '应报', width: 9, cell: ({ reported }) => reported.expected },
  { header: '已报', width: 9, cell: ({ reported }) => reported.received },
  { header: '按时', width: 9, cell: ({ reported }) => reported.onTime },
  { header: '迟报', width: 9, cell: ({ reported }) => reported.late },
  { header: '未报', width: 9, cell: ({ reported }) => reported.missing },
  { header: '退回逾期未改', width: 10, cell: ({ reported }) => reported.mending },
  {
    header: '报送率（％）',
    width: 11,
    format: TWO_DECIMALS,
    cell: ({ reported }) => numberOf(reported.receivedShare),
  },
  {
    header: '按时率（％）',
    width: 11,
    format: TWO_DECIMALS,
    cell: ({ reported }) => numberOf(reported.onTimeShare),
  },
];

export const LIST_NAMES: Record<List, string> = {
  deadlines_stated: '期限（文件写明）',
  deadlines_unstated: '期限（按方案期限）',
  returns: '报送',
  behind: '落后序时',
  entrusted: '交办事项',
};

type Side = 'then' | 'now';

const side = (which: Side, name: string): readonly Column<OverdueDifference>[] => [
  {
    header: `${name}：所在表`,
    width: 14,
    cell: (row) => (row[which].list === null ? '不在表中' : LIST_NAMES[row[which].list]),
  },
  { header: `${name}：亮灯`, width: 9, cell: (row) => LAMP_NAMES[row[which].lamp] },
  { header: `${name}：期限`, width: 10, cell: (row) => DEADLINE_NAMES[row[which].deadlineState] },
  {
    header: `${name}：差距`,
    width: 10,
    format: TWO_DECIMALS,
    cell: (row) => numberOf(row[which].gap),
  },
];

/** What is said otherwise today of the day than was said on it. */
export const DIFFERENCE_COLUMNS: readonly Column<OverdueDifference>[] = [
  { header: '序号', width: 6, cell: (_row, index) => index + 1 },
  { header: '目标', width: 26, cell: ({ target }) => target.name },
  { header: '方案', width: 11, cell: ({ target }) => target.plan.shortTitle },
  ...side('then', '当时已知'),
  ...side('now', '现在已知'),
  {
    header: '差距单位',
    width: 9,
    cell: ({ then, now }) => gapUnitName(now.gapUnit ?? then.gapUnit),
  },
  {
    header: '当时未知的数据',
    width: 40,
    cell: ({ causes }) => causes.map(({ words }) => words.zh).join('；'),
  },
];

function gapUnitName(unit: string | null): string | null {
  return unit === 'pp' ? '个百分点' : unit;
}

function latestPeriod({ target }: OverdueRow): string | null {
  return target.latest === null
    ? null
    : periodLabel(target.accumulation, target.latest.periodEnd).zh;
}

function leadOf({ responsibilities }: OverdueRow) {
  return responsibilities.find((body) => body.reports);
}

function otherBodies({ responsibilities }: OverdueRow): string {
  return responsibilities
    .filter((body) => !body.reports)
    .map((body) => `${body.agency.name}（${ROLE_NAMES[body.role]}）`)
    .join('、');
}
