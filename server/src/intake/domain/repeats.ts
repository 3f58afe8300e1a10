import type { Conflict, ProposalRow } from './proposal';

/** Words that say nothing about what is measured, so that two sayings of one goal are found. */
const IDLE = /[“”"《》（）()\s　、，]|^(?:全[省市县区国州]|我[省市县区]|本[省市县区]|力争|累计)/g;

/** Rows without the sayings that only repeat one, and the measures that are said with different values. */
export function settleRepeats(
  rows: readonly ProposalRow[],
  inAnnex: (row: ProposalRow) => boolean,
  inGoals: (row: ProposalRow) => boolean,
): { readonly rows: ProposalRow[]; readonly conflicts: Conflict[] } {
  const summary = (row: ProposalRow) => inGoals(row) || inAnnex(row);
  const firstOf = new Map<string, number>();
  const repeats = new Map<number, ProposalRow[]>();
  const dropped = new Set<number>();
  const byName = new Map<string, number[]>();
  rows.forEach((row, index) => {
    if ((row.type !== 'target' && row.type !== 'norm') || row.value === null) return;
    const name = row.name.replace(IDLE, '');
    if (name.length < 2) return;
    const key = [
      name,
      row.value,
      row.valueUpper,
      row.unit,
      row.deadline,
      row.recurrence,
      row.measure,
    ].join('|');
    const first = firstOf.get(key);
    if (first === undefined) {
      firstOf.set(key, index);
      const measure = [name, row.unit, row.deadline, row.recurrence, row.measure].join('|');
      byName.set(measure, [...(byName.get(measure) ?? []), index]);
    } else if (mayRepeat(rows[first], row, summary)) {
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
  const conflicts = [...byName.values()]
    .filter((places) => places.length > 1 && places.some((index) => summarises(rows[index])))
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
    agencies: answering.agencies,
    lead: answering.lead,
    bodies: answering.bodies,
    agenciesFrom: answering.agenciesFrom,
    alsoAt: others.map(({ clause, start, end }) => ({ clause, start, end })),
  };
}
