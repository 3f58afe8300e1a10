import { parentPort } from 'node:worker_threads';
import type { Day } from '../series/domain/day';
import { Problem, type ProblemParts } from '../shared/problem';
import { readDictionaries } from './dictionaries';
import type { ReturnedCells } from './domain/ledger-columns';
import type { Proposal } from './domain/proposal';
import { readPlan } from './domain/read-plan';
import type { SourceDocument } from './domain/source';
import { readDocument } from './files/read-document';
import { readLedgerTable } from './ledger-table.reading';
import { writeLedgerTable, type LedgerTable } from './ledger-table.xlsx';

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

/** A ledger table that came back, as bytes. */
export interface TableToRead {
  readonly workbook: Uint8Array;
}

/** A ledger table that goes out. */
export interface TableToWrite {
  readonly table: LedgerTable;
}

export type Asked = Reading | TableToRead | TableToWrite;
export type AnswerTo<What extends Asked> = What extends Reading
  ? ReadDocument
  : What extends TableToRead
    ? ReturnedCells[]
    : Uint8Array;

/** What a thread says of what it was asked for; after one of the last three it is free. */
export type Told =
  | { readonly told: 'pages'; readonly done: number; readonly of: number }
  | { readonly told: 'reading' }
  | { readonly told: 'done'; readonly answer: unknown }
  | { readonly told: 'refused'; readonly problem: ProblemParts }
  | { readonly told: 'fault'; readonly error: unknown };

const tell = (told: Told) => parentPort?.postMessage(told);
/** Read once in each thread. */
const dictionaries = readDictionaries();

parentPort?.on('message', (asked: Asked) => {
  void answerTo(asked).then(
    (answer) => tell({ told: 'done', answer }),
    // A Problem's own members pass between threads, its class does not.
    (error: unknown) =>
      tell(
        error instanceof Problem
          ? { told: 'refused', problem: error.parts() }
          : { told: 'fault', error },
      ),
  );
});

async function answerTo(asked: Asked): Promise<AnswerTo<Asked>> {
  if ('workbook' in asked) return readLedgerTable(Buffer.from(asked.workbook.buffer));
  if ('table' in asked) return writeLedgerTable(asked.table);
  return read(asked);
}

async function read({ document, issuedOn }: Reading): Promise<ReadDocument> {
  const source =
    document instanceof Uint8Array
      ? await readDocument(Buffer.from(document.buffer), {
          onPages: (done, of) => tell({ told: 'pages', done, of }),
        })
      : document;
  tell({ told: 'reading' });
  return { source, proposal: readPlan(source, dictionaries, { issuedOn }) };
}
