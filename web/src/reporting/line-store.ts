import { newKey } from '../api/client';
import type { SaveLine, SubmissionLine } from '../api/model';
import { changedCells, sameDraft, withCell } from './draft-merge';
import { EditHistory, type CellChange } from './edit-history';
import { draftOf, normalDraft, saveableOf, type LineDraft } from './line-draft';
import { afterConflict, afterRead, afterSave } from './line-changes';
import type { LineOutcome, StaleLine } from './line-save';
import { untouched, type LineState } from './line-state';
import type { TypedColumn } from './paste-block';
import { SaveQueue, type SaveReport } from './save-queue';
import { summaryOf, type GridSummary } from './grid-summary';
import type { TriedSave, UnsentLines } from './unsent-lines';

export interface LineStoreParts {
  readonly send: (lineId: number, save: TriedSave) => Promise<LineOutcome>;
  readonly unsent: Pick<UnsentLines, 'read' | 'keep' | 'forget'>;
  /** Something reached the server, or the server knows more than is shown here. */
  readonly onNews: () => void;
}

/** What an undo did. */
export interface UndoneStep {
  readonly cells: readonly { readonly lineId: number; readonly column: TypedColumn }[];
  /** Cells left alone because somebody changed them since. */
  readonly skipped: number;
}

/**
 * The lines of a return while they are typed: what the server has, what stands in the fields, and
 * the way from one to the other, one save at a time and in order. Nothing typed is dropped before
 * the server has acknowledged it or the person has decided against it. Each row listens to its own
 * line only, so that typing draws one row anew, however many there are.
 */
export class LineStore {
  private states = new Map<number, LineState>();
  private summary: GridSummary;
  private readonly rowListeners = new Map<number, Set<() => void>>();
  private readonly listeners = new Set<() => void>();
  private readonly history = new EditHistory();
  private readonly queue: SaveQueue<SaveLine, SubmissionLine, StaleLine>;
  private resumed = false;
  private kept = true;

  constructor(
    lines: readonly SubmissionLine[],
    private readonly parts: LineStoreParts,
  ) {
    this.states = new Map(lines.map((line) => [line.id, untouched(line)]));
    this.summary = summaryOf([...this.states.values()], true);
    this.queue = new SaveQueue({
      newKey,
      later: (run, ms) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      send: ({ id, draft, key }) => {
        const state = this.of(id);
        const save = state.tried?.key === key ? state.tried : this.tryNow(state, key, draft);
        return parts.send(id, save);
      },
      report: (report) => this.onReport(report),
    });
  }

  /** The line’s state; the same object until something about it changes. */
  of(id: number): LineState {
    const state = this.states.get(id);
    if (!state) throw new Error(`the return has no line ${id}`);
    return state;
  }

  readonly getSummary = (): GridSummary => this.summary;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  subscribeRow(id: number, listener: () => void): () => void {
    const rows = this.rowListeners.get(id) ?? new Set();
    this.rowListeners.set(id, rows.add(listener));
    return () => void rows.delete(listener);
  }

  /** Keeps what is typed; nothing goes to the server yet. */
  type(id: number, draft: LineDraft): void {
    const state = this.of(id);
    if (sameText(state.draft, draft)) return;
    const clean =
      state.conflict === null && !this.queue.holds(id) && sameDraft(draft, draftOf(state.line));
    this.set({
      ...state,
      draft,
      seen: clean ? null : (state.seen ?? seenNow(state)),
      at: state.seen ? state.at : Date.now(),
    });
  }

  /** Saves a line’s draft if it differs from what was saved last and can be read. */
  commit(id: number, draft: LineDraft): void {
    this.history.record(this.change(id, draft));
  }

  /** A whole block as one step. */
  commitAll(drafts: ReadonlyMap<number, LineDraft>): void {
    const step = [...drafts].flatMap(([id, draft]): CellChange[] => {
      const before = this.of(id).draft;
      this.change(id, draft);
      // What cannot be read yet is not saved, but it stands there and can be taken back.
      const after = this.of(id).draft;
      return changedCells(before, after).map((column) => ({ lineId: id, column, before, after }));
    });
    this.history.record(step);
  }

  /** Gives one cell back what was last saved of it. */
  restore(id: number, column: TypedColumn): void {
    const state = this.of(id);
    if (state.conflict) return;
    this.type(id, withCell(column, state.draft, state.committed));
  }

  /** True where a cell holds text that was not handed over yet: the field’s own undo comes first. */
  isTyping(id: number, column: TypedColumn): boolean {
    const { draft, committed } = this.of(id);
    return changedCells(draft, committed).includes(column);
  }

  undo(): UndoneStep | null {
    return this.apply(this.history.undo());
  }

  redo(): UndoneStep | null {
    return this.apply(this.history.redo());
  }

  /** After a conflict, for one cell: take the other’s text, or keep one’s own over it. */
  settle(id: number, column: TypedColumn, keep: 'mine' | 'theirs'): void {
    const state = this.of(id);
    const { conflict } = state;
    if (!conflict) return;
    const draft = keep === 'mine' ? state.draft : withCell(column, state.draft, conflict.theirs);
    if (keep === 'theirs') {
      this.history.record([{ lineId: id, column, before: state.draft, after: draft }]);
    }
    const asked = conflict.asked.filter((other) => other !== column);
    if (asked.length > 0) {
      this.set({ ...state, draft, conflict: { ...conflict, asked } });
      return;
    }
    const { theirs, version } = conflict;
    this.set({
      ...state,
      draft,
      committed: theirs,
      seen: { version, content: theirs },
      conflict: null,
      save: null,
    });
    this.handOver(id);
    this.parts.onNews();
  }

  /** The lines as the server tells them now; what is being typed is left alone. */
  take(lines: readonly SubmissionLine[]): void {
    const order = lines.map(({ id }) => id);
    if ([...this.states.keys()].join() !== order.join()) {
      const old = this.states;
      this.states = new Map(lines.map((line) => [line.id, old.get(line.id) ?? untouched(line)]));
    }
    for (const line of lines) {
      const state = this.of(line.id);
      const next = afterRead(state, line, this.queue.holds(line.id));
      if (next !== state) this.put(next);
    }
    this.tell();
  }

  /** Takes up what an earlier visit left unsent; once. */
  resume(): void {
    if (this.resumed) return;
    this.resumed = true;
    for (const [id, left] of this.parts.unsent.read()) {
      const state = this.states.get(id);
      if (!state) continue;
      const { draft, seen, version, tried, at } = left;
      this.set({
        ...state,
        draft,
        committed: seen,
        seen: { version, content: seen },
        at,
        tried,
        resumed: true,
      });
      if (tried) {
        this.queue.repeat({ id, draft: tried.body, key: tried.key });
        this.set({ ...this.of(id), committed: draftOf({ ...state.line, ...tried.body }) });
      }
      this.handOver(id);
    }
  }

  /** Gives up what did not reach the server, as when the return was closed before it could. */
  discard(): void {
    for (const state of [...this.states.values()]) {
      if (state.seen !== null) this.put(untouched(state.line));
    }
    this.tell();
  }

  /** Tries again at once, as when the network has come back. */
  retryNow(): void {
    this.queue.retryNow();
  }

  private change(id: number, typed: LineDraft): CellChange[] {
    const state = this.of(id);
    const draft = normalDraft(state.line, typed);
    const changed = changedCells(state.committed, draft);
    this.type(id, draft);
    if (state.conflict || !this.handOver(id)) return [];
    return changed.map((column) => ({
      lineId: id,
      column,
      before: state.committed,
      after: draft,
    }));
  }

  /** False where there is nothing to save, or nothing that can be read. */
  private handOver(id: number): boolean {
    const state = this.of(id);
    const { draft, committed, line } = state;
    const underway = this.queue.holds(id);
    // After a refusal the same text may be tried again.
    const refused = state.save === 'refused' && !sameDraft(draft, draftOf(line));
    if (sameDraft(draft, committed) && (underway || !refused)) {
      if (!underway) this.set({ ...state, seen: null, tried: null });
      return false;
    }
    const saveable = saveableOf(line, draft);
    if (saveable.kind !== 'ready') return false;
    this.set({ ...state, committed: draft, at: Date.now(), message: null });
    this.queue.add(id, saveable.body);
    return true;
  }

  private apply(step: readonly CellChange[] | null): UndoneStep | null {
    if (step === null) return null;
    const open = step.filter(({ lineId, column, before }) => {
      const state = this.states.get(lineId);
      return state && !state.conflict && !changedCells(state.draft, before).includes(column);
    });
    const drafts = new Map<number, LineDraft>();
    for (const { lineId, column, after } of open) {
      drafts.set(lineId, withCell(column, drafts.get(lineId) ?? this.of(lineId).draft, after));
    }
    for (const [id, draft] of drafts) this.change(id, draft);
    return {
      cells: open.map(({ lineId, column }) => ({ lineId, column })),
      skipped: step.length - open.length,
    };
  }

  private tryNow(state: LineState, key: string, body: SaveLine): TriedSave {
    const save = { key, version: state.seen?.version ?? state.line.version, body };
    this.set({ ...state, tried: save });
    return save;
  }

  private onReport({
    id,
    state: save,
    saved,
    stale,
    message,
  }: SaveReport<SubmissionLine, StaleLine>) {
    const state = this.of(id);
    if (save === 'conflict') {
      const next = afterConflict(state, stale);
      this.set(next);
      const saveable = saveableOf(next.line, next.committed);
      const again = next.seen !== null && !sameDraft(next.committed, next.seen.content);
      if (!next.conflict && again && saveable.kind === 'ready') this.queue.add(id, saveable.body);
      this.parts.onNews();
    } else if (saved) {
      this.set(afterSave(state, saved, save === 'saving'));
      if (save === 'saved') this.parts.onNews();
    } else {
      const answered = save === 'refused';
      this.set({ ...state, save, message: message ?? null, tried: answered ? null : state.tried });
      // The return may have been locked or handed in meanwhile.
      if (answered) this.parts.onNews();
    }
  }

  private set(state: LineState): void {
    this.put(state);
    this.tell();
  }

  private put(next: LineState): void {
    const state = next.seen === null && next.resumed ? { ...next, resumed: false } : next;
    const { id, name } = state.line;
    this.states.set(id, state);
    const { seen, draft, tried, at } = state;
    if (seen === null) this.parts.unsent.forget(id);
    else {
      this.kept = this.parts.unsent.keep(id, {
        name,
        draft,
        seen: seen.content,
        version: seen.version,
        tried,
        at,
      });
    }
    for (const listener of this.rowListeners.get(id) ?? []) listener();
  }

  private tell(): void {
    const next = summaryOf([...this.states.values()], this.kept, this.summary);
    if (next === this.summary) return;
    this.summary = next;
    for (const listener of this.listeners) listener();
  }
}

function seenNow({ line }: LineState) {
  return { version: line.version, content: draftOf(line) };
}

/** To the letter: a blank more or less is drawn, if not saved. */
function sameText(a: LineDraft, b: LineDraft): boolean {
  return (
    a.answer === b.answer &&
    a.figure === b.figure &&
    a.explanation === b.explanation &&
    a.nextStep === b.nextStep &&
    a.expectedOn === b.expectedOn
  );
}
