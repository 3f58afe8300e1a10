import type { Grid } from './grid';
import { readHeader, type TableHeader } from './table-header';

/** A stretch of a table under a head of its own. */
export interface TablePart {
  readonly grid: Grid;
  readonly header: TableHeader;
}

/** A table that was read, as far as one below it may go on with it. */
export interface ReadTable {
  readonly grid: Grid;
  readonly parts: readonly TablePart[];
  readonly caption: string;
}

/** All that may stand between a table and its rest: 续表, （续）, 续表1. */
const CONTINUED = /^[\s（(]*(?:续(?:上?表)?[\s\d一二三四五六七八九十]{0,4})?[）)：:]?\s*$/;
const MOST_BETWEEN = 40;

/**
 * A table under the heads of the one right above it, where it has as many columns and begins with a
 * row of cells; null for one of its own.
 */
export function continuedParts(
  grid: Grid,
  before: ReadTable | null,
  text: string,
): readonly TablePart[] | null {
  if (before?.grid.columns !== grid.columns) return null;
  if (!before.parts.some((part) => part.header.known && part.grid === before.grid)) return null;
  const between = text.slice(before.grid.span.end, grid.span.start);
  if (between.length > MOST_BETWEEN || !CONTINUED.test(between)) return null;
  if (readHeader(grid)?.known === true && !isNumbered(grid)) return null;
  return before.parts.map(({ header }) => ({ grid, header: { ...header, body: 0, caption: '' } }));
}

/** 12 in the first cell is the number of a row, none of a head. */
function isNumbered(grid: Grid): boolean {
  return /^\d{1,3}$/.test(grid.at(0, 0)?.text ?? '');
}
