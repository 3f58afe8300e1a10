import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { nameOn } from './target-name.policy';

/** Targets that a new value of these series may move: their own, and lower tiers below them. */
export async function targetsMovedBy(
  manager: EntityManager,
  seriesIds: readonly number[],
): Promise<number[]> {
  if (seriesIds.length === 0) return [];
  const rows = await manager.query<{ id: number }[]>(
    `SELECT id FROM target WHERE series_id = ANY ($1::bigint[])
     UNION
     SELECT lower.id FROM target higher
     JOIN target lower ON lower.plan_id = higher.plan_id AND lower.tier_group = higher.tier_group
       AND lower.tier_rank >= higher.tier_rank
     WHERE higher.series_id = ANY ($1::bigint[])
     ORDER BY id`,
    [seriesIds],
  );
  return rows.map((row) => row.id);
}

/** Names of targets on a day, by id. */
export async function targetNames(
  manager: EntityManager,
  ids: readonly number[],
  on: Day,
): Promise<Map<number, string>> {
  const rows = await manager.query<{ id: number; name: string }[]>(
    `SELECT t.id, ${nameOn('t', '$2')} AS name FROM target t WHERE t.id = ANY ($1::bigint[])`,
    [ids, on],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}
