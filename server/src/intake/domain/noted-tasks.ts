import type { ResponsibilityNote } from './bodies';
import type { DraftRow } from './draft-row';
import { readMarker } from './markers';
import type { Span } from './normal-text';
import type { FoundDeadline } from './row-deadline';
import type { ClauseNode, Paragraph, Structure } from './structure';
import { taskName } from './task-name';
import { taskRow } from './task-row';

/** A name is read from so many signs. */
const MOST_LOOKED_AT = 300;
/** Words with fewer signs are a label. */
const LEAST = 5;

/**
 * Tasks that only a note dates (修订办法。（县商务局，9月底前完成）, 完成时限：2025年9月底 on a line below): the
 * words since the note before, in the note's paragraph or its clause, unless they hold a row already.
 */
export function notedTasks(
  text: string,
  { paragraphs, clauses }: Structure,
  notes: readonly ResponsibilityNote[],
  rows: readonly DraftRow[],
  deadlineIn: (note: ResponsibilityNote) => FoundDeadline | null,
): readonly DraftRow[] {
  const tasks: DraftRow[] = [];
  let paragraphAt = 0;
  let rowAt = 0;
  let before = 0;
  for (const [at, note] of notes.entries()) {
    while ((paragraphs[paragraphAt]?.end ?? Infinity) <= note.start) paragraphAt += 1;
    const paragraph = paragraphs[paragraphAt];
    const from = before;
    before = note.end;
    while ((rows[rowAt]?.end ?? Infinity) <= from) rowAt += 1;
    const deadline = note.deadline === null ? null : deadlineIn(note);
    if (deadline === null || paragraph === undefined || !setsTasks(paragraph)) continue;
    const clause = paragraph.clause === null ? undefined : clauses[paragraph.clause];
    const alone = note.start - paragraph.start <= 2;
    // What is done stands behind a heading, or is the heading.
    const own = note.start - paragraph.body < LEAST ? paragraph.start : paragraph.body;
    const opens = alone ? (clause?.start ?? paragraph.start) : own;
    const words = trimmed(text, { start: Math.max(from, opens), end: note.start });
    if (words.end - words.start < LEAST || heldFrom(rows, rowAt, words)) continue;
    const more = (notes[at + 1]?.start ?? Infinity) < paragraph.end;
    const name = nameOf(text, words, more ? undefined : clause);
    if (name.length < LEAST - 1) continue;
    tasks.push({
      ...taskRow({ ...words, clause: paragraph.clause, name, deadline }),
      named: [],
      note,
    });
  }
  return tasks;
}

function setsTasks({ zone }: Paragraph): boolean {
  return zone !== 'shell' && zone !== 'review';
}

/** Whether a goal or a task stands among the words; rows ascend. */
function heldFrom(rows: readonly DraftRow[], from: number, words: Span): boolean {
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || row.start >= words.end) return false;
    if (row.type !== 'incentive' && row.end > words.start) return true;
  }
  return false;
}

/** The clause's heading where the words begin with it, else their first sentence. */
function nameOf(text: string, words: Span, clause: ClauseNode | undefined): string {
  const said = text.slice(words.start, Math.min(words.end, words.start + MOST_LOOKED_AT));
  const [first = ''] = said.slice(readMarker(said)?.length ?? 0).split(/[。；]/);
  const heading = clause !== undefined && words.start <= clause.start + 2 ? clause.heading : '';
  return taskName(heading === '' ? first.replace(/\n/g, '') : heading);
}

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /[\s。；;，、]/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
