import { answered, api } from '../api/client';
import type { OverdueList, OverdueRows } from '../api/model';
import type { OverdueReportSearch, ReportPart, ScopeSearch } from '../shared/search';

/** Lists as the server pages them; deadlines are two, stated and unstated apart. */
export type PagedList = Exclude<OverdueList, 'entrusted'>;

export const LISTS_OF: Record<ReportPart, readonly PagedList[]> = {
  deadlines: ['deadlines_stated', 'deadlines_unstated'],
  returns: ['returns'],
  behind: ['behind'],
};

/** The filters that are set; the contract knows absent members, not undefined ones. */
export function givenScope({ asOf, plan, region, agency, role }: ScopeSearch) {
  return {
    ...(asOf && { asOf }),
    ...(plan && { plan }),
    ...(region && { region }),
    ...(agency && { agency }),
    ...(role && { role }),
  };
}

/** The one figure of the report whose rows are asked for. */
export function givenFigure({ deadline, lamp, standing }: OverdueReportSearch) {
  return {
    ...(deadline && { deadline }),
    ...(lamp && { lamp }),
    ...(standing && { standing }),
  };
}

/** The same scope without any figure: the whole report. */
export function scopeOf({ asOf, plan, region, agency, role }: ScopeSearch): ScopeSearch {
  return { asOf, plan, region, agency, role };
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

/** Address of a file with the same scope and day as the page. */
export function exportAddress(search: ScopeSearch): string {
  const params = new URLSearchParams(
    Object.entries(givenScope(search)).map(([key, value]) => [key, String(value)]),
  ).toString();
  return `/api/overdue-report/export${params && `?${params}`}`;
}
