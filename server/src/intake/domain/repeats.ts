import { Exact } from '../../series/domain/exact';
import type { Span } from './normal-text';
import { magnitudeSize } from './numbers';
import type { Conflict, ProposalRow } from './proposal';

/** Words that say nothing about what is measured, so that two sayings of one goal are found. */
const IDLE = /[“”"《》（）()\s　、，]|^(?:全[省市县区国州]|我[省市县区]|本[省市县区]|力争|累计)/g;

/** Where a row stands; lines of one table are different goals, however alike they sound. */
export interface Places {
  readonly inAnnex: (row: ProposalRow) => boolean;
  readonly inGoals: (row: ProposalRow) => boolean;
  readonly tableOf: (row: ProposalRow) => Span | null;
}

/** Rows without the sayings that only repeat one, and the measures that are said with different values. */
export function settleRepeats(
  rows: readonly ProposalRow[],
  { inAnnex: inZone, inGoals, tableOf }: Places,
): { readonly rows: ProposalRow[]; readonly conflicts: Conflict[] } {
  // A table within the body stands beside it as an annex does.
  const inAnnex = (row: ProposalRow) => inZone(row) || tableOf(row) !== null;
  const summary = (row: ProposalRow) => inGoals(row) || inAnnex(row);
  const inOneTable = (rows: readonly (ProposalRow | undefined)[]) => {
    const tables = new Set(rows.map((row) => (row === undefined ? null : tableOf(row))));
    return tables.size === 1 && !tables.has(null);
  };
  const firstOf = new Map<string, number>();
  const repeats = new Map<number, ProposalRow[]>();
  const dropped = new Set<number>();
  const byName = new Map<string, number[]>();
  rows.forEach((row, index) => {
    if ((row.type !== 'target' && row.type !== 'norm') || row.value === null) return;
    const name = row.name.replace(IDLE, '');
    if (name.length < 2) return;
    const { unit, value, valueUpper } = counted(row);
    const key = [name, value, valueUpper, unit, row.deadline, row.recurrence, row.measure].join(
      '|',
    );
    const first = firstOf.get(key);
    if (first === undefined) {
      firstOf.set(key, index);
      const measure = [name, unit, row.deadline, row.recurrence, row.measure].join('|');
      byName.set(measure, [...(byName.get(measure) ?? []), index]);
    } else if (mayRepeat(rows[first], row, summary) && !inOneTable([rows[first], row])) {
      dropped.add(index);
      repeats.set(first, [...(repeats.get(first) ?? []), row]);
    }
  });
  const summarises = (row: ProposalRow | undefined) => row !== undefined && summary(row);
  const annexed = (row: ProposalRow | undefined) => row !== undefined && inAnnex(row);
  const place = new Map<number, number>();
  rows.forEach((_, index) => {
    if (!dropped.has(index)) place.set(index, place.size);
  });
  const kept = rows.flatMap((row, index) => {
    if (dropped.has(index)) return [];
    const others = repeats.get(index) ?? [];
    return [
      {
        ...withBodies(row, others),
        partOf: row.partOf === null ? null : (place.get(row.partOf) ?? null),
      },
    ];
  });
  const lines = new Map<number, ProposalRow[]>();
  for (const row of rows) {
    const line = lines.get(row.start);
    if (line) line.push(row);
    else lines.set(row.start, [row]);
  }
  const conflicts = [...byName.values()]
    .filter((places) => places.length > 1 && places.some((index) => summarises(rows[index])))
    .filter((places) => !inOneTable(places.map((index) => rows[index])))
    .filter((places) => !sumsUp(places, rows, lines))
    .map((places): Conflict => ({
      rows: places.map((index) => place.get(index) ?? 0),
      reason:
        new Set(places.map((index) => annexed(rows[index]))).size > 1
          ? 'body_and_annex'
          : 'different_values',
    }));
  const torn = new Set(conflicts.flatMap((conflict) => conflict.rows));
  return {
    rows: kept.map((row, index) =>
      torn.has(index) ? { ...row, confidence: 'check', doubts: [...row.doubts, 'conflict'] } : row,
    ),
    conflicts,
  };
}

/** 8万套 is 80000套, 9/10万 is 9 by 1/10万. */
function counted({ unit, value, valueUpper }: ProposalRow) {
  const words = (unit ?? '').replace(/^1(?=[/／])/, '');
  const magnitude = /^[十百千万亿]{1,3}(?=.)/.exec(words)?.[0] ?? '';
  const size = magnitudeSize(magnitude);
  const whole = (figure: string | null) =>
    figure === null ? null : new Exact(figure).times(size).toFixed();
  return {
    unit: words.slice(magnitude.length),
    value: whole(value),
    valueUpper: whole(valueUpper),
  };
}

/** Whether a table's years of one line add up to what the other place says of the whole. */
function sumsUp(
  places: readonly number[],
  rows: readonly ProposalRow[],
  lines: ReadonlyMap<number, readonly ProposalRow[]>,
): boolean {
  const [first, second] = places.map((index) => rows[index]);
  if (places.length !== 2 || !first || !second) return false;
  return [
    [first, second],
    [second, first],
  ].some(([whole, part]) => {
    if (!whole || part?.deadlineSource !== 'table_header') return false;
    const years = (lines.get(part.start) ?? []).filter(
      (row) =>
        row.name === part.name && row.measure === 'value' && row.deadlineSource === 'table_header',
    );
    const sum = years.reduce((all, row) => all.plus(counted(row).value ?? 0), new Exact(0));
    return years.length > 1 && sum.toFixed() === counted(whole).value;
  });
}

/**
 * Measures repeat what goals or an annex say; two measures that only sound alike (10家龙头企业 in two
 * trades) are two.
 */
function mayRepeat(
  first: ProposalRow | undefined,
  row: ProposalRow,
  summary: (row: ProposalRow) => boolean,
): boolean {
  return first !== undefined && first.start !== row.start && (summary(first) || summary(row));
}

/** The repeated goal is found in every clause; a clause that names bodies gives them to a goal without. */
function withBodies(row: ProposalRow, others: readonly ProposalRow[]): ProposalRow {
  const answering =
    row.agencies.length > 0 ? row : (others.find(({ agencies }) => agencies.length > 0) ?? row);
  return {
    ...row,
    baseline: row.baseline ?? others.find(({ baseline }) => baseline !== null)?.baseline ?? null,
    agencies: answering.agencies,
    lead: answering.lead,
    bodies: answering.bodies,
    agenciesFrom: answering.agenciesFrom,
    alsoAt: others.map(({ clause, start, end }) => ({ clause, start, end })),
  };
}
