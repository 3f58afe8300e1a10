import { readMarker } from '../domain/markers';
import type { SourceTable } from '../domain/source';
import { columnKind, type ColumnKind } from '../domain/tables/column-kind';
import { isLedgerHead } from './table-head';
import { segmentsOf, type Segment, type TextLine } from './text-lines';
import { rowsOf, tableOf, type Piece, type TableLine } from './wrapped-rows';

const MOST_COLUMNS = 40;
/** Signs of a line: a longer one is no head, or none of a table. */
const LONGEST_HEAD = 240;
const LONGEST_LINE = 1000;
/** Lines left empty between the rows of a table. */
const MOST_EMPTY = 2;
/** Lines between two rows. */
const MOST_BETWEEN = 8;
const LONGEST_SECTION = 40;
/** Columns of the paper between two cells. */
const NO_ROOM = 4;
/** Columns of the paper by which words may stand out of their own. */
const SLACK = 3;

interface Head {
  readonly columns: readonly Segment[];
  readonly kinds: readonly (ColumnKind | null)[];
  /** Columns of the paper that part two cells. */
  readonly gap: 1 | 2;
  readonly rows: readonly (readonly Piece[])[];
}

/**
 * A table whose columns only blanks part, from its head on; null where the line is none of a
 * ledger's. Its rows stand under the head or, behind single blanks, have as many words as it.
 */
export function blankTable(
  text: string,
  lines: readonly TextLine[],
  from: number,
): { readonly table: SourceTable; readonly next: number } | null {
  const head = headAt(text, lines, from);
  if (head === null) return null;
  const body: TableLine[] = [];
  const columns = [...head.columns];
  let whole = { lines: 0, next: from + head.rows.length };
  let empty = 0;
  let filled = false;
  for (let at = whole.next; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.end - line.start > LONGEST_LINE) break;
    const segments = segmentsOf(text, line, head.gap, MOST_COLUMNS);
    if (segments.length === 0) {
      empty += 1;
      if (empty > MOST_EMPTY) break;
      continue;
    }
    const read = tableLine(text, segments, { ...head, columns }, filled && empty === 0);
    if (read === null || body.length - whole.lines > MOST_BETWEEN) break;
    body.push(read);
    // The rest of a row's cells stands right below it.
    const rest = read.kind === 'more' && empty === 0 && whole.lines === body.length - 1;
    if (read.kind === 'row' || rest) whole = { lines: body.length, next: at + 1 };
    if (read.kind === 'row') {
      filled = filledUp(read, segments, head);
      widen(columns, read, segments);
    }
    empty = 0;
  }
  const kept = body.slice(0, whole.lines);
  if (!kept.some(({ kind }) => kind === 'row')) return null;
  const place = { start: lines[from]?.start ?? 0, end: lines[whole.next - 1]?.next ?? 0 };
  const table = tableOf([...head.rows, ...rowsOf(kept)], head.columns.length, place);
  // Sentences over several lines cannot be read in one piece.
  const broken = table.cells.some(
    ({ start, end, more = [] }) =>
      more.length > 0 &&
      [{ start, end }, ...more].some((part) => /[，。；]/.test(text.slice(part.start, part.end))),
  );
  return broken ? null : { table, next: whole.next };
}

function headAt(text: string, lines: readonly TextLine[], at: number): Head | null {
  const line = lines[at];
  if (line === undefined || line.end - line.start > LONGEST_HEAD) return null;
  if (!/\S[\s\u3000]+\S/.test(text.slice(line.start, line.end))) return null;
  for (const gap of [2, 1] as const) {
    const columns = spelled(text, segmentsOf(text, line, gap, MOST_COLUMNS));
    const labels = columns.map((segment) => wordsOf(text, segment));
    if (!isLedgerHead(labels, gap === 2 ? 'aligned' : 'bare')) continue;
    const below = lines[at + 1];
    const two = gap === 2 && below !== undefined ? headOfTwo(text, columns, below) : null;
    if (two !== null) return two;
    const kinds = labels.map((label) => columnKind(label));
    return { columns, kinds, gap, rows: [columns.map((one, column) => pieceOf(one, column))] };
  }
  return null;
}

/** A head whose second line parts a column of the first: 目标值 over 2027年 and 2030年. */
function headOfTwo(text: string, upper: readonly Segment[], line: TextLine): Head | null {
  if (line.end - line.start > LONGEST_HEAD) return null;
  const lower = segmentsOf(text, line, 2, MOST_COLUMNS);
  if (lower.length < 2 || !lower.every((one) => columnKind(wordsOf(text, one)) !== null)) {
    return null;
  }
  const owners = lower.map((one) => nearest(upper, one));
  const columns: Segment[] = [];
  const kinds: (ColumnKind | null)[] = [];
  const rows: [Piece[], Piece[]] = [[], []];
  upper.forEach((one, index) => {
    const own = lower.filter((_, at) => owners[at] === index);
    if (own.length === 1) return;
    rows[0].push({ ...pieceOf(one, columns.length), columnSpan: Math.max(1, own.length) });
    for (const part of own) {
      rows[1].push(pieceOf(part, columns.length));
      columns.push(part);
      kinds.push(columnKind(wordsOf(text, part)) ?? columnKind(wordsOf(text, one)));
    }
    if (own.length > 0) return;
    columns.push(one);
    kinds.push(columnKind(wordsOf(text, one)));
  });
  const parted = owners.filter((owner) => owners.filter((one) => one === owner).length > 1);
  return parted.length === lower.length ? { columns, kinds, gap: 2, rows } : null;
}

/** 单　位 is one word though its signs stand apart. */
function spelled(text: string, segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    const alone = segment.end - segment.start === 1;
    const apart = last === undefined ? Infinity : segment.left - last.right;
    if (last && alone && apart <= 4 && wordsOf(text, last).length === 1) {
      joined[joined.length - 1] = { ...last, end: segment.end, right: segment.right };
    } else joined.push(segment);
  }
  return joined;
}

/** @param filled the first cell above has no room for more words */
function tableLine(
  text: string,
  segments: readonly Segment[],
  head: Head,
  filled: boolean,
): TableLine | null {
  const [first] = segments;
  if (first === undefined) return null;
  const words = wordsOf(text, first);
  if (segments.length === head.columns.length) {
    return { kind: 'row', pieces: segments.map((segment, column) => pieceOf(segment, column)) };
  }
  if (segments.length === 1) return lineOfOne(words, first, head, filled);
  if (head.gap === 1) return null;
  const pieces = placed(segments, head);
  if (pieces === null) return null;
  return { kind: isRow(text, pieces, head) ? 'row' : 'more', pieces };
}

/** A heading between rows, or the rest of a cell, which stands within its column. */
function lineOfOne(words: string, segment: Segment, head: Head, filled: boolean): TableLine | null {
  const column = nearest(head.columns, segment);
  const own = head.columns[column];
  const within =
    own !== undefined && segment.left >= own.left - SLACK && segment.right <= own.right + SLACK;
  const marked = readMarker(words) !== null;
  if (head.gap === 2 && within && !marked && (column > 0 || filled)) {
    return { kind: 'more', pieces: [pieceOf(segment, column)] };
  }
  if (words.length > LONGEST_SECTION || /[。；：:，]$|^注|^\d+$/.test(words)) return null;
  if (column > 0 && !marked && head.gap === 2) return null;
  const columnSpan = head.columns.length;
  return { kind: 'section', pieces: [{ ...pieceOf(segment, 0), columnSpan }] };
}

/** Words of a column reach further than its head. */
function widen(columns: Segment[], { pieces }: TableLine, segments: readonly Segment[]): void {
  for (const { column, start } of pieces) {
    const [own, words] = [columns[column], segments.find((segment) => segment.start === start)];
    if (own === undefined || words === undefined) continue;
    const [left, right] = [Math.min(own.left, words.left), Math.max(own.right, words.right)];
    columns[column] = { ...own, left, right };
  }
}

/** Whether the words of the first column, if it has sentences or names, leave no room behind them. */
function filledUp({ pieces }: TableLine, [first, second]: readonly Segment[], { kinds }: Head) {
  const [kind] = kinds;
  if (pieces[0]?.column !== 0 || first === undefined || second === undefined) return false;
  const worded = kind === 'name' || kind === 'task' || kind === 'measures';
  return worded && second.left - first.right <= NO_ROOM;
}

/** Each under the head that it is nearest to; null where they do not stand in order under them. */
function placed(segments: readonly Segment[], { columns }: Head): Piece[] | null {
  const pieces: Piece[] = [];
  let before: Segment | null = null;
  for (const segment of segments) {
    const column = nearest(columns, segment);
    const last = pieces.at(-1);
    if (last !== undefined && column <= last.column) {
      if (column < last.column || segment.left - (before?.right ?? 0) > 2) return null;
      pieces[pieces.length - 1] = { ...last, end: segment.end };
    } else pieces.push(pieceOf(segment, column));
    before = segment;
  }
  return pieces;
}

/** A row has its number or a figure; without columns for these it begins where the head does. */
function isRow(text: string, pieces: readonly Piece[], { kinds }: Head): boolean {
  const has =
    (...wanted: ColumnKind[]) =>
    (piece: Piece) => {
      const kind = kinds[piece.column];
      return kind !== null && kind !== undefined && wanted.includes(kind);
    };
  if (kinds.includes('ordinal')) {
    return pieces.some(
      (piece) =>
        has('ordinal')(piece) &&
        /[\d一二三四五六七八九十]/.test(text.slice(piece.start, piece.end)),
    );
  }
  const figures = ['goal', 'year', 'growth', 'baseline'] as const;
  if (kinds.some((kind) => figures.some((one) => one === kind))) {
    return pieces.some(has(...figures));
  }
  return pieces[0]?.column === 0;
}

/** The column that shares most of the paper with the words, else the one whose middle is nearest. */
function nearest(columns: readonly Segment[], { left, right }: Segment): number {
  let best = 0;
  let most = -Infinity;
  columns.forEach((column, index) => {
    const shared = Math.min(right, column.right) - Math.max(left, column.left);
    const apart = Math.min(
      Math.abs(left - column.left),
      Math.abs(right - column.right),
      Math.abs(left + right - column.left - column.right) / 2,
    );
    const near = shared > 0 ? 1000 + shared - apart / 100 : -apart;
    if (near > most) [best, most] = [index, near];
  });
  return best;
}

function pieceOf({ start, end }: Segment, column: number): Piece {
  return { column, columnSpan: 1, rowSpan: 1, start, end };
}

function wordsOf(text: string, { start, end }: Segment): string {
  return text.slice(start, end).replace(/\s/g, '');
}
