import { parentPort } from 'node:worker_threads';
import type { Day } from '../series/domain/day';
import { Problem, type ProblemParts } from '../shared/problem';
import { readDictionaries } from './dictionaries';
import type { Proposal } from './domain/proposal';
import { readPlan } from './domain/read-plan';
import type { SourceDocument } from './domain/source';
import { readDocument } from './files/read-document';

/** A document to be read: the bytes of a file, or words that are there already. */
export interface Reading {
  readonly document: Uint8Array | SourceDocument;
  /** Date of issue as the user knows it. */
  readonly issuedOn: Day | null;
}

export interface ReadDocument {
  readonly source: SourceDocument;
  readonly proposal: Proposal;
}

/** What a thread says of the document that it reads; after one of the last three it is free. */
export type Told =
  | { readonly told: 'pages'; readonly done: number; readonly of: number }
  | { readonly told: 'reading' }
  | ({ readonly told: 'read' } & ReadDocument)
  | { readonly told: 'refused'; readonly problem: ProblemParts }
  | { readonly told: 'fault'; readonly error: unknown };

const tell = (told: Told) => parentPort?.postMessage(told);
/** Read once in each thread. */
const dictionaries = readDictionaries();

parentPort?.on('message', (reading: Reading) => {
  void read(reading).catch((error: unknown) => {
    // A Problem's own members pass between threads, its class does not.
    tell(
      error instanceof Problem
        ? { told: 'refused', problem: error.parts() }
        : { told: 'fault', error },
    );
  });
});

async function read({ document, issuedOn }: Reading): Promise<void> {
  const source =
    document instanceof Uint8Array
      ? await readDocument(Buffer.from(document.buffer), {
          onPages: (done, of) => tell({ told: 'pages', done, of }),
        })
      : document;
  tell({ told: 'reading' });
  tell({ told: 'read', source, proposal: readPlan(source, dictionaries, { issuedOn }) });
}
