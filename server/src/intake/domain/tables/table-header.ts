import { readOrdinal } from '../ordinal';
import type { Grid } from './grid';
import { columnKind, isBaseAndGoal, type ColumnKind } from './column-kind';

export interface TableColumn {
  readonly index: number;
  /** Words of its head from top to bottom, each once. */
  readonly label: string;
  /** The same, row by row of the head. */
  readonly words: readonly string[];
  readonly kind: ColumnKind | null;
  /** In brackets of its head: （亿元）. */
  readonly unit: string | null;
  readonly year: number | null;
}

export interface TableHeader {
  /** First row below the head. */
  readonly body: number;
  readonly columns: readonly TableColumn[];
  /** Words of rows that span the table above the head: 表1 主要指标　单位：亿元. */
  readonly caption: string;
  /** Whether its words are those of a ledger; else its cells have to say what it is. */
  readonly known: boolean;
}

const MOST_TITLE_ROWS = 3;
const MOST_HEAD_ROWS = 3;
const FEWEST_KNOWN = 2;

/** The head of a table; null for a table of a single row or column. */
export function readHeader(grid: Grid): TableHeader | null {
  let caption = '';
  for (let row = 0; row < Math.min(grid.rows, MOST_TITLE_ROWS); row += 1) {
    const first = grid.at(row, 0);
    if (first && first.columnSpan >= grid.columns) {
      caption += `${first.text}\n`;
      continue;
    }
    const depth = depthOf(grid, row);
    const columns = columnsOf(grid, row, depth);
    const known = new Set(columns.flatMap(({ kind, label }) => (kind === null ? [] : [label])));
    // Places down are enough: what stands across are names of their own.
    const places = columns.some(({ kind }) => kind === 'place');
    return { body: row + depth, columns, caption, known: places || known.size >= FEWEST_KNOWN };
  }
  return null;
}

/** A head has as many rows as its tallest cell, one more below cells that span columns. */
function depthOf(grid: Grid, row: number): number {
  let depth = 1;
  let across = false;
  for (let column = 0; column < grid.columns; column += 1) {
    const cell = grid.at(row, column);
    if (cell?.row !== row) continue;
    depth = Math.max(depth, cell.rowSpan);
    if (cell.columnSpan > 1 && cell.text !== '' && hasPartsBelow(grid, row + cell.rowSpan, cell)) {
      across = true;
    }
  }
  if (depth === 1 && across) depth = 2;
  return Math.min(depth, MOST_HEAD_ROWS, grid.rows);
}

/** Short words without a figure's form below a spanning head: 2020年 | 2025年. */
function hasPartsBelow(
  grid: Grid,
  row: number,
  { column, columnSpan }: { readonly column: number; readonly columnSpan: number },
): boolean {
  const below = Array.from(
    { length: columnSpan },
    (_, at) => grid.at(row, column + at)?.text ?? '',
  );
  return (
    new Set(below).size > 1 &&
    below.every(
      (text) =>
        text.length <= 16 &&
        (text === '' || !/^[\d.,%≥≤<>—-]+$/.test(text) || /^(?:19|20)\d{2}$/.test(text)),
    )
  );
}

function columnsOf(grid: Grid, row: number, depth: number): TableColumn[] {
  return Array.from({ length: grid.columns }, (_, index) => {
    const words: string[] = [];
    for (let at = row; at < row + depth; at += 1) {
      const text = grid.at(at, index)?.text.replace(/\n/g, '') ?? '';
      if (text !== '' && words.at(-1) !== text) words.push(text);
    }
    const label = words.join('');
    // The lowest words say most; a head above them (目标值) helps where they are a year alone.
    const kind = kindOf(words);
    const year =
      /(?:19|20)\d{2}(?=\D|$)/.exec(words.at(-1) ?? '') ?? /(?:19|20)\d{2}(?=\D|$)/.exec(label);
    const five = /十([一二三四五六七八九])五/.exec(label)?.[1];
    const ends = five === undefined ? null : 2005 + 5 * (readOrdinal(five) ?? 0);
    const unit = words.map(unitIn).findLast((one) => one !== null) ?? null;
    return { index, label, words, kind, unit, year: year ? Number(year[0]) : ends };
  });
}

function kindOf(words: readonly string[]): ColumnKind | null {
  const own = columnKind(words.at(-1) ?? '');
  const whole = columnKind(words.join(''));
  if (own === 'year') {
    const bracket = /（([^（）]{1,8})）/.exec(words.at(-1) ?? '')?.[1];
    if (bracket !== undefined && columnKind(bracket) === 'baseline') return 'baseline';
    if (isBaseAndGoal(words.slice(0, -1).join(''))) return 'year';
    if (whole === 'baseline' || whole === 'money') return whole;
  }
  return own ?? whole;
}

/** What stands in brackets and looks like a unit; whether it is one the caller finds out. */
export function unitIn(label: string): string | null {
  const found = /（(?:单位[：:])?([^（）]{1,8})）$/.exec(label.replace(/[*＊]$/, ''));
  return found?.[1] ?? null;
}

/** The head that a new page repeats. */
export function isHeadAgain({ grid, header }: Placed, row: number): boolean {
  const heads = header.columns.filter(({ label }) => label !== '');
  const same = heads.filter(({ index, label }) => {
    const text = grid.at(row, index)?.text.replace(/\n/g, '') ?? '';
    return text !== '' && label.includes(text);
  });
  return same.length >= 2 && same.length * 3 >= heads.length * 2;
}

/** One cell over columns of tasks and of bodies: a heading between the rows. */
export function isSectionRow({ grid, header }: Placed, row: number): boolean {
  const cells = new Set(
    header.columns
      .filter(({ kind }) => kind !== 'ordinal' && kind !== null)
      .map(({ index }) => grid.at(row, index)),
  );
  const [only] = cells;
  return cells.size === 1 && only !== null && only !== undefined && only.columnSpan > 1;
}

interface Placed {
  readonly grid: Grid;
  readonly header: TableHeader;
}
