import { answered, api } from '../api/client';
import type { OverdueList, OverdueRows } from '../api/model';
import type { OverdueReportSearch } from '../shared/search';

/** The scope of the page, and by what knowledge its day is judged. */
export type ReportScope = Omit<
  OverdueReportSearch,
  'part' | 'deadline' | 'lamp' | 'standing' | 'origin'
>;

/** Lists as the server pages them; deadlines are two, stated and unstated apart. */
export type PagedList = OverdueList | 'differences';

/** The filters that are set; the contract knows absent members, not undefined ones. */
export function givenScope({ asOf, basis, plan, region, agency, role }: ReportScope) {
  return {
    ...(asOf && { asOf }),
    ...(basis && { basis }),
    ...(plan && { plan }),
    ...(region && { region }),
    ...(agency && { agency }),
    ...(role && { role }),
  };
}

/** The one figure of the report whose rows are asked for. */
export function givenFigure({ deadline, lamp, standing, origin }: OverdueReportSearch) {
  return {
    ...(deadline && { deadline }),
    ...(lamp && { lamp }),
    ...(standing && { standing }),
    ...(origin && { origin }),
  };
}

/** The same scope without any figure: the whole report. */
export function scopeOf({ asOf, basis, plan, region, agency, role }: ReportScope): ReportScope {
  return { asOf, basis, plan, region, agency, role };
}

export function readRows(
  search: OverdueReportSearch,
  list: PagedList,
  offset: number,
): Promise<OverdueRows> {
  return answered(
    api.GET('/api/overdue-report/rows', {
      params: { query: { ...givenScope(search), ...givenFigure(search), list, offset } },
    }),
  );
}

/** Tables that a file of text can hold, one each. */
export const CSV_TABLES = [
  'deadlines_stated',
  'deadlines_unstated',
  'returns',
  'behind',
  'entrusted',
  'agencies',
  'reported',
] as const;

/** Address of a file with the same scope, day and basis as the page. */
export function exportAddress(
  search: ReportScope,
  table?: (typeof CSV_TABLES)[number] | 'differences',
): string {
  const given = { ...givenScope(search), ...(table && { table }) };
  const params = new URLSearchParams(
    Object.entries(given).map(([key, value]) => [key, String(value)]),
  ).toString();
  return `/api/overdue-report/export${table ? '-csv' : ''}${params && `?${params}`}`;
}
