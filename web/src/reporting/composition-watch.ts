/** The key code of everything that an input method has taken for itself. */
const TAKEN_BY_INPUT_METHOD = 229;

/**
 * Where the end of a composition is told before the key that ended it, that key follows at once
 * and looks like any other; nobody presses two keys in so short a time.
 */
const SAME_KEY_WITHIN_MS = 100;

/** Tells the keys of an input method, which is still choosing characters, from those of the grid. */
export class CompositionWatch {
  private endedAt: number | null = null;

  ended(event: Event): void {
    this.endedAt = event.timeStamp;
  }

  /** The key that ended it has been let go, or the field was left. */
  over(): void {
    this.endedAt = null;
  }

  owns(event: KeyboardEvent): boolean {
    return (
      event.isComposing ||
      // Deprecated, and the only sign that older Chromium and Safari give of the last key.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      event.keyCode === TAKEN_BY_INPUT_METHOD ||
      (this.endedAt !== null && event.timeStamp - this.endedAt < SAME_KEY_WITHIN_MS)
    );
  }
}
