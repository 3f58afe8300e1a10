import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { Answer, Vintage } from '../series/domain/model';
import type { Sentence } from '../shared/contract.schema';
import type { DeadlineState, Lamp, Relation } from './domain/model';
import { validOn } from './responsibility.policy';
import { TERMS_COLUMNS, type TermsRow } from './target-terms.service';
import type { AgencyRef } from './target.schema';
import { nameOn } from './target-name.policy';

/** What the page of one target shows beside its judgement. */
export interface TargetFacts extends TermsRow {
  readonly version: number;
  readonly phrase: string;
  readonly remark: string | null;
  readonly series_id: number;
  readonly series_name: string;
  readonly series_unit: string;
  readonly region_code: string;
  readonly lead_by_document: boolean;
  readonly parent: { id: number; name: string; relation: Relation } | null;
  readonly clauses: {
    locator: string;
    heading: string;
    planKey: string;
    chapter: string | null;
  }[];
  readonly history: {
    validFrom: Day;
    lamp: Lamp;
    deadlineState: DeadlineState;
    verdict: Sentence;
  }[];
}

/** Facts of one target with its clauses and the changes of its state up to a day. */
export async function targetFacts(
  manager: EntityManager,
  targetId: number,
  asOf: Day,
): Promise<TargetFacts | null> {
  const [row] = await manager.query<TargetFacts[]>(
    `SELECT t.version, t.phrase, t.remark, s.id AS series_id, s.indicator AS series_name,
       s.unit AS series_unit, t.region_code, ${TERMS_COLUMNS},
       EXISTS (SELECT FROM responsibility r WHERE r.target_id = t.id
         AND r.role = 'lead' AND r.source = 'document' AND ${validOn('r', '$2')}) AS lead_by_document,
       (SELECT json_build_object('id', parent.id, 'name', ${nameOn('parent', '$2')}, 'relation', t.relation)
        FROM target parent WHERE parent.id = t.parent_id) AS parent,
       coalesce((
         SELECT json_agg(json_build_object('locator', c.locator, 'heading', c.heading,
           'planKey', p.key, 'chapter', (
             SELECT above.heading FROM clause above
             WHERE above.plan_id = c.plan_id AND above.depth = 0 AND above.ordinal < c.ordinal
               AND c.depth > 0
             ORDER BY above.ordinal DESC LIMIT 1)) ORDER BY tc.ordinal)
         FROM target_clause tc JOIN clause c ON c.id = tc.clause_id JOIN plan p ON p.id = c.plan_id
         WHERE tc.target_id = t.id), '[]') AS clauses,
       coalesce((
         SELECT json_agg(json_build_object('validFrom', st.valid_from, 'lamp', st.lamp,
           'deadlineState', st.deadline_state, 'verdict', st.verdict) ORDER BY st.valid_from DESC)
         FROM target_state st
         WHERE st.target_id = t.id AND st.valid_from <= $2
           AND (st.valid_to IS NULL OR st.valid_to > st.valid_from)), '[]') AS history
     FROM target t JOIN series s ON s.id = t.series_id
     WHERE t.id = $1`,
    [targetId, asOf],
  );
  return row ?? null;
}

/** One version of a value with where it came from. */
export interface VersionRow {
  readonly id: number;
  readonly period_end: Day;
  readonly version: number;
  readonly answer: Answer;
  readonly value: string | null;
  readonly growth: string | null;
  readonly vintage: Vintage;
  readonly revision: string | null;
  readonly source: string | null;
  readonly source_url: string | null;
  readonly published_on: Day | null;
  readonly known_on: Day;
  readonly known_on_presumed: boolean;
  readonly reason: string | null;
  readonly filled_by: string | null;
  readonly signed_by: string | null;
  readonly accepted_by: string | null;
}

/** All versions of the series' values that were known on a day, newest first within a period. */
export function versionsKnown(
  manager: EntityManager,
  seriesId: number,
  asOf: Day,
): Promise<VersionRow[]> {
  return manager.query<VersionRow[]>(
    `SELECT id, period_end, version, answer, value, growth, vintage, revision, source, source_url,
       published_on, known_on, known_on_presumed, reason, filled_by, signed_by, accepted_by
     FROM actual WHERE series_id = $1 AND known_on <= $2 AND period_end <= $2
     ORDER BY period_end, version DESC`,
    [seriesId, asOf],
  );
}

/** Bodies of a region that exist on a day and can be given a lead: no open groups. */
export async function assignableAgencies(
  manager: EntityManager,
  regionCode: string,
  on: Day,
): Promise<AgencyRef[]> {
  const rows = await manager.query<{ id: number; name: string; short_name: string }[]>(
    `SELECT id, name, short_name FROM agency
     WHERE region_code = $1 AND kind <> 'group'
       AND (valid_from IS NULL OR valid_from <= $2) AND (valid_to IS NULL OR valid_to > $2)
     ORDER BY sort, id`,
    [regionCode, on],
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    openGroup: false,
  }));
}
