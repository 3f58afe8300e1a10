import ExcelJS from 'exceljs';
import { addSheet, type Book } from '../shared/table-sheet';
import type { OverdueReport, OverdueReportQuery } from './overdue-report.schema';
import { scopeWords, TABLES, tablesOf } from './overdue-report.tables';

const TITLE = '逾期与滞后情况表';
const BASIS = '已审核数据';
const UNITS = '目标、完成值以表中单位计；完成率为％；差距以表中差距单位计；天数为日历日';

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
    scope: scopeWords(report, query),
    demo,
  };
  const tables = tablesOf(report);
  for (const key of TABLES) {
    const { name, columns, rows } = tables[key];
    addSheet(book, name, columns, rows);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
