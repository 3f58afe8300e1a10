import { csvOf } from '../shared/csv';
import type { OverdueReport, OverdueReportQuery } from './overdue-report.schema';
import { basisWords, REPORT_TITLE, scopeWords, UNITS, type Table } from './overdue-report.tables';

/** One table of the report as text: what it is, then its head and its rows. */
export function csvOfTable(
  { name, columns, rows }: Table,
  report: OverdueReport,
  { demo, query }: { readonly demo: boolean; readonly query: OverdueReportQuery },
): Buffer {
  return csvOf([
    [demo ? `${REPORT_TITLE}（演示）` : REPORT_TITLE],
    [`${name}，截至${report.asOf}，${rows.length}行；范围：${scopeWords(report, query)}`],
    [`依据：${basisWords(report)}${demo ? '；演示环境，不作为正式文件' : ''}`],
    [`计量：${UNITS}`],
    columns.map((column) => column.header),
    ...rows,
  ]);
}
