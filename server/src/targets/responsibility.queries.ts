import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { Role } from './domain/model';
import { reporterOn, validOn } from './responsibility.policy';
import type { Responsibility } from './target.schema';

interface ResponsibilityRow {
  readonly target_id: number;
  readonly agency_id: number;
  readonly name: string;
  readonly short_name: string;
  readonly kind: string;
  readonly role: Role;
  readonly source: 'document' | 'assigned';
  readonly reports: boolean;
  readonly presumed: boolean;
}

/** The bodies of each target on a day, whoever reported first. */
export async function responsibilitiesOf(
  manager: EntityManager,
  targetIds: readonly number[],
  asOf: Day,
): Promise<Map<number, Responsibility[]>> {
  const byTarget = new Map<number, Responsibility[]>();
  if (targetIds.length === 0) return byTarget;
  const reporter = reporterOn('t', '$2');
  const rows = await manager.query<ResponsibilityRow[]>(
    `SELECT r.target_id, a.id AS agency_id, a.name, a.short_name, a.kind, r.role, r.source,
       coalesce(${reporter.id} = a.id, false) AS reports,
       coalesce(${reporter.id} = a.id AND ${reporter.presumed}, false) AS presumed
     FROM responsibility r
     JOIN target t ON t.id = r.target_id ${reporter.join}
     JOIN agency a ON a.id = r.agency_id
     WHERE r.target_id = ANY ($1::bigint[]) AND ${validOn('r', '$2')}
     ORDER BY r.target_id, reports DESC, r.ordinal, r.id`,
    [targetIds, asOf],
  );
  for (const row of rows) {
    const list = byTarget.get(row.target_id) ?? [];
    list.push({
      agency: {
        id: row.agency_id,
        name: row.name,
        shortName: row.short_name,
        openGroup: row.kind === 'group',
      },
      role: row.role,
      source: row.source,
      reports: row.reports,
      presumed: row.presumed,
    });
    byTarget.set(row.target_id, list);
  }
  return byTarget;
}
