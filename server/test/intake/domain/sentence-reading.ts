import { readDictionaries } from '../../../src/intake/dictionaries';
import type { ResponsibilityNote } from '../../../src/intake/domain/bodies';
import { findDates } from '../../../src/intake/domain/dates';
import type { DraftRow } from '../../../src/intake/domain/draft-row';
import { findQuantities } from '../../../src/intake/domain/quantities';
import { readingWords } from '../../../src/intake/domain/reading-words';
import { readSentences } from '../../../src/intake/domain/read-sentences';
import type { Genre, Structure, Zone } from '../../../src/intake/domain/structure';

const dictionaries = readDictionaries();
const words = readingWords(dictionaries.verbs);

export interface ReadingCase {
  readonly zone?: Zone;
  readonly genre?: Genre;
  readonly issuedOn?: string | null;
  readonly horizon?: string | null;
  readonly notes?: readonly ResponsibilityNote[];
}

/** Rows of a text whose lines are paragraphs of one clause; a line that begins with —— is a bullet of the first. */
export function rowsOf(
  text: string,
  {
    zone = 'measures',
    genre = 'plan',
    issuedOn = '2024-03-15',
    horizon = '2026-12-31',
    notes = [],
  }: ReadingCase = {},
): readonly DraftRow[] {
  const structure = structureOf(text, zone, genre, issuedOn, horizon);
  return readSentences({
    text,
    structure,
    quantities: findQuantities(text, dictionaries),
    dates: findDates(text, { issuedOn, horizon }),
    notes,
    bodiesIn: () => [],
    settled: [],
    words,
  });
}

function structureOf(
  text: string,
  zone: Zone,
  genre: Genre,
  issuedOn: string | null,
  horizon: string | null,
): Structure {
  let start = 0;
  const paragraphs = text.split('\n').map((line, index) => {
    const bullet = line.startsWith('——');
    const paragraph = {
      start,
      end: start + line.length,
      clause: 0,
      zone,
      kind: bullet ? ('bullet' as const) : ('text' as const),
      body: start + (bullet ? 2 : 0),
      leadIn: bullet && index > 0 ? 0 : null,
      until: null,
      ahead: false,
    };
    start += line.length + 1;
    return paragraph;
  });
  return {
    header: {
      title: null,
      docNo: null,
      issuer: null,
      issuedOn,
      issuedOnSource: 'given',
      implements: [],
      effectiveFrom: null,
      effectiveTo: null,
      horizon,
      genre,
    },
    year: null,
    clauses: [{ locator: '一', heading: '', depth: 1, parent: null, start: 0, end: text.length }],
    paragraphs,
  };
}

/** A row in one line: name, comparator with value and unit, day and where from. */
export function told(row: DraftRow): string {
  const { quantity } = row;
  const value = quantity
    ? `${quantity.comparator} ${quantity.value}${quantity.valueUpper === null ? '' : `-${quantity.valueUpper}`}${quantity.unit}`
    : '·';
  return [
    row.name,
    value,
    row.deadline === null ? 'none' : `${row.deadline.day} ${row.deadline.source}`,
  ].join(' | ');
}
