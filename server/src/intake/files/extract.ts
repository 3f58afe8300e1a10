import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  MOST_CHARACTERS,
  MOST_PAGES,
  refusedDocument,
  type DocumentRefusal,
} from './document.problem';

/** Words as they stand on a page; places in points from its upper left corner. */
export interface PageItem {
  readonly text: string;
  /** Left end of the line that the words stand on. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A straight line: `at` the same height (across) or the same distance from the left (down). */
export interface PageRule {
  readonly across: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
  readonly rules: readonly PageRule[];
}

interface Extracted {
  readonly pdf: { readonly pages: readonly Page[] };
  readonly doc: OldWord;
}

/** A paragraph of an old Word file, by its place in the text, its end sign included. */
export interface OldParagraph {
  readonly start: number;
  readonly end: number;
  readonly inTable: boolean;
  /** Stands for the end of a row and has what the row looks like. */
  readonly rowEnd: boolean;
  /** Edges of the row's cells from left to right, in twentieths of a point. */
  readonly edges: readonly number[] | null;
  /** `across` 1: hidden under the cell before; `down` 1: goes on the cell above. */
  readonly merges: readonly { readonly across: number; readonly down: number }[] | null;
}

export interface OldWord {
  /** Words of the whole file with the signs of the format in them. */
  readonly text: string;
  readonly paragraphs: readonly OldParagraph[];
  readonly removed: readonly { readonly start: number; readonly end: number }[];
}

/** Whoever waits for a document. */
export interface Following {
  /** Is told how many pages of all are done. */
  readonly onPages?: ((done: number, of: number) => void) | undefined;
  /** Ends the reading; nobody waits for the answer. */
  readonly signal?: AbortSignal | undefined;
}

/** A page takes some hundredths of a second. */
const LONGEST_MS = 20_000;
const MOST_MEGABYTES = 512;

/**
 * What a file of a format says that needs a large library, read in a thread of its own and ended
 * when it takes too long.
 *
 * @throws Problem 422
 */
export async function extract<Kind extends keyof Extracted>(
  kind: Kind,
  content: Buffer,
  { onPages, signal }: Following = {},
): Promise<Extracted[Kind]> {
  const worker = new Worker(join(__dirname, 'extract.worker.mjs'), {
    workerData: {
      kind,
      content: new Uint8Array(content),
      mostPages: MOST_PAGES,
      mostCharacters: MOST_CHARACTERS,
    },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    // What the library has to say of a file is for its programmers.
    stdout: true,
    stderr: true,
  });
  try {
    return await answerOf<Extracted[Kind]>(worker, { onPages, signal });
  } finally {
    await worker.terminate();
  }
}

function answerOf<Answer>(worker: Worker, { onPages, signal }: Following): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const refuse = (code: DocumentRefusal) => reject(refusedDocument(code));
    const clock = setTimeout(() => refuse('document_too_slow'), LONGEST_MS);
    worker.on('message', (answer: Answer | Told) => {
      if (!isTold(answer)) resolve(answer);
      else if (answer.told === 'fault') refuse(answer.fault);
      else onPages?.(answer.done, answer.of);
    });
    signal?.addEventListener('abort', () => refuse('document_cancelled'), { once: true });
    worker.once('error', (error: Error & { code?: string }) =>
      refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'document_oversized' : 'document_broken'),
    );
    worker.once('exit', () => {
      clearTimeout(clock);
      refuse('document_broken');
    });
  });
}

/** What the thread says beside its answer. */
type Told =
  | { readonly told: 'fault'; readonly fault: DocumentRefusal }
  | { readonly told: 'pages'; readonly done: number; readonly of: number };

function isTold(answer: unknown): answer is Told {
  return typeof answer === 'object' && answer !== null && 'told' in answer;
}
