import type { SourceCell, SourceTable } from '../domain/source';

const FEWEST_ROWS = 3;
const MOST_COLUMNS = 60;
/** A cell of a table is no paragraph. */
const LONGEST_CELL = 600;

/**
 * Tables of plain text: lines one after another with the same number of tabs, as programs copy
 * them. Nothing of the text is changed.
 */
export function tabTables(text: string): SourceTable[] {
  const tables: SourceTable[] = [];
  let rows: SourceCell[][] = [];
  let until = 0;
  const flush = () => {
    const [first] = rows;
    if (rows.length >= FEWEST_ROWS && first?.[0] !== undefined) {
      const cells = rows.flatMap((row, at) => row.map((cell) => ({ ...cell, row: at })));
      const start = first[0].start;
      tables.push({ start, end: until, rows: rows.length, columns: first.length, cells });
    }
    rows = [];
  };
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start);
    const next = feed === -1 ? text.length : feed + 1;
    const end = feed === -1 ? text.length : feed - (text[feed - 1] === '\r' ? 1 : 0);
    const cells = cellsOf(text, start, Math.max(start, end));
    if (cells.length < 2 || cells.length > MOST_COLUMNS) flush();
    else {
      if (rows[0] !== undefined && rows[0].length !== cells.length) flush();
      rows.push(cells);
      until = next;
    }
    start = next;
  }
  flush();
  return tables;
}

/** None for a line that is no row: indented by tabs, or with a whole paragraph between them. */
function cellsOf(text: string, start: number, end: number): SourceCell[] {
  const cells: SourceCell[] = [];
  for (let from = start; from <= end;) {
    const tab = text.indexOf('\t', from);
    const to = tab === -1 || tab > end ? end : tab;
    if (to - from > LONGEST_CELL || cells.length > MOST_COLUMNS) return [];
    cells.push({ row: 0, column: cells.length, rowSpan: 1, columnSpan: 1, start: from, end: to });
    from = to + 1;
  }
  const written = cells.filter((cell) => text.slice(cell.start, cell.end).trim() !== '').length;
  return written < 2 ? [] : cells;
}
