import type { DataSource } from 'typeorm';

const LAMPS = ['achieved', 'on_track', 'at_risk', 'off_track', 'no_data', 'unscheduled'];
const DEADLINES = ['overdue', 'missed', 'unproven', 'awaiting_final'];
const NAMES = [...LAMPS, ...DEADLINES].join(', ');
const COUNTS = [
  ...LAMPS.map((lamp) => `(count(*) FILTER (WHERE st.lamp = '${lamp}'))::int AS ${lamp}`),
  ...DEADLINES.map(
    (one) => `(count(*) FILTER (WHERE st.deadline_state = '${one}'))::int AS ${one}`,
  ),
].join(', ');

/** Summary rows whose counts differ from what is counted anew from the current judged states. */
export function wrongSummaries(dataSource: DataSource): Promise<unknown[]> {
  return dataSource.query(`
    WITH current AS (
      SELECT t.id, t.plan_id, t.reporter_id, st.lamp, st.deadline_state
      FROM target t JOIN target_state st ON st.target_id = t.id AND st.valid_to IS NULL
    ), plans AS (
      SELECT plan_id, ${COUNTS} FROM current st GROUP BY plan_id
    ), agencies AS (
      SELECT r.agency_id, st.plan_id,
             CASE WHEN st.reporter_id = r.agency_id THEN 'lead' ELSE 'shared' END AS part, ${COUNTS}
      FROM current st JOIN responsibility r ON r.target_id = st.id AND r.valid_to IS NULL
      GROUP BY 1, 2, 3
    )
    (SELECT 'plan' AS kind, plan_id::text AS key, ${NAMES} FROM plans
     EXCEPT SELECT 'plan', plan_id::text, ${NAMES} FROM plan_summary)
    UNION ALL
    (SELECT 'agency', agency_id || '/' || plan_id || '/' || part, ${NAMES} FROM agencies
     EXCEPT SELECT 'agency', agency_id || '/' || plan_id || '/' || part, ${NAMES} FROM agency_summary)`);
}
