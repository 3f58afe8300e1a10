import type { EntityManager } from 'typeorm';
import type { Role } from './domain/model';
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

/** The bodies of each target, whoever reports first. */
export async function responsibilitiesOf(
  manager: EntityManager,
  targetIds: readonly number[],
): Promise<Map<number, Responsibility[]>> {
  const byTarget = new Map<number, Responsibility[]>();
  if (targetIds.length === 0) return byTarget;
  const rows = await manager.query<ResponsibilityRow[]>(
    `SELECT r.target_id, a.id AS agency_id, a.name, a.short_name, a.kind, r.role, r.source,
       t.reporter_id IS NOT DISTINCT FROM a.id AS reports,
       t.reporter_id IS NOT DISTINCT FROM a.id AND t.reporter_presumed AS presumed
     FROM responsibility r
     JOIN target t ON t.id = r.target_id
     JOIN agency a ON a.id = r.agency_id
     WHERE r.target_id = ANY ($1::bigint[])
     ORDER BY r.target_id, reports DESC, r.ordinal, r.id`,
    [targetIds],
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
