import { shiftDecimal } from './cell-input';
import type { LineDraft } from './line-draft';
import { TYPED_COLUMNS, type TypedColumn } from './paste-block';

const PLAIN_FIGURE = /^-?\d+(\.\d+)?$/;

/** 4500 and 4500.00 are one figure; texts that cannot be read are compared as they stand. */
function sameFigure(a: string, b: string): boolean {
  const [one, other] = [a.trim(), b.trim()];
  if (one === other) return true;
  if (!PLAIN_FIGURE.test(one) || !PLAIN_FIGURE.test(other)) return false;
  return shiftDecimal(one, 0) === shiftDecimal(other, 0);
}

/** A cell is what one person answers at once: the figure goes with its kind and its day. */
export function sameCell(column: TypedColumn, a: LineDraft, b: LineDraft): boolean {
  if (column !== 'figure') return a[column].trim() === b[column].trim();
  if (a.answer !== b.answer) return false;
  return a.answer === 'value' ? sameFigure(a.figure, b.figure) : a.expectedOn === b.expectedOn;
}

export function sameDraft(a: LineDraft, b: LineDraft): boolean {
  return changedCells(a, b).length === 0;
}

export function changedCells(a: LineDraft, b: LineDraft): TypedColumn[] {
  return TYPED_COLUMNS.filter((column) => !sameCell(column, a, b));
}

/** The draft with one cell taken from another one. */
export function withCell(column: TypedColumn, draft: LineDraft, from: LineDraft): LineDraft {
  if (column !== 'figure') return { ...draft, [column]: from[column] };
  const { answer, figure, expectedOn } = from;
  return { ...draft, answer, figure, expectedOn };
}

export interface MergedDraft {
  readonly draft: LineDraft;
  /** Cells that both changed, each to something else: only a person can decide these. */
  readonly asked: readonly TypedColumn[];
}

/**
 * Brings together what two people made of one line: a cell that only one of them changed is taken
 * from that one, a cell that both changed stays as typed here and is asked about.
 *
 * @param seen the line as it stood when the typing began
 */
export function mergeDrafts(seen: LineDraft, mine: LineDraft, theirs: LineDraft): MergedDraft {
  const asked: TypedColumn[] = [];
  const draft = TYPED_COLUMNS.reduce((merged, column) => {
    if (sameCell(column, mine, seen)) return withCell(column, merged, theirs);
    const agreed = sameCell(column, theirs, seen) || sameCell(column, theirs, mine);
    if (!agreed) asked.push(column);
    return merged;
  }, mine);
  return { draft, asked };
}
