import { readMarker } from './markers';
import type { Confidence, ProposalRow } from './proposal';
import type { NormalText, Span } from './normal-text';
import { proposalRows } from './proposal-rows';
import { readSentences, type SentenceMaterial } from './read-sentences';
import type { SourceDocument } from './source';
import type { Paragraph } from './structure';
import type { GivenByRow } from './tables/table-context';

/** Where a new number begins: after a sentence, or on a line of its own. */
const NUMBERED_START =
  /(?<=[。；;：:])[ \n]{0,2}(?=(?:\d{1,2}[.、．](?!\d)|[（(][一二三四五六七八九十\d]{1,2}[）)]|[①-⑳]))|\n(?=(?:\d{1,2}[.、．](?!\d)|[（(][一二三四五六七八九十\d]{1,2}[）)]|[①-⑳]))/g;
const LEADS_IN = /[：:，,][ \n]{0,2}$/;

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
  const paragraphs = piecesOf(material.text, words).map(
    ({ start, end, body }, index, all): Paragraph => ({
      start,
      end,
      body,
      clause,
      zone: given.aims ? 'goals' : 'measures',
      kind: 'text',
      leadIn: index > 0 && LEADS_IN.test(material.text.slice(words.start, all[0]?.end)) ? 0 : null,
      until: null,
      ahead: false,
    }),
  );
  const within = ({ start, end }: Span) => start >= words.start && end <= words.end;
  const drafts = readSentences({
    ...material,
    structure: { ...material.structure, paragraphs },
    quantities: material.quantities.filter(within),
    dates: material.dates.filter(within),
    notes: [],
    settled: [],
    byRow: given.deadlineSource === 'table_column',
  });
  return proposalRows(drafts, [], source, normal, material.structure).map((row) =>
    completed(row, given),
  );
}

interface Piece extends Span {
  readonly body: number;
}

/** A cell's numbered sentences as paragraphs of their own: 1.… 2.…, whether lines part them or not. */
function piecesOf(text: string, { start, end }: Span): Piece[] {
  const cell = text.slice(start, end);
  const starts = [0];
  for (const { index } of cell.matchAll(NUMBERED_START)) if (index > 0) starts.push(index);
  return starts.map((from, at) => {
    const to = starts[at + 1] ?? cell.length;
    const gap = /^\s*/.exec(cell.slice(from, to))?.[0].length ?? 0;
    const number = readMarker(cell.slice(from + gap, to))?.length ?? 0;
    return { start: start + from, end: start + to, body: start + from + gap + number };
  });
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
