import { Decimal } from 'decimal.js';
import type { NamedPart, NewLedger, NewTarget } from '../../targets/domain/new-ledger';
import { groupedBy } from './grouped';
import type { ModelTerms, WrittenBody } from './model-terms';
import type { ProposalClause, RowType } from './proposal';

/** A row that was accepted, with the places of those that were merged into it. */
export interface AcceptedRow {
  readonly id: number;
  readonly type: RowType;
  readonly fields: ModelTerms;
  readonly quote: string;
  /** Clauses that state it besides its own. */
  readonly alsoIn: readonly string[];
}

/** The body that a written name means, by full name. */
export interface MeantBody {
  readonly name: string;
  readonly group: boolean;
}

export interface DraftLedger {
  readonly ledger: NewLedger;
  /** Rows of the ledger's notes, in the order in which they are written. */
  readonly noteRows: readonly number[];
}

/** Key of the target that a row becomes. */
export function targetKey(rowId: number): string {
  return `row-${rowId}`;
}

/**
 * What accepted rows of a draft say as a ledger.
 *
 * @param rows in the order of the document
 * @param meant by written name, every one that a row uses
 * @param defaultBody full name of the body that answers for goals given to nobody
 */
export function ledgerOfDraft(
  clauses: readonly ProposalClause[],
  rows: readonly AcceptedRow[],
  meant: ReadonlyMap<string, MeantBody>,
  defaultBody: string | null,
): DraftLedger {
  const goals = rows.filter((row) => row.type !== 'responsibility' && row.type !== 'incentive');
  const notes = rows.filter((row) => row.type === 'responsibility');
  const notesByClause = groupedBy(notes, (row) => row.fields.clause);
  const keys = seriesKeys(goals);
  const goalIds = new Set(goals.map((row) => row.id));
  const ledgerClauses = [...groupedBy(clauses, (clause) => clause.locator)].map(
    ([locator, [printed]]) => ({
      locator,
      heading: printed?.heading ?? '',
      rows: notesByClause.get(locator) ?? [],
    }),
  );
  return {
    noteRows: ledgerClauses.flatMap((clause) => clause.rows.map((row) => row.id)),
    ledger: {
      clauses: ledgerClauses.map(({ locator, heading, rows: of }) => ({
        locator,
        heading,
        notes: of.map((row) => ({ agencies: partsOf(row.fields.agencies, meant, false) })),
      })),
      series: seriesOf(goals, keys),
      targets: goals.map((row) => targetOf(row, goalIds, keys, meant)),
      incentives: rows
        .filter((row) => row.type === 'incentive')
        .map(({ fields }) => ({
          clause: fields.clause,
          condition: fields.name,
          amount: fields.goal ?? undefined,
          unit: fields.unit ?? undefined,
          cap: fields.cap ?? undefined,
          capUnit: fields.capUnit ?? undefined,
        })),
      notGoals: [],
      answersByDefault: defaultBody,
    },
  };
}

/** Two names of one body are one part; a target has one lead, the first that the document names. */
export function partsOf(
  written: readonly WrittenBody[],
  meant: ReadonlyMap<string, MeantBody>,
  oneLead: boolean,
): NamedPart[] {
  const parts: NamedPart[] = [];
  for (const { name, role } of written) {
    const body = meant.get(name);
    if (!body) throw new RangeError(`nobody is meant by ${name}`);
    if (parts.some((part) => part.name === body.name)) continue;
    const second = oneLead && role === 'lead' && parts.some((part) => part.role === 'lead');
    parts.push({ ...body, role: second ? 'shared' : role });
  }
  return parts;
}

function targetOf(
  { id, fields, quote, alsoIn }: AcceptedRow,
  goalIds: ReadonlySet<number>,
  keys: ReadonlyMap<number, string>,
  meant: ReadonlyMap<string, MeantBody>,
): NewTarget {
  const parent = fields.partOf !== null && goalIds.has(fields.partOf);
  return {
    key: targetKey(id),
    name: fields.name,
    clauses: [...new Set([fields.clause, ...alsoIn])],
    kind: fields.kind,
    measure: fields.measure,
    accumulation: fields.accumulation,
    series: keys.get(id) ?? targetKey(id),
    comparator: fields.comparator,
    strict: fields.strict,
    approximate: fields.approximate,
    goal: goalOf(fields),
    goalExact: fields.goalExact ?? undefined,
    goalUpper: fields.goalUpper ?? undefined,
    unit: fields.unit ?? '',
    recurrence: fields.recurrence,
    distribution: fields.distribution,
    baseline: fields.baseline
      ? {
          period: fields.baseline.period,
          value: fields.baseline.value ?? undefined,
          stated: fields.baseline.stated,
        }
      : undefined,
    evaluationEnd: fields.evaluationEnd,
    deadline: fields.deadline ?? undefined,
    deadlineStated: fields.deadline !== null && fields.deadlineStated,
    phrase: quote === '' ? fields.name : quote,
    remark: fields.remark ?? undefined,
    parent: parent ? targetKey(fields.partOf) : undefined,
    relation: parent ? 'part_of' : undefined,
    nodes: fields.nodes,
    agencies: partsOf(fields.agencies, meant, true),
  };
}

/** A task counts its steps; a fraction alone is a share of one, in per cent. */
export function goalOf({ kind, goal, goalExact, nodes }: ModelTerms): string {
  if (kind === 'milestone') return String(Math.max(1, nodes.length));
  if (goal !== null) return goal;
  const [numerator = '', denominator = ''] = (goalExact ?? '').split('/');
  return new Decimal(numerator).times(100).div(denominator).toFixed();
}

/** Rows that measure the same share their values: total and growth of 进出口总值 are one series. */
function seriesKeys(rows: readonly AcceptedRow[]): Map<number, string> {
  const keys = new Map<number, string>();
  for (const alike of groupedBy(rows, indicatorKey).values()) {
    const firsts: AcceptedRow[] = [];
    for (const row of [...alike].sort((a, b) => levelFirst(a) - levelFirst(b))) {
      const first = firsts.find((one) => sharesUnit(one, row)) ?? row;
      if (first === row) firsts.push(row);
      keys.set(row.id, targetKey(first.id));
    }
  }
  return keys;
}

const levelFirst = (row: AcceptedRow): number => (row.fields.measure === 'value' ? 0 : 1);

/** The same for rows that may share a series; a task and a goal of each member share with none. */
function indicatorKey({ id, fields }: AcceptedRow): string {
  const { kind, distribution, accumulation, indicator, name } = fields;
  if (kind === 'milestone' || distribution === 'each') return targetKey(id);
  return JSON.stringify([accumulation, indicator ?? name]);
}

function sharesUnit({ fields: first }: AcceptedRow, { fields: second }: AcceptedRow): boolean {
  const unit = (terms: ModelTerms) =>
    terms.seriesUnit ?? (terms.measure === 'value' ? terms.unit : null);
  return unit(first) === unit(second) || unit(second) === null;
}

function seriesOf(
  rows: readonly AcceptedRow[],
  keys: ReadonlyMap<number, string>,
): NewLedger['series'] {
  return rows
    .filter((row) => keys.get(row.id) === targetKey(row.id))
    .map(({ id, fields }) => ({
      key: targetKey(id),
      name: fields.indicator ?? fields.name,
      unit: fields.seriesUnit ?? fields.unit ?? '',
      accumulation: fields.accumulation,
      frequency: fields.frequency,
      publisher: fields.publisher,
    }));
}
