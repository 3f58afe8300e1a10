import ExcelJS from 'exceljs';
import { addSheet, type Book } from '../shared/table-sheet';
import type { OverdueReport, OverdueReportQuery } from './overdue-report.schema';
import { basisWords, REPORT_TITLE, scopeWords, tablesOf, UNITS } from './overdue-report.tables';

/** The report as an .xlsx workbook: one sheet of totals and one for each list. */
export async function writeOverdueReport(
  report: OverdueReport,
  { demo, query }: { readonly demo: boolean; readonly query: OverdueReportQuery },
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = REPORT_TITLE;
  const book: Book = {
    workbook,
    title: REPORT_TITLE,
    basis: basisWords(report),
    units: UNITS,
    asOf: report.asOf,
    scope: scopeWords(report, query),
    demo,
  };
  for (const { name, columns, rows } of tablesOf(report).values()) {
    addSheet(book, name, columns, rows);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
