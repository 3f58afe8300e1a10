import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { DeadlineState, Lamp } from '../targets/domain/model';
import type { CountScope } from './count.queries';

const ATTENTION_ROWS = 7;
const UPCOMING_DAYS = 90;
const LIST_ROWS = 50;

/** Targets the leader's page names, by list and in order. */
export interface OverviewLists {
  readonly attention: number[];
  readonly upcoming: number[];
  readonly passed: number[];
}

const VISIBLE = `
  SELECT st.target_id, st.lamp, st.deadline_state, st.severity, st.deadline, t.ordinal
  FROM target_state st
  JOIN target t ON t.id = st.target_id
  JOIN plan p ON p.id = t.plan_id
  WHERE st.valid_from <= $1 AND (st.valid_to IS NULL OR st.valid_to > $1)
    AND p.activated_on <= $1 AND t.region_code LIKE $2
    AND ($3::bigint IS NULL OR EXISTS (
      SELECT FROM responsibility own WHERE own.target_id = t.id AND own.agency_id = $3))
    AND ($4::text IS NULL OR p.key = $4) AND ($5::text IS NULL OR t.region_code LIKE $5)`;

/**
 * At most seven that need attention, by gap ÷ tolerance and then deadline; open deadlines of the
 * next 90 days; passed ones, the newest first.
 */
export async function overviewLists(
  manager: EntityManager,
  scope: CountScope,
): Promise<OverviewLists> {
  const [lists] = await manager.query<OverviewLists[]>(
    `WITH visible AS MATERIALIZED (${VISIBLE})
     SELECT
       ARRAY(SELECT target_id FROM visible WHERE lamp IN ('at_risk', 'off_track')
             ORDER BY severity NULLS LAST, deadline NULLS LAST, target_id
             LIMIT ${ATTENTION_ROWS}) AS attention,
       ARRAY(SELECT target_id FROM visible
             WHERE deadline_state = 'open' AND deadline <= $1::date + ${UPCOMING_DAYS}
             ORDER BY deadline, target_id LIMIT ${LIST_ROWS}) AS upcoming,
       ARRAY(SELECT target_id FROM visible WHERE deadline_state IN ('overdue', 'missed', 'unproven')
             ORDER BY deadline DESC, target_id LIMIT ${LIST_ROWS}) AS passed`,
    parametersOf(scope),
  );
  return lists ?? { attention: [], upcoming: [], passed: [] };
}

/** Targets that had the same states on two days. */
export interface MovedGroup {
  readonly lamp: Lamp;
  readonly deadline_state: DeadlineState;
  readonly lamp_before: Lamp | null;
  readonly deadline_before: DeadlineState | null;
  readonly targets: number;
  /** Named where the lamp changed. */
  readonly named: { targetId: number; name: string; planShortTitle: string }[];
}

/** The states of a day against those of an earlier one, grouped; a few names for each change. */
export function movedGroups(
  manager: EntityManager,
  scope: CountScope,
  since: Day,
): Promise<MovedGroup[]> {
  return manager.query<MovedGroup[]>(
    `WITH visible AS (${VISIBLE}),
     moved AS (
       SELECT now.target_id, now.lamp, now.deadline_state, before.lamp AS lamp_before,
         before.deadline_state AS deadline_before
       FROM visible now
       LEFT JOIN target_state before ON before.target_id = now.target_id
         AND before.valid_from <= $6 AND (before.valid_to IS NULL OR before.valid_to > $6)),
     numbered AS (
       SELECT moved.*, row_number() OVER (
         PARTITION BY lamp, deadline_state, lamp_before, deadline_before ORDER BY target_id) AS nth
       FROM moved)
     SELECT m.lamp, m.deadline_state, m.lamp_before, m.deadline_before, count(*)::int AS targets,
       coalesce(json_agg(json_build_object('targetId', t.id, 'name', t.name, 'planShortTitle',
         region.short_name || ' ' || extract(year FROM p.issued_on)::int) ORDER BY t.ordinal)
         FILTER (WHERE m.nth <= ${LIST_ROWS} AND m.lamp IS DISTINCT FROM m.lamp_before), '[]') AS named
     FROM numbered m
     JOIN target t ON t.id = m.target_id
     JOIN plan p ON p.id = t.plan_id
     JOIN region ON region.code = p.region_code
     GROUP BY m.lamp, m.deadline_state, m.lamp_before, m.deadline_before
     ORDER BY m.lamp, m.deadline_state, m.lamp_before, m.deadline_before`,
    [...parametersOf(scope), since],
  );
}

function parametersOf(scope: CountScope): unknown[] {
  return [
    scope.asOf,
    scope.regionLike,
    scope.agencyId,
    scope.plan ?? null,
    scope.withinLike ?? null,
  ];
}
