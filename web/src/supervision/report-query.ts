import type { OverdueReportSearch } from '../shared/search';

/** The filters that are set; the contract knows absent members, not undefined ones. */
export function givenQuery(search: OverdueReportSearch) {
  return {
    ...(search.asOf && { asOf: search.asOf }),
    ...(search.plan && { plan: search.plan }),
    ...(search.region && { region: search.region }),
    ...(search.agency && { agency: search.agency }),
    ...(search.role && { role: search.role }),
  };
}

/** Address of the workbook with the same scope and day as the page. */
export function exportAddress(search: OverdueReportSearch): string {
  const params = new URLSearchParams(
    Object.entries(givenQuery(search)).map(([key, value]) => [key, String(value)]),
  ).toString();
  return `/api/overdue-report/export${params && `?${params}`}`;
}
