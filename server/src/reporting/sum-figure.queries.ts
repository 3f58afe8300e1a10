import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { Accumulation, Publisher } from '../series/domain/model';

/** One series of a sum that holds on a day, with what is known of its period. */
export interface SumFigureRow {
  readonly ruleId: number;
  /** 0 is the total, 1 … the parts. */
  readonly place: number;
  readonly seriesId: number;
  readonly name: string;
  readonly unit: string;
  readonly accumulation: Accumulation;
  readonly publisher: Publisher;
  /** As given, zeros at the end included; null where nothing is known. */
  readonly value: string | null;
}

/** Every member of every sum that one of the series belongs to, the totals first. */
export function sumFigureRows(
  manager: EntityManager,
  seriesIds: readonly number[],
  { periodEnd, asOf }: { readonly periodEnd: Day; readonly asOf: Day },
): Promise<SumFigureRow[]> {
  return manager.query(
    `SELECT r.id AS "ruleId", m.place, s.id AS "seriesId", s.indicator AS name, s.unit,
            s.accumulation, s.publisher, known.value
     FROM sum_rule r
     CROSS JOIN LATERAL (
       SELECT r.total_series_id AS series_id, 0 AS place
       UNION ALL
       SELECT p.series_id, p.ordinal FROM sum_rule_part p WHERE p.sum_rule_id = r.id) AS m
     JOIN series s ON s.id = m.series_id
     LEFT JOIN LATERAL (SELECT a.value FROM actual a
       WHERE a.series_id = s.id AND a.period_end = $2 AND a.known_on <= $3
       ORDER BY a.version DESC LIMIT 1) AS known ON true
     WHERE r.on_day <= $3 AND (r.until_day IS NULL OR r.until_day > $3)
       AND (r.total_series_id = ANY ($1::bigint[]) OR EXISTS (
         SELECT FROM sum_rule_part p WHERE p.sum_rule_id = r.id AND p.series_id = ANY ($1::bigint[])))
     ORDER BY r.id, m.place`,
    [seriesIds, periodEnd, asOf],
  );
}
