/** Where a table lies in the text, and its cells; offsets are UTF-16 units, ends exclusive. */
export interface PrintedTable {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly PrintedCell[];
}

interface PrintedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly start: number;
  readonly end: number;
  /** Its further lines, where the paper broke the words of the cell. */
  readonly more?: readonly HeadingWords[];
}

interface Clause {
  readonly locator: string;
  readonly heading: string;
  readonly start: number;
}

/** Words of a heading inside a paragraph. */
interface HeadingWords {
  readonly start: number;
  readonly end: number;
}

export type DocumentBlock =
  | {
      readonly kind: 'paragraph';
      readonly start: number;
      readonly end: number;
      readonly heading: HeadingWords | null;
    }
  | {
      readonly kind: 'table';
      readonly start: number;
      readonly end: number;
      readonly rows: readonly (readonly PrintedCell[])[];
    };

/**
 * The document as it is drawn: a block for each paragraph and each table. Empty lines are left out;
 * offsets stay those of the text. A paragraph that is the plan's title is a heading as a whole.
 */
export function documentBlocks(
  text: string,
  tables: readonly PrintedTable[],
  clauses: readonly Clause[],
  title: string | null = null,
): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  const headings = [...clauses].sort((a, b) => a.start - b.start);
  let next = 0;
  let at = 0;
  const addParagraphs = (until: number) => {
    while (at < until) {
      const feed = text.indexOf('\n', at);
      const end = feed === -1 || feed > until ? until : feed;
      const words = text.slice(at, end).trim();
      if (words !== '') {
        while ((headings[next]?.start ?? Infinity) < at) next += 1;
        const clause = headings[next];
        const inside = clause !== undefined && clause.start < end;
        const heading =
          words === title ? { start: at, end } : inside ? headingWords(text, clause, end) : null;
        blocks.push({ kind: 'paragraph', start: at, end, heading });
      }
      at = end + 1;
    }
  };
  for (const table of [...tables].sort((a, b) => a.start - b.start)) {
    if (table.start < at) continue;
    addParagraphs(table.start);
    blocks.push({ kind: 'table', start: table.start, end: table.end, rows: rowsOf(table) });
    at = table.end;
  }
  addParagraphs(text.length);
  return blocks;
}

/**
 * From the printed number to the end of the heading, as far as it stands in this paragraph; null for
 * a clause that is named without being printed (前言).
 */
function headingWords(text: string, clause: Clause, end: number): HeadingWords | null {
  const words = text.slice(clause.start, end);
  const found = clause.heading === '' ? -1 : words.indexOf(clause.heading);
  if (found === -1 && clause.heading === clause.locator) return null;
  const length = found === -1 ? words.length : found + clause.heading.length;
  return { start: clause.start, end: clause.start + length };
}

function rowsOf(table: PrintedTable): PrintedCell[][] {
  const rows = new Map<number, PrintedCell[]>();
  for (const cell of table.cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, cells]) => [...cells].sort((a, b) => a.column - b.column));
}

/** Index of the block that holds a place of the text, or the last one before it. */
export function blockAt(blocks: readonly DocumentBlock[], place: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((blocks[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
