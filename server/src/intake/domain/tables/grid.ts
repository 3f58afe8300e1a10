import type { NormalText, Span } from '../normal-text';
import type { SourceTable } from '../source';

/** A cell with its words in the one spelling; a merged cell stands at each place that it covers. */
export interface GridCell extends Span {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Without blanks at its ends and within; lines of the cell are parted by line feeds. */
  readonly text: string;
}

export interface Grid {
  /** Span of the normalised text. */
  readonly span: Span;
  readonly rows: number;
  readonly columns: number;
  /** Null where the table has no cell. */
  readonly at: (row: number, column: number) => GridCell | null;
}

/** More is no table that a person reads. */
const MOST_PLACES = 400_000;

/** Null for a table beyond what is read. */
export function gridOf(table: SourceTable, normal: NormalText): Grid | null {
  const { rows, columns } = table;
  if (rows * columns > MOST_PLACES) return null;
  const places: (GridCell | null)[] = new Array<GridCell | null>(rows * columns).fill(null);
  for (const { row, column, rowSpan, columnSpan, start, end, more = [] } of table.cells) {
    const span = normalSpan(normal, { start, end });
    const text = [span, ...more.map((part) => normalSpan(normal, part))]
      .map((part) => normal.text.slice(part.start, part.end))
      .join('')
      .replace(/[^\S\n]+/g, '')
      .trim();
    const cell = { row, column, rowSpan, columnSpan, text, ...span };
    for (let down = row; down < Math.min(rows, row + rowSpan); down += 1) {
      for (let right = column; right < Math.min(columns, column + columnSpan); right += 1) {
        places[down * columns + right] = cell;
      }
    }
  }
  return {
    span: normalSpan(normal, table),
    rows,
    columns,
    at: (row, column) => places[row * columns + column] ?? null,
  };
}

/** The span of the normalised text that a span of the source came to. */
export function normalSpan({ places, text }: NormalText, { start, end }: Span): Span {
  const from = firstAt(places, start, text.length);
  return { start: from, end: Math.max(from, firstAt(places, end, text.length)) };
}

function firstAt(places: Int32Array, place: number, length: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
