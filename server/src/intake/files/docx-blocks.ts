import { MOST_COLUMNS, refusedDocument } from './document.problem';
import type { GridCell, SourceBuilder } from './source-builder';

export type Block = DocxParagraph | DocxTable;

export interface DocxParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface DocxTable {
  readonly kind: 'table';
  readonly rows: DocxRow[];
}

export interface DocxRow {
  /** Columns left free at its beginning. */
  before: number;
  deleted: boolean;
  readonly cells: DocxCell[];
}

export interface DocxCell {
  span: number;
  /** Goes on the cell above it. */
  continues: boolean;
  readonly blocks: Block[];
}

/** Word itself knows no more than 63. */
const MOST_NESTED = 30;

/**
 * Paragraphs and tables as text. A table of one column only frames its words (the boxes called
 * 专栏, pages laid out by tables), so they are paragraphs.
 */
export function writeBlocks(blocks: readonly Block[], to: SourceBuilder, depth = 0): void {
  if (depth > MOST_NESTED) throw refusedDocument('document_tables');
  for (const block of blocks) {
    if (block.kind === 'paragraph') to.paragraph(block.text);
    else {
      const rows = block.rows.filter((row) => !row.deleted && row.cells.length > 0);
      if (rows.every((row) => row.cells.length === 1)) {
        for (const row of rows) writeBlocks(row.cells[0]?.blocks ?? [], to, depth + 1);
      } else to.table(gridOf(rows, depth));
    }
  }
}

function gridOf(rows: readonly DocxRow[], depth: number): GridCell[][] {
  /** Cell that a column's next continuation belongs to. */
  const above = new Map<number, { -readonly [K in keyof GridCell]: GridCell[K] }>();
  return rows.map((row) => {
    let column = Math.min(row.before, MOST_COLUMNS);
    const grid: GridCell[] = [];
    for (const { span, continues, blocks } of row.cells) {
      if (column >= MOST_COLUMNS) throw refusedDocument('document_tables');
      const columnSpan = Math.min(span, MOST_COLUMNS - column);
      const upper = continues ? above.get(column) : undefined;
      const text = wordsOf(blocks, depth + 1);
      if (upper !== undefined && text === '') {
        upper.rowSpan += 1;
        grid.push({ column, columnSpan, rowSpan: 1, text, covered: true });
      } else {
        const cell = { column, columnSpan, rowSpan: 1, text, covered: false };
        above.set(column, cell);
        grid.push(cell);
      }
      column += columnSpan;
    }
    return grid;
  });
}

/** Words of a cell, paragraph by paragraph; of a table within it row by row. */
function wordsOf(blocks: readonly Block[], depth: number): string {
  if (depth > MOST_NESTED) throw refusedDocument('document_tables');
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.text
        : block.rows
            .filter((row) => !row.deleted)
            .map((row) => row.cells.map((cell) => wordsOf(cell.blocks, depth + 1)).join(' '))
            .join('\n'),
    )
    .map((text) => text.replaceAll('\t', ' ').trim())
    .filter((text) => text !== '')
    .join('\n');
}
