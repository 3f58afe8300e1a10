import { numberOf, type Cell, type Column } from '../shared/table-sheet';
import {
  AGENCY_COLUMNS,
  agencyRows,
  BEHIND_COLUMNS,
  DEADLINE_COLUMNS,
  REPORTED_COLUMNS,
  RETURN_COLUMNS,
  ROLE_NAMES,
} from './overdue-report.columns';
import type { OverdueReport, OverdueReportQuery } from './overdue-report.schema';

/** A table with its cells: a sheet of the workbook, or a file of its own as text. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column<readonly Cell[]>[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Every table that a file of the report may hold, by the name under which it is asked for. */
export const TABLES = [
  'totals',
  'deadlines_stated',
  'deadlines_unstated',
  'returns',
  'behind',
  'agencies',
  'reported',
] as const;
export type TableKey = (typeof TABLES)[number];

/** The tables of a report whose lists are whole. */
export function tablesOf(report: OverdueReport): Record<TableKey, Table> {
  const reported = report.byAgency.filter((one) => one.reported.expected > 0);
  return {
    totals: table('汇总', TOTALS, totalRows(report)),
    deadlines_stated: table('期限（文件写明）', DEADLINE_COLUMNS, report.deadlines.stated.rows),
    deadlines_unstated: table(
      '期限（按方案期限）',
      DEADLINE_COLUMNS,
      report.deadlines.unstated.rows,
    ),
    returns: table('报送', RETURN_COLUMNS, report.returns.rows),
    behind: table('落后序时', BEHIND_COLUMNS, report.behind.rows),
    agencies: table('按单位', AGENCY_COLUMNS, agencyRows(report)),
    reported: table('各单位报送', REPORTED_COLUMNS, reported),
  };
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
  const { deadlines, behind, returns } = totals;
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
  ];
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
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('、') : '全部方案、全部单位';
}
