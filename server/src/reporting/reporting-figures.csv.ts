import type { ReportingFiguresPage, ReportingFiguresQuery } from './reporting-figures.schema';
import {
  FIGURE_COLUMNS,
  FIGURES_BASIS,
  FIGURES_TITLE,
  figureTables,
  scopeWords,
} from './reporting-figures.xlsx';

/** Spreadsheets know UTF-8 by this sign. */
const MARK = '\uFEFF';

/** The same tables as text, one below another, with the cut in the first column. */
export function csvOfFigures(
  page: ReportingFiguresPage,
  { demo, query }: { readonly demo: boolean; readonly query: ReportingFiguresQuery },
): Buffer {
  const lines: (string | number | null)[][] = [
    [demo ? `${FIGURES_TITLE}（演示）` : FIGURES_TITLE],
    [`截至${page.asOf}；范围：${scopeWords(page, query)}`],
    [`依据：${FIGURES_BASIS}`],
    ['分类', '名称', ...FIGURE_COLUMNS.map((column) => column.header)],
    ...figureTables(page).flatMap((table) =>
      table.rows.map((row, index) => [
        table.name,
        row.name,
        ...FIGURE_COLUMNS.map((column) => column.cell(row, index) as string | number | null),
      ]),
    ),
  ];
  const text = lines.map((line) => line.map(field).join(',')).join('\r\n');
  return Buffer.from(`${MARK}${text}\r\n`);
}

/** Words that a spreadsheet would take for a formula are kept words. */
function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const words = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
