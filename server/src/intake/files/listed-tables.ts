import type { SourceTable } from '../domain/source';
import { columnKind, type ColumnKind } from '../domain/tables/column-kind';
import { isLedgerHead } from './table-head';
import type { TextLine } from './text-lines';
import { tableOf, type Piece } from './wrapped-rows';

const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 12;
const LONGEST_HEAD = 20;
const LONGEST_CELL = 300;

/** A line that has words, blanks at its ends left out. */
interface Cell {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** The line behind it. */
  readonly next: number;
}

const BLANK = /^[—–\-－/／]{1,4}$/;
const FIGURE = /^[^，。；]{0,8}[\d〔[【（(][^，。；]{0,24}$|^[—–\-－/／]{1,4}$/;
const NAMED = /^(?!\d[\d.,%]*$)[^。；]*[\u4e00-\u9fff]/;
const ORDINAL = /^[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]?[.．、]?$/;
/** What cells of a column look like; other columns hold any words. */
const FORMS: Partial<Record<ColumnKind, RegExp>> = {
  ordinal: ORDINAL,
  group: NAMED,
  place: NAMED,
  name: NAMED,
  task: /[\u4e00-\u9fff]/,
  measures: /[\u4e00-\u9fff]/,
  unit: /^[^\d，。；]{1,10}$/,
  goal: FIGURE,
  year: FIGURE,
  growth: FIGURE,
  baseline: FIGURE,
  property: /约束|预期|引导|指导|^[—–\-－/／]{1,4}$/,
  deadline: /\d|[年月底前]|季度|长期|持续|常态|^[—–\-－/／]{1,4}$/,
};
/** Where rows are numbered, a figure's place may hold words: 完成国家任务. */
const WORDS_FOR_FIGURE = /^[^。；]{1,24}$/;
/** Columns by which rows are told apart. */
const TELLING: readonly ColumnKind[] = ['ordinal', 'goal', 'year', 'growth', 'property'];
const SECTION =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^，。；：]{2,30}$/;

/**
 * A table whose cells stand on lines of their own, as it comes out of a page that is copied: the
 * columns' heads one below the other, then row after row of as many lines, each as its column's
 * words look. Null where no head begins.
 */
export function listedTable(
  text: string,
  lines: readonly TextLine[],
  from: number,
): { readonly table: SourceTable; readonly next: number } | null {
  const heads = headsAt(text, lines, from);
  for (let end = heads.length; end >= FEWEST_COLUMNS; end -= 1) {
    // The caption above may look like a head.
    for (let start = 0; end - start >= FEWEST_COLUMNS; start += 1) {
      const found = tableBelow(text, lines, heads.slice(start, end));
      if (found !== null) return found;
    }
  }
  return null;
}

function tableBelow(
  text: string,
  lines: readonly TextLine[],
  head: readonly Cell[],
): { readonly table: SourceTable; readonly next: number } | null {
  const labels = head.map(({ words }) => words);
  const kinds = labels.map((label) => columnKind(label));
  const told = kinds.some((kind) => kind !== null && TELLING.includes(kind));
  if (!told || kinds.indexOf('ordinal') > 0 || !isLedgerHead(labels, 'bare')) return null;
  const rows = bodyOf(text, lines, head.at(-1)?.next ?? 0, kinds);
  const last = rows.at(-1)?.at(-1);
  if (last === undefined) return null;
  const place = { start: head[0]?.start ?? 0, end: lines[last.next - 1]?.next ?? 0 };
  const pieces = [head, ...rows].map((row) => piecesOf(row, head.length));
  return { table: tableOf(pieces, head.length, place), next: last.next };
}

/** None where more lines than a table has columns could be heads. */
function headsAt(text: string, lines: readonly TextLine[], from: number): Cell[] {
  const heads: Cell[] = [];
  for (const cell of cellsFrom(text, lines, from, MOST_COLUMNS + 1)) {
    if (cell.words.length > LONGEST_HEAD || columnKind(cell.words) === null) break;
    heads.push(cell);
  }
  return heads.length > MOST_COLUMNS ? [] : heads;
}

/** Rows below a head; a heading between them is a row of one cell. */
function bodyOf(
  text: string,
  lines: readonly TextLine[],
  from: number,
  kinds: readonly (ColumnKind | null)[],
): Cell[][] {
  const rows: Cell[][] = [];
  let numbered = 0;
  let next = from;
  for (;;) {
    const cells = [...cellsFrom(text, lines, next, kinds.length + 1)];
    const section = SECTION.test(cells[0]?.words ?? '') ? cells[0] : undefined;
    const own = section === undefined ? cells : cells.slice(1);
    const row = rowOf(own, kinds, numbered + 1);
    if (row === null) return rows;
    if (section !== undefined) rows.push([section]);
    rows.push(row);
    numbered += 1;
    next = row.at(-1)?.next ?? next;
  }
}

/** The cells that a row of these columns begins with; the name of its group may stand further up. */
function rowOf(
  cells: readonly Cell[],
  kinds: readonly (ColumnKind | null)[],
  number: number,
): Cell[] | null {
  const inTurn = kinds[0] === 'ordinal' && cells[0]?.words.replace(/\D/g, '') === String(number);
  const fits = (from: number) =>
    kinds.slice(from).every((kind, at) => {
      const words = cells[at]?.words;
      if (words === undefined) return false;
      const form = kind === null ? undefined : FORMS[kind];
      const free = inTurn && form === FIGURE && WORDS_FOR_FIGURE.test(words);
      return form === undefined || form.test(words) || free || BLANK.test(words);
    });
  if (fits(0)) return cells.slice(0, kinds.length);
  return kinds[0] === 'group' && fits(1) ? cells.slice(0, kinds.length - 1) : null;
}

function piecesOf(row: readonly Cell[], count: number): Piece[] {
  return row.map(({ start, end }, at) => ({
    column: row.length === 1 ? 0 : count - row.length + at,
    columnSpan: row.length === 1 ? count : 1,
    rowSpan: 1,
    start,
    end,
  }));
}

/** So many lines with words, one empty line between them at most. */
function* cellsFrom(
  text: string,
  lines: readonly TextLine[],
  from: number,
  most: number,
): Generator<Cell> {
  let empty = 0;
  let found = 0;
  for (let at = from; at < lines.length && found < most; at += 1) {
    const line = lines[at];
    if (line === undefined || line.end - line.start > LONGEST_CELL) return;
    const words = text.slice(line.start, line.end);
    const start = line.start + words.length - words.trimStart().length;
    const end = line.start + words.trimEnd().length;
    empty = end <= start ? empty + 1 : 0;
    if (empty > 1) return;
    if (end <= start) continue;
    found += 1;
    yield { words: text.slice(start, end).replace(/\s/g, ''), start, end, next: at + 1 };
  }
}
