import { numberOf, type Cell, type Column } from '../shared/table-sheet';
import {
  AGENCY_COLUMNS,
  agencyRows,
  BEHIND_COLUMNS,
  DIFFERENCE_COLUMNS,
  ENTRUSTED_COLUMNS,
  DEADLINE_COLUMNS,
  DEADLINE_NAMES,
  LAMP_NAMES,
  LIST_NAMES,
  REPORTED_COLUMNS,
  RETURN_COLUMNS,
  ROLE_NAMES,
  STANDING_NAMES,
} from './overdue-report.columns';
import type { OverdueReport, OverdueReportQuery, TableKey } from './overdue-report.schema';

/** A table with its cells: a sheet of the workbook, or a file of its own as text. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column<readonly Cell[]>[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The tables of a report whose lists are whole; differences are told of on the basis of now. */
export function tablesOf(report: OverdueReport): ReadonlyMap<TableKey, Table> {
  const reported = report.byAgency.filter((one) => one.reported.expected > 0);
  const { stated, unstated } = report.deadlines;
  const tables: [TableKey, Table][] = [
    ['totals', table('汇总', TOTALS, totalRows(report))],
    ['deadlines_stated', table('期限（文件写明）', DEADLINE_COLUMNS, stated.rows)],
    ['deadlines_unstated', table('期限（按方案期限）', DEADLINE_COLUMNS, unstated.rows)],
    ['returns', table('报送', RETURN_COLUMNS, report.returns.rows)],
    ['behind', table('落后序时', BEHIND_COLUMNS, report.behind.rows)],
    ['entrusted', table('交办事项', ENTRUSTED_COLUMNS, report.entrusted.rows)],
    ['agencies', table('按单位', AGENCY_COLUMNS, agencyRows(report))],
    ['reported', table('各单位报送', REPORTED_COLUMNS, reported)],
  ];
  if (report.differences !== null) {
    tables.push(['differences', table('前后差异', DIFFERENCE_COLUMNS, report.differences.rows)]);
  }
  return new Map(tables);
}

function table<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  return {
    name,
    columns: columns.map((column, place) => ({ ...column, cell: (row) => row[place] ?? null })),
    rows: rows.map((row, index) => columns.map((column) => column.cell(row, index))),
  };
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

function totalRows({ totals, reported }: OverdueReport): Total[] {
  const { deadlines, behind, returns, entrusted } = totals;
  return [
    { name: '各表事项合计', value: totals.all.matters, unit: '项' },
    { name: '其中：已销号', value: totals.all.closed, unit: '项' },
    { name: '期限已过的事项', value: deadlines.matters, unit: '项' },
    { name: '其中：逾期', value: deadlines.overdue, unit: '项' },
    { name: '其中：未完成', value: deadlines.missed, unit: '项' },
    { name: '其中：期满未报', value: deadlines.unproven, unit: '项' },
    { name: '期限未过，落后序时：滞后', value: behind.off_track, unit: '项' },
    { name: '期限未过，落后序时：预警', value: behind.at_risk, unit: '项' },
    { name: '应报送', value: reported.expected, unit: '份' },
    { name: '已报送', value: reported.received, unit: '份' },
    { name: '按时报送', value: reported.onTime, unit: '份' },
    { name: '报送率', value: numberOf(reported.receivedShare), unit: '％' },
    { name: '按时率', value: numberOf(reported.onTimeShare), unit: '％' },
    { name: '未报', value: returns.missing, unit: '份' },
    { name: '迟报', value: returns.late, unit: '份' },
    { name: '退回逾期未改', value: returns.mending, unit: '份' },
    { name: '交办事项逾期：批示', value: entrusted.directive, unit: '项' },
    { name: '交办事项逾期：督查发现', value: entrusted.finding, unit: '项' },
  ];
}

export const REPORT_TITLE = '逾期与滞后情况表';
export const UNITS = '目标、完成值以表中单位计；完成率为％；差距以表中差距单位计；天数为日历日';

/** What the figures rest on, as a reader of the file has to know it. */
export function basisWords({ basis, asOf }: Pick<OverdueReport, 'basis' | 'asOf'>): string {
  return basis === 'then'
    ? `已审核数据，以${asOf}当时已知的为准`
    : `已审核数据，${asOf}及以前各期以现在已知的为准`;
}

/** The filters as words; a table of a part must not pass for the whole. */
export function scopeWords({ plans, agencies }: OverdueReport, query: OverdueReportQuery): string {
  const parts = [
    query.plan && (plans.find((plan) => plan.key === query.plan)?.shortTitle ?? query.plan),
    query.region &&
      (plans.find((plan) => plan.regionCode === query.region)?.regionName ?? query.region),
    query.agency !== undefined &&
      (agencies.find((agency) => agency.id === query.agency)?.name ?? String(query.agency)),
    query.role && ROLE_NAMES[query.role],
    query.list && LIST_NAMES[query.list],
    query.deadline && DEADLINE_NAMES[query.deadline],
    query.lamp && LAMP_NAMES[query.lamp],
    query.standing && STANDING_NAMES[query.standing],
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('、') : '全部方案、全部单位';
}
