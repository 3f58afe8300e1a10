import type {
  IntakeDraft,
  IntakeRowType,
  IntakeSuggestions,
  IntakeWrittenBody,
} from '../api/model';
import type { Passage } from './picked-passage';
import { draftOf, withType, type RowDraft } from './row-draft';

interface Selected {
  readonly draft: IntakeDraft;
  readonly passage: Passage;
  readonly words: string;
  /** As what it was asked for; null: as the reader takes it. */
  readonly type: IntakeRowType | null;
  /** What the reader makes of the words by themselves. */
  readonly suggestions: IntakeSuggestions;
}

const LONGEST_NAME = 200;

/**
 * What the form of an added row begins with: what was read from the words, else the words
 * themselves; the bodies of the clause's note, where the words name none.
 */
export function begunRow({ draft, passage, words, type, suggestions }: Selected): RowDraft {
  const { rows, blank } = suggestions;
  const read = rows.find((row) => row.type === type) ?? rows[0];
  const begun = read ?? blank;
  const wanted = type ?? begun.type;
  const fields = read?.fields ?? {
    ...blank.fields,
    name: wanted === 'responsibility' ? '' : nameFrom(words),
  };
  const agencies =
    fields.agencies.length > 0 || wanted === 'incentive'
      ? fields.agencies
      : bodiesOfNote(draft, fields.clause, passage);
  return withType(draftOf(begun.type, { ...fields, agencies }), wanted);
}

function nameFrom(words: string): string {
  return words.replace(/\s+/gu, '').slice(0, LONGEST_NAME);
}

/** Of several notes of one clause the first one after the words, as documents write them. */
function bodiesOfNote(draft: IntakeDraft, clause: string, { end }: Passage): IntakeWrittenBody[] {
  const notes = draft.rows.filter(
    (row) =>
      row.type === 'responsibility' && row.decision !== 'rejected' && row.fields.clause === clause,
  );
  const note = notes.find(({ start }) => start >= end) ?? notes.at(-1);
  return note?.fields.agencies ?? [];
}
