import type { FarDatabase } from './far-database';

/** Adds goals of Shanxi’s commerce department and their lines to its third quarter of 2024. */
export async function addLines(database: Pick<FarDatabase, 'sql'>, count: number): Promise<void> {
  await database.sql(
    `INSERT INTO series (region_code, plan_id, key, indicator, unit, accumulation, frequency, publisher)
     SELECT p.region_code, p.id, 'long-' || n, '扩充指标' || n, '家', 'cumulative', 'quarter', 'agency'
     FROM plan p, generate_series(1, $1::int) AS n WHERE p.key = 'shanxi-2022'`,
    [count],
  );
  await database.sql(
    `INSERT INTO target (region_code, plan_id, series_id, key, ordinal, name, kind, measure,
       comparator, strict, approximate, goal, unit, recurrence, distribution, start_on,
       evaluation_end, deadline, deadline_stated, phrase, reporter_id)
     SELECT s.region_code, s.plan_id, s.id, s.key, 1000 + row_number() OVER (ORDER BY s.id),
            s.indicator, 'quantity', 'value', 'at_least', false, false, 100, s.unit, 'once',
            'single', '2022-07-29', '2025-12-31', '2025-12-31', true, s.indicator, a.id
     FROM series s, agency a WHERE s.key LIKE 'long-%' AND a.name = '山西省商务厅'`,
  );
  await database.sql(
    `INSERT INTO submission_line (region_code, submission_id, series_id, ordinal, required)
     SELECT sub.region_code, sub.id, t.series_id, t.ordinal, true
     FROM target t JOIN submission sub ON sub.agency_id = t.reporter_id
     JOIN reporting_round rd ON rd.id = sub.round_id
     WHERE t.key LIKE 'long-%' AND rd.period_end = '2024-09-30' AND rd.kind = 'periodic'`,
  );
}
