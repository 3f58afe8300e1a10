import type { Annotation, TrueNote, TruePhrase } from './annotation.schema';
import { denseText, nearestPlace } from './dense-text';
import { textHash } from './read-annotations';

/**
 * What is wrong between an annotation and its text, one sentence each: another text than was
 * annotated, a phrase that does not stand at its offset and where it stands instead, a note without its bodies, a row outside the annotated parts.
 */
export function problemsOf(annotation: Annotation, text: string): string[] {
  const { targets, milestones, incentives, notTargets, parts } = annotation;
  const notes = annotation.notes ?? [];
  const dense = denseText(text);
  const phrases = [
    ...targets,
    ...targets.flatMap(({ alsoAt }) => alsoAt),
    ...milestones,
    ...incentives,
    ...notTargets,
    ...notes.flatMap(endsOf),
  ];
  const inside = (start: number, end: number) =>
    parts === 'whole'
      ? end <= text.length
      : parts.some((part) => part.start <= start && end <= part.end);
  return [
    ...(textHash(text) === annotation.sha256
      ? []
      : ['the text that was read is not the one that was annotated']),
    ...phrases
      .filter(({ phrase, start }) => !text.startsWith(phrase, start))
      .map(({ phrase, start }) => {
        const place = nearestPlace(dense, phrase, start);
        const instead = place === null ? 'nor anywhere else' : `but at ${place.start}`;
        return `${phrase} does not stand at ${start}, ${instead}`;
      }),
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

/** The words that a note is known by, with their places. */
export function endsOf({ start, end, begins, ends }: TrueNote): TruePhrase[] {
  return [
    ...(begins === undefined ? [] : [{ phrase: begins, start }]),
    ...(ends === undefined ? [] : [{ phrase: ends, start: end - ends.length }]),
  ];
}

/** A name with an elided head or tail still ends or begins as the note writes it. */
function shares(name: string, words: string): boolean {
  return [name, name.slice(1), name.slice(0, 2)].some((part) => words.includes(part));
}
