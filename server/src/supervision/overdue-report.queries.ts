import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { validOn } from '../targets/responsibility.policy';
import { seenPlan } from '../targets/target.policy';
import type { TargetScope } from '../targets/target.policy';
import type { AgencyRef, PlanRef } from '../targets/target.schema';

interface PlanRow {
  readonly id: number;
  readonly key: string;
  readonly title: string;
  readonly short_title: string;
  readonly region_code: string;
  readonly region_name: string;
}

interface AgencyRow {
  readonly id: number;
  readonly name: string;
  readonly short_name: string;
  readonly kind: string;
}

/** Plans that the report's filter offers: those that ran on the day. */
export async function offeredPlans(
  manager: EntityManager,
  scope: TargetScope,
  asOf: Day,
): Promise<PlanRef[]> {
  const rows = await manager.query<PlanRow[]>(
    `SELECT p.id, p.key, p.title, p.region_code, region.name AS region_name,
       region.short_name || ' ' || extract(year FROM p.issued_on)::int AS short_title
     FROM plan p JOIN region ON region.code = p.region_code
     WHERE p.activated_on <= $1 AND ${seenPlan('p', '$2', '$3', '$1')}
     ORDER BY region.sort, p.issued_on, p.id`,
    [asOf, scope.planRegionLike, scope.agencyId],
  );
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    title: row.title,
    shortTitle: row.short_title,
    regionCode: row.region_code,
    regionName: row.region_name,
  }));
}

/** Bodies with a part in what the viewer sees on a day, in administrative order. */
export async function offeredAgencies(
  manager: EntityManager,
  scope: TargetScope,
  asOf: Day,
): Promise<AgencyRef[]> {
  const rows = await manager.query<AgencyRow[]>(
    `SELECT a.id, a.name, a.short_name, a.kind
     FROM agency a JOIN region ON region.code = a.region_code
     WHERE EXISTS (
       SELECT FROM responsibility r JOIN target t ON t.id = r.target_id
       JOIN plan p ON p.id = t.plan_id
       WHERE r.agency_id = a.id AND ${validOn('r', '$1')} AND p.activated_on <= $1 AND t.region_code LIKE $2
         AND ($3::bigint IS NULL OR EXISTS (
           SELECT FROM responsibility own WHERE own.target_id = t.id AND own.agency_id = $3
             AND ${validOn('own', '$1')})))
     ORDER BY region.sort, a.sort, a.id`,
    [asOf, scope.regionLike, scope.agencyId],
  );
  return rows.map(agencyRefOf);
}

/** Bodies by their ids, in administrative order. */
export async function agenciesById(
  manager: EntityManager,
  ids: readonly number[],
): Promise<AgencyRef[]> {
  if (ids.length === 0) return [];
  const rows = await manager.query<AgencyRow[]>(
    `SELECT a.id, a.name, a.short_name, a.kind
     FROM agency a JOIN region ON region.code = a.region_code
     WHERE a.id = ANY ($1::bigint[]) ORDER BY region.sort, a.sort, a.id`,
    [ids],
  );
  return rows.map(agencyRefOf);
}

function agencyRefOf(row: AgencyRow): AgencyRef {
  return {
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    openGroup: row.kind === 'group',
  };
}
