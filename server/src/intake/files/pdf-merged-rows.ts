import type { PageItem } from './extract';
import { linesOf } from './pdf-lines';

/** Of the letters' size: lines of one cell stand no further apart. */
const NEXT_LINE = 1.7;
/** Of a row's height: so far a cell's words may stand from the middle of its rows. */
const STRAY = 0.3;
/** Of a row's height: rows do not stand so near. */
const LESS_THAN_ROW = 0.9;
/** A column of figures has blanks where there is no figure. */
const FIGURE = /^[-\d〔[【（(≥≤<>＞＜±+—–]/;

interface Line {
  readonly height: number;
  readonly size: number;
  readonly row: number;
}

interface Words {
  readonly middle: number;
  readonly size: number;
  /** First and last row that their lines stand in. */
  readonly first: number;
  readonly last: number;
}

/**
 * Edges between rows that lie within one cell of a column: fewer words than rows stand in it, each
 * in the middle of rows that follow upon one another to the table's end.
 *
 * @param items words of one column
 * @param others words of the other columns, which show where the middle of each row is
 * @param edges heights of all rows, the table's top and bottom among them
 */
export function spannedEdges(
  items: readonly PageItem[],
  others: readonly PageItem[],
  edges: readonly number[],
): ReadonlySet<number> {
  const rows = edges.length - 1;
  const none = new Set<number>();
  if (items.length === 0 || items.some(({ text }) => FIGURE.test(text))) return none;
  const lines = linesOf(items).map(({ y, size }): Line => {
    const height = y - size * 0.35;
    return { height, size, row: edges.findLastIndex((edge) => edge <= height) };
  });
  if (new Set(lines.map(({ row }) => row)).size >= rows) return none;
  const middles = middlesOf(others, edges);
  const spanned = new Set<number>();
  let from = 0;
  for (const cell of cellsOf(lines, middles)) {
    const to = lastRow(cell, from, middles);
    if (to === null) return none;
    for (let edge = from + 1; edge <= to; edge += 1) spanned.add(edges[edge] ?? 0);
    from = to + 1;
  }
  return from === rows ? spanned : none;
}

/** Height in whose middle most words of each row stand. */
function middlesOf(items: readonly PageItem[], edges: readonly number[]): number[] {
  const heights = items.map(({ y, height }) => y - height * 0.35).sort((a, b) => a - b);
  return edges.slice(1).map((bottom, row) => {
    const top = edges[row] ?? 0;
    const own = heights.filter((height) => height >= top && height < bottom);
    return own[own.length >> 1] ?? (top + bottom) / 2;
  });
}

/** The last row of a cell that begins with a row, so that its words stand in the middle. */
function lastRow(cell: Words, from: number, middles: readonly number[]): number | null {
  if (cell.first < from) return null;
  let best: number | null = null;
  let least = Infinity;
  for (let to = Math.max(from, cell.last); to < middles.length; to += 1) {
    const [first, last] = [middles[from] ?? 0, middles[to] ?? 0];
    const off = Math.abs((first + last) / 2 - cell.middle);
    const pitch = to > from ? (last - first) / (to - from) : Infinity;
    if (off < least && off <= Math.min(pitch, cell.size * NEXT_LINE) * STRAY) {
      [best, least] = [to, off];
    }
  }
  return best;
}

/** Lines of a column that stand in one row, or nearer than rows do, as one. */
function cellsOf(lines: readonly Line[], middles: readonly number[]): Words[] {
  const steps = middles.slice(1).map((height, at) => height - (middles[at] ?? 0));
  const pitch = Math.min(...steps);
  const cells: Words[] = [];
  let [top, before]: (Line | undefined)[] = [];
  for (const line of lines) {
    const last = cells.at(-1);
    const step = line.height - (before?.height ?? -Infinity);
    const near = step <= Math.min(line.size * NEXT_LINE, pitch * LESS_THAN_ROW);
    if (last !== undefined && top !== undefined && (last.last === line.row || near)) {
      cells[cells.length - 1] = {
        ...last,
        middle: (top.height + line.height) / 2,
        last: line.row,
      };
    } else {
      cells.push({ middle: line.height, size: line.size, first: line.row, last: line.row });
      top = line;
    }
    before = line;
  }
  return cells;
}
