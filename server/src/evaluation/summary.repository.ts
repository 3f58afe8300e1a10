import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { reporterOn, validOn } from '../targets/responsibility.policy';

const COUNTED_LAMPS = ['achieved', 'on_track', 'at_risk', 'off_track', 'no_data', 'unscheduled'];
const COUNTED_DEADLINES = ['overdue', 'missed', 'unproven', 'awaiting_final'];
const COLUMNS = [...COUNTED_LAMPS, ...COUNTED_DEADLINES];

/** Counting expressions over target_state as `st`, named like the summaries' columns. */
const COUNTS = [
  ...COUNTED_LAMPS.map((lamp) => counting('lamp', lamp)),
  ...COUNTED_DEADLINES.map((state) => counting('deadline_state', state)),
].join(', ');
const SET = COLUMNS.map((name) => `${name} = counted.${name}`).join(', ');
const CHANGED = COLUMNS.map((name) => `s.${name} <> counted.${name}`).join(' OR ');

/** The day is `$2`. */
const REPORTER = reporterOn('t', '$2');

/**
 * Counts of current states for the bodies that answer today, kept in the transaction that changes them. The rows that a change
 * touches are made and locked in one order before the statement that counts: a count taken from a
 * snapshot older than the lock would lose what another writer has just committed.
 */
@Injectable()
export class SummaryRepository {
  /**
   * Makes and locks the summary rows of these targets' plans and bodies, the plans' first. What
   * waits for a lock reads no counts: they come from the later statement.
   */
  async lock(manager: EntityManager, targetIds: readonly number[]): Promise<void> {
    await manager.query(
      `WITH plans AS (
         INSERT INTO plan_summary (plan_id, region_code)
         SELECT DISTINCT p.id, p.region_code FROM target t JOIN plan p ON p.id = t.plan_id
         WHERE t.id = ANY ($1::bigint[]) ORDER BY p.id
         ON CONFLICT DO NOTHING)
       INSERT INTO agency_summary (agency_id, plan_id, part, region_code)
       SELECT DISTINCT r.agency_id, t.plan_id, part, t.region_code
       FROM target t JOIN responsibility r ON r.target_id = t.id,
            unnest(ARRAY['lead','shared']) AS part
       WHERE t.id = ANY ($1::bigint[]) ORDER BY r.agency_id, t.plan_id, part
       ON CONFLICT DO NOTHING`,
      [targetIds],
    );
    await manager.query(
      `WITH plans AS MATERIALIZED (
         SELECT plan_id FROM plan_summary WHERE plan_id IN
           (SELECT plan_id FROM target WHERE id = ANY ($1::bigint[]))
         ORDER BY plan_id FOR UPDATE)
       SELECT FROM agency_summary WHERE (agency_id, plan_id) IN
         (SELECT r.agency_id, t.plan_id FROM target t JOIN responsibility r ON r.target_id = t.id
          WHERE t.id = ANY ($1::bigint[]))
         AND (SELECT count(*) FROM plans) > 0
       ORDER BY agency_id, plan_id, part FOR UPDATE`,
      [targetIds],
    );
  }

  /**
   * Counts the locked rows anew. A plan's version rises each time, for a value or a body can change
   * without any count: it stands for all that is shown of the plan's targets. A body's row keeps its
   * version while its counts stay.
   */
  async recount(manager: EntityManager, targetIds: readonly number[], today: Day): Promise<void> {
    await manager.query(
      `UPDATE plan_summary s SET ${SET}, version = s.version + 1
       FROM (SELECT p.plan_id, ${COUNTS}
             FROM (SELECT DISTINCT plan_id FROM target WHERE id = ANY ($1::bigint[])) p
             JOIN target t ON t.plan_id = p.plan_id
             LEFT JOIN target_state st ON st.target_id = t.id AND st.valid_to IS NULL
             GROUP BY p.plan_id) AS counted
       WHERE s.plan_id = counted.plan_id`,
      [targetIds],
    );
    await manager.query(
      `UPDATE agency_summary s SET ${SET}, version = s.version + 1
       FROM (SELECT touched.agency_id, touched.plan_id, part.part, held.*
             FROM (SELECT DISTINCT r.agency_id, t.plan_id
                   FROM target t JOIN responsibility r ON r.target_id = t.id
                   WHERE t.id = ANY ($1::bigint[])) touched
             CROSS JOIN (VALUES ('lead'), ('shared')) AS part (part)
             CROSS JOIN LATERAL (
               SELECT ${COUNTS}
               FROM responsibility r JOIN target t ON t.id = r.target_id ${REPORTER.join}
               LEFT JOIN target_state st ON st.target_id = t.id AND st.valid_to IS NULL
               WHERE r.agency_id = touched.agency_id AND t.plan_id = touched.plan_id
                 AND ${validOn('r', '$2')}
                 AND part.part = CASE WHEN ${REPORTER.id} = r.agency_id THEN 'lead' ELSE 'shared' END
             ) AS held) AS counted
       WHERE s.agency_id = counted.agency_id AND s.plan_id = counted.plan_id
         AND s.part = counted.part AND (${CHANGED})`,
      [targetIds, today],
    );
  }

  /** Targets for which other bodies answer or report after a day: the demo's clock goes back to it. */
  async targetsAnsweredAnew(manager: EntityManager, day: Day): Promise<number[]> {
    const rows = await manager.query<{ target_id: number }[]>(
      `SELECT target_id FROM responsibility
       WHERE target_id IS NOT NULL AND (valid_from > $1 OR valid_to > $1)
       UNION SELECT target_id FROM target_revision WHERE kind = 'reporter' AND effective_on > $1`,
      [day],
    );
    return rows.map((row) => row.target_id);
  }
}

function counting(column: string, value: string): string {
  return `(count(*) FILTER (WHERE st.${column} = '${value}'))::int AS ${value}`;
}
