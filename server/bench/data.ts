import type { DataSource } from 'typeorm';

/** How much is measured. */
export interface Size {
  readonly name: 'province' | 'nation';
  /** Provinces, each with the same share of everything. */
  readonly regions: number;
  readonly agenciesPerRegion: number;
  /** Bodies that lead and report, the first ones; any body may share. */
  readonly leadsPerRegion: number;
  readonly plansPerRegion: number;
  readonly targetsPerPlan: number;
  /** First day of the plans here: rounds open for every quarter that ends from then on. */
  readonly activatedOn: string;
}

/** 20 quarters of values for each target. */
const QUARTERS = 20;

export const PROVINCE: Size = {
  name: 'province',
  regions: 1,
  agenciesPerRegion: 200,
  leadsPerRegion: 100,
  plansPerRegion: 10,
  targetsPerPlan: 500,
  // Twelve rounds are past, one is open.
  activatedOn: '2021-07-02',
};
export const NATION: Size = {
  name: 'nation',
  regions: 33,
  agenciesPerRegion: 100,
  leadsPerRegion: 100,
  plansPerRegion: 10,
  targetsPerPlan: 606,
  activatedOn: '2023-10-01',
};

export function targetsOf(size: Size): number {
  return size.regions * size.plansPerRegion * size.targetsPerPlan;
}

export function actualsOf(size: Size): number {
  return targetsOf(size) * QUARTERS;
}

/** The day of the demo's clock on which everything is judged. */
export const BENCH_DAY = '2024-10-15';

/** Number from 0 to 99, the same in every run, from a whole number in SQL. */
export const share = (number: string, salt: number) =>
  `((${number} * 7919 + ${salt} * 104729) % 100)::int`;

/** Plans, targets, bodies and values, made inside the database and the same in every run. */
export async function makeData(dataSource: DataSource, size: Size): Promise<void> {
  const leadsPerPlan = size.leadsPerRegion / size.plansPerRegion;
  const statements = [
    `INSERT INTO demo_clock (today) VALUES ('${BENCH_DAY}')`,
    `INSERT INTO region (code, name, short_name, sort) VALUES ('000000', '全国', '全国', 0)`,
    `INSERT INTO region (code, parent_code, name, short_name, sort)
     SELECT n || '0000', '000000', '第' || n || '省', '省' || n, n
     FROM generate_series(11, ${10 + size.regions}) n`,
    `INSERT INTO agency (region_code, name, short_name, kind, sort)
     SELECT region.code, region.short_name || '第' || n || '厅', n || '厅', 'department', n
     FROM region CROSS JOIN generate_series(1, ${size.agenciesPerRegion}) n
     WHERE region.sort > 0 ORDER BY region.sort, n`,
    `INSERT INTO plan (region_code, key, title, issuer, issued_on, effective_from, horizon,
       activated_on)
     SELECT region.code, region.code || '-' || n, region.name || '第' || n || '方案',
       region.name || '政府', '2019-06-30', '2019-07-01', '2025-12-31', '${size.activatedOn}'
     FROM region CROSS JOIN generate_series(1, ${size.plansPerRegion}) n
     WHERE region.sort > 0 ORDER BY region.sort, n`,
    `INSERT INTO clause (plan_id, locator, heading, depth, ordinal)
     SELECT p.id, '（' || n || '）', '条款' || n, 1, n FROM plan p CROSS JOIN generate_series(1, 20) n
     ORDER BY p.id, n`,
    `INSERT INTO series (region_code, plan_id, key, indicator, unit, accumulation, frequency,
       publisher)
     SELECT p.region_code, p.id, 's' || n, '指标' || n, '家', 'cumulative', 'quarter', 'agency'
     FROM plan p CROSS JOIN generate_series(1, ${size.targetsPerPlan}) n ORDER BY p.id, n`,
    `INSERT INTO target (region_code, plan_id, series_id, key, ordinal, name, kind, measure,
       comparator, strict, approximate, goal, unit, recurrence, distribution, start_on,
       evaluation_end, deadline, deadline_stated, phrase, reporter_id)
     SELECT s.region_code, s.plan_id, s.id, s.key, n, '目标' || n, 'quantity', 'value', 'at_least',
       false, false, 1000, '家', 'once', 'single', '2019-07-01', ended.on, ended.on, true,
       '到期末培育1000家', a.id
     FROM series s
     CROSS JOIN LATERAL (SELECT substr(s.key, 2)::int AS n) place
     CROSS JOIN LATERAL (SELECT CASE WHEN ${share('s.id', 1)} < 8 THEN date '2024-06-30'
       ELSE date '2025-12-31' END AS on) ended
     JOIN agency a ON a.region_code = s.region_code
       AND a.sort = ((s.plan_id - 1) % ${size.plansPerRegion}) * ${leadsPerPlan}
         + n % ${leadsPerPlan} + 1
     ORDER BY s.id`,
    `INSERT INTO target_clause (target_id, clause_id, ordinal)
     SELECT t.id, c.id, 0 FROM target t
     JOIN clause c ON c.plan_id = t.plan_id AND c.ordinal = t.ordinal % 20 + 1`,
    `INSERT INTO responsibility (target_id, agency_id, role, source, ordinal)
     SELECT id, reporter_id, 'lead', 'document', 0 FROM target
     UNION ALL
     SELECT t.id, a.id, 'shared', 'document', nth FROM target t CROSS JOIN generate_series(1, 2) nth
     JOIN agency a ON a.region_code = t.region_code
       AND a.sort = (t.plan_id * 31 + (t.ordinal % 20) * 7 + nth * 53) % ${size.agenciesPerRegion} + 1
     WHERE a.id <> t.reporter_id
     ON CONFLICT DO NOTHING`,
    `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, source, known_on)
     SELECT s.region_code, s.id, ended.on, 1,
       round(1000 * q / 26.0 * (92 + ${share('s.id', 2)} * 0.4) / 100
         * (96 + ${share('(s.id + q)', 3)} * 0.08) / 100, 2),
       'formal', '填报', ended.on + 12 + ${share('s.id', 4)} % 20
     FROM series s CROSS JOIN generate_series(1, ${QUARTERS}) q
     CROSS JOIN LATERAL (SELECT (date '2019-07-01' + q * interval '3 months')::date - 1 AS on) ended
     ORDER BY s.id, q`,
    `INSERT INTO account (username, display_name, role, region_code, agency_id, demo)
     SELECT 'nation', '国务院领导', 'leader', '000000', NULL::bigint, true
     UNION ALL SELECT 'leader', '省领导', 'leader', '110000', NULL, true
     UNION ALL SELECT 'inspector', '督查', 'inspector', '110000', NULL, true
     UNION ALL SELECT 'clerk', '填报人', 'clerk', '110000', min(id), true FROM agency
     UNION ALL SELECT 'clerk-' || sort, '填报人' || sort, 'clerk', region_code, id, true
     FROM agency WHERE region_code = '110000' AND sort <= ${size.leadsPerRegion}`,
    'ANALYZE',
  ];
  for (const statement of statements) await dataSource.query(statement);
}
