import type {
  IntakeDraft,
  IntakeFields,
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
  readonly clause: string;
  /** What the reader makes of the words by themselves. */
  readonly rows: IntakeSuggestions['rows'];
}

const LONGEST_NAME = 200;

/**
 * What the form of an added row begins with: what was read from the words, else the words
 * themselves; the bodies of the clause's note, where the words name none.
 */
export function begunRow({ draft, passage, words, type: asked, clause, rows }: Selected): RowDraft {
  const read = rows.find((row) => row.type === asked) ?? rows[0];
  const type = asked ?? read?.type ?? 'target';
  const dated = type === 'target' || type === 'milestone';
  const fields = read?.fields ?? {
    ...BLANK,
    unit: type === 'milestone' ? '个节点' : null,
    clause,
    name: type === 'responsibility' ? '' : words.replace(/\s+/gu, '').slice(0, LONGEST_NAME),
    deadline: dated ? draft.header.horizon : null,
    evaluationEnd: dated ? draft.header.horizon : null,
  };
  const agencies =
    fields.agencies.length > 0 || type === 'incentive'
      ? fields.agencies
      : bodiesOfNote(draft, fields.clause, passage);
  return withType(draftOf(read?.type ?? type, { ...fields, agencies }), type);
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

const BLANK: IntakeFields = {
  name: '',
  clause: '',
  kind: 'quantity',
  measure: 'value',
  comparator: 'at_least',
  strict: false,
  approximate: false,
  goal: null,
  goalUpper: null,
  goalExact: null,
  unit: null,
  recurrence: 'once',
  distribution: 'single',
  baseline: null,
  evaluationEnd: null,
  deadline: null,
  deadlineStated: false,
  accumulation: 'cumulative',
  frequency: 'quarter',
  publisher: 'agency',
  indicator: null,
  seriesUnit: null,
  agencies: [],
  partOf: null,
  nodes: [],
  cap: null,
  capUnit: null,
  remark: null,
};
