import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { AgencyRef, PlanRef } from '../targets/target.schema';
import type { TargetScope } from '../targets/target.policy';
import { COUNTED, COUNT_STATES } from './lamp-counts';
import type { Counted } from './lamp-counts';

/** What is counted: what the viewer sees on a day, narrowed by the filters of the screen. */
export interface CountScope extends TargetScope {
  readonly asOf: Day;
  /** The day until which the summaries are kept; any other day is counted from the states. */
  readonly today: Day;
  readonly plan?: string | undefined;
  /** LIKE pattern on the region, beside the scope. */
  readonly withinLike?: string | undefined;
}

export interface PlanCounts extends Counted {
  readonly plan: PlanRef;
}

interface PlanRow extends Counted {
  readonly id: number;
  readonly key: string;
  readonly title: string;
  readonly region_code: string;
  readonly region_name: string;
  readonly short_title: string;
}

const NAMES = COUNTED.join(', ');
const ZEROS = COUNTED.map((name) => `coalesce(c.${name}, 0) AS ${name}`).join(', ');
const COUNTS = COUNTED.map((name) => `c.${name}`).join(', ');
const VALID = `st.valid_from <= $1 AND (st.valid_to IS NULL OR st.valid_to > $1)`;
const ANSWERS_FOR = `($3::bigint IS NULL OR EXISTS (
  SELECT FROM responsibility own WHERE own.target_id = t.id AND own.agency_id = $3))`;

/**
 * Every plan the viewer sees, with its targets counted once each: the only source of totals. Plans
 * without targets are there, too. From the summaries where they hold, from the states of a past
 * day or for one body.
 */
export async function planCounts(manager: EntityManager, scope: CountScope): Promise<PlanCounts[]> {
  const counted = fromSummaries(scope)
    ? `SELECT plan_id, ${NAMES} FROM plan_summary WHERE $3::bigint IS NULL`
    : `SELECT t.plan_id, ${COUNT_STATES}
       FROM target_state st JOIN target t ON t.id = st.target_id
       WHERE ${VALID} AND t.region_code LIKE $2 AND ${ANSWERS_FOR}
       GROUP BY t.plan_id`;
  const rows = await manager.query<PlanRow[]>(
    `SELECT p.id, p.key, p.title, p.region_code, region.name AS region_name,
       region.short_name || ' ' || extract(year FROM p.issued_on)::int AS short_title, ${ZEROS}
     FROM plan p
     JOIN region ON region.code = p.region_code
     LEFT JOIN (${counted}) c ON c.plan_id = p.id
     WHERE p.activated_on <= $1 AND p.region_code LIKE $2
       AND ($4::text IS NULL OR p.key = $4) AND ($5::text IS NULL OR p.region_code LIKE $5)
     ORDER BY region.sort, p.issued_on, p.id`,
    parametersOf(scope),
  );
  return rows.map(({ id, key, title, region_code, region_name, short_title, ...counts }) => ({
    plan: {
      id,
      key,
      title,
      shortTitle: short_title,
      regionCode: region_code,
      regionName: region_name,
    },
    ...counts,
  }));
}

export interface AgencyCounts extends Counted {
  readonly agency: AgencyRef;
  readonly planId: number;
  readonly part: 'lead' | 'shared';
}

interface AgencyRow extends Counted {
  readonly id: number;
  readonly name: string;
  readonly short_name: string;
  readonly kind: string;
  readonly plan_id: number;
  readonly part: 'lead' | 'shared';
}

/**
 * Targets of every body by plan and part, in administrative order; bodies without any are left
 * out. A shared target counts for each of its bodies, so these rows never feed totals.
 */
export async function agencyCounts(
  manager: EntityManager,
  scope: CountScope,
): Promise<AgencyCounts[]> {
  const counted = fromSummaries(scope)
    ? `SELECT agency_id, plan_id, part, ${NAMES} FROM agency_summary
       WHERE $3::bigint IS NULL`
    : `SELECT r.agency_id, t.plan_id,
         CASE WHEN t.reporter_id = r.agency_id THEN 'lead' ELSE 'shared' END AS part, ${COUNT_STATES}
       FROM target_state st JOIN target t ON t.id = st.target_id
       JOIN responsibility r ON r.target_id = t.id
       WHERE ${VALID} AND t.region_code LIKE $2 AND ${ANSWERS_FOR}
       GROUP BY r.agency_id, t.plan_id, 3`;
  const rows = await manager.query<AgencyRow[]>(
    `SELECT a.id, a.name, a.short_name, a.kind, c.plan_id, c.part, ${COUNTS}
     FROM (${counted}) c
     JOIN agency a ON a.id = c.agency_id
     JOIN region ON region.code = a.region_code
     JOIN plan p ON p.id = c.plan_id
     WHERE p.activated_on <= $1 AND p.region_code LIKE $2
       AND ($4::text IS NULL OR p.key = $4) AND ($5::text IS NULL OR p.region_code LIKE $5)
     ORDER BY region.sort, a.sort, a.id, c.plan_id, c.part`,
    parametersOf(scope),
  );
  return rows
    .map(({ id, name, short_name, kind, plan_id, part, ...counts }) => ({
      agency: { id, name, shortName: short_name, openGroup: kind === 'group' },
      planId: plan_id,
      part,
      ...counts,
    }))
    .filter((row) => COUNTED.some((name) => row[name] > 0));
}

/** Summaries hold current states of whole plans: today's, and not those of one body. */
function fromSummaries(scope: CountScope): boolean {
  return scope.asOf === scope.today && scope.agencyId === null;
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
