import type { EntityManager } from 'typeorm';
import { Parameters } from '../database/parameters';
import type { Day } from '../series/domain/day';
import { ZERO, type Exact } from '../series/domain/exact';
import { knownValues } from '../series/observation.service';
import type { DeadlineState, Lamp, Role, TargetTerms } from './domain/model';

import { judgedTargetOf, sparkOf, type JudgedTargetRow } from './judged-target.row';
import {
  goalInForce,
  revisionsOf,
  rowInForce,
  TERMS_COLUMNS,
  termsOf,
  termsOverTime,
} from './target-terms.service';
import { answersFor, hasRole, reporterOn, validOn } from './responsibility.policy';
import { nameOn } from './target-name.policy';
import { visibleStates } from './target.policy';
import type { EndedGoals, TargetScope } from './target.policy';
import type { JudgedTarget } from './target.schema';

/** What a list asks for; every part left out asks for everything. */
export interface JudgedTargetFilter {
  readonly ids?: readonly number[] | undefined;
  /** Key of a plan. */
  readonly plan?: string | undefined;
  /** LIKE pattern on the region, beside the scope. */
  readonly regionLike?: string | undefined;
  /** Targets this body has a part in on the day. */
  readonly agency?: number | undefined;
  /** Targets in which that body, or any, has this role. */
  readonly role?: Role | undefined;
  readonly lamp?: Lamp | undefined;
  readonly deadline?: DeadlineState | undefined;
  /** Words in the name, the phrase of the document or the reporter's name. */
  readonly q?: string | undefined;
  /** Behind schedule, or with a deadline that was passed without success. */
  readonly behindOrOverdue?: boolean | undefined;
  /** Goals that have ended by the day, with their last state. */
  readonly ended?: EndedGoals;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

/** A row for a list with what else the domain needs to say about it. */
export interface ReadTarget {
  readonly target: JudgedTarget;
  /** The goal is that of all tiers down to this one where tiers are judged from the top. */
  readonly terms: TargetTerms;
}

export interface ReadTargets {
  readonly total: number;
  readonly rows: readonly ReadTarget[];
}

/** The day is `$1`. */
const REPORTER = reporterOn('t', '$1');
const REPORTER_NAME = `(SELECT a.name FROM agency a WHERE a.id = ${REPORTER.id})`;

const JUDGED_TARGETS = `
  SELECT t.id, t.key, t.series_id, ${TERMS_COLUMNS},
    CASE WHEN t.tier_group IS NOT NULL THEN (
      SELECT json_agg(json_build_object('goal', g.goal::text, 'goal_exact', g.goal_exact,
        'revisions', ${revisionsOf('g')}))
      FROM target g WHERE g.plan_id = t.plan_id
        AND g.tier_group = t.tier_group AND g.tier_rank <= t.tier_rank) END AS tiers,
    p.id AS plan_id, p.key AS plan_key, p.title AS plan_title, p.region_code AS plan_region,
    region.name AS plan_region_name, region.short_name AS plan_region_short,
    extract(year FROM p.issued_on)::int AS plan_year,
    st.lamp, st.deadline_state, st.deadline AS judged_deadline, st.latest_end, st.latest_value,
    st.latest_growth, st.attained, st.expected, st.attained_unit, st.completion,
    st.expected_completion, st.gap, st.gap_unit, st.severity, st.confirmation_pending,
    st.verdict, st.outlook, st.deadline - $1::date AS days_left,
    reporter.id AS reporter_id, reporter.name AS reporter_name,
    reporter.short_name AS reporter_short, reporter.kind AS reporter_kind,
    part.role AS reporter_role, part.source AS reporter_source, ${REPORTER.presumed} AS reporter_presumed,
    CASE WHEN t.ended_on <= $1 THEN t.ended_on END AS ended_on, picked.total
  FROM picked
  JOIN target_state st ON st.id = picked.state_id
  JOIN target t ON t.id = st.target_id ${REPORTER.join}
  JOIN series s ON s.id = t.series_id
  JOIN plan p ON p.id = t.plan_id
  JOIN region ON region.code = p.region_code
  LEFT JOIN responsibility part ON part.target_id = t.id AND part.agency_id = ${REPORTER.id}
    AND ${validOn('part', '$1')}
  LEFT JOIN agency reporter ON reporter.id = part.agency_id
  ORDER BY picked.place`;

/**
 * Targets as they were judged on a day, in the order of their documents: two queries, however many.
 * Only plans that were active on the day exist for the reader.
 */
export async function judgedTargets(
  manager: EntityManager,
  scope: TargetScope,
  asOf: Day,
  filter: JudgedTargetFilter = {},
): Promise<ReadTargets> {
  const parameters = new Parameters();
  const picked = pickedStates(scope, asOf, filter, parameters);
  const rows = await manager.query<JudgedTargetRow[]>(
    `WITH picked AS (${picked}) ${JUDGED_TARGETS}`,
    parameters.values,
  );
  const known = await knownValues(manager, [...new Set(rows.map((row) => row.series_id))], asOf);
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map((row) => {
      const inForce = rowInForce(row, asOf);
      const terms = termsOf(inForce);
      const values = known.get(row.series_id) ?? [];
      return {
        target: judgedTargetOf(inForce, terms, sparkOf(termsOverTime(row), values, asOf)),
        terms: row.tiers === null ? terms : { ...terms, goal: tierGoal(row.tiers, asOf) },
      };
    }),
  };
}

/** The goals of all tiers down to this one as they were in force on a day. */
function tierGoal(tiers: NonNullable<JudgedTargetRow['tiers']>, day: Day): Exact {
  return tiers.reduce((sum, tier) => sum.plus(goalInForce(tier, day)), ZERO);
}

/** Narrow rows are sorted and counted; only those of the page are read whole. The day is `$1`. */
function pickedStates(
  scope: TargetScope,
  asOf: Day,
  filter: JudgedTargetFilter,
  parameters: Parameters,
): string {
  const conditions = [
    ...visibleStates(scope, asOf, parameters, filter.ended),
    ...filterConditions(filter, parameters),
  ];
  return `
    SELECT st.id AS state_id, count(*) OVER ()::int AS total,
      row_number() OVER (ORDER BY region.sort, p.issued_on, p.id, t.ordinal, t.id) AS place
    FROM target_state st
    JOIN target t ON t.id = st.target_id ${filter.q ? REPORTER.join : ''}
    JOIN plan p ON p.id = t.plan_id
    JOIN region ON region.code = p.region_code
    WHERE ${conditions.join('\n      AND ')}
    ORDER BY place
    LIMIT ${parameters.add(filter.limit ?? null)} OFFSET ${parameters.add(filter.offset ?? 0)}`;
}

/** The day is `$1`. */
function filterConditions(filter: JudgedTargetFilter, parameters: Parameters): string[] {
  const conditions: string[] = [];
  const ask = (value: unknown, condition: (place: string) => string) => {
    if (value !== undefined) conditions.push(condition(parameters.add(value)));
  };
  ask(filter.ids, (ids) => `t.id = ANY (${ids}::bigint[])`);
  ask(filter.plan, (plan) => `p.key = ${plan}`);
  ask(filter.regionLike, (region) => `st.region_code LIKE ${region}`);
  if (filter.agency !== undefined) {
    const role = filter.role === undefined ? undefined : parameters.add(filter.role);
    conditions.push(answersFor(parameters.add(filter.agency), '$1', role));
  } else {
    ask(filter.role, (role) => hasRole(role, '$1'));
  }
  ask(filter.lamp, (lamp) => `st.lamp = ${lamp}`);
  ask(filter.deadline, (state) => `st.deadline_state = ${state}`);
  ask(
    filter.q === '' ? undefined : filter.q,
    (words) =>
      `(${[nameOn('t', '$1'), 't.phrase', REPORTER_NAME]
        .map((text) => `strpos(lower(${text}), lower(${words})) > 0`)
        .join(' OR ')})`,
  );
  if (filter.behindOrOverdue) {
    conditions.push(`(st.lamp IN ('at_risk', 'off_track')
      OR st.deadline_state IN ('overdue', 'missed', 'unproven'))`);
  }
  return conditions;
}

/** The target and its parts. They are of one plan, which is what the index knows. */
export async function familyOf(manager: EntityManager, targetId: number): Promise<number[]> {
  const rows = await manager.query<{ id: number }[]>(
    `SELECT member.id FROM target t JOIN target member ON member.plan_id = t.plan_id
       AND (member.id = t.id OR member.parent_id = t.id)
     WHERE t.id = $1`,
    [targetId],
  );
  return rows.map((row) => row.id);
}
