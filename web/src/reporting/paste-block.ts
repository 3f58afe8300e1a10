import { parseCell, type CellInput } from './cell-input';
import type { LineDraft } from './line-draft';

/** Columns of the grid that take text, in the order a pasted block fills them. */
export const TYPED_COLUMNS = ['figure', 'explanation', 'nextStep'] as const;
export type TypedColumn = (typeof TYPED_COLUMNS)[number];

/** Their heads, as keys of the messages. */
export const COLUMN_WORDS = {
  figure: 'grid.value',
  explanation: 'grid.explanation',
  nextStep: 'grid.nextStep',
} as const;

/** Longest words that a cell takes; the contract says the same. */
export const LONGEST_WORDS = 2000;

export interface PasteTarget {
  readonly id: number;
  readonly name: string;
  readonly unit: string;
  /** False where the figure comes by import and is confirmed, not typed. */
  readonly typesFigure: boolean;
  readonly draft: LineDraft;
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
  /** What would change, unclear figures included: they are asked about at their cells. */
  readonly cells: readonly PastedCell[];
  /** Cells that stand in the grid as they stand in the block. */
  readonly unchanged: number;
  /** Cells of the block that were blank: what stands in the grid stays. */
  readonly blanks: number;
  /** Cells of the block that lie outside the grid and are dropped. */
  readonly outside: number;
  /** Figures for lines whose figure is not typed; they are left out. */
  readonly notTyped: readonly string[];
  /** Words that are longer than a cell takes; they are left out, not cut. */
  readonly tooLong: readonly string[];
}

/** Splits what Excel and WPS put on the clipboard: tabs, line ends of every kind, quoted cells. */
export function splitBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const block = text.replace(/\r\n?/g, '\n');
  for (let i = 0; i < block.length; i += 1) {
    const c = block[i] ?? '';
    if (quoted) {
      if (c !== '"') cell += c;
      else if (block[i + 1] === '"') {
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
    } else cell += c;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return withoutEmptyEdge(rows);
}

/** A selection often takes in an empty column or row at its end; neither says anything. */
function withoutEmptyEdge(rows: readonly string[][]): string[][] {
  const said = (row: readonly string[]) =>
    row.reduce((last, cell, at) => (cell.trim() === '' ? last : at + 1), 0);
  const width = Math.max(0, ...rows.map(said));
  const height = rows.reduce((last, row, at) => (said(row) > 0 ? at + 1 : last), 0);
  return rows.slice(0, height).map((row) => row.slice(0, width));
}

/**
 * True where the pasted text is more than one cell and needs the preview.
 *
 * @param fromTable whether the clipboard also holds a table, as Excel and WPS put it there: lines
 *   of prose copied from a letter belong into one cell of words
 */
export function isBlock(text: string, into: TypedColumn, fromTable: boolean): boolean {
  if (text.includes('\t')) return true;
  const lines = /[\n\r]/.test(text.replace(/(\r\n?|\n)$/, ''));
  return lines && (into === 'figure' || fromTable);
}

/** What a block would do from the given cell on; nothing is written yet. */
export function planPaste(
  text: string,
  lines: readonly PasteTarget[],
  startLine: number,
  startColumn: TypedColumn,
): PastePlan {
  const cells: PastedCell[] = [];
  const notTyped: string[] = [];
  const tooLong: string[] = [];
  let [blanks, outside, unchanged] = [0, 0, 0];
  const firstColumn = TYPED_COLUMNS.indexOf(startColumn);
  splitBlock(text).forEach((row, r) => {
    row.forEach((pasted, c) => {
      const line = lines[startLine + r];
      const column = TYPED_COLUMNS[firstColumn + c];
      if (pasted.trim() === '') blanks += 1;
      else if (!line || !column) outside += 1;
      else if (column === 'figure' && !line.typesFigure) notTyped.push(line.name);
      else if (column !== 'figure' && pasted.trim().length > LONGEST_WORDS) {
        tooLong.push(line.name);
      } else {
        const cell = pastedCell(line, column, pasted.trim());
        if (cell.input.kind === 'figure' && cell.input.value === cell.before) unchanged += 1;
        else cells.push(cell);
      }
    });
  });
  return { cells, unchanged, blanks, outside, notTyped, tooLong };
}

function pastedCell(line: PasteTarget, column: TypedColumn, text: string): PastedCell {
  const { draft } = line;
  return {
    lineId: line.id,
    name: line.name,
    column,
    before: column === 'figure' && draft.answer !== 'value' ? '' : draft[column],
    text,
    input: column === 'figure' ? parseCell(text, line.unit) : { kind: 'figure', value: text },
  };
}

/** The lines as they stand after the paste, by id. */
export function draftsOf(
  plan: PastePlan,
  draftFor: (lineId: number) => LineDraft,
): Map<number, LineDraft> {
  const drafts = new Map<number, LineDraft>();
  for (const { lineId, column, input, text } of plan.cells) {
    drafts.set(lineId, {
      ...(drafts.get(lineId) ?? draftFor(lineId)),
      ...(column === 'figure' && { answer: 'value', expectedOn: '' }),
      [column]: input.kind === 'figure' ? input.value : text,
    });
  }
  return drafts;
}
