import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { Accumulation, Frequency, Publisher } from '../series/domain/model';
import { nameOn } from '../targets/target-name.policy';
import type { LineContent } from './submission-line.repository';

export interface LineRow extends LineContent {
  readonly id: number;
  readonly version: number;
  /** The product's day on which it was last saved; null where that is not known. */
  readonly typedOn: Day | null;
  readonly required: boolean;
  readonly seriesId: number;
  readonly indicator: string;
  readonly unit: string;
  readonly accumulation: Accumulation;
  readonly frequency: Frequency;
  readonly publisher: Publisher;
}

/** A target that hangs on a line's series, or a higher tier of one that does. */
export interface LineTargetRow {
  readonly id: number;
  readonly name: string;
  readonly seriesId: number;
  /** Series of the total that it is a part of (其中). */
  readonly wholeSeriesId: number | null;
  readonly wholeName: string | null;
  /** Series of its tier and all higher ones; null where it is judged alone. */
  readonly tierSeriesIds: number[] | null;
}

export function lineRows(manager: EntityManager, submissionId: number): Promise<LineRow[]> {
  return manager.query(
    `SELECT l.id, l.version, l.typed_on AS "typedOn", l.required, l.series_id AS "seriesId", s.indicator, s.unit,
            s.accumulation, s.frequency, s.publisher, l.answer, l.value, l.growth, l.explanation,
            l.next_step AS "nextStep", l.expected_on AS "expectedOn"
     FROM submission_line l JOIN series s ON s.id = l.series_id
     WHERE l.submission_id = $1 ORDER BY s.plan_id, l.ordinal, l.id`,
    [submissionId],
  );
}

export function lineTargetRows(
  manager: EntityManager,
  seriesIds: readonly number[],
  asOf: Day,
): Promise<LineTargetRow[]> {
  return manager.query(
    `SELECT t.id, ${nameOn('t', '$2')} AS name, t.series_id AS "seriesId",
            whole.series_id AS "wholeSeriesId", ${nameOn('whole', '$2')} AS "wholeName",
            CASE WHEN t.tier_group IS NOT NULL THEN
              ARRAY(SELECT higher.series_id FROM target higher
                    WHERE higher.plan_id = t.plan_id AND higher.tier_group = t.tier_group
                      AND higher.tier_rank <= t.tier_rank ORDER BY higher.tier_rank)
            END AS "tierSeriesIds"
     FROM target t
     LEFT JOIN target whole ON whole.id = t.parent_id AND t.relation = 'part_of'
     WHERE t.series_id = ANY ($1::bigint[]) ORDER BY t.ordinal, t.id`,
    [seriesIds, asOf],
  );
}

/** What came by import of one period; decimals as text. */
export interface PublishedRow {
  readonly seriesId: number;
  readonly value: string | null;
  readonly growth: string | null;
  readonly publishedOn: Day | null;
  readonly source: string | null;
}

/**
 * Newest version of a period that came by import and was known on a day, by series. Corrections
 * come by no return either, but somebody filled them.
 */
export function publishedRows(
  manager: EntityManager,
  seriesIds: readonly number[],
  { periodEnd, asOf }: { readonly periodEnd: Day; readonly asOf: Day },
): Promise<PublishedRow[]> {
  return manager.query(
    `SELECT DISTINCT ON (series_id) series_id AS "seriesId", value, growth,
            published_on AS "publishedOn", source
     FROM actual
     WHERE series_id = ANY ($1::bigint[]) AND period_end = $2 AND known_on <= $3
       AND submission_id IS NULL AND filled_by IS NULL AND answer = 'value'
     ORDER BY series_id, version DESC`,
    [seriesIds, periodEnd, asOf],
  );
}
