import type { LineDraft } from './line-draft';
import type { TypedColumn } from './paste-block';

/** One cell before and after a person changed it. */
export interface CellChange {
  readonly lineId: number;
  readonly column: TypedColumn;
  readonly before: LineDraft;
  readonly after: LineDraft;
}

/** What one act changed: a cell, or a whole pasted block. */
export type EditStep = readonly CellChange[];

const MOST_STEPS = 200;

/** Steps that can be undone and done again, as in any table. */
export class EditHistory {
  private done: EditStep[] = [];
  private undone: EditStep[] = [];

  record(step: EditStep): void {
    if (step.length === 0) return;
    this.done = [...this.done, step].slice(-MOST_STEPS);
    this.undone = [];
  }

  /** The last step as changes that take it back; null where there is none. */
  undo(): EditStep | null {
    const step = this.done.pop();
    if (step === undefined) return null;
    this.undone.push(step);
    return step.map(({ before, after, ...cell }) => ({ ...cell, before: after, after: before }));
  }

  redo(): EditStep | null {
    const step = this.undone.pop();
    if (step === undefined) return null;
    this.done.push(step);
    return step;
  }
}
