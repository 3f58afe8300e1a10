import type { EntityManager } from 'typeorm';
import { roundLabel } from '../series/domain/period-label';
import type { Day } from '../series/domain/day';
import type { BulletinPlan, FigureReason } from './domain/bulletin-figure';

/** By which rule a target was judged on the day, and whether it is part of another one. */
export interface JudgedBy {
  readonly rule: number;
  readonly ruleSet: string;
  readonly ruleSetVersion: number;
  readonly hasParent: boolean;
}

export async function judgedBy(
  manager: EntityManager,
  targetIds: readonly number[],
  asOf: Day,
): Promise<Map<number, JudgedBy>> {
  const rows = await manager.query<(JudgedBy & { id: number })[]>(
    `SELECT t.id, st.rule, st.rule_set AS "ruleSet", st.rule_set_version AS "ruleSetVersion",
            t.parent_id IS NOT NULL AS "hasParent"
     FROM target_state st JOIN target t ON t.id = st.target_id
     WHERE st.target_id = ANY ($1::bigint[]) AND st.valid_from <= $2
       AND (st.valid_to IS NULL OR st.valid_to > $2)`,
    [targetIds, asOf],
  );
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

/**
 * What was said of each target in the last return that was accepted by the day: the words as they
 * were handed in then. Targets on which that return said nothing are left out.
 */
export async function acceptedReasons(
  manager: EntityManager,
  targetIds: readonly number[],
  asOf: Day,
): Promise<Map<number, FigureReason>> {
  const rows = await manager.query<
    { id: number; words: string | null; nextStep: string | null; periodEnd: Day }[]
  >(
    `SELECT DISTINCT ON (t.id) t.id, said.explanation AS words, said.next_step AS "nextStep",
            rd.period_end AS "periodEnd"
     FROM target t
     JOIN submission_line l ON l.series_id = t.series_id
     JOIN submission s ON s.id = l.submission_id
     JOIN reporting_round rd ON rd.id = s.round_id
     CROSS JOIN LATERAL (
       SELECT k.explanation, k.next_step FROM submitted_line k
       WHERE k.submission_id = s.id AND k.series_id = t.series_id AND k.on_day <= $2
       ORDER BY k.serial DESC LIMIT 1) AS said
     WHERE t.id = ANY ($1::bigint[]) AND EXISTS (
       SELECT FROM submission_event e
       WHERE e.submission_id = s.id AND e.action = 'accept' AND e.on_day <= $2)
     ORDER BY t.id, rd.period_end DESC, s.id DESC`,
    [targetIds, asOf],
  );
  return new Map(
    rows.flatMap(({ id, words, nextStep, periodEnd }) =>
      words === null || words.trim() === ''
        ? []
        : [[id, { words, nextStep, round: roundLabel(periodEnd).zh }] as const],
    ),
  );
}

export interface OfferedPlan extends BulletinPlan {
  readonly regionCode: string;
}

/** Plans that ran on a day in a region or below it, in the order of regions and documents. */
export function plansOf(
  manager: EntityManager,
  regionLike: string,
  asOf: Day,
): Promise<OfferedPlan[]> {
  return manager.query(
    `SELECT p.key, p.title, p.doc_no AS "docNo", p.issuer, p.region_code AS "regionCode"
     FROM plan p JOIN region ON region.code = p.region_code
     WHERE p.activated_on <= $1 AND p.region_code LIKE $2
     ORDER BY region.sort, p.issued_on, p.id`,
    [asOf, regionLike],
  );
}

/** Names of regions, by code. */
export async function regionNames(
  manager: EntityManager,
  codes: readonly string[],
): Promise<Map<string, string>> {
  const rows = await manager.query<{ code: string; name: string }[]>(
    'SELECT code, name FROM region WHERE code = ANY ($1::text[])',
    [codes],
  );
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/**
 * Regions with plans of their own that ran through a period, each with these plans: activated by
 * its end, and neither out of force nor past their horizon before it began.
 */
export function periodicPlans(
  manager: EntityManager,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<{ regionCode: string; planKeys: string[] }[]> {
  return manager.query(
    `SELECT p.region_code AS "regionCode", array_agg(p.key ORDER BY p.issued_on, p.id) AS "planKeys"
     FROM plan p
     WHERE p.activated_on <= $2 AND coalesce(p.effective_to, p.horizon, $2) >= $1
       AND EXISTS (SELECT FROM target t WHERE t.plan_id = p.id)
     GROUP BY p.region_code ORDER BY p.region_code`,
    [from, to],
  );
}
