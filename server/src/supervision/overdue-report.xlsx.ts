import ExcelJS from 'exceljs';
import {
  addSheet,
  dateOf,
  DAY_FORMAT,
  numberOf,
  TWO_DECIMALS,
  type Book,
  type Column,
} from '../shared/table-sheet';
import type { DeadlineState, Lamp, Role } from '../targets/domain/model';
import type { SubmissionRef } from '../reporting/submission-ref.schema';
import type { OverdueReport, OverdueReportQuery, OverdueRow } from './overdue-report.schema';

const TITLE = '逾期与滞后情况表';
const BASIS = '已审核数据';
const UNITS = '目标、完成值以表中单位计；完成率为％；差距以表中差距单位计';

const LAMP_NAMES: Record<Lamp, string> = {
  achieved: '◆已完成',
  on_track: '●正常',
  at_risk: '▲预警',
  off_track: '■滞后',
  no_data: '○无数据',
  unscheduled: '◇未设序时',
};
const DEADLINE_NAMES: Record<DeadlineState, string> = {
  open: '未到期',
  met: '如期完成',
  met_early: '提前完成',
  awaiting_final: '待期末数',
  unproven: '期满未报',
  missed: '未完成',
  overdue: '逾期',
  no_deadline: '无期限',
};
const ROLE_NAMES: Record<Role, string> = {
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
    cell: ({ target }) => (target.gapUnit === 'pp' ? '个百分点' : target.gapUnit),
  },
];

const WHO: readonly Column<OverdueRow>[] = [
  {
    header: '牵头或填报单位',
    width: 16,
    cell: ({ target }) => target.reporter?.agency.name ?? '责任单位未明确',
  },
  { header: '其他责任单位', width: 22, cell: otherBodies },
  { header: '判定', width: 30, cell: ({ target }) => target.verdict.zh },
];

const DEADLINES: readonly Column<OverdueRow>[] = [
  ...MATTER,
  { header: '期限状态', width: 10, cell: ({ target }) => DEADLINE_NAMES[target.deadlineState] },
  { header: '超期天数', width: 9, cell: (row) => row.daysLate },
  ...STANDING,
  { header: '缺口', width: 13, cell: (row) => row.shortfall?.zh ?? null },
  ...WHO,
];

const BEHIND: readonly Column<OverdueRow>[] = [
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
  { header: '仍需', width: 18, cell: (row) => row.needed?.zh ?? null },
  ...WHO,
];

const RETURNS: readonly Column<SubmissionRef>[] = [
  { header: '序号', width: 6, cell: (_row, index) => index + 1 },
  { header: '单位', width: 28, cell: (row) => row.agency.name },
  { header: '地区', width: 10, cell: (row) => row.regionName },
  { header: '报送期', width: 16, cell: (row) => row.round.label.zh },
  { header: '截止日', width: 12, format: DAY_FORMAT, cell: (row) => dateOf(row.dueOn) },
  { header: '状态', width: 10, cell: (row) => SUBMISSION_NAMES[row.state] },
  { header: '提交日', width: 12, format: DAY_FORMAT, cell: (row) => dateOf(row.submittedOn) },
  { header: '超期天数', width: 9, cell: (row) => (row.daysLeft < 0 ? -row.daysLeft : null) },
  { header: '应填', width: 7, cell: (row) => row.expected },
  { header: '已填', width: 7, cell: (row) => row.filled },
];

const BY_AGENCY: readonly Column<OverdueReport['byAgency'][number]>[] = [
  { header: '单位', width: 34, cell: (row) => row.agency.name },
  { header: '责任', width: 10, cell: (row) => ROLE_NAMES[row.role] },
  { header: '期限事项', width: 10, cell: (row) => row.deadlines },
  { header: '落后序时', width: 10, cell: (row) => row.behind },
];

/** The report as an .xlsx workbook: one sheet of totals and one for each list. */
export async function writeOverdueReport(
  report: OverdueReport,
  { demo, query }: { readonly demo: boolean; readonly query: OverdueReportQuery },
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = TITLE;
  const book: Book = {
    workbook,
    title: TITLE,
    basis: BASIS,
    units: UNITS,
    asOf: report.asOf,
    scope: scopeOf(report, query),
    demo,
  };
  addSheet(book, '汇总', TOTALS, totalsOf(report));
  addSheet(book, '期限（文件写明）', DEADLINES, report.deadlines.stated);
  addSheet(book, '期限（按方案期限）', DEADLINES, report.deadlines.unstated);
  addSheet(book, '报送', RETURNS, report.returns.rows);
  addSheet(book, '落后序时', BEHIND, report.behind.rows);
  addSheet(book, '按单位', BY_AGENCY, report.byAgency);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

interface Total {
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
}

const TOTALS: readonly Column<Total>[] = [
  { header: '项目', width: 34, cell: (row) => row.name },
  { header: '数值', width: 14, cell: (row) => row.value },
  { header: '单位', width: 8, cell: (row) => row.unit },
];

function totalsOf({ deadlines, returns, behind }: OverdueReport): Total[] {
  return [
    { name: '期限已过的事项', value: deadlines.totals.matters, unit: '项' },
    { name: '其中：逾期', value: deadlines.totals.overdue, unit: '项' },
    { name: '其中：未完成', value: deadlines.totals.missed, unit: '项' },
    { name: '其中：期满未报', value: deadlines.totals.unproven, unit: '项' },
    { name: '期限未过，落后序时：滞后', value: behind.totals.off_track, unit: '项' },
    { name: '期限未过，落后序时：预警', value: behind.totals.at_risk, unit: '项' },
    { name: '应报送', value: returns.totals.expected, unit: '份' },
    { name: '已报送', value: returns.totals.received, unit: '份' },
    { name: '按时报送', value: returns.totals.onTime, unit: '份' },
    { name: '迟报或未报', value: returns.totals.late, unit: '份' },
    { name: '报送率', value: numberOf(returns.totals.receivedShare), unit: '％' },
    { name: '按时率', value: numberOf(returns.totals.onTimeShare), unit: '％' },
  ];
}

/** The filters as words; a sheet of a part must not pass for the whole. */
function scopeOf({ plans, agencies }: OverdueReport, query: OverdueReportQuery): string {
  const parts = [
    query.plan && (plans.find((plan) => plan.key === query.plan)?.shortTitle ?? query.plan),
    query.region &&
      (plans.find((plan) => plan.regionCode === query.region)?.regionName ?? query.region),
    query.agency !== undefined &&
      (agencies.find((agency) => agency.id === query.agency)?.name ?? String(query.agency)),
    query.role && ROLE_NAMES[query.role],
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('、') : '全部方案、全部单位';
}

function otherBodies({ target, responsibilities }: OverdueRow): string {
  return responsibilities
    .filter((part) => part.agency.id !== target.reporter?.agency.id)
    .map((part) => `${part.agency.name}（${ROLE_NAMES[part.role]}）`)
    .join('、');
}
