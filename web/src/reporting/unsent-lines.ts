import type { SaveLine } from '../api/model';
import { forgetUnsent, keepUnsent, unsentCountIn, unsentOf } from '../shared/unsent-values';
import type { LineDraft } from './line-draft';

/** A save whose answer never came: it is repeated with its own key, version and text. */
export interface TriedSave {
  readonly key: string;
  readonly version: number;
  readonly body: SaveLine;
}

/** A line as it was typed here and not acknowledged. */
export interface UnsentLine {
  readonly name: string;
  readonly draft: LineDraft;
  /** The line when the typing began, and its version then. */
  readonly seen: LineDraft;
  readonly version: number;
  readonly tried: TriedSave | null;
  /** Milliseconds since 1970; only for the order in which lines are sent. */
  readonly at: number;
}

function placeOf(submissionId: number): string {
  return `return-${submissionId}`;
}

/** How many lines of a return this account has typed here that the server has not acknowledged. */
export function unsentLineCount(username: string, submissionId: number): number {
  return unsentCountIn(username, placeOf(submissionId));
}

/** The typed and unacknowledged lines of one account in one return, kept in the browser. */
export class UnsentLines {
  private readonly place: string;
  /** What this tab has written or read; another tab’s entries are not its to take away. */
  private readonly own = new Map<number, UnsentLine>();

  constructor(
    private readonly username: string,
    submissionId: number,
  ) {
    this.place = placeOf(submissionId);
  }

  /** In the order of typing. */
  read(): [number, UnsentLine][] {
    const found = [...unsentOf(this.username, this.place)]
      .filter((entry): entry is [number, UnsentLine] => isUnsentLine(entry[1]))
      .sort(([, a], [, b]) => a.at - b.at);
    for (const [id, line] of found) this.own.set(id, line);
    return found;
  }

  /** False where the browser cannot keep it. */
  keep(lineId: number, line: UnsentLine): boolean {
    this.own.set(lineId, line);
    return keepUnsent(this.username, this.place, lineId, line);
  }

  forget(lineId: number): void {
    const line = this.own.get(lineId);
    if (!line) return;
    this.own.delete(lineId);
    forgetUnsent(this.username, this.place, lineId, line);
  }
}

function isDraft(value: unknown): value is LineDraft {
  const draft = value as LineDraft | null | undefined;
  return (
    typeof draft === 'object' &&
    draft !== null &&
    ['value', 'not_published', 'not_applicable'].includes(draft.answer) &&
    [draft.figure, draft.explanation, draft.nextStep, draft.expectedOn].every(
      (text) => typeof text === 'string',
    )
  );
}

function isUnsentLine(value: unknown): value is UnsentLine {
  const line = value as UnsentLine | null;
  return (
    typeof line === 'object' &&
    line !== null &&
    isDraft(line.draft) &&
    isDraft(line.seen) &&
    typeof line.version === 'number' &&
    typeof line.at === 'number'
  );
}
