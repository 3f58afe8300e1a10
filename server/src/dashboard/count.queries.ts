import type { EntityManager } from 'typeorm';
import { Parameters } from '../database/parameters';
import type { Day } from '../series/domain/day';
import { LAMPS } from '../targets/domain/model';
import type { AgencyRef, PlanRef } from '../targets/target.schema';
import { reporterOn, validOn } from '../targets/responsibility.policy';
import { seenPlan, visibleStates } from '../targets/target.policy';
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
const LAMPS_TOTAL = LAMPS.map((lamp) => `c.${lamp}`).join(' + ');
const SUMS = COUNTED.map((name) => `sum(c.${name})::int AS ${name}`).join(', ');

/**
 * Every plan the viewer sees, with its targets counted once each: the only source of totals. Plans
 * without targets are there, too. From the summaries where they hold, from the states of a past
 * day or for one body.
 */
export async function planCounts(manager: EntityManager, scope: CountScope): Promise<PlanCounts[]> {
  const parameters = new Parameters();
  const counted = fromSummaries(scope)
    ? `SELECT plan_id, ${NAMES} FROM plan_summary`
    : `SELECT t.plan_id, ${COUNT_STATES}
       FROM target_state st JOIN target t ON t.id = st.target_id JOIN plan p ON p.id = t.plan_id
       WHERE ${visibleStates(scope, scope.asOf, parameters).join(' AND ')}
       GROUP BY t.plan_id`;
  const rows = await manager.query<PlanRow[]>(
    `SELECT p.id, p.key, p.title, p.region_code, region.name AS region_name,
       region.short_name || ' ' || extract(year FROM p.issued_on)::int AS short_title, ${ZEROS}
     FROM plan p
     JOIN region ON region.code = p.region_code
     LEFT JOIN (${counted}) c ON c.plan_id = p.id
     WHERE ${planConditions(scope, parameters).join(' AND ')}
     ORDER BY region.sort, p.issued_on, p.id`,
    parameters.values,
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
  /** Null where all plans are taken together. */
  readonly planId: number | null;
  /** Null where both parts are taken together. */
  readonly part: 'lead' | 'shared' | null;
}

interface AgencyRow extends Counted {
  readonly id: number;
  readonly name: string;
  readonly short_name: string;
  readonly kind: string;
  readonly plan_id: number | null;
  readonly part: 'lead' | 'shared' | null;
}

/**
 * Targets of every body, plan by plan or part by part, in administrative order; bodies without any
 * are left out. A shared target counts for each of its bodies, so these rows never feed totals.
 */
export async function agencyCounts(
  manager: EntityManager,
  scope: CountScope,
  by: 'plan' | 'part',
): Promise<AgencyCounts[]> {
  const parameters = new Parameters();
  const counted = fromSummaries(scope)
    ? `SELECT agency_id, plan_id, part, ${NAMES} FROM agency_summary`
    : countedByBody(scope, parameters);
  const group = by === 'plan' ? 'c.plan_id' : 'c.part';
  const rows = await manager.query<AgencyRow[]>(
    `SELECT a.id, a.name, a.short_name, a.kind, ${by === 'plan' ? 'c.plan_id, NULL' : 'NULL::int AS plan_id, c.part'} AS part, ${SUMS}
     FROM (${counted}) c
     JOIN agency a ON a.id = c.agency_id
     JOIN region ON region.code = a.region_code
     JOIN plan p ON p.id = c.plan_id
     WHERE ${planConditions(scope, parameters).join(' AND ')}
     GROUP BY a.id, region.sort, ${group}
     HAVING sum(${LAMPS_TOTAL}) > 0
     ORDER BY region.sort, a.sort, a.id, ${group}`,
    parameters.values,
  );
  return rows.map(({ id, name, short_name, kind, plan_id, part, ...counts }) => ({
    agency: { id, name, shortName: short_name, openGroup: kind === 'group' },
    planId: plan_id,
    part,
    ...counts,
  }));
}

/** Each state of the day for each body that had a part in its target on that day. */
function countedByBody(scope: CountScope, parameters: Parameters): string {
  const visible = visibleStates(scope, scope.asOf, parameters);
  const day = parameters.add(scope.asOf);
  const reporter = reporterOn('t', day);
  return `SELECT r.agency_id, t.plan_id,
      CASE WHEN ${reporter.id} = r.agency_id THEN 'lead' ELSE 'shared' END AS part, ${COUNT_STATES}
    FROM target_state st JOIN target t ON t.id = st.target_id ${reporter.join}
    JOIN plan p ON p.id = t.plan_id
    JOIN responsibility r ON r.target_id = t.id AND ${validOn('r', day)}
    WHERE ${visible.join(' AND ')}
    GROUP BY r.agency_id, t.plan_id, 3`;
}

/** Summaries hold current states of whole plans: today's, and not those of one body. */
function fromSummaries(scope: CountScope): boolean {
  return scope.asOf === scope.today && scope.agencyId === null;
}

/** Plans that ran on the day, within the scope and the filters of the screen. */
function planConditions(scope: CountScope, parameters: Parameters): string[] {
  const day = parameters.add(scope.asOf);
  const conditions = [
    `p.activated_on <= ${day}`,
    seenPlan('p', parameters.add(scope.planRegionLike), parameters.add(scope.agencyId), day),
  ];
  if (scope.plan !== undefined) conditions.push(`p.key = ${parameters.add(scope.plan)}`);
  if (scope.withinLike !== undefined) {
    conditions.push(`p.region_code LIKE ${parameters.add(scope.withinLike)}`);
  }
  return conditions;
}
