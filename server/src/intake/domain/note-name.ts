import type { ResponsibilityNote } from './bodies';
import { hasFigure } from './headings';
import { readMarker } from './markers';
import type { Paragraph, Structure } from './structure';
import { taskName } from './task-name';

/** No heading has more signs without being a sentence. */
const MOST_HEADING = 40;
const MOST_LOOKED_AT = 200;

/**
 * What each note answers for: the heading of its clause; the words of its paragraph where the heading is a
 * sentence, or where notes of several paragraphs stand under one heading.
 */
export function noteNames(
  text: string,
  notes: readonly ResponsibilityNote[],
  { paragraphs, clauses }: Structure,
): ReadonlyMap<ResponsibilityNote, string> {
  const places = notes.map((note) => ({ note, at: placeOf(note, paragraphs) }));
  const own = new Map<number, number>();
  for (const { at } of places) {
    const clause = paragraphs[at]?.clause;
    if (typeof clause === 'number' && saysTask(text, paragraphs[at]))
      own.set(clause, (own.get(clause) ?? 0) + 1);
  }
  return new Map(
    places.map(({ note, at }, index) => {
      const item = itemBefore(text, note, notes[index - 1]?.end ?? 0, paragraphs[at]);
      if (item !== '') return [note, item];
      const paragraph = paragraphs[at];
      const clause = paragraph?.clause ?? null;
      const heading = clause === null ? '' : (clauses[clause]?.heading ?? '');
      const opens = paragraph !== undefined && opensClause(paragraph, clause, paragraphs);
      const many = clause !== null && (own.get(clause) ?? 0) > 1 && !opens;
      const said =
        paragraph === undefined || !(many || heading === '') ? '' : words(text, paragraph, note);
      return [note, said === '' ? named(heading) : said];
    }),
  );
}

/** （1）制定办法（甲局负责）；（2）建立制度（乙局负责）: a numbered part of a paragraph that has several. */
function itemBefore(
  text: string,
  note: ResponsibilityNote,
  before: number,
  paragraph: Paragraph | undefined,
): string {
  if (paragraph === undefined) return '';
  const start = Math.max(before, paragraph.body);
  const words = text
    .slice(start, Math.min(note.start, start + MOST_LOOKED_AT))
    .replace(/^[\s；;。，]+/, '');
  const number =
    readMarker(words)?.length ?? /^[一二三四五六七八九十]是/.exec(words)?.[0].length ?? 0;
  const said = words.slice(number).split(/[。；]/)[0] ?? '';
  return number === 0 || said.length < 4 ? '' : taskName(said.replace(/\n/g, ''));
}

/** A heading; where it is the sentence of an item, its task in a few words. */
function named(heading: string): string {
  const sentence = heading.includes('，') || hasFigure(heading) || heading.length > MOST_HEADING;
  return sentence ? taskName(heading) : heading;
}

function placeOf({ start }: ResponsibilityNote, paragraphs: readonly Paragraph[]): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.start ?? Infinity) <= start) low = middle;
    else high = middle - 1;
  }
  return low;
}

function opensClause(
  paragraph: Paragraph,
  clause: number | null,
  paragraphs: readonly Paragraph[],
): boolean {
  const before = paragraphs[paragraphs.indexOf(paragraph) - 1];
  return clause !== null && before?.clause !== clause;
}

/** Words stand in the paragraph beside its note. */
function saysTask(text: string, paragraph: Paragraph | undefined): boolean {
  if (paragraph === undefined) return false;
  return !/^[（(〔[【]|^(?:牵头|责任|配合|参与|落实)/.test(
    text.slice(paragraph.body, paragraph.body + 8),
  );
}

/** The first sentence of the paragraph, before its note. */
function words(text: string, paragraph: Paragraph, note: ResponsibilityNote): string {
  const end = Math.min(note.start, paragraph.body + MOST_LOOKED_AT);
  const [first = ''] = text.slice(paragraph.body, end).split(/[。；]/);
  const said = first.slice(readMarker(first)?.length ?? 0).replace(/\n/g, '');
  return said.length < 4 || !saysTask(text, paragraph) ? '' : taskName(said);
}
