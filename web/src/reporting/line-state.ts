import type { SubmissionLine } from '../api/model';
import { draftOf, type LineDraft } from './line-draft';
import type { TypedColumn } from './paste-block';
import type { SaveState } from './save-queue';
import type { TriedSave } from './unsent-lines';

/** Two people changed one line: what the other one saved, and the cells still to be decided. */
export interface LineConflict {
  readonly theirs: LineDraft;
  readonly version: number;
  readonly changedBy: string | null;
  /** ISO instant. */
  readonly changedAt: string | null;
  readonly asked: readonly TypedColumn[];
}

/** A line as it stood when somebody began to type in it. */
export interface SeenLine {
  readonly version: number;
  readonly content: LineDraft;
}

/** All that is known of one line of the grid. */
export interface LineState {
  /** As the server last told it. */
  readonly line: SubmissionLine;
  /** What stands in the fields. */
  readonly draft: LineDraft;
  /** What was last handed over for saving, else what the server has: Esc goes back to it. */
  readonly committed: LineDraft;
  /** Null while nothing is typed that the server has not acknowledged. */
  readonly seen: SeenLine | null;
  /** Milliseconds since 1970 when it was handed over or, before that, typed. */
  readonly at: number;
  /** The attempt whose answer is not there yet. */
  readonly tried: TriedSave | null;
  readonly save: SaveState | null;
  /** Why the server refused it. */
  readonly message: string | null;
  readonly conflict: LineConflict | null;
  /** Typed on an earlier visit and still not acknowledged. */
  readonly resumed: boolean;
}

export function untouched(line: SubmissionLine): LineState {
  const content = draftOf(line);
  return {
    line,
    draft: content,
    committed: content,
    seen: null,
    at: 0,
    tried: null,
    save: null,
    message: null,
    conflict: null,
    resumed: false,
  };
}
