import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { seedsFolder } from '../config/paths';
import type { Day } from '../series/domain/day';
import { readDictionaries } from './dictionaries';
import type { Dictionaries } from './domain/dictionaries';
import type { Proposal } from './domain/proposal';
import { readPlan } from './domain/read-plan';
import type { SourceDocument } from './domain/source';

/** Raised when the reader's rules change, so that a draft tells which of them made it. */
export const READER_VERSION = '1';

/** The reader with its word lists, read once in each process. */
@Injectable()
export class ReadingService {
  private loaded: { readonly dictionaries: Dictionaries; readonly version: string } | undefined;

  read(source: SourceDocument, issuedOn: Day | null): Proposal {
    return readPlan(source, this.words().dictionaries, { issuedOn });
  }

  versions(): { readonly reader: string; readonly dictionaries: string } {
    return { reader: READER_VERSION, dictionaries: this.words().version };
  }

  private words() {
    this.loaded ??= { dictionaries: readDictionaries(), version: dictionariesVersion() };
    return this.loaded;
  }
}

/** The word lists may be extended by anybody: what they say is named by its content. */
function dictionariesVersion(): string {
  const folder = path.join(seedsFolder, 'dictionaries');
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(path.join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}
