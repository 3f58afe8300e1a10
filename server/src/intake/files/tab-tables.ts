import type { SourceCell, SourceTable } from '../domain/source';
import { isLedgerHead } from './table-head';
import type { TextLine } from './text-lines';

const FEWEST_ROWS = 3;
/** Below the head of a ledger one row is enough. */
const FEWEST_WITH_HEAD = 2;
const MOST_COLUMNS = 60;
/** A cell of a table is no paragraph. */
const LONGEST_CELL = 600;

/**
 * Tables of plain text: lines one after another with the same number of tabs, as programs copy
 * them. Below the head of a ledger a line may lack cells at its end, or have words in the first alone.
 */
export function tabTables(text: string, lines: readonly TextLine[]): SourceTable[] {
  const tables: SourceTable[] = [];
  let rows: SourceCell[][] = [];
  let until = 0;
  let headed = false;
  const flush = () => {
    const [first] = rows;
    const fewest = headed ? FEWEST_WITH_HEAD : FEWEST_ROWS;
    if (rows.length >= fewest && first?.[0] !== undefined) {
      const cells = rows.flatMap((row, at) => row.map((cell) => ({ ...cell, row: at })));
      const start = first[0].start;
      tables.push({ start, end: until, rows: rows.length, columns: first.length, cells });
    }
    rows = [];
  };
  for (const { start, end, next } of lines) {
    const cells = cellsOf(text, start, end);
    const written = cells.filter((cell) => text.slice(cell.start, cell.end).trim() !== '');
    const columns = rows[0]?.length ?? cells.length;
    const whole = cells.length === columns;
    if (headed && rows.length > 0 && whole && written.length === 1 && written[0] === cells[0]) {
      rows.push(written.map((cell) => ({ ...cell, columnSpan: columns })));
    } else if (written.length < 2) {
      flush();
      continue;
    } else {
      if (!whole && !(headed && cells.length < columns)) flush();
      if (rows.length === 0) {
        headed = isLedgerHead(
          cells.map((cell) => text.slice(cell.start, cell.end)),
          'drawn',
        );
      }
      rows.push(cells);
    }
    until = next;
  }
  flush();
  return tables;
}

/** None for a line with a whole paragraph between its tabs. */
function cellsOf(text: string, start: number, end: number): SourceCell[] {
  const cells: SourceCell[] = [];
  const line = text.slice(start, end);
  for (let from = start; from <= end;) {
    const tab = line.indexOf('\t', from - start);
    const to = tab === -1 ? end : start + tab;
    if (to - from > LONGEST_CELL || cells.length > MOST_COLUMNS) return [];
    cells.push({ row: 0, column: cells.length, rowSpan: 1, columnSpan: 1, start: from, end: to });
    from = to + 1;
  }
  return cells;
}
