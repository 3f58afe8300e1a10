import { readDictionaries } from '../../../src/intake/dictionaries';
import { normalise } from '../../../src/intake/domain/normalise';
import { readStructure } from '../../../src/intake/domain/read-structure';
import type { SourceDocument } from '../../../src/intake/domain/source';
import type { Structure } from '../../../src/intake/domain/structure';

const dictionaries = readDictionaries();

export function sourceOf(text: string, hardWrapped = false): SourceDocument {
  return { kind: 'txt', text, tables: [], hardWrapped };
}

export function normalOf(text: string, hardWrapped = false): string {
  return normalise(sourceOf(text, hardWrapped)).text;
}

export function structureOf(text: string, issuedOn: string | null = null): Structure {
  const source = sourceOf(text);
  return readStructure(normalise(source), source, { issuedOn }, dictionaries);
}

/** `locator heading` of every clause. */
export function clausesOf(text: string): string[] {
  return structureOf(text).clauses.map(({ locator, heading }) => `${locator} ${heading}`);
}
