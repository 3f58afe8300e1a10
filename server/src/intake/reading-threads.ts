import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Problem } from '../shared/problem';
import { refusedDocument, type DocumentRefusal } from './files/document.problem';
import { tableNotWritten } from './intake.problem';
import type { AnswerTo, Asked, Told } from './reading-thread';

/** Whoever waits for a document. */
export interface Following {
  /** Is told how many pages of all are done. */
  readonly onPages?: (done: number, of: number) => void;
  /** Is told when the file is open and its words are read. */
  readonly onReading?: () => void;
  /** Ends the reading; nobody waits for the answer. */
  readonly signal?: AbortSignal | undefined;
}

/** What a thread may take. */
interface Limits {
  /** Milliseconds for opening the file, and again for reading its words. */
  readonly longest: number;
  readonly megabytes: number;
}

/** A plan of two million characters stays far below either. */
const LIMITS: Limits = { longest: 30_000, megabytes: 1024 };

/** A thread beside this file; its kind is the same in the sources and in the build. */
const THREAD = join(__dirname, 'reading.worker.mjs');

/**
 * Threads that read documents and ledger tables, and write these, so that no request waits for another's document. At
 * most as many as there are cores read at once, the others wait their turn; one that is done stays
 * for the next document, with its word lists.
 */
export class ReadingThreads {
  private readonly idle: Worker[] = [];
  private readonly busy = new Set<Worker>();
  /** Places that nobody has. */
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly limits: Limits = LIMITS,
    most = availableParallelism(),
    private readonly file = THREAD,
  ) {
    this.free = most;
  }

  /**
   * Throws a Problem: 413 or 422 for a document that is not read, that takes too long or too much,
   * or whose `signal` ended it.
   */
  async ask<What extends Asked>(asked: What, following: Following = {}): Promise<AnswerTo<What>> {
    await this.turn(following.signal);
    const thread = this.idle.pop() ?? this.begin();
    this.busy.add(thread);
    thread.ref();
    let whole = false;
    try {
      const answer = await this.answerOf(thread, asked, following);
      whole = true;
      return answerOrProblem(answer) as AnswerTo<What>;
    } finally {
      this.busy.delete(thread);
      if (whole && this.idle.length === 0) {
        thread.unref();
        this.idle.push(thread);
      } else {
        await thread.terminate();
      }
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }

  /** Begins a thread for a document that is likely to come. */
  prepare(): void {
    if (this.idle.length > 0 || this.busy.size > 0) return;
    const thread = this.begin();
    thread.unref();
    this.idle.push(thread);
  }

  /** Ends all threads and whatever they read. */
  async close(): Promise<void> {
    const threads = [...this.idle.splice(0), ...this.busy];
    await Promise.all(threads.map((thread) => thread.terminate()));
  }

  /** Waits for a place; whoever leaves hands it to the one that waits longest. */
  private async turn(signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted) throw refusedDocument('document_cancelled');
    if (this.free > 0) {
      this.free -= 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const called = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        this.waiting.splice(this.waiting.indexOf(called), 1);
        reject(refusedDocument('document_cancelled'));
      };
      this.waiting.push(called);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  private begin(): Worker {
    const thread = new Worker(this.file, {
      resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes },
    });
    // Whoever waits for its answer hears of it; nobody may, and then it is no fault of the server.
    thread.on('error', () => undefined);
    // One that ends while it waits for a document is not taken again.
    thread.on('exit', () => {
      const at = this.idle.indexOf(thread);
      if (at !== -1) this.idle.splice(at, 1);
    });
    return thread;
  }

  private answerOf(
    thread: Worker,
    asked: Asked,
    { onPages, onReading, signal }: Following,
  ): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      const refuse = (code: DocumentRefusal) =>
        reject('table' in asked ? tableNotWritten() : refusedDocument(code));
      const clock = setTimeout(
        () => settle(() => refuse('document_too_slow')),
        this.limits.longest,
      );
      const onMessage = (told: Told) => {
        if (told.told === 'pages') onPages?.(told.done, told.of);
        else if (told.told === 'reading') {
          clock.refresh();
          onReading?.();
        } else settle(() => resolve(told));
      };
      const onError = (error: Error & { code?: string }) =>
        settle(() =>
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? refuse('document_too_complex')
            : reject(error),
        );
      const onExit = () => settle(() => refuse('document_failed'));
      const onAbort = () => settle(() => refuse('document_cancelled'));
      function settle(end: () => void): void {
        clearTimeout(clock);
        thread.off('message', onMessage).off('error', onError).off('exit', onExit);
        signal?.removeEventListener('abort', onAbort);
        end();
      }
      thread.on('message', onMessage).on('error', onError).on('exit', onExit);
      signal?.addEventListener('abort', onAbort, { once: true });
      const [message, moved] = ownCopy(asked);
      thread.postMessage(message, moved);
    });
  }
}

/** The thread gets bytes of its own: what came may be a part of a larger piece of memory. */
function ownCopy(asked: Asked): [Asked, ArrayBuffer[]] {
  if ('workbook' in asked) {
    const workbook = new Uint8Array(asked.workbook);
    return [{ workbook }, [workbook.buffer]];
  }
  if ('table' in asked || !(asked.document instanceof Uint8Array)) return [asked, []];
  const document = new Uint8Array(asked.document);
  return [{ ...asked, document }, [document.buffer]];
}

type Answer = Exclude<Told, { told: 'pages' | 'reading' }>;

function answerOrProblem(answer: Answer): unknown {
  if (answer.told === 'refused') throw new Problem(answer.problem);
  if (answer.told === 'fault') throw answer.error;
  return answer.answer;
}
