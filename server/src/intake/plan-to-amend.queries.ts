import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';

export interface PlanToAmend {
  readonly id: number;
  readonly key: string;
  readonly title: string;
  readonly regionCode: string;
}

/** A plan that runs on the day, else null. */
export async function planToAmend(
  manager: EntityManager,
  id: number,
  today: Day,
): Promise<PlanToAmend | null> {
  const [row] = await manager.query<PlanToAmend[]>(
    `SELECT id, key, title, region_code AS "regionCode" FROM plan
     WHERE id = $1 AND activated_on <= $2`,
    [id, today],
  );
  return row ?? null;
}
