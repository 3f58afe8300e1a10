import type { Role } from '../../../targets/domain/model';
import type { Day } from '../../../series/domain/day';
import type { NamedBody } from '../bodies';
import type { Dictionaries } from '../dictionaries';
import { sourceSpan, type NormalText, type Span } from '../normal-text';
import type { DeadlineSource, ProposalRow } from '../proposal';
import type { Structure } from '../structure';
import type { Grid, GridCell } from './grid';
import type { TableHeader } from './table-header';

/** What a table's row gives to the sentences of its cells. */
export interface GivenByRow {
  readonly deadline: Day | null;
  readonly deadlineSource: DeadlineSource;
  readonly bodies: readonly NamedBody[];
  readonly recurrence: ProposalRow['recurrence'];
  /** The column's head says that its words are goals: 工作目标. */
  readonly aims: boolean;
}

/** Steps of the reader that tables use as well. */
export interface TableSteps {
  /** Bodies of a cell in a column 责任单位; `role` is the column's, where the words say none. */
  readonly bodiesOf: (text: string, role: Role) => readonly NamedBody[];
  /** The bodies of a row, once it is known which of them leads; `end` of their cells, normalised. */
  readonly withLead: (bodies: readonly NamedBody[], end: number) => readonly NamedBody[];
  /**
   * Rows of a cell that says its task in sentences, read as a paragraph is; what the sentences do
   * not say themselves is given by the row. The span is of the normalised text.
   */
  readonly readWords: (words: Span, given: GivenByRow) => readonly ProposalRow[];
}

export interface TableContext {
  readonly grid: Grid;
  readonly header: TableHeader;
  /** Lines above the table and rows of it above its head. */
  readonly caption: string;
  readonly normal: NormalText;
  readonly structure: Structure;
  readonly dictionaries: Dictionaries;
  readonly steps: TableSteps;
}

/** A row of the proposal with what most table rows have none of. */
export function tableRow(
  { normal, structure, grid }: TableContext,
  cells: readonly (GridCell | null)[],
  said: Partial<ProposalRow> & Pick<ProposalRow, 'type' | 'name' | 'rule'>,
): ProposalRow {
  const spans = cells.filter((cell): cell is GridCell => cell !== null && cell.end > cell.start);
  const row = Math.max(...spans.map((cell) => cell.row));
  // A merged cell further up is far away: the quote is of the row itself.
  const own = spans.filter((cell) => cell.row === row);
  const span = sourceSpan(normal, {
    start: Math.min(...own.map(({ start }) => start)),
    end: Math.max(...own.map(({ end }) => end)),
  });
  const bodies = (said.bodies ?? []).map(({ name, role, fullName, kind, unknown }) => ({
    name,
    role,
    fullName,
    kind,
    unknown,
  }));
  return {
    clause: clauseOf(structure, grid.span.start) || clauseOf(structure, own[0]?.start ?? 0),
    value: null,
    valueUpper: null,
    fraction: null,
    unit: null,
    comparator: null,
    measure: null,
    baseline: null,
    recurrence: 'once',
    deadline: null,
    deadlineSource: 'none',
    each: false,
    partOf: null,
    agencies: bodies.map(({ name }) => name),
    lead: bodies.filter(({ role }) => role === 'lead').map(({ name }) => name),
    agenciesFrom: bodies.length === 0 ? null : 'note',
    quote: '',
    alsoAt: [],
    confidence: 'high',
    doubts: [],
    ...said,
    ...span,
    bodies,
  };
}

/** Locator of the innermost clause around a place. */
function clauseOf({ clauses }: Structure, at: number): string {
  let inner: Structure['clauses'][number] | undefined;
  for (const clause of clauses) {
    if (clause.start <= at && at < clause.end && clause.start >= (inner?.start ?? -1)) {
      inner = clause;
    }
  }
  return inner?.locator ?? '';
}
