import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { validOn } from '../targets/responsibility.policy';
import { seenPlan } from '../targets/target.policy';
import type { TargetScope } from '../targets/target.policy';
import type { PlanRef, Responsibility } from '../targets/target.schema';
import type { PlanDetail } from './plan-view.schema';

/** What a plan's list row and page say of the document itself. */
export interface PlanFacts {
  readonly id: number;
  readonly doc_no: string | null;
  readonly issuer: string;
  readonly issued_on: Day;
  readonly published_on: Day | null;
  readonly effective_from: Day | null;
  readonly effective_to: Day | null;
  readonly horizon: Day | null;
  readonly activated_on: Day;
  readonly clauses: number;
}

/** Facts of every plan the viewer sees on a day, by id. */
export async function planFacts(
  manager: EntityManager,
  scope: TargetScope,
  asOf: Day,
): Promise<Map<number, PlanFacts>> {
  const rows = await manager.query<PlanFacts[]>(
    `SELECT p.id, p.doc_no, p.issuer, p.issued_on, p.published_on, p.effective_from,
       p.effective_to, p.horizon, p.activated_on,
       (SELECT count(*)::int FROM clause c WHERE c.plan_id = p.id) AS clauses
     FROM plan p WHERE p.activated_on <= $1 AND ${seenPlan('p', '$2', '$3', '$1')}`,
    [asOf, scope.planRegionLike, scope.agencyId],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** How a plan stands to others, and what it lacks. */
export interface PlanLinks {
  readonly implements: PlanDetail['implements'];
  readonly implemented_by: PlanRef[];
  readonly missing_annexes: string[];
}

/** Links lead only to plans the viewer sees; others are named without. */
export async function planLinks(
  manager: EntityManager,
  planId: number,
  scope: TargetScope,
  asOf: Day,
): Promise<PlanLinks> {
  const [row] = await manager.query<PlanLinks[]>(
    `SELECT p.missing_annexes,
       coalesce((
         SELECT json_agg(json_build_object('title', higher.title, 'docNo', higher."docNo",
           'planKey', (SELECT h.key FROM plan h WHERE (h.title = higher.title
               OR h.doc_no = higher."docNo") AND h.activated_on <= $2 AND ${seenPlan('h', '$3', '$4', '$2')}
             ORDER BY h.id LIMIT 1)) ORDER BY higher.nth)
         FROM ROWS FROM (jsonb_to_recordset(p.implements) AS (title text, "docNo" text))
           WITH ORDINALITY AS higher (title, "docNo", nth)), '[]') AS implements,
       coalesce((
         SELECT json_agg(json_build_object('id', lower.id, 'key', lower.key, 'title', lower.title,
           'shortTitle', region.short_name || ' ' || extract(year FROM lower.issued_on)::int,
           'regionCode', lower.region_code, 'regionName', region.name)
           ORDER BY region.sort, lower.issued_on)
         FROM plan lower JOIN region ON region.code = lower.region_code
         WHERE lower.id <> p.id AND lower.activated_on <= $2 AND ${seenPlan('lower', '$3', '$4', '$2')}
           AND (lower.implements @> jsonb_build_array(jsonb_build_object('title', p.title))
             OR (p.doc_no IS NOT NULL
               AND lower.implements @> jsonb_build_array(jsonb_build_object('docNo', p.doc_no)))
         )), '[]') AS implemented_by
     FROM plan p WHERE p.id = $1`,
    [planId, asOf, scope.planRegionLike, scope.agencyId],
  );
  return row ?? { implements: [], implemented_by: [], missing_annexes: [] };
}

export interface ClauseRow {
  readonly id: number;
  readonly locator: string;
  readonly heading: string;
  readonly depth: number;
  readonly notes: Responsibility[][];
  readonly target_ids: number[];
  readonly incentives: PlanDetail['clauses'][number]['incentives'];
  readonly not_goals: PlanDetail['clauses'][number]['notGoals'];
}

/**
 * The clause tree in the order of the document, its notes as they held on a day. A note speaks of work, not of a value, so nobody
 * reports in it; targets name their reporters themselves.
 */
export function clauseTree(
  manager: EntityManager,
  planId: number,
  asOf: Day,
): Promise<ClauseRow[]> {
  return manager.query<ClauseRow[]>(
    `WITH note AS (
       SELECT n.clause_id, n.ordinal, coalesce((
         SELECT json_agg(json_build_object(
           'agency', json_build_object('id', a.id, 'name', a.name, 'shortName', a.short_name,
             'openGroup', a.kind = 'group'),
           'role', r.role, 'source', r.source, 'reports', false, 'presumed', false)
           ORDER BY r.ordinal, r.id)
         FROM responsibility r JOIN agency a ON a.id = r.agency_id
         WHERE r.note_id = n.id AND ${validOn('r', '$2')}), '[]'::json) AS bodies
       FROM responsibility_note n JOIN clause c ON c.id = n.clause_id WHERE c.plan_id = $1)
     SELECT c.id, c.locator, c.heading, c.depth,
       coalesce((SELECT json_agg(note.bodies ORDER BY note.ordinal)
         FROM note WHERE note.clause_id = c.id AND note.bodies::text <> '[]'), '[]') AS notes,
       ARRAY(SELECT tc.target_id FROM target_clause tc JOIN target t ON t.id = tc.target_id
         WHERE tc.clause_id = c.id ORDER BY t.ordinal) AS target_ids,
       coalesce((SELECT json_agg(json_build_object('condition', i.condition,
           'amount', i.amount::text, 'unit', coalesce(i.unit, ''), 'cap', i.cap::text,
           'capUnit', i.cap_unit) ORDER BY i.ordinal)
         FROM incentive i WHERE i.clause_id = c.id AND ${validOn('i', '$2')}), '[]') AS incentives,
       coalesce((SELECT json_agg(json_build_object('phrase', g.phrase, 'reason', g.reason)
           ORDER BY g.ordinal)
         FROM not_goal g WHERE g.plan_id = c.plan_id AND g.locator = c.locator), '[]') AS not_goals
     FROM clause c WHERE c.plan_id = $1
     ORDER BY c.ordinal`,
    [planId, asOf],
  );
}
