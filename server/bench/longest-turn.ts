import { readFileSync } from 'node:fs';

const EVERY_MS = 2;
/** Processor time of the thread that answers requests, in nanoseconds, first. */
const USED = `/proc/self/task/${process.pid}/schedstat`;

/**
 * For how long, at the longest, the process turned to nothing else: every other request waited.
 * Processor time, so that other programs on the machine do not count. Linux only.
 */
export class LongestTurn {
  private longest = 0;
  private last = used();

  constructor() {
    setInterval(() => {
      const now = used();
      this.longest = Math.max(this.longest, now - this.last);
      this.last = now;
    }, EVERY_MS).unref();
  }

  reset(): void {
    this.longest = 0;
    this.last = used();
  }

  /** Milliseconds since it was reset. */
  get ms(): number {
    return this.longest / 1e6;
  }
}

function used(): number {
  return Number(readFileSync(USED, 'utf8').split(' ')[0]);
}
