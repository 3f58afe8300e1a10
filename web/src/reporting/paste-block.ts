import { parseCell, type CellInput } from './cell-input';

/** Columns of the grid that take text, in the order a pasted block fills them. */
export const TYPED_COLUMNS = ['figure', 'explanation', 'nextStep'] as const;
export type TypedColumn = (typeof TYPED_COLUMNS)[number];

export interface PasteTarget {
  readonly id: number;
  readonly name: string;
  readonly unit: string;
  readonly figure: string;
  readonly explanation: string;
  readonly nextStep: string;
}

export interface PastedCell {
  readonly lineId: number;
  readonly name: string;
  readonly column: TypedColumn;
  readonly before: string;
  /** As it stood in the block. */
  readonly text: string;
  readonly input: CellInput;
}

export interface PastePlan {
  readonly cells: readonly PastedCell[];
  /** Cells of the block that were blank: what stands in the grid stays. */
  readonly blanks: number;
  /** Cells of the block that lie outside the grid and are dropped. */
  readonly outside: number;
}

/** Splits what Excel and WPS put on the clipboard: tabs, line ends, quoted cells. */
export function splitBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i] ?? '';
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === '\t') {
      row.push(cell);
      cell = '';
    } else if (c === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else if (c !== '\r') cell += c;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

/** True where the pasted text is more than one cell and needs the preview. */
export function isBlock(text: string): boolean {
  return /[\t\n]/.test(text.replace(/\r?\n$/, ''));
}

/** What a block would do from the given cell on; nothing is written yet. */
export function planPaste(
  text: string,
  lines: readonly PasteTarget[],
  startLine: number,
  startColumn: TypedColumn,
): PastePlan {
  const cells: PastedCell[] = [];
  let blanks = 0;
  let outside = 0;
  const firstColumn = TYPED_COLUMNS.indexOf(startColumn);
  splitBlock(text).forEach((row, r) => {
    row.forEach((pasted, c) => {
      const line = lines[startLine + r];
      const column = TYPED_COLUMNS[firstColumn + c];
      if (pasted.trim() === '') blanks += 1;
      else if (!line || !column) outside += 1;
      else {
        const input: CellInput =
          column === 'figure'
            ? parseCell(pasted, line.unit)
            : { kind: 'figure', value: pasted.trim() };
        cells.push({
          lineId: line.id,
          name: line.name,
          column,
          before: line[column],
          text: pasted.trim(),
          input,
        });
      }
    });
  });
  return { cells, blanks, outside };
}
