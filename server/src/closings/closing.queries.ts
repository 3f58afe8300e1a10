import type { EntityManager } from 'typeorm';
import type { MatterScope } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { answersFor } from '../targets/responsibility.policy';
import { nameOn } from '../targets/target-name.policy';
import type { AgencyRef } from '../targets/target.schema';
import type { ClosingEntry, ClosingSnapshot } from './closing.schema';
import type { ClosingMove, ClosingState, VerificationMethod } from './domain/closing-move';

export interface ClosingFilter {
  readonly ids?: readonly number[] | undefined;
  readonly states?: readonly ClosingState[] | undefined;
  readonly subjects?:
    { readonly kind: 'target' | 'entrusted'; readonly ids: readonly number[] } | undefined;
  readonly agencyId?: number | undefined;
  readonly plan?: string | undefined;
  /** Leaves out targets whose judgement on the day is met in time. */
  readonly unmet?: boolean | undefined;
}

/** A closing as it stood on a day. */
export interface ClosingRow {
  readonly id: number;
  readonly version: number;
  readonly kind: 'target' | 'entrusted';
  readonly subjectId: number;
  /** Null where the subject is no target. */
  readonly targetName: string | null;
  readonly plan: { readonly key: string; readonly title: string } | null;
  readonly regionCode: string;
  readonly regionName: string;
  readonly agency: AgencyRef;
  readonly yearEnd: Day | null;
  readonly statement: string;
  readonly appliedBy: number;
  readonly appliedByName: string;
  readonly appliedOn: Day;
  readonly onBehalfReason: string | null;
  readonly state: ClosingState;
  /** It moved on a later day: the demo's clock was moved back before that. */
  readonly movedLater: boolean;
}

export interface EntryRow {
  readonly id: number;
  readonly closingId: number;
  readonly move: ClosingMove;
  readonly onDay: Day;
  readonly at: string;
  readonly by: string | null;
  readonly role: ClosingEntry['role'];
  readonly words: string | null;
  readonly method: VerificationMethod | null;
  readonly verifiedOn: Day | null;
  readonly people: string | null;
  readonly value: string | null;
  readonly unit: string | null;
  readonly snapshot: ClosingSnapshot | null;
}

/** Closings within a scope as they stood on a day: those that wait first, then the newest. */
export function closings(
  manager: EntityManager,
  scope: MatterScope,
  asOf: Day,
  filter: ClosingFilter = {},
): Promise<ClosingRow[]> {
  return manager.query(
    `SELECT c.id, c.version, c.subject_kind AS kind, c.subject_id AS "subjectId",
       ${nameOn('t', '$1')} AS "targetName",
       CASE WHEN p.id IS NOT NULL THEN json_build_object('key', p.key, 'title', p.title) END AS plan,
       c.region_code AS "regionCode", g.name AS "regionName",
       json_build_object('id', a.id, 'name', a.name, 'shortName', a.short_name,
         'openGroup', a.kind = 'group') AS agency,
       c.year_end AS "yearEnd", c.statement, c.applied_by AS "appliedBy",
       applicant.display_name AS "appliedByName", c.applied_on AS "appliedOn",
       c.on_behalf_reason AS "onBehalfReason", was.state,
       EXISTS (SELECT FROM closing_event e WHERE e.closing_id = c.id AND e.on_day > $1)
         AS "movedLater"
     FROM closing c
     JOIN region g ON g.code = c.region_code
     JOIN agency a ON a.id = c.agency_id
     JOIN account applicant ON applicant.id = c.applied_by
     LEFT JOIN target t ON c.subject_kind = 'target' AND t.id = c.subject_id
     LEFT JOIN plan p ON p.id = t.plan_id
     CROSS JOIN LATERAL (SELECT e.state FROM closing_event e
       WHERE e.closing_id = c.id AND e.on_day <= $1 ORDER BY e.id DESC LIMIT 1) AS was
     WHERE c.applied_on <= $1 AND c.region_code LIKE $2
       AND ($3::bigint IS NULL OR c.agency_id = $3 OR (t.id IS NOT NULL AND ${answersFor('$3', '$1')}))
       AND ($4::bigint[] IS NULL OR c.id = ANY ($4))
       AND ($5::text[] IS NULL OR was.state = ANY ($5))
       AND ($6::text IS NULL OR (c.subject_kind = $6 AND c.subject_id = ANY ($7::bigint[])))
       AND ($8::bigint IS NULL OR c.agency_id = $8)
       AND ($9::text IS NULL OR p.key = $9)
       AND (NOT $10::boolean OR c.year_end IS NOT NULL OR EXISTS (SELECT FROM target_state st
         WHERE st.target_id = t.id AND st.valid_from <= $1
           AND (st.valid_to IS NULL OR st.valid_to > $1)
           AND (st.lamp <> 'achieved' OR st.deadline_state NOT IN ('met', 'met_early', 'no_deadline'))))
     ORDER BY was.state NOT IN ('applied', 'verified'), c.applied_on DESC, c.id DESC`,
    [
      asOf,
      scope.regionLike,
      scope.agencyId,
      filter.ids ?? null,
      filter.states ?? null,
      filter.subjects?.kind ?? null,
      filter.subjects?.ids ?? null,
      filter.agencyId ?? null,
      filter.plan ?? null,
      filter.unmet ?? false,
    ],
  );
}

/** What happened to closings up to a day, in order, by their ids. */
export async function closingEntries(
  manager: EntityManager,
  ids: readonly number[],
  asOf: Day,
): Promise<Map<number, EntryRow[]>> {
  const rows = await manager.query<EntryRow[]>(
    `SELECT e.id, e.closing_id AS "closingId", e.move, e.on_day AS "onDay",
       e.on_day || to_char(e.at AT TIME ZONE 'Asia/Shanghai', '"T"HH24:MI:SS"+08:00"') AS at,
       a.display_name AS by, e.role, e.words, e.method, e.verified_on AS "verifiedOn", e.people,
       e.value, e.unit, e.snapshot
     FROM closing_event e LEFT JOIN account a ON a.id = e.account_id
     WHERE e.closing_id = ANY ($1) AND e.on_day <= $2 ORDER BY e.id`,
    [ids, asOf],
  );
  const byClosing = new Map<number, EntryRow[]>();
  for (const row of rows) {
    const known = byClosing.get(row.closingId);
    if (known) known.push(row);
    else byClosing.set(row.closingId, [row]);
  }
  return byClosing;
}

/** Which of these subjects were closed on a day; an annual goal, for the year that was judged then. */
export async function closedSubjects(
  manager: EntityManager,
  kind: 'target' | 'entrusted',
  ids: readonly number[],
  asOf: Day,
): Promise<number[]> {
  const rows = await manager.query<{ id: number }[]>(
    `SELECT DISTINCT c.subject_id AS id FROM closing c
     CROSS JOIN LATERAL (SELECT e.state FROM closing_event e
       WHERE e.closing_id = c.id AND e.on_day <= $1 ORDER BY e.id DESC LIMIT 1) AS was
     LEFT JOIN target_state st ON c.subject_kind = 'target' AND st.target_id = c.subject_id
       AND st.valid_from <= $1 AND (st.valid_to IS NULL OR st.valid_to > $1)
     WHERE c.subject_kind = $2 AND c.subject_id = ANY ($3::bigint[]) AND was.state = 'confirmed'
       AND (c.year_end IS NULL OR st.deadline IS NULL OR c.year_end = st.deadline)`,
    [asOf, kind, ids],
  );
  return rows.map((row) => row.id);
}
