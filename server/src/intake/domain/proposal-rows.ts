import type { Doubt } from './doubt';
import type { NamedBody, ResponsibilityNote } from './bodies';
import type { DraftRow } from './draft-row';
import { noteNames } from './note-name';
import { sourceSpan, type NormalText, type Span } from './normal-text';
import type { Confidence, ProposalRow } from './proposal';
import type { SourceDocument } from './source';
import type { Structure } from './structure';

/** Doubts that do not by themselves keep a row from being accepted with others. */
const HARMLESS = new Set(['before_or_end_of']);

/** Turns places of the normalised text into places of the source, and notes into rows of their own. */
export function proposalRows(
  drafts: readonly DraftRow[],
  notes: readonly ResponsibilityNote[],
  source: SourceDocument,
  normal: NormalText,
  structure: Structure,
): ProposalRow[] {
  const names = noteNames(normal.text, notes, structure);
  const noteRows = notes.map((note) =>
    noteRow(note, names.get(note) ?? '', source, normal, structure),
  );
  const rows = drafts.map((draft) => ({
    draft,
    row: draftRow(draft, source, normal, structure, notes.length > 0),
  }));
  const all = [
    ...rows.map(({ row, draft }) => ({ row, draft: draft })),
    ...noteRows.map((row) => ({ row, draft: null })),
  ].sort((a, b) => a.row.start - b.row.start || a.row.end - b.row.end);
  const places = new Map(all.map(({ draft }, index) => [draft, index] as const));
  return all.map(({ row, draft }) => ({
    ...row,
    partOf: draft?.partOf ? (places.get(draft.partOf) ?? null) : null,
  }));
}

function draftRow(
  draft: DraftRow,
  source: SourceDocument,
  normal: NormalText,
  structure: Structure,
  noted: boolean,
): ProposalRow {
  const span = sourceSpan(normal, draft);
  const bodies = draft.named.length > 0 ? draft.named : (draft.note?.bodies ?? []);
  const from = draft.named.length > 0 ? 'sentence' : draft.note ? 'note' : null;
  const doubts = [...draft.doubts];
  if (bodies.some(({ unknown }) => unknown)) doubts.push('unknown_body');
  if (from === 'note' && draft.note?.doubtful === true) doubts.push('doubtful_note');
  const zone = structure.paragraphs.find(
    ({ start, end }) => draft.start >= start && draft.start < end,
  )?.zone;
  if (
    noted &&
    from === null &&
    zone !== 'goals' &&
    zone !== 'preamble' &&
    draft.type !== 'incentive'
  ) {
    doubts.push('no_body');
  }
  const { quantity } = draft;
  return {
    type: draft.type,
    clause: clauseName(draft.clause, structure),
    name: draft.name,
    value: quantity?.value ?? null,
    valueUpper: quantity?.valueUpper ?? null,
    fraction: quantity?.fraction ?? null,
    unit: quantity?.unit ?? null,
    comparator: quantity?.comparator ?? null,
    measure: draft.measure,
    baseline: draft.baseline,
    recurrence: draft.recurrence,
    deadline: draft.deadline?.day ?? null,
    deadlineSource: draft.deadline?.source ?? 'none',
    each: draft.each,
    partOf: null,
    ...answering(bodies),
    agenciesFrom: from,
    quote: source.text.slice(span.start, span.end),
    ...span,
    alsoAt: [],
    rule: draft.rule,
    confidence: confidenceOf(doubts, draft.type),
    doubts,
  };
}

function noteRow(
  note: ResponsibilityNote,
  name: string,
  source: SourceDocument,
  normal: NormalText,
  structure: Structure,
): ProposalRow {
  const span = sourceSpan(normal, note);
  const paragraph = structure.paragraphs.find(
    ({ start, end }) => note.start >= start && note.start < end,
  );
  const clause = paragraph?.clause ?? null;
  const doubts: Doubt[] = [];
  if (note.bodies.some(({ unknown }) => unknown)) doubts.push('unknown_body');
  if (note.doubtful) doubts.push('doubtful_note');
  return {
    type: 'responsibility',
    clause: clauseName(clause, structure),
    name,
    value: null,
    valueUpper: null,
    fraction: null,
    unit: null,
    comparator: null,
    measure: null,
    baseline: null,
    recurrence: null,
    deadline: null,
    deadlineSource: 'none',
    each: false,
    partOf: null,
    ...answering(note.bodies),
    agenciesFrom: 'note',
    quote: source.text.slice(span.start, span.end),
    ...span,
    alsoAt: [],
    rule: note.rule,
    confidence: confidenceOf(doubts, 'responsibility'),
    doubts,
  };
}

function answering(
  bodies: readonly NamedBody[],
): Pick<ProposalRow, 'agencies' | 'lead' | 'bodies'> {
  return {
    agencies: bodies.map(({ name }) => name),
    lead: bodies.filter(({ role }) => role === 'lead').map(({ name }) => name),
    bodies: bodies.map(({ name, role, fullName, kind, unknown }) => ({
      name,
      role,
      fullName,
      kind,
      unknown,
    })),
  };
}

function confidenceOf(doubts: readonly Doubt[], type: ProposalRow['type']): Confidence {
  if (type === 'milestone') return 'check';
  return doubts.every((doubt) => HARMLESS.has(doubt)) ? 'high' : 'check';
}

function clauseName(clause: number | null, structure: Structure): string {
  return clause === null ? '' : (structure.clauses[clause]?.locator ?? '');
}

/** Whether two spans share a place. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
