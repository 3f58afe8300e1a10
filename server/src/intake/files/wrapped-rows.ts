import type { SourceCell, SourceTable } from '../domain/source';

/** Words of a line that stand in a column of a table. */
export interface Piece {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly start: number;
  readonly end: number;
}

/** A line of a table of plain text: a row's own, a heading between rows, or the rest of cells. */
export interface TableLine {
  readonly kind: 'row' | 'section' | 'more';
  readonly pieces: readonly Piece[];
}

interface Row {
  readonly kind: 'row' | 'section';
  readonly pieces: Piece[];
  /** Lines above its own that are part of it: its cells are set to their middle. */
  above: number;
}

/**
 * Rows of lines. What stands on a line of its own belongs to the row that lacks words in its columns;
 * to the row above it where that has them, unless as many lines as above that row's own are there.
 */
export function rowsOf(lines: readonly TableLine[]): Piece[][] {
  const rows: Row[] = [];
  let between: TableLine[] = [];
  const settle = (next: Row | null) => {
    const above = rows.at(-1);
    const taken = above?.kind === 'row' ? sharedOut(between, above, next) : 0;
    between.forEach((line, at) => (at < taken ? above : next)?.pieces.push(...line.pieces));
    if (next !== null) next.above = between.length - taken;
    between = [];
  };
  for (const line of lines) {
    if (line.kind === 'more') between.push(line);
    else {
      const row: Row = { kind: line.kind, pieces: [], above: 0 };
      settle(row);
      row.pieces.push(...line.pieces);
      rows.push(row);
    }
  }
  settle(null);
  return rows.map(({ pieces }) => pieces);
}

/** How many of the lines between two rows belong to the upper one. */
function sharedOut(lines: readonly TableLine[], above: Row, next: Row | null): number {
  if (next?.kind !== 'row') return lines.length;
  if (above.above > 0) return Math.min(above.above, lines.length);
  const columns = new Set(lines.flatMap(({ pieces }) => pieces.map(({ column }) => column)));
  const lacks = ({ pieces }: Row) =>
    [...columns].some((column) => !pieces.some((piece) => piece.column === column));
  return lacks(next) && !lacks(above) ? 0 : lines.length;
}

/** The table that rows of pieces are; words of a cell on further lines are its further parts. */
export function tableOf(
  rows: readonly (readonly Piece[])[],
  columns: number,
  { start, end }: { readonly start: number; readonly end: number },
): SourceTable {
  const cells = rows.flatMap((pieces, row) => {
    const found = new Map<number, Piece[]>();
    for (const piece of pieces) {
      const own = found.get(piece.column);
      if (own) own.push(piece);
      else found.set(piece.column, [piece]);
    }
    return [...found.values()]
      .sort(([a], [b]) => (a?.column ?? 0) - (b?.column ?? 0))
      .flatMap((own) => cellOf(own, row));
  });
  return { start, end, rows: rows.length, columns, cells };
}

function cellOf(pieces: readonly Piece[], row: number): SourceCell[] {
  const written = pieces.filter(({ start, end }) => end > start);
  const [whole] = pieces;
  const [first, ...more] = written.length > 0 ? written : pieces.slice(0, 1);
  if (whole === undefined || first === undefined) return [];
  const { column, columnSpan, rowSpan } = whole;
  const { start, end } = first;
  const cell = { row, column, rowSpan, columnSpan, start, end };
  if (more.length === 0) return [cell];
  return [{ ...cell, more: more.map((piece) => ({ start: piece.start, end: piece.end })) }];
}
