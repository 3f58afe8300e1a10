import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { reporterOn } from '../targets/responsibility.policy';
import type { PlannedLine } from './domain/planned-line';

export interface RoundLine extends PlannedLine {
  readonly regionCode: string;
  readonly agencyId: number;
  readonly seriesId: number;
  readonly ordinal: number;
}

export interface Reporter {
  readonly targetId: number;
  readonly agencyId: number;
  /** Place of the target in its document. */
  readonly ordinal: number;
}

const REPORTER = reporterOn('t', '$2');

/**
 * Bodies that still exist on a day ($2) for every reporter of a plan: the duties of an ended body
 * pass to its first successor.
 */
const REPORTERS = `
  WITH RECURSIVE heir AS (
    SELECT t.id AS target_id, t.ordinal, a.id AS agency_id, a.kind, a.valid_to, 0 AS step
    FROM target t ${REPORTER.join} JOIN agency a ON a.id = ${REPORTER.id} WHERE t.plan_id = $1
      AND (t.ended_on IS NULL OR t.ended_on > $2)
    UNION ALL
    SELECT heir.target_id, heir.ordinal, next.id, next.kind, next.valid_to, heir.step + 1
    FROM heir CROSS JOIN LATERAL (
      SELECT a.* FROM agency_successor s JOIN agency a ON a.id = s.successor_id
      WHERE s.agency_id = heir.agency_id ORDER BY a.sort, a.id LIMIT 1) AS next
    WHERE heir.valid_to <= $2 AND heir.step < 10
  )
  SELECT DISTINCT ON (target_id) target_id AS "targetId", agency_id AS "agencyId", ordinal
  FROM heir WHERE kind <> 'group' ORDER BY target_id, step DESC`;

/** Lines as columns of one statement: $1 to $9. */
const LINES = `unnest($1::text[], $2::date[], $3::text[], $4::date[], $5::date[], $6::bigint[],
    $7::bigint[], $8::int[], $9::boolean[])
  AS line (region_code, period_end, kind, opens_on, due_on, agency_id, series_id, ordinal, required)`;

const REPORTER_TODAY = reporterOn('t', '$1');

/**
 * Untouched lines of bodies that no longer report their series, and of series whose goals have all
 * ended: $1 day, $2 plans or null.
 */
const REASSIGNED = `submission_line l
  JOIN submission s ON s.id = l.submission_id
  JOIN reporting_round rd ON rd.id = s.round_id
  JOIN series x ON x.id = l.series_id
  WHERE rd.due_on >= $1 AND ($2::bigint[] IS NULL OR x.plan_id = ANY ($2))
    AND s.state IN ('open', 'draft') AND l.updated_at IS NULL
    AND NOT EXISTS (SELECT FROM line_evidence e WHERE e.line_id = l.id)
    AND NOT EXISTS (SELECT FROM target t ${REPORTER_TODAY.join}
                    JOIN agency a ON a.id = ${REPORTER_TODAY.id}
                    WHERE t.series_id = l.series_id AND (t.ended_on IS NULL OR t.ended_on > $1)
                      AND (a.id = s.agency_id OR a.valid_to <= $1))`;

/** What tells a line from all others: its round, the body and the series. */
export function lineKey(line: RoundLine): string {
  return [line.regionCode, line.periodEnd, line.kind, line.agencyId, line.seriesId].join(' ');
}

@Injectable()
export class RoundRepository {
  activePlans(
    manager: EntityManager,
    day: Day,
    planIds: readonly number[] | null,
  ): Promise<{ id: number; until: Day | null }[]> {
    return manager.query(
      `SELECT id, coalesce(effective_to, horizon) AS until FROM plan
       WHERE activated_on <= $1 AND ($2::bigint[] IS NULL OR id = ANY ($2)) ORDER BY id`,
      [day, planIds],
    );
  }

  /** Open groups stand for no body that could report. */
  reportersOf(manager: EntityManager, planId: number, day: Day): Promise<Reporter[]> {
    return manager.query(REPORTERS, [planId, day]);
  }

  /** Every line of a plan in any return, by `lineKey`. */
  async linesOf(manager: EntityManager, planId: number): Promise<Set<string>> {
    const rows = await manager.query<{ key: string }[]>(
      `SELECT concat_ws(' ', rd.region_code, rd.period_end, rd.kind, s.agency_id, l.series_id) AS key
       FROM series x JOIN submission_line l ON l.series_id = x.id
       JOIN submission s ON s.id = l.submission_id
       JOIN reporting_round rd ON rd.id = s.round_id
       WHERE x.plan_id = $1`,
      [planId],
    );
    return new Set(rows.map((row) => row.key));
  }

  /**
   * Adds what is not there yet. A return that was handed in gets no further lines: nobody could
   * answer them. So that none is handed in meanwhile, returns that get a line are locked first.
   */
  async add(manager: EntityManager, lines: readonly RoundLine[]): Promise<void> {
    if (lines.length === 0) return;
    const column = <T>(read: (line: RoundLine) => T): T[] => lines.map(read);
    const columns = [
      column((line) => line.regionCode),
      column((line) => line.periodEnd),
      column((line) => line.kind),
      column((line) => line.opensOn),
      column((line) => line.dueOn),
      column((line) => line.agencyId),
      column((line) => line.seriesId),
      column((line) => line.ordinal),
      column((line) => line.required),
    ];
    await manager.query(
      `INSERT INTO reporting_round (region_code, period_end, kind, opens_on, due_on)
       SELECT region_code, period_end, kind, min(opens_on), min(due_on) FROM ${LINES}
       GROUP BY region_code, period_end, kind ORDER BY region_code, period_end, kind
       ON CONFLICT DO NOTHING`,
      columns,
    );
    await manager.query(
      `INSERT INTO submission (region_code, round_id, agency_id)
       SELECT DISTINCT rd.region_code, rd.id, line.agency_id FROM ${LINES}
       JOIN reporting_round rd USING (region_code, period_end, kind)
       ORDER BY rd.id, line.agency_id
       ON CONFLICT DO NOTHING`,
      columns,
    );
    await manager.query(
      `SELECT FROM submission WHERE id IN (
         SELECT s.id FROM ${LINES}
         JOIN reporting_round rd USING (region_code, period_end, kind)
         JOIN submission s ON s.round_id = rd.id AND s.agency_id = line.agency_id
         WHERE s.state IN ('open', 'draft', 'returned') AND NOT EXISTS (
           SELECT FROM submission_line l
           WHERE l.submission_id = s.id AND l.series_id = line.series_id))
       ORDER BY id FOR NO KEY UPDATE`,
      columns,
    );
    await manager.query(
      `INSERT INTO submission_line (region_code, submission_id, series_id, ordinal, required)
       SELECT rd.region_code, s.id, line.series_id, min(line.ordinal), bool_or(line.required)
       FROM ${LINES}
       JOIN reporting_round rd USING (region_code, period_end, kind)
       JOIN submission s ON s.round_id = rd.id AND s.agency_id = line.agency_id
       WHERE s.state IN ('open', 'draft', 'returned')
       GROUP BY rd.region_code, s.id, line.series_id ORDER BY s.id, line.series_id
       ON CONFLICT DO NOTHING`,
      columns,
    );
  }

  /**
   * Takes untouched lines of rounds that are not due yet from bodies that no longer report their
   * series or whose goals have ended, and returns that are left without any line.
   */
  async withdrawReassigned(
    manager: EntityManager,
    day: Day,
    planIds: readonly number[] | null,
  ): Promise<void> {
    await manager.query(
      `SELECT FROM submission WHERE id IN (SELECT s.id FROM ${REASSIGNED})
       ORDER BY id FOR NO KEY UPDATE`,
      [day, planIds],
    );
    await manager.query(
      `DELETE FROM submission_line WHERE id IN (SELECT l.id FROM ${REASSIGNED})`,
      [day, planIds],
    );
    await manager.query(
      `DELETE FROM submission s USING reporting_round rd
       WHERE rd.id = s.round_id AND rd.due_on >= $1 AND s.state = 'open'
         AND NOT EXISTS (SELECT FROM submission_line l WHERE l.submission_id = s.id)`,
      [day],
    );
  }
}
