/** What became of one attempt to save. */
export type SaveOutcome<Saved, Stale> =
  | { readonly kind: 'saved'; readonly saved: Saved }
  /** The server could not be reached: the value is kept and tried again, in order. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'conflict'; readonly stale: Stale }
  | { readonly kind: 'refused'; readonly message: string };

export type SaveState = 'saving' | 'waiting' | 'saved' | 'conflict' | 'refused';

export interface SaveEntry<Draft> {
  readonly id: number;
  readonly draft: Draft;
  /** One per content: a repeated attempt carries the key of the first. */
  readonly key: string;
}

export interface SaveReport<Saved, Stale> {
  readonly id: number;
  readonly state: SaveState;
  readonly saved?: Saved;
  readonly stale?: Stale;
  readonly message?: string;
}

export interface SaveQueueParts<Draft, Saved, Stale> {
  readonly send: (entry: SaveEntry<Draft>) => Promise<SaveOutcome<Saved, Stale>>;
  readonly report: (report: SaveReport<Saved, Stale>) => void;
  readonly newKey: () => string;
  /** Runs the function after the delay and returns how to cancel it. */
  readonly later: (run: () => void, ms: number) => () => void;
}

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 10_000;

/**
 * Saves lines one after another, oldest first. A newer draft of a line that still waits takes
 * the place of the older one, unless that one was tried already: its answer may only have been
 * lost on the way back, so it is repeated with its own key before the newer one follows.
 */
export class SaveQueue<Draft, Saved, Stale> {
  private readonly entries: SaveEntry<Draft>[] = [];
  /** Keys of entries that were sent before, here or in a tab that is gone. */
  private readonly tried = new Set<string>();
  private inFlight: SaveEntry<Draft> | null = null;
  private retryMs = FIRST_RETRY_MS;
  private cancelRetry: (() => void) | null = null;

  constructor(private readonly parts: SaveQueueParts<Draft, Saved, Stale>) {}

  /** Number of drafts that the server has not acknowledged. */
  get pending(): number {
    return this.entries.length + (this.inFlight ? 1 : 0);
  }

  holds(id: number): boolean {
    return this.inFlight?.id === id || this.entries.some((waiting) => waiting.id === id);
  }

  add(id: number, draft: Draft): void {
    this.enter({ id, draft, key: this.parts.newKey() });
  }

  /** Sends again what was sent before and never answered. */
  repeat(entry: SaveEntry<Draft>): void {
    this.tried.add(entry.key);
    this.enter(entry);
  }

  /** Tries again at once, as when the network has come back. */
  retryNow(): void {
    this.cancelRetry?.();
    this.cancelRetry = null;
    void this.pump();
  }

  private enter(entry: SaveEntry<Draft>): void {
    const at = this.entries.findIndex(({ id, key }) => id === entry.id && !this.tried.has(key));
    if (at < 0) this.entries.push(entry);
    else this.entries[at] = entry;
    this.parts.report({ id: entry.id, state: this.cancelRetry ? 'waiting' : 'saving' });
    void this.pump();
  }

  private async pump(): Promise<void> {
    if (this.inFlight || this.cancelRetry) return;
    const entry = this.entries.shift();
    if (!entry) return;
    this.inFlight = entry;
    this.parts.report({ id: entry.id, state: 'saving' });
    const outcome = await this.parts.send(entry);
    this.inFlight = null;
    this.settle(entry, outcome);
    await this.pump();
  }

  private settle(entry: SaveEntry<Draft>, outcome: SaveOutcome<Saved, Stale>): void {
    if (outcome.kind === 'unreachable') {
      this.tried.add(entry.key);
      this.entries.unshift(entry);
      this.cancelRetry = this.parts.later(() => {
        this.cancelRetry = null;
        void this.pump();
      }, this.retryMs);
      this.retryMs = Math.min(this.retryMs * 2, LONGEST_RETRY_MS);
      for (const waiting of this.entries) {
        this.parts.report({ id: waiting.id, state: 'waiting' });
      }
      return;
    }
    const replaced = this.entries.some((waiting) => waiting.id === entry.id);
    this.tried.delete(entry.key);
    this.retryMs = FIRST_RETRY_MS;
    if (outcome.kind === 'saved') {
      this.parts.report({
        id: entry.id,
        state: replaced ? 'saving' : 'saved',
        saved: outcome.saved,
      });
    } else if (outcome.kind === 'conflict') {
      this.forget(entry.id);
      this.parts.report({ id: entry.id, state: 'conflict', stale: outcome.stale });
    } else if (!replaced) {
      this.parts.report({ id: entry.id, state: 'refused', message: outcome.message });
    }
  }

  private forget(id: number): void {
    for (let at = this.entries.length - 1; at >= 0; at -= 1) {
      if (this.entries[at]?.id === id) this.entries.splice(at, 1);
    }
  }
}
