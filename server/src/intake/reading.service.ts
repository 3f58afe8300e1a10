import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { seedsFolder } from '../config/paths';
import type { ReturnedCells } from './domain/ledger-columns';
import type { LedgerTable } from './ledger-table.xlsx';
import { ReadingThreads, type Following } from './reading-threads';
import type { ReadDocument, Reading } from './reading-thread';

/** Raised when the reader's rules change, so that a draft tells which of them made it. */
export const READER_VERSION = '1';

/** The reader, and the ledger tables, in threads of their own. */
@Injectable()
export class ReadingService implements OnApplicationShutdown {
  private readonly threads = new ReadingThreads();
  private dictionaries: string | undefined;

  /** Throws a Problem (413 or 422) for a document that is not read, or whose `signal` ended it. */
  read(reading: Reading, following?: Following): Promise<ReadDocument> {
    return this.threads.ask(reading, following);
  }

  /** The rows of a ledger table. Throws a Problem as `read` does. */
  readTable(workbook: Uint8Array, signal?: AbortSignal): Promise<ReturnedCells[]> {
    return this.threads.ask({ workbook }, { signal });
  }

  /** Throws a Problem (422) where it takes too long or too much. */
  async writeTable(table: LedgerTable): Promise<Buffer> {
    return Buffer.from((await this.threads.ask({ table })).buffer);
  }

  /** A document is likely to come. */
  prepare(): void {
    this.threads.prepare();
  }

  versions(): { readonly reader: string; readonly dictionaries: string } {
    this.dictionaries ??= dictionariesVersion();
    return { reader: READER_VERSION, dictionaries: this.dictionaries };
  }

  /** After the running requests. */
  onApplicationShutdown(): Promise<void> {
    return this.threads.close();
  }
}

/** The word lists may be extended by anybody: what they say is named by its content. */
function dictionariesVersion(): string {
  const folder = path.join(seedsFolder, 'dictionaries');
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(path.join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}
