import type { EntityManager } from 'typeorm';
import type { AgencyScope } from '../agencies/agency.policy';
import type { Day } from '../series/domain/day';
import type { AgencyRef } from '../targets/target.schema';
import type { AgencyKind } from './agency-scorecard.schema';

export interface ListedAgency {
  readonly agency: AgencyRef;
  readonly regionCode: string;
  readonly regionName: string;
  readonly kind: AgencyKind;
  /** Existed on the day. */
  readonly active: boolean;
}

interface Row {
  readonly id: number;
  readonly name: string;
  readonly short_name: string;
  readonly kind: AgencyKind;
  readonly region_code: string;
  readonly region_name: string;
  readonly active: boolean;
}

/** The bodies a viewer sees, in administrative order; one of them where `id` is given. */
export async function listedAgencies(
  manager: EntityManager,
  scope: AgencyScope,
  asOf: Day,
  id: number | null = null,
): Promise<ListedAgency[]> {
  const rows = await manager.query<Row[]>(
    `SELECT a.id, a.name, a.short_name, a.kind, a.region_code, region.name AS region_name,
       (a.valid_from IS NULL OR a.valid_from <= $3)
         AND (a.valid_to IS NULL OR a.valid_to > $3) AS active
     FROM agency a JOIN region ON region.code = a.region_code
     WHERE a.region_code LIKE $1 AND ($2::bigint IS NULL OR a.id = $2)
       AND ($4::bigint IS NULL OR a.id = $4)
     ORDER BY region.sort, a.sort, a.id`,
    [scope.regionLike, scope.agencyId, asOf, id],
  );
  return rows.map((row) => ({
    agency: {
      id: row.id,
      name: row.name,
      shortName: row.short_name,
      openGroup: row.kind === 'group',
    },
    regionCode: row.region_code,
    regionName: row.region_name,
    kind: row.kind,
    active: row.active,
  }));
}
