import type { AgencyList } from '../api/model';

type Row = AgencyList['rows'][number];

/**
 * The body of this full name, else the one of the region with this short name, else the only one with
 * it: many provinces have a 省商务厅.
 */
export function bodyNamed(
  agencies: readonly Row[],
  name: string,
  regionCode: string | null,
): Row | undefined {
  const full = agencies.find(({ agency }) => agency.name === name);
  if (full) return full;
  const short = agencies.filter(({ agency }) => agency.shortName === name);
  const own = short.find((one) => one.regionCode === regionCode);
  return own ?? (short.length === 1 ? short[0] : undefined);
}
