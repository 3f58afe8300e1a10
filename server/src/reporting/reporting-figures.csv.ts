import { csvOf } from '../shared/csv';
import type { ReportingFiguresPage, ReportingFiguresQuery } from './reporting-figures.schema';
import {
  FIGURE_COLUMNS,
  FIGURES_BASIS,
  FIGURES_TITLE,
  figureTables,
  scopeWords,
} from './reporting-figures.xlsx';

/** The same tables as text, one below another, with the cut in the first column. */
export function csvOfFigures(
  page: ReportingFiguresPage,
  { demo, query }: { readonly demo: boolean; readonly query: ReportingFiguresQuery },
): Buffer {
  return csvOf([
    [demo ? `${FIGURES_TITLE}（演示）` : FIGURES_TITLE],
    [`截至${page.asOf}；范围：${scopeWords(page, query)}`],
    [`依据：${FIGURES_BASIS}`],
    ['分类', '名称', ...FIGURE_COLUMNS.map((column) => column.header)],
    ...figureTables(page).flatMap((table) =>
      table.rows.map((row, index) => [
        table.name,
        row.name,
        ...FIGURE_COLUMNS.map((column) => column.cell(row, index)),
      ]),
    ),
  ]);
}
