import type { EntityManager } from 'typeorm';
import { Parameters } from '../database/parameters';
import type { Day } from '../series/domain/day';
import type { DeadlineState, Lamp, Role } from '../targets/domain/model';
import { answersFor, hasRole } from '../targets/responsibility.policy';
import { visibleStates } from '../targets/target.policy';
import type { TargetScope } from '../targets/target.policy';

/** Two days, what the viewer sees, and the filters of the screen. */
export interface MovementScope {
  readonly seen: TargetScope;
  readonly from: Day;
  readonly to: Day;
  readonly plan: string | undefined;
  /** LIKE pattern on the region, beside the scope. */
  readonly withinLike: string | undefined;
  readonly agency: number | undefined;
  readonly role: Role | undefined;
}

/** Targets that had the same states on the two days. */
export interface StatePair {
  /** Null where the target left the scope. */
  readonly lamp: Lamp | null;
  readonly deadline_state: DeadlineState | null;
  /** Null where it was not judged yet. */
  readonly lamp_before: Lamp | null;
  readonly deadline_before: DeadlineState | null;
}

export interface CountedPair extends StatePair {
  readonly targets: number;
}

interface StateColumns {
  readonly attained: string | null;
  readonly attained_unit: string | null;
  readonly gap: string | null;
  readonly gap_unit: string | null;
  readonly attained_before: string | null;
  readonly attained_unit_before: string | null;
  readonly gap_before: string | null;
  readonly gap_unit_before: string | null;
}

export interface MovedTarget extends StatePair, StateColumns {
  readonly target_id: number;
  readonly series_id: number;
}

/** How many targets went from which state to which: a handful of rows, however many targets. */
export function statePairs(manager: EntityManager, scope: MovementScope): Promise<CountedPair[]> {
  const parameters = new Parameters();
  return manager.query<CountedPair[]>(
    `${movedTargets(scope, parameters)}
     SELECT lamp, deadline_state, lamp_before, deadline_before, count(*)::int AS targets
     FROM moved GROUP BY lamp, deadline_state, lamp_before, deadline_before
     ORDER BY lamp, deadline_state, lamp_before, deadline_before`,
    parameters.values,
  );
}

/**
 * One page of the targets behind these pairs of states.
 *
 * @param pairs in the order of the list; targets of one pair follow their documents
 */
export function movedPage(
  manager: EntityManager,
  scope: MovementScope,
  pairs: readonly StatePair[],
  page: { readonly limit: number; readonly offset: number },
): Promise<MovedTarget[]> {
  const parameters = new Parameters();
  const moved = movedTargets(scope, parameters);
  const asked = parameters.add(
    JSON.stringify(
      pairs.map(({ lamp, deadline_state, lamp_before, deadline_before }, place) => ({
        lamp,
        deadline_state,
        lamp_before,
        deadline_before,
        place,
      })),
    ),
  );
  return manager.query<MovedTarget[]>(
    `${moved}
     SELECT moved.*
     FROM moved
     JOIN jsonb_to_recordset(${asked}::jsonb) AS asked (lamp text, deadline_state text,
         lamp_before text, deadline_before text, place int)
       ON moved.lamp IS NOT DISTINCT FROM asked.lamp
       AND moved.deadline_state IS NOT DISTINCT FROM asked.deadline_state
       AND moved.lamp_before IS NOT DISTINCT FROM asked.lamp_before
       AND moved.deadline_before IS NOT DISTINCT FROM asked.deadline_before
     JOIN target t ON t.id = moved.target_id
     JOIN plan p ON p.id = t.plan_id
     JOIN region ON region.code = p.region_code
     ORDER BY asked.place, region.sort, p.issued_on, p.id, t.ordinal, t.id
     LIMIT ${parameters.add(page.limit)} OFFSET ${parameters.add(page.offset)}`,
    parameters.values,
  );
}

const OF_STATE = `st.lamp, st.deadline_state, st.attained, st.attained_unit, st.gap, st.gap_unit`;
const NO_STATE = `NULL::text AS lamp, NULL::text AS deadline_state, NULL::numeric AS attained,
  NULL::text AS attained_unit, NULL::numeric AS gap, NULL::text AS gap_unit`;
const BEFORE = `st.lamp AS lamp_before, st.deadline_state AS deadline_before,
  st.attained AS attained_before, st.attained_unit AS attained_unit_before,
  st.gap AS gap_before, st.gap_unit AS gap_unit_before`;

/**
 * The table `moved`: every target in the scope on the second day with its states on both, and
 * those that were in the scope on the first day only. What was not yet in force on the first day
 * has no earlier state.
 */
function movedTargets(scope: MovementScope, parameters: Parameters): string {
  const from = parameters.add(scope.from);
  return `
    WITH later AS MATERIALIZED (
      SELECT st.target_id, t.series_id, p.activated_on, ${OF_STATE}
      ${inScopeOn(scope, scope.to, parameters)}),
    earlier AS MATERIALIZED (
      SELECT st.target_id, t.series_id, ${BEFORE}
      ${inScopeOn(scope, scope.from, parameters)}),
    moved AS (
      SELECT later.target_id, later.series_id, later.lamp, later.deadline_state, later.attained,
        later.attained_unit, later.gap, later.gap_unit, ${BEFORE}
      FROM later
      LEFT JOIN target_state st ON st.target_id = later.target_id AND st.valid_from <= ${from}
        AND (st.valid_to IS NULL OR st.valid_to > ${from}) AND later.activated_on <= ${from}
      UNION ALL
      SELECT target_id, series_id, ${NO_STATE}, lamp_before, deadline_before, attained_before,
        attained_unit_before, gap_before, gap_unit_before
      FROM earlier WHERE NOT EXISTS (SELECT FROM later WHERE later.target_id = earlier.target_id))`;
}

/** FROM and WHERE of the states that are valid on a day within the scope and the filters. */
function inScopeOn(scope: MovementScope, day: Day, parameters: Parameters): string {
  const conditions = [...visibleStates(scope.seen, day, parameters)];
  if (scope.plan !== undefined) conditions.push(`p.key = ${parameters.add(scope.plan)}`);
  if (scope.withinLike !== undefined) {
    conditions.push(`st.region_code LIKE ${parameters.add(scope.withinLike)}`);
  }
  const role = scope.role === undefined ? undefined : parameters.add(scope.role);
  if (scope.agency !== undefined) {
    conditions.push(answersFor(parameters.add(scope.agency), parameters.add(day), role));
  } else if (role !== undefined) {
    conditions.push(hasRole(role, parameters.add(day)));
  }
  return `FROM target_state st
      JOIN target t ON t.id = st.target_id
      JOIN plan p ON p.id = t.plan_id
      WHERE ${conditions.join(' AND ')}`;
}
