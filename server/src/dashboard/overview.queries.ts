import type { EntityManager } from 'typeorm';
import { Parameters } from '../database/parameters';
import type { Day } from '../series/domain/day';
import type { DeadlineState, Lamp } from '../targets/domain/model';
import { nameOn } from '../targets/target-name.policy';
import { visibleStates } from '../targets/target.policy';
import type { CountScope } from './count.queries';

const ATTENTION_ROWS = 7;
const UPCOMING_DAYS = 90;
const LIST_ROWS = 50;
/** The day is `$1`. */
const UPCOMING = `deadline_state = 'open' AND deadline <= $1::date + ${UPCOMING_DAYS}`;
const PASSED = `deadline_state IN ('overdue', 'missed', 'unproven')`;

/** Targets the leader's page names, by list and in order. */
export interface OverviewLists {
  readonly attention: number[];
  readonly upcoming: number[];
  readonly upcoming_total: number;
  readonly passed: number[];
  readonly passed_total: number;
}

/**
 * At most seven that need attention, by gap ÷ tolerance and then deadline; open deadlines of the
 * next 90 days; passed ones, the newest first.
 */
export async function overviewLists(
  manager: EntityManager,
  scope: CountScope,
): Promise<OverviewLists> {
  const parameters = new Parameters();
  const visible = visibleOf(scope, parameters);
  const [lists] = await manager.query<OverviewLists[]>(
    `WITH visible AS MATERIALIZED (${visible})
     SELECT
       ARRAY(SELECT target_id FROM visible WHERE lamp IN ('at_risk', 'off_track')
             ORDER BY severity NULLS LAST, deadline NULLS LAST, target_id
             LIMIT ${ATTENTION_ROWS}) AS attention,
       ARRAY(SELECT target_id FROM visible WHERE ${UPCOMING}
             ORDER BY deadline, target_id LIMIT ${LIST_ROWS}) AS upcoming,
       (SELECT count(*)::int FROM visible WHERE ${UPCOMING}) AS upcoming_total,
       ARRAY(SELECT target_id FROM visible WHERE ${PASSED}
             ORDER BY deadline DESC, target_id LIMIT ${LIST_ROWS}) AS passed,
       (SELECT count(*)::int FROM visible WHERE ${PASSED}) AS passed_total`,
    parameters.values,
  );
  if (lists === undefined) throw new Error('the database answered no lists');
  return lists;
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
  const parameters = new Parameters();
  const visible = visibleOf(scope, parameters);
  const then = parameters.add(since);
  return manager.query<MovedGroup[]>(
    `WITH moved AS (
       SELECT now.target_id, now.lamp, now.deadline_state,
         CASE WHEN now.valid_from <= ${then} THEN now.lamp ELSE before.lamp END AS lamp_before,
         CASE WHEN now.valid_from <= ${then} THEN now.deadline_state
           ELSE before.deadline_state END AS deadline_before
       FROM (${visible}) now
       LEFT JOIN LATERAL (
         SELECT st.lamp, st.deadline_state FROM target_state st
         WHERE now.valid_from > ${then} AND st.target_id = now.target_id
           AND st.valid_from <= ${then} AND st.valid_to > ${then}
         LIMIT 1) before ON true),
     grouped AS (
       SELECT lamp, deadline_state, lamp_before, deadline_before, count(*)::int AS targets,
         (array_agg(target_id ORDER BY target_id)
           FILTER (WHERE lamp IS DISTINCT FROM lamp_before))[:${LIST_ROWS}] AS ids
       FROM moved GROUP BY lamp, deadline_state, lamp_before, deadline_before)
     SELECT lamp, deadline_state, lamp_before, deadline_before, targets,
       coalesce((
         SELECT json_agg(json_build_object('targetId', t.id, 'name', ${nameOn('t', '$1')}, 'planShortTitle',
           region.short_name || ' ' || extract(year FROM p.issued_on)::int) ORDER BY t.ordinal)
         FROM target t JOIN plan p ON p.id = t.plan_id
         JOIN region ON region.code = p.region_code
         WHERE t.id = ANY (grouped.ids)), '[]') AS named
     FROM grouped
     ORDER BY lamp, deadline_state, lamp_before, deadline_before`,
    parameters.values,
  );
}

/** States valid on the day within the scope and the filters of the screen; the day is `$1`. */
function visibleOf(scope: CountScope, parameters: Parameters): string {
  const conditions = [...visibleStates(scope, scope.asOf, parameters)];
  // What the index of current states covers; nothing is judged ahead of today.
  if (scope.asOf === scope.today) conditions.push('st.valid_to IS NULL');
  if (scope.plan !== undefined) conditions.push(`p.key = ${parameters.add(scope.plan)}`);
  if (scope.withinLike !== undefined) {
    conditions.push(`st.region_code LIKE ${parameters.add(scope.withinLike)}`);
  }
  return `
    SELECT st.target_id, st.valid_from, st.lamp, st.deadline_state, st.severity, st.deadline
    FROM target_state st
    JOIN target t ON t.id = st.target_id
    JOIN plan p ON p.id = t.plan_id
    WHERE ${conditions.join(' AND ')}`;
}
