import type { AgencyList } from '../api/model';
import type { AgencySort } from '../shared/search';

export type AgencyRow = AgencyList['rows'][number];

export interface AgencyGroup {
  key: string;
  regionName: string;
  kind: AgencyRow['kind'];
  rows: AgencyRow[];
}

/** Rows whose name, or pinyin in full or by initials, holds the text typed. */
export function matchingAgencies(rows: readonly AgencyRow[], typed: string): AgencyRow[] {
  const wanted = typed.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  if (!wanted) return [...rows];
  return rows.filter((row) =>
    [row.agency.name, row.agency.shortName, row.pinyin].some((text) =>
      text.toLowerCase().replace(/\s+/g, '').includes(wanted),
    ),
  );
}

/** Stable: bodies with equal counts stay in administrative order. */
export function sortedAgencies(rows: readonly AgencyRow[], sort: AgencySort): AgencyRow[] {
  if (sort === 'order') return [...rows];
  return [...rows].sort((a, b) => b.lead[sort] - a.lead[sort] || b.shared[sort] - a.shared[sort]);
}

/** Region by region and kind by kind, each in the order of its first body. */
export function groupedAgencies(rows: readonly AgencyRow[]): AgencyGroup[] {
  const groups = new Map<string, AgencyGroup>();
  for (const row of rows) {
    const key = `${row.regionCode}-${row.kind}`;
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { key, regionName: row.regionName, kind: row.kind, rows: [row] });
  }
  return [...groups.values()];
}
