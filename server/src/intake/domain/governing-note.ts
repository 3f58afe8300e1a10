import type { ResponsibilityNote } from './bodies';
import type { ClauseNode, Paragraph } from './structure';

export interface NoteFrame {
  readonly notes: readonly ResponsibilityNote[];
  readonly clauses: readonly ClauseNode[];
  readonly paragraphs: readonly Paragraph[];
}

/**
 * The note that answers for what stands at a place: the next one behind it in its paragraph; else the
 * next one in its clause (a label line below); else one that opens the paragraph or the clause; else
 * one at the heading of a clause above; else the one that closes its group.
 */
export function governingNote(
  place: number,
  paragraph: Paragraph,
  frame: NoteFrame,
): ResponsibilityNote | null {
  const { notes, clauses, paragraphs } = frame;
  const inParagraph = notes.filter(
    ({ start }) => start >= paragraph.start && start < paragraph.end,
  );
  const behind = inParagraph.find(({ start }) => start >= place);
  if (behind) return behind;
  const opening = inParagraph.find(({ start }) => start <= paragraph.body + 2);
  if (opening) return opening;
  if (paragraph.clause === null) return null;
  const own = notes.filter((note) => clauseOf(note, paragraphs) === paragraph.clause);
  const below = own.find(({ start }) => start >= paragraph.end);
  if (below && !ownNoteBetween(paragraph, below, own)) return below;
  for (let index: number | null = paragraph.clause; index !== null;) {
    const clause: ClauseNode | undefined = clauses[index];
    if (!clause) return null;
    const heading = headingNote(index, clause, frame);
    if (heading) return heading;
    index = clause.parent;
  }
  return noteOfGroup(paragraph.clause, frame);
}

/**
 * ①… ②… ③… and below them one note on a line of its own, or one behind the last of circled numbers: it
 * answers for all of the group that have none.
 */
function noteOfGroup(
  index: number,
  { notes, clauses, paragraphs }: NoteFrame,
): ResponsibilityNote | null {
  const clause = clauses[index];
  if (typeof clause?.parent !== 'number') return null;
  const group = clauses.filter(
    ({ parent, start }) => parent === clause.parent && start > clause.start,
  );
  for (const later of group) {
    const note = notes.find(({ start }) => start >= later.start && start < later.end);
    if (!note) continue;
    const alone = paragraphs.some(
      ({ start, end }) => note.start - start <= 1 && note.start >= start && end - note.end <= 1,
    );
    const closing = later === group.at(-1) && /[①-⑳]$/.test(later.locator);
    return alone || closing ? note : null;
  }
  return null;
}

function ownNoteBetween(
  paragraph: Paragraph,
  below: ResponsibilityNote,
  own: readonly ResponsibilityNote[],
): boolean {
  return own.some(
    ({ start, end }) => start >= paragraph.start && end <= paragraph.end && end < below.start,
  );
}

/** A note that stands at a clause's heading, before its first words. */
function headingNote(
  index: number,
  clause: ClauseNode,
  { notes, paragraphs }: NoteFrame,
): ResponsibilityNote | null {
  const own = paragraphs.filter((paragraph) => paragraph.clause === index);
  const [first] = own;
  if (!first) return null;
  for (const note of notes) {
    if (note.start < clause.start || note.start >= clause.end) continue;
    const holder = own.find(({ start, end }) => note.start >= start && note.start < end);
    if (!holder) continue;
    if (holder === first && (first.kind === 'heading' || note.start <= first.body + 2)) return note;
    if (holder.kind === 'label' && own.indexOf(holder) <= 1 && first.kind === 'heading')
      return note;
  }
  return null;
}

export function clauseOf(
  note: ResponsibilityNote,
  paragraphs: readonly Paragraph[],
): number | null {
  return (
    paragraphs.find(({ start, end }) => note.start >= start && note.start < end)?.clause ?? null
  );
}
