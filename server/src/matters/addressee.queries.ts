import type { EntityManager } from 'typeorm';
import { regionScope } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import type { Role } from '../targets/domain/model';
import { validOn } from '../targets/responsibility.policy';
import type { AgencyRef } from '../targets/target.schema';

export interface Addressee {
  readonly agency: AgencyRef;
  readonly role: Role | null;
}

const MOST_FOUND = 20;

const AGENCY = `json_build_object('id', a.id, 'name', a.name, 'shortName', a.short_name,
  'openGroup', false) AS agency`;
/** A body with clerks of its own that exists on the day `$2`; open groups are nobody. */
const ABLE = `a.kind <> 'group' AND (a.valid_from IS NULL OR a.valid_from <= $2)
  AND (a.valid_to IS NULL OR a.valid_to > $2)`;

/** Of these bodies those that can act on a day, in the order given. */
export function ableBodies(
  manager: EntityManager,
  ids: readonly number[],
  day: Day,
): Promise<{ agency: AgencyRef; regionCode: string }[]> {
  return manager.query(
    `SELECT ${AGENCY}, a.region_code AS "regionCode" FROM agency a
     WHERE a.id = ANY ($1::bigint[]) AND ${ABLE} ORDER BY array_position($1::bigint[], a.id)`,
    [ids, day],
  );
}

/** Bodies of a region, and of all below it, with words in their name. */
export async function bodiesByName(
  manager: EntityManager,
  { words, regionCode, day }: { words: string; regionCode: string; day: Day },
): Promise<AgencyRef[]> {
  const rows = await manager.query<{ agency: AgencyRef }[]>(
    `SELECT ${AGENCY} FROM agency a JOIN region g ON g.code = a.region_code
     WHERE a.region_code LIKE $1 AND ${ABLE}
       AND (strpos(a.name, $3) > 0 OR strpos(a.short_name, $3) > 0)
     ORDER BY g.sort, a.sort, a.id LIMIT ${MOST_FOUND}`,
    [regionScope({ regionCode }), day, words],
  );
  return rows.map(({ agency }) => agency);
}

/** A clause with its plan's region; null where the plan does not run by the day. */
export async function clausePlace(
  manager: EntityManager,
  id: number,
  day: Day,
): Promise<{ readonly regionCode: string; readonly planId: number } | null> {
  const [row] = await manager.query<{ regionCode: string; planId: number }[]>(
    `SELECT p.region_code AS "regionCode", p.id AS "planId" FROM clause c
     JOIN plan p ON p.id = c.plan_id WHERE c.id = $1 AND p.activated_on <= $2`,
    [id, day],
  );
  return row ?? null;
}

/** The bodies that the notes of a clause name, in their order; each once, in its first role. */
export function bodiesOfClause(
  manager: EntityManager,
  clauseId: number,
  day: Day,
): Promise<{ id: number; role: Role }[]> {
  return manager.query(
    `SELECT DISTINCT ON (place) id, role FROM (
       SELECT r.agency_id AS id, r.role,
         min(n.ordinal * 1000 + r.ordinal) OVER (PARTITION BY r.agency_id) AS place
       FROM responsibility_note n JOIN responsibility r ON r.note_id = n.id
       WHERE n.clause_id = $1 AND ${validOn('r', '$2')}) AS named
     ORDER BY place`,
    [clauseId, day],
  );
}
