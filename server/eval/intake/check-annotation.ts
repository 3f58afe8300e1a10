import type { Annotation } from './annotation.schema';

/**
 * What is wrong between an annotation and its text, one sentence each: a phrase that does not
 * stand at its offset, a note without its bodies, a row outside the annotated parts.
 */
export function problemsOf(annotation: Annotation, text: string): string[] {
  const { targets, milestones, incentives, notTargets, parts } = annotation;
  const notes = annotation.notes ?? [];
  const phrases = [
    ...targets,
    ...targets.flatMap(({ alsoAt }) => alsoAt),
    ...milestones,
    ...incentives,
    ...notTargets,
  ];
  const inside = (start: number, end: number) =>
    parts === 'whole'
      ? end <= text.length
      : parts.some((part) => part.start <= start && end <= part.end);
  return [
    ...phrases
      .filter(({ phrase, start }) => !text.startsWith(phrase, start))
      .map(({ phrase, start }) => `${phrase} does not stand at ${start}${elsewhere(text, phrase)}`),
    ...phrases
      .filter(({ phrase, start }) => !inside(start, start + phrase.length))
      .map(({ phrase, start }) => `${phrase} at ${start} lies outside the annotated parts`),
    ...notes
      .filter(({ start, end }) => start >= end || !inside(start, end))
      .map(({ start, end }) => `the note ${start}–${end} lies outside the annotated parts`),
    ...notes
      .filter(
        ({ start, end, agencies }) =>
          !agencies.some((name) => shares(name, text.slice(start, end))),
      )
      .map(({ start, end }) => `the note ${start}–${end} names none of its bodies`),
    ...[...targets, ...notes]
      .filter(({ agencies, lead }) => lead.some((name) => !agencies.includes(name)))
      .map(({ start }) => `the lead of the row at ${start} is not among its bodies`),
    ...targets
      .filter(({ comparator, valueUpper }) => (comparator === 'range') !== (valueUpper !== null))
      .map(
        ({ start }) => `the range at ${start} needs both ends, and nothing else has an upper one`,
      ),
  ];
}

/** A name with an elided head or tail still ends or begins as the note writes it. */
function shares(name: string, words: string): boolean {
  return [name, name.slice(1), name.slice(0, 2)].some((part) => words.includes(part));
}

/** Where the phrase does stand, so that the annotator can mend the offset. */
function elsewhere(text: string, phrase: string): string {
  const at = text.indexOf(phrase);
  return at < 0 ? '' : `, but at ${at}`;
}
