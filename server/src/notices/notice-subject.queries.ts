import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { AgencyRef } from '../targets/target.schema';

export interface StatedTarget {
  readonly id: number;
  readonly regionCode: string;
  readonly phrase: string;
  readonly clauses: readonly { readonly locator: string; readonly heading: string }[];
  readonly ruleSet: string;
  readonly ruleSetVersion: number;
  readonly rule: number;
}

/** What a slip quotes of targets beside their judged state: the document's words and the rule. */
export function statedTargets(
  manager: EntityManager,
  ids: readonly number[],
  asOf: Day,
): Promise<StatedTarget[]> {
  return manager.query(
    `SELECT t.id, t.region_code AS "regionCode", t.phrase, st.rule_set AS "ruleSet",
       st.rule_set_version AS "ruleSetVersion", st.rule,
       coalesce((
         SELECT json_agg(json_build_object('locator', c.locator, 'heading', c.heading)
           ORDER BY tc.ordinal)
         FROM target_clause tc JOIN clause c ON c.id = tc.clause_id
         WHERE tc.target_id = t.id), '[]') AS clauses
     FROM target t JOIN target_state st ON st.target_id = t.id
       AND st.valid_from <= $2 AND (st.valid_to IS NULL OR st.valid_to > $2)
     WHERE t.id = ANY ($1::bigint[])`,
    [ids, asOf],
  );
}

export interface ReturnMatter {
  readonly id: number;
  readonly plans: readonly { readonly id: number; readonly title: string }[];
  /** Steps of reminding that were reached by the day. */
  readonly reminders: number;
}

export function returnMatters(
  manager: EntityManager,
  ids: readonly number[],
  asOf: Day,
): Promise<ReturnMatter[]> {
  return manager.query(
    `SELECT s.id,
       coalesce((
         SELECT json_agg(json_build_object('id', p.id, 'title', p.title) ORDER BY p.issued_on, p.id)
         FROM plan p WHERE p.id IN (
           SELECT x.plan_id FROM submission_line l JOIN series x ON x.id = l.series_id
           WHERE l.submission_id = s.id)), '[]') AS plans,
       (SELECT count(*)::int FROM reminder r
        WHERE r.submission_id = s.id AND r.kind = 'return' AND r.on_day <= $2) AS reminders
     FROM submission s WHERE s.id = ANY ($1::bigint[])`,
    [ids, asOf],
  );
}

/**
 * Who stands in the place of each body on a day: itself, else its first successor; bodies that
 * ended without one are left out.
 */
export async function standingBodies(
  manager: EntityManager,
  ids: readonly number[],
  asOf: Day,
): Promise<Map<number, AgencyRef>> {
  const rows = await manager.query<
    { origin: number; id: number; name: string; short_name: string; kind: string }[]
  >(
    `WITH RECURSIVE heir AS (
       SELECT a.id AS origin, a.id, a.valid_to, 0 AS step
       FROM agency a WHERE a.id = ANY ($1::bigint[])
       UNION ALL
       SELECT heir.origin, next.id, next.valid_to, heir.step + 1
       FROM heir CROSS JOIN LATERAL (
         SELECT a.* FROM agency_successor s JOIN agency a ON a.id = s.successor_id
         WHERE s.agency_id = heir.id ORDER BY a.sort, a.id LIMIT 1) AS next
       WHERE heir.valid_to <= $2 AND heir.step < 10
     )
     SELECT DISTINCT ON (heir.origin) heir.origin, a.id, a.name, a.short_name, a.kind
     FROM heir JOIN agency a ON a.id = heir.id
     WHERE a.valid_to IS NULL OR a.valid_to > $2
     ORDER BY heir.origin, heir.step DESC`,
    [ids, asOf],
  );
  return new Map(
    rows.map((row) => [
      row.origin,
      {
        id: row.id,
        name: row.name,
        shortName: row.short_name,
        openGroup: row.kind === 'group',
      },
    ]),
  );
}

/** Ids of plans by their keys. */
export async function planIds(
  manager: EntityManager,
  keys: readonly string[],
): Promise<Map<string, number>> {
  const rows = await manager.query<{ id: number; key: string }[]>(
    'SELECT id, key FROM plan WHERE key = ANY ($1)',
    [keys],
  );
  return new Map(rows.map(({ id, key }) => [key, id]));
}
