import type { EntityManager } from 'typeorm';
import type { SubjectKind } from '../matters/domain/subject';
import type { Day } from '../series/domain/day';

/** A target whose deadline was passed without success. */
export interface PassedTarget {
  readonly id: number;
  readonly regionCode: string;
  readonly deadline: Day;
  /** It was not passed on the earlier day: judged otherwise then, or not judged at all. */
  readonly isNew: boolean;
}

const PASSED = `('overdue', 'missed', 'unproven')`;

/**
 * Targets whose deadline has passed on a day.
 *
 * @param before the earlier day with which `isNew` compares
 */
export function passedTargets(
  manager: EntityManager,
  regionLike: string,
  asOf: Day,
  before: Day,
): Promise<PassedTarget[]> {
  return manager.query(
    `SELECT t.id, t.region_code AS "regionCode", st.deadline,
       NOT EXISTS (
         SELECT FROM target_state old WHERE old.target_id = t.id AND old.valid_from <= $3
           AND (old.valid_to IS NULL OR old.valid_to > $3)
           AND old.deadline_state IN ${PASSED} AND old.deadline = st.deadline) AS "isNew"
     FROM target_state st
     JOIN target t ON t.id = st.target_id
     JOIN plan p ON p.id = t.plan_id
     WHERE st.valid_from <= $1 AND (st.valid_to IS NULL OR st.valid_to > $1)
       AND p.activated_on <= $1 AND st.region_code LIKE $2
       AND st.deadline_state IN ${PASSED} AND st.deadline IS NOT NULL
     ORDER BY t.id`,
    [asOf, regionLike, before],
  );
}

/** Matters that were urged by a slip after a day, by `kind:id`. */
export async function urgedSince(
  manager: EntityManager,
  matters: readonly { readonly kind: SubjectKind; readonly id: number; readonly since: Day }[],
  asOf: Day,
): Promise<Set<string>> {
  const rows = await manager.query<{ key: string }[]>(
    `SELECT DISTINCT n.subject_kind || ':' || n.subject_id AS key
     FROM unnest($1::text[], $2::bigint[], $3::date[]) AS m (kind, id, since)
     JOIN notice n ON n.subject_kind = m.kind AND n.subject_id = m.id
     WHERE n.issued_on <= $4 AND n.state <> 'withdrawn'
       AND (n.issued_on > m.since OR n.state IN ('issued', 'acknowledged', 'replied', 'returned'))`,
    [
      matters.map(({ kind }) => kind),
      matters.map(({ id }) => id),
      matters.map(({ since }) => since),
      asOf,
    ],
  );
  return new Set(rows.map(({ key }) => key));
}
