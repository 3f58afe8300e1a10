import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { RevisableTerms } from '../targets/domain/revision';
import { validOn } from '../targets/responsibility.policy';
import { TERMS_COLUMNS, type TermsRow } from '../targets/target-terms.service';

/** A target of a plan that runs, with its newest terms and all that was changed of them. */
export interface MaintainedTarget extends TermsRow {
  readonly id: number;
  readonly version: number;
  readonly region_code: string;
  /** The plan's day, or the later one on which an amendment brought it in. */
  readonly activated_on: Day;
  /** First day on which it is asked no more; null: it goes on. */
  readonly ended_on: Day | null;
  readonly plan_id: number;
  readonly series_id: number;
  readonly series_unit: string;
  readonly reporter_id: number | null;
  readonly reporter_name: string | null;
  readonly reporter_presumed: boolean;
}

/** @param lock holds the target, so that its terms change one at a time */
export async function maintainedTarget(
  manager: EntityManager,
  id: number,
  on: Day,
  lock: boolean,
): Promise<MaintainedTarget | null> {
  const [row] = await manager.query<MaintainedTarget[]>(
    `SELECT t.id, t.version, t.region_code, greatest(p.activated_on, t.added_on) AS activated_on, t.ended_on, t.plan_id, t.series_id, s.unit AS series_unit, t.reporter_id,
       (SELECT name FROM agency WHERE id = t.reporter_id) AS reporter_name, t.reporter_presumed,
       ${TERMS_COLUMNS}
     FROM target t JOIN series s ON s.id = t.series_id JOIN plan p ON p.id = t.plan_id
     WHERE t.id = $1 AND p.activated_on <= $2 ${lock ? 'FOR UPDATE OF t' : ''}`,
    [id, on],
  );
  return row ?? null;
}

/** Writes the newest terms over the version that was seen. Null where it is no longer that. */
export async function writeTerms(
  manager: EntityManager,
  target: Pick<MaintainedTarget, 'id' | 'version'>,
  terms: RevisableTerms,
): Promise<number | null> {
  const [rows] = await manager.query<[{ version: number }[], number]>(
    `UPDATE target SET goal = $3, goal_exact = $4, goal_upper = $5, evaluation_end = $6,
       deadline = $7, deadline_stated = $8, profile = $9, interim = $10, nodes = $11,
       baseline_end = $12, baseline_value = $13, baseline_stated = $14, baseline_revision = $15,
       baseline_source = $16, name = $17, comparator = $18, strict = $19, approximate = $20,
       recurrence = $21, version = version + 1
     WHERE id = $1 AND version = $2 RETURNING version`,
    [
      target.id,
      target.version,
      terms.goal,
      terms.goal_exact,
      terms.goal_upper,
      terms.evaluation_end,
      terms.deadline,
      terms.deadline_stated,
      JSON.stringify(terms.profile),
      JSON.stringify(terms.interim),
      JSON.stringify(terms.nodes),
      terms.baseline_end,
      terms.baseline_value,
      terms.baseline_stated,
      terms.baseline_revision,
      terms.baseline_source,
      terms.name,
      terms.comparator,
      terms.strict,
      terms.approximate,
      terms.recurrence,
    ],
  );
  return rows[0]?.version ?? null;
}

/** The target and the lower tiers that are judged together with it. */
export async function targetsJudgedWith(manager: EntityManager, id: number): Promise<number[]> {
  const rows = await manager.query<{ id: number }[]>(
    `SELECT id FROM target WHERE id = $1
     UNION
     SELECT lower.id FROM target own
     JOIN target lower ON lower.plan_id = own.plan_id AND lower.tier_group = own.tier_group
       AND lower.tier_rank >= own.tier_rank
     WHERE own.id = $1
     ORDER BY id`,
    [id],
  );
  return rows.map((row) => row.id);
}

/** Writes the end of a goal over the version that was seen. Null where it is no longer that. */
export async function writeEnd(
  manager: EntityManager,
  target: Pick<MaintainedTarget, 'id' | 'version'>,
  endedOn: Day,
): Promise<number | null> {
  const [rows] = await manager.query<[{ version: number }[], number]>(
    `UPDATE target SET ended_on = $3, version = version + 1
     WHERE id = $1 AND version = $2 RETURNING version`,
    [target.id, target.version, endedOn],
  );
  return rows[0]?.version ?? null;
}

/** Lower tiers that are judged with this one and still asked on a day. */
export async function lowerTiersOn(
  manager: EntityManager,
  id: number,
  on: Day,
): Promise<{ readonly name: string }[]> {
  return manager.query(
    `SELECT lower.name FROM target own
     JOIN target lower ON lower.plan_id = own.plan_id AND lower.tier_group = own.tier_group
       AND lower.tier_rank > own.tier_rank
     WHERE own.id = $1 AND (lower.ended_on IS NULL OR lower.ended_on > $2)
     ORDER BY lower.tier_rank`,
    [id, on],
  );
}

export interface BreakdownPart {
  readonly id: number;
  readonly name: string;
  readonly whole: boolean;
}

/** The whole that this target is broken down into, or is a part of, with all its parts. */
export function breakdownAround(manager: EntityManager, id: number): Promise<BreakdownPart[]> {
  return manager.query<BreakdownPart[]>(
    `WITH whole AS (
       SELECT CASE WHEN t.relation = 'breakdown' THEN t.parent_id ELSE t.id END AS id FROM target t
       WHERE t.id = $1 AND (t.relation = 'breakdown' OR EXISTS (
         SELECT FROM target part WHERE part.parent_id = t.id AND part.relation = 'breakdown')))
     SELECT t.id, t.name, t.id = whole.id AS whole
     FROM whole JOIN target t ON t.id = whole.id OR (t.parent_id = whole.id AND t.relation = 'breakdown')
     ORDER BY whole DESC, t.ordinal`,
    [id],
  );
}

/** Bodies that answer for a target on a day and can report it: no open groups, and still there on the day. */
export function ableReporters(
  manager: EntityManager,
  targetId: number,
  on: Day,
): Promise<{ id: number; name: string; shortName: string }[]> {
  return manager.query(
    `SELECT a.id, a.name, a.short_name AS "shortName"
     FROM responsibility r JOIN agency a ON a.id = r.agency_id
     WHERE r.target_id = $1 AND a.kind <> 'group' AND ${validOn('r', '$2')}
       AND (a.valid_from IS NULL OR a.valid_from <= $2) AND (a.valid_to IS NULL OR a.valid_to > $2)
     ORDER BY r.ordinal, r.id`,
    [targetId, on],
  );
}

export interface AgencyOnDay {
  readonly name: string;
  readonly openGroup: boolean;
  /** On the day; else it is still to come, or merged into another. */
  readonly exists: boolean;
}

/** Bodies by their ids as they are on a day. */
export async function agenciesOn(
  manager: EntityManager,
  ids: readonly number[],
  on: Day,
): Promise<Map<number, AgencyOnDay>> {
  const rows = await manager.query<(AgencyOnDay & { readonly id: number })[]>(
    `SELECT id, name, kind = 'group' AS "openGroup",
       coalesce(valid_from <= $2, true) AND coalesce(valid_to > $2, true) AS exists
     FROM agency WHERE id = ANY ($1::bigint[])`,
    [ids, on],
  );
  return new Map(rows.map(({ id, name, openGroup, exists }) => [id, { name, openGroup, exists }]));
}

/**
 * Makes a body the reporter, in the version that was seen; null: nobody reports it any more. Null
 * where it is no longer that version.
 */
export async function writeReporter(
  manager: EntityManager,
  target: Pick<MaintainedTarget, 'id' | 'version'>,
  reporter: { readonly agencyId: number; readonly presumed: boolean } | null,
): Promise<number | null> {
  const [rows] = await manager.query<[{ version: number }[], number]>(
    `UPDATE target SET reporter_id = $3, reporter_presumed = $4, version = version + 1
     WHERE id = $1 AND version = $2 RETURNING version`,
    [target.id, target.version, reporter?.agencyId ?? null, reporter?.presumed ?? false],
  );
  return rows[0]?.version ?? null;
}

/** Who changed a target last, and when; for whoever saw an older version. */
export async function lastChange(
  manager: EntityManager,
  targetId: number,
): Promise<{ changedBy: string | null; changedAt: string | null }> {
  const [row] = await manager.query<{ display_name: string | null; at: Date }[]>(
    `SELECT account.display_name, log.at
     FROM audit_log log LEFT JOIN account ON account.id = log.account_id
     WHERE log.subject_type = 'target' AND log.subject_id = $1
       AND log.action IN ('assign_lead', 'choose_reporter', 'revise_terms', 'confirm_goal_change',
         'confirm_end')
     ORDER BY log.at DESC, log.id DESC LIMIT 1`,
    [String(targetId)],
  );
  return { changedBy: row?.display_name ?? null, changedAt: row?.at.toISOString() ?? null };
}
