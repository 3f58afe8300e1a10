import ExcelJS from 'exceljs';
import { addSheet, numberOf, TWO_DECIMALS, type Book, type Column } from '../shared/table-sheet';
import type { ReportingFigures } from './domain/reporting-figures';
import type { ReportingFiguresPage, ReportingFiguresQuery } from './reporting-figures.schema';

export const FIGURES_TITLE = '报送情况表';
export const FIGURES_BASIS = '首次报送日与应报日（含批准的延期）；应报为各轮次须报的填报单';
const UNITS = '份；报送率＝已报÷应报，按时率＝按时÷（已报＋未报），％；迟报天数为日历日';

interface FigureRow {
  readonly name: string;
  readonly figures: ReportingFigures;
}

type FigureColumn = Column<FigureRow>;
const count = (
  header: string,
  read: (figures: ReportingFigures) => number,
  width = 9,
): FigureColumn => ({ header, width, cell: ({ figures }) => read(figures) });
const share = (
  header: string,
  read: (figures: ReportingFigures) => string | null,
): FigureColumn => ({
  header,
  width: 11,
  format: TWO_DECIMALS,
  cell: ({ figures }) => numberOf(read(figures)),
});

/** The columns of every table of figures, on sheets and in text. */
export const FIGURE_COLUMNS: readonly FigureColumn[] = [
  count('应报', (one) => one.expected),
  count('已报', (one) => one.received),
  share('报送率（％）', (one) => one.receivedShare),
  count('按时', (one) => one.onTime),
  count('已定（已报＋未报）', (one) => one.decided, 11),
  share('按时率（％）', (one) => one.onTimeShare),
  count('迟报', (one) => one.late),
  count('未报', (one) => one.missing),
  count('未到期', (one) => one.notYetDue),
  count('迟报未报天数', (one) => one.daysLate, 10),
  count('延期', (one) => one.extensions),
  count('退回次数', (one) => one.timesReturned),
  count('退回逾期未改', (one) => one.mendingLate, 10),
];

export interface FigureTable {
  readonly name: string;
  readonly rows: readonly FigureRow[];
}

/** Each cut as a table; the names are the documents' own words. */
export function figureTables(page: ReportingFiguresPage): FigureTable[] {
  return [
    { name: '合计', rows: [{ name: '合计', figures: page.totals }] },
    {
      name: '分轮次',
      rows: page.byRound.map(({ round, figures }) => ({ name: round.label.zh, figures })),
    },
    {
      name: '分单位',
      rows: page.byAgency.map(({ agency, figures }) => ({ name: agency.name, figures })),
    },
    {
      name: '分辖区',
      rows: page.byRegion.map(({ region, figures }) => ({ name: region.name, figures })),
    },
    {
      name: '分方案（一份计入其所涉各方案）',
      rows: page.byPlan.map(({ plan, figures }) => ({ name: plan.title, figures })),
    },
  ];
}

/** The figures as an .xlsx workbook: totals first, then a sheet for each cut. */
export async function writeReportingFigures(
  page: ReportingFiguresPage,
  { demo, query }: { readonly demo: boolean; readonly query: ReportingFiguresQuery },
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = FIGURES_TITLE;
  const book: Book = {
    workbook,
    title: FIGURES_TITLE,
    basis: FIGURES_BASIS,
    units: UNITS,
    asOf: page.asOf,
    scope: scopeWords(page, query),
    demo,
  };
  const name: FigureColumn = { header: '名称', width: 34, cell: (row) => row.name };
  for (const table of figureTables(page)) {
    addSheet(book, table.name, [name, ...FIGURE_COLUMNS], table.rows);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The filters as words; a table of a part must not pass for the whole. */
export function scopeWords(
  { offered }: ReportingFiguresPage,
  { region, plan, from, to }: ReportingFiguresQuery,
): string {
  const parts = [
    region && (offered.regions.find(({ code }) => code === region)?.name ?? region),
    plan && (offered.plans.find(({ key }) => key === plan)?.shortTitle ?? plan),
    (from ?? to) !== undefined && `期末${from ?? ''}至${to ?? ''}`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('、') : '全部轮次、全部单位';
}
