import type { SourceDocument } from '../domain/source';
import type { Page, PageItem } from './extract';
import { withoutBalloons } from './pdf-balloons';
import { cellText } from './pdf-cells';
import { linesOf, withoutFurniture, type PageLine } from './pdf-lines';
import { cellAt, partedAtEdges, ruledTables, type RuledCell, type RuledTable } from './pdf-tables';
import { closedOverleaf } from './pdf-overleaf';
import { paragraphParts } from './pdf-paragraphs';
import { SourceBuilder, type GridCell } from './source-builder';

interface LaidTable {
  readonly top: number;
  readonly xs: readonly number[];
  readonly rows: GridCell[][];
}

interface LaidPage {
  readonly lines: readonly PageLine[];
  readonly tables: readonly LaidTable[];
}

/** More is the place of a date or a heading, which blanks need not copy. */
const MOST_BLANKS = 20;
/** Of all lines: fewer do not show where the margin is. */
const SHARE = 0.08;
/** Columns of a table that goes on overleaf stand where they stood. */
const SAME_COLUMN = 6;

/**
 * Pages as text: each line of the paper a line, its indent as ideographic blanks, an empty line
 * where the paper leaves one; tables in their place, joined where they go on overleaf.
 */
export function layOut(pages: readonly Page[]): SourceDocument {
  const laid = closedOverleaf(pages).map(laidPage);
  const lines = withoutFurniture(
    pages,
    laid.map((page) => [...page.lines]),
  );
  const margin = leftMargin(lines.flat());
  const parts = paragraphParts(lines, margin);
  const builder = new SourceBuilder();
  let open: LaidTable | null = null;
  let before: PageLine | null = null;
  const flush = () => {
    if (open !== null) builder.table(open.rows);
    open = null;
  };
  laid.forEach(({ tables }, number) => {
    let last: number | null = null;
    let next = 0;
    const takeTables = (until: number) => {
      for (; (tables[next]?.top ?? Infinity) < until; next += 1) {
        const table = tables[next];
        if (table === undefined) break;
        const above: LaidTable | null = open;
        before = null;
        if (above !== null && last === null && goesOn(above, table)) {
          append(above.rows, table.rows);
        } else {
          flush();
          open = table;
        }
        last = null;
      }
    };
    for (const line of lines[number] ?? []) {
      takeTables(line.y);
      flush();
      if (before !== null && parts(before, line, last !== null)) builder.paragraph('');
      builder.paragraph(indentOf(line, margin) + line.text);
      last = line.y;
      before = line;
    }
    takeTables(Infinity);
  });
  flush();
  return builder.document('pdf', true);
}

function laidPage(whole: Page): LaidPage {
  const page = { ...whole, items: withoutBalloons(whole.items) };
  const ruled = ruledTables(page);
  const inside = ruled.map(() => new Map<unknown, PageItem[]>());
  const outside: PageItem[] = [];
  const parted = page.items.flatMap((item) => {
    const table = ruled.find((one) => cellAt(one, item) !== null);
    return table === undefined ? [item] : partedAtEdges(table, item);
  });
  for (const item of parted) {
    const index = ruled.findIndex((table) => cellAt(table, item) !== null);
    const table = ruled[index];
    const cell = table === undefined ? null : cellAt(table, item);
    if (cell === null) outside.push(item);
    else {
      const words = inside[index]?.get(cell) ?? [];
      words.push(item);
      inside[index]?.set(cell, words);
    }
  }
  const tables = ruled.flatMap((table, index) => {
    const laid = laidTable(table, inside[index] ?? new Map<unknown, PageItem[]>());
    return laid.rows.some((row) => row.length > 1) ? [laid] : [];
  });
  const framed = ruled.flatMap((table, index) =>
    tables.some(({ top }) => top === table.ys[0])
      ? []
      : [...(inside[index]?.values() ?? [])].flat(),
  );
  return { lines: linesOf([...outside, ...framed]), tables };
}

/** Rows that no word stands in (double rules, borders of borders) are left out. */
function laidTable(table: RuledTable, words: ReadonlyMap<unknown, PageItem[]>): LaidTable {
  const lines = new Map(table.cells.map((cell) => [cell, linesOf(words.get(cell) ?? [])]));
  const edges = new Map<string, number>();
  for (const [cell, own] of lines) {
    const rights = own.map(({ right }) => right);
    edges.set(columnOf(cell), Math.max(edges.get(columnOf(cell)) ?? 0, ...rights));
  }
  const text = new Map(
    [...lines].map(([cell, own]) => [cell, cellText(own, edges.get(columnOf(cell)) ?? 0)]),
  );
  const kept = new Set<number>();
  for (const cell of table.cells) {
    if ((text.get(cell) ?? '') !== '') kept.add(cell.row);
  }
  const rows: GridCell[][] = [];
  for (let row = 0; row < table.ys.length - 1; row += 1) {
    if (!kept.has(row)) continue;
    rows.push(
      table.cells
        .filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row)
        .sort((a, b) => a.column - b.column)
        .map((cell) => {
          const covered = cell.row < row && kept.has(cell.row);
          const below = [...kept].filter((at) => at >= row && at < cell.row + cell.rowSpan).length;
          return {
            column: cell.column,
            columnSpan: cell.columnSpan,
            rowSpan: covered ? 1 : Math.max(1, below),
            text: covered ? '' : (text.get(cell) ?? ''),
            covered,
          };
        }),
    );
  }
  return { top: table.ys[0] ?? 0, xs: table.xs, rows };
}

/** Cells that reach from one edge to the same other. */
function columnOf({ column, columnSpan }: RuledCell): string {
  return `${column}-${columnSpan}`;
}

/** Columns stand where they stood, or their heads are the same: blanks do not part them as rules do. */
function goesOn(before: LaidTable, table: LaidTable): boolean {
  const [a, b] = [before.xs, table.xs];
  if (a.length !== b.length) return false;
  const same = (at: number) => Math.abs((a.at(at) ?? 0) - (b.at(at) ?? 0)) <= SAME_COLUMN;
  if (a.every((_x, at) => same(at))) return true;
  return same(0) && same(-1) && repeatedHead(before.rows, table.rows) > 0;
}

/**
 * The rest of a table overleaf: its repeated head is gone, a row that the page broke is whole
 * again, and a merged cell goes on.
 */
function append(rows: GridCell[][], more: readonly GridCell[][]): void {
  const head = repeatedHead(rows, more);
  const [first, ...others] = more.slice(head);
  if (first === undefined) return;
  const last = rows.at(-1) ?? [];
  const lead = first[0];
  if (lead?.text !== '') rows.push(first);
  else if (isBroken(rows, first, last)) {
    rows[rows.length - 1] = last.map((cell, at) =>
      cell.covered ? cell : { ...cell, text: cell.text + (first[at]?.text ?? '') },
    );
  } else {
    extend(rows, lead.rowSpan);
    rows.push([{ ...lead, covered: true, rowSpan: 1 }, ...first.slice(1)]);
  }
  rows.push(...others);
}

/** How many rows at its top say what the table begins with. */
function repeatedHead(rows: readonly GridCell[][], more: readonly GridCell[][]): number {
  const wordsOf = (row: readonly GridCell[] | undefined) =>
    row?.map((cell) => cell.text).join('\t') ?? '';
  let same = 0;
  while (same < more.length && same < 3 && wordsOf(more[same]) === wordsOf(rows[same])) same += 1;
  return same;
}

/** Blank in most of its cells, or without the number that the rows above have. */
function isBroken(
  rows: readonly GridCell[][],
  first: readonly GridCell[],
  last: readonly GridCell[],
): boolean {
  if (first.length !== last.length) return false;
  const blank = first.filter((cell) => cell.text === '').length;
  const numbered = rows.filter((row) => /^\d{1,3}$/.test(row[0]?.text ?? '')).length;
  return blank * 2 >= first.length || numbered >= Math.max(2, (rows.length - 2) * 0.6);
}

/** The last cell of the first column reaches further down. */
function extend(rows: GridCell[][], by: number): void {
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at];
    const [cell, ...rest] = row ?? [];
    if (cell?.column !== 0) return;
    if (cell.covered) continue;
    rows[at] = [{ ...cell, rowSpan: rows.length - at + by }, ...rest];
    return;
  }
}

function indentOf(line: PageLine, margin: number): string {
  const blanks = Math.round((line.left - margin) / line.size);
  return '\u3000'.repeat(Math.max(0, Math.min(MOST_BLANKS, blanks)));
}

/** Where the lines of a paragraph begin: first ones stand in, a heading or two stand out. */
function leftMargin(lines: readonly PageLine[]): number {
  const lefts = lines.map((line) => line.left).sort((a, b) => a - b);
  const enough = Math.max(2, Math.ceil(lines.length * SHARE));
  // Sorted, so the one `enough` further on tells how many lie near.
  const found = lefts.find((left, at) => (lefts[at + enough - 1] ?? Infinity) - left <= 2);
  return found ?? lefts[0] ?? 0;
}
