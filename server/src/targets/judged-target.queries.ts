import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { exact, type Exact } from '../series/domain/exact';
import type { Answer, Vintage } from '../series/domain/model';
import type { Observation } from '../series/domain/observations';
import type { DeadlineState, Lamp, Role, TargetTerms } from './domain/model';
import { judgedTargetOf, type JudgedTargetRow } from './judged-target.row';
import { TERMS_COLUMNS, termsOf } from './target-case.service';
import type { TargetScope } from './target.policy';
import type { JudgedTarget } from './target.schema';

/** What a list asks for; every part left out asks for everything. */
export interface JudgedTargetFilter {
  readonly ids?: readonly number[] | undefined;
  /** Key of a plan. */
  readonly plan?: string | undefined;
  /** LIKE pattern on the region, beside the scope. */
  readonly regionLike?: string | undefined;
  /** Targets this body has a part in. */
  readonly agency?: number | undefined;
  /** Targets in which that body, or any, has this role. */
  readonly role?: Role | undefined;
  readonly lamp?: Lamp | undefined;
  readonly deadline?: DeadlineState | undefined;
  /** Words in the name, the phrase of the document or the reporter's name. */
  readonly q?: string | undefined;
  /** Behind schedule, or with a deadline that was passed without success. */
  readonly behindOrOverdue?: boolean | undefined;
  /** The target itself and its parts. */
  readonly withChildrenOf?: number | undefined;
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

interface KnownRow {
  readonly series_id: number;
  readonly period_end: Day;
  readonly version: number;
  readonly answer: Answer;
  readonly value: string | null;
  readonly growth: string | null;
  readonly vintage: Vintage;
  readonly revision: string | null;
  readonly known_on: Day;
}

const JUDGED_TARGETS = `
  SELECT t.id, t.key, t.name, t.deadline_stated, t.series_id, t.parent_id, ${TERMS_COLUMNS},
    CASE WHEN t.tier_group IS NOT NULL THEN (
      SELECT sum(g.goal) FROM target g WHERE g.plan_id = t.plan_id
        AND g.tier_group = t.tier_group AND g.tier_rank <= t.tier_rank) END AS tier_goal,
    p.id AS plan_id, p.key AS plan_key, p.title AS plan_title, p.region_code AS plan_region,
    region.name AS plan_region_name, region.short_name AS plan_region_short,
    extract(year FROM p.issued_on)::int AS plan_year,
    st.lamp, st.deadline_state, st.deadline AS judged_deadline, st.latest_end, st.latest_value,
    st.latest_growth, st.attained, st.expected, st.attained_unit, st.completion,
    st.expected_completion, st.gap, st.gap_unit, st.severity, st.confirmation_pending,
    st.verdict, st.outlook, st.deadline - $1::date AS days_left,
    reporter.id AS reporter_id, reporter.name AS reporter_name,
    reporter.short_name AS reporter_short, reporter.kind AS reporter_kind,
    part.role AS reporter_role, part.source AS reporter_source, t.reporter_presumed,
    count(*) OVER ()::int AS total
  FROM target_state st
  JOIN target t ON t.id = st.target_id
  JOIN series s ON s.id = t.series_id
  JOIN plan p ON p.id = t.plan_id
  JOIN region ON region.code = p.region_code
  LEFT JOIN responsibility part ON part.target_id = t.id AND part.agency_id = t.reporter_id
  LEFT JOIN agency reporter ON reporter.id = part.agency_id
  WHERE st.valid_from <= $1 AND (st.valid_to IS NULL OR st.valid_to > $1)
    AND p.activated_on <= $1
    AND t.region_code LIKE $2
    AND ($3::bigint IS NULL OR EXISTS (
      SELECT FROM responsibility own WHERE own.target_id = t.id AND own.agency_id = $3))
    AND ($4::bigint[] IS NULL OR t.id = ANY ($4))
    AND ($5::text IS NULL OR p.key = $5)
    AND ($6::text IS NULL OR t.region_code LIKE $6)
    AND (($7::bigint IS NULL AND $8::text IS NULL) OR EXISTS (
      SELECT FROM responsibility r WHERE r.target_id = t.id
        AND ($7::bigint IS NULL OR r.agency_id = $7) AND ($8::text IS NULL OR r.role = $8)))
    AND ($9::text IS NULL OR st.lamp = $9)
    AND ($10::text IS NULL OR st.deadline_state = $10)
    AND ($11::text IS NULL OR t.name ILIKE $11 OR t.phrase ILIKE $11 OR reporter.name ILIKE $11)
    AND (NOT $12::boolean OR st.lamp IN ('at_risk', 'off_track')
      OR st.deadline_state IN ('overdue', 'missed', 'unproven'))
    AND ($13::bigint IS NULL OR t.id = $13 OR t.parent_id = $13)
  ORDER BY region.sort, p.issued_on, p.id, t.ordinal
  LIMIT $14 OFFSET $15`;

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
  const rows = await manager.query<JudgedTargetRow[]>(JUDGED_TARGETS, [
    asOf,
    scope.regionLike,
    scope.agencyId,
    filter.ids ?? null,
    filter.plan ?? null,
    filter.regionLike ?? null,
    filter.agency ?? null,
    filter.role ?? null,
    filter.lamp ?? null,
    filter.deadline ?? null,
    filter.q === undefined || filter.q === '' ? null : `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`,
    filter.behindOrOverdue ?? false,
    filter.withChildrenOf ?? null,
    filter.limit ?? null,
    filter.offset ?? 0,
  ]);
  const known = await knownBySeries(manager, [...new Set(rows.map((row) => row.series_id))], asOf);
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map((row) => {
      const terms = termsOf(row);
      return {
        target: judgedTargetOf(row, terms, known.get(row.series_id) ?? []),
        terms: row.tier_goal === null ? terms : { ...terms, goal: exact(row.tier_goal) },
      };
    }),
  };
}

/** Newest version of every period that was known on a day, by series. */
async function knownBySeries(
  manager: EntityManager,
  seriesIds: readonly number[],
  asOf: Day,
): Promise<Map<number, Observation[]>> {
  const known = new Map<number, Observation[]>();
  if (seriesIds.length === 0) return known;
  const rows = await manager.query<KnownRow[]>(
    `SELECT DISTINCT ON (series_id, period_end) series_id, period_end, version, answer, value,
       growth, vintage, revision, known_on
     FROM actual
     WHERE series_id = ANY ($1::bigint[]) AND known_on <= $2 AND period_end <= $2
     ORDER BY series_id, period_end, version DESC`,
    [seriesIds, asOf],
  );
  for (const row of rows) {
    const list = known.get(row.series_id) ?? [];
    list.push({
      periodEnd: row.period_end,
      version: row.version,
      answer: row.answer,
      value: decimalOf(row.value),
      growth: decimalOf(row.growth),
      vintage: row.vintage,
      revision: row.revision,
      knownOn: row.known_on,
    });
    known.set(row.series_id, list);
  }
  return known;
}

function decimalOf(text: string | null): Exact | null {
  return text === null ? null : exact(text);
}
