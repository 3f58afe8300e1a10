import type { Annotation, TrueNote, TruePhrase } from './annotation.schema';
import { endsOf } from './check-annotation';
import { denseText, nearestPlace } from './dense-text';
import { textHash } from './read-annotations';

/**
 * The annotation of a document whose text is read with other breaks or signs than it was: every
 * phrase at its new place. Phrases keep their order, so each is looked for as far from its old place
 * as the one before it went; parts, and notes that do not say how they begin and end, go with the
 * phrase before them. A phrase that is gone keeps its old place, and the check of the annotation
 * names it.
 */
export function refind(annotation: Annotation, text: string): Annotation {
  const dense = denseText(text);
  const { targets, milestones, incentives, notTargets } = annotation;
  const notes = annotation.notes?.map((note) => ({ note, words: endsOf(note) })) ?? null;
  const phrases: readonly TruePhrase[] = [
    ...targets,
    ...targets.flatMap(({ alsoAt }) => alsoAt),
    ...milestones,
    ...incentives,
    ...notTargets,
    ...(notes ?? []).flatMap(({ words }) => words),
  ];
  const moves = new Map<TruePhrase, TruePhrase>();
  const shifts = [{ from: 0, by: 0 }];
  for (const one of phrases.toSorted((a, b) => a.start - b.start)) {
    const place = nearestPlace(dense, one.phrase, one.start + (shifts.at(-1)?.by ?? 0));
    if (place === null) continue;
    moves.set(one, { phrase: text.slice(place.start, place.end), start: place.start });
    shifts.push({ from: one.start, by: place.start - one.start });
  }
  const moved = <T extends TruePhrase>(one: T): T => ({ ...one, ...moves.get(one) });
  const shifted = (offset: number) =>
    Math.min(offset + (shifts.findLast(({ from }) => from <= offset)?.by ?? 0), text.length);
  const span = <T extends { start: number; end: number }>(one: T): T => ({
    ...one,
    start: shifted(one.start),
    end: shifted(one.end),
  });
  const movedNote = ({ note, words }: { note: TrueNote; words: TruePhrase[] }): TrueNote => {
    const [begins, ends] = words.map(moved);
    if (!begins || !ends) return span(note);
    return {
      ...note,
      start: begins.start,
      end: ends.start + ends.phrase.length,
      begins: begins.phrase,
      ends: ends.phrase,
    };
  };
  return {
    ...annotation,
    sha256: textHash(text),
    parts: annotation.parts === 'whole' ? 'whole' : annotation.parts.map(span),
    targets: targets.map((one) => ({ ...moved(one), alsoAt: one.alsoAt.map(moved) })),
    milestones: milestones.map(moved),
    notes: notes?.map(movedNote) ?? null,
    incentives: incentives.map(moved),
    notTargets: notTargets.map(moved),
  };
}
