import type { Confidence, ProposalRow } from './proposal';
import type { NormalText, Span } from './normal-text';
import { proposalRows } from './proposal-rows';
import { readSentences, type SentenceMaterial } from './read-sentences';
import type { SourceDocument } from './source';
import type { Paragraph } from './structure';
import type { GivenByRow } from './tables/table-context';

/** Doubts that the table's row settles: its deadline and its bodies. */
const SETTLED_BY_ROW = new Set(['deadline_of_plan', 'no_deadline', 'no_body']);

/**
 * Rows of the words of a table's cell, read as a paragraph of measures or goals; deadline, bodies and
 * recurrence that the words do not say themselves are given by the row.
 */
export function cellRows(
  words: Span,
  given: GivenByRow,
  material: SentenceMaterial,
  source: SourceDocument,
  normal: NormalText,
): ProposalRow[] {
  const clause = innermost(words, material);
  const paragraph: Paragraph = {
    start: words.start,
    end: words.end,
    body: words.start,
    clause,
    zone: given.aims ? 'goals' : 'measures',
    kind: 'text',
    leadIn: null,
    until: null,
  };
  const within = ({ start, end }: Span) => start >= words.start && end <= words.end;
  const drafts = readSentences({
    ...material,
    structure: { ...material.structure, paragraphs: [paragraph] },
    quantities: material.quantities.filter(within),
    dates: material.dates.filter(within),
    notes: [],
    settled: [],
  });
  return proposalRows(drafts, [], source, normal, material.structure).map((row) =>
    completed(row, given),
  );
}

function completed(read: ProposalRow, given: GivenByRow): ProposalRow {
  const row: ProposalRow = capByDay(read, given)
    ? { ...read, type: 'target', recurrence: 'once' }
    : read;
  const undated = row.deadlineSource === 'none' || row.deadlineSource === 'plan_period';
  const dated = undated && given.deadline !== null && row.recurrence !== 'standing';
  const bodied = row.agencies.length === 0 && given.bodies.length > 0;
  const doubts = row.doubts.filter(
    (doubt) => !(SETTLED_BY_ROW.has(doubt) && (doubt === 'no_body' ? bodied : dated)),
  );
  const confidence: Confidence = doubts.length === 0 && row.type !== 'milestone' ? 'high' : 'check';
  return {
    ...row,
    ...(dated ? { deadline: given.deadline, deadlineSource: given.deadlineSource } : {}),
    ...(bodied
      ? {
          agencies: given.bodies.map(({ name }) => name),
          lead: given.bodies.filter(({ role }) => role === 'lead').map(({ name }) => name),
          bodies: given.bodies.map(({ name, role, fullName, kind, unknown }) => ({
            name,
            role,
            fullName,
            kind,
            unknown,
          })),
          agenciesFrom: 'note' as const,
        }
      : {}),
    recurrence: row.recurrence === 'once' ? (given.recurrence ?? 'once') : row.recurrence,
    doubts,
    confidence,
  };
}

/** 失业率控制在4%以内 is a standing limit by itself, and a goal where the table says by when. */
function capByDay({ type, rule, unit }: ProposalRow, given: GivenByRow): boolean {
  return (
    type === 'norm' &&
    unit === '%' &&
    !rule.startsWith('limit') &&
    given.deadline !== null &&
    given.recurrence === 'once'
  );
}

function innermost({ start }: Span, { structure }: SentenceMaterial): number | null {
  let inner: number | null = null;
  structure.clauses.forEach((clause, index) => {
    if (clause.start <= start && start < clause.end) inner = index;
  });
  return inner;
}
