import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';

export const RETURNS = 1000;
/** Several plans, as in a province: acceptances of one plan wait for each other's totals. */
const PLANS = 10;
const PERIOD_END = '2024-09-30';

/** What is to be done with one return: who fills it, and the versions that its clerk has seen. */
export interface FilledReturn {
  readonly submissionId: number;
  readonly lineId: number;
  readonly targetId: number;
  readonly clerk: string;
}

/** The session of a clerk, as the cookie carries it; the database keeps its hash only. */
export function tokenOf(username: string): string {
  return `token-of-${username}`;
}

/**
 * A thousand bodies with a clerk each and one goal each, every return of the third quarter filled
 * and ready to go: the last hour before a due date.
 */
export async function fillThousandReturns(dataSource: DataSource): Promise<FilledReturn[]> {
  await dataSource.query(ORGANISATION, [RETURNS]);
  for (const username of await usernames(dataSource)) {
    const hash = createHash('sha256').update(tokenOf(username)).digest();
    await dataSource.query(
      `INSERT INTO session (token_hash, account_id, expires_at)
       SELECT $1, id, now() + interval '12 hours' FROM account WHERE username = $2`,
      [hash, username],
    );
  }
  await dataSource.query(
    `INSERT INTO plan (region_code, key, title, issuer, issued_on, horizon, activated_on)
     SELECT '140000', 'many-' || n, '第' || n || '号方案', '省政府', '2022-07-29', '2025-12-31', '2024-07-01'
     FROM generate_series(1, $1::int) n`,
    [PLANS],
  );
  await dataSource.query(SERIES, [RETURNS, PLANS]);
  await dataSource.query(TARGETS);
  await dataSource.query(
    `INSERT INTO responsibility (target_id, agency_id, role, source, ordinal)
     SELECT t.id, t.reporter_id, 'lead', 'document', 0 FROM target t WHERE t.key LIKE 'goal-%'`,
  );
  await dataSource.query(RETURNS_READY, [PERIOD_END]);
  return dataSource.query<FilledReturn[]>(
    `SELECT s.id::int AS "submissionId", l.id::int AS "lineId", t.id::int AS "targetId",
            c.username AS clerk
     FROM submission s JOIN submission_line l ON l.submission_id = s.id
     JOIN target t ON t.series_id = l.series_id
     JOIN account c ON c.id = s.filled_by
     WHERE t.key LIKE 'goal-%' ORDER BY s.id`,
  );
}

async function usernames(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ username: string }[]>(
    `SELECT username FROM account WHERE username LIKE 'clerk-of-%' ORDER BY id`,
  );
  return rows.map((row) => row.username);
}

const ORGANISATION = `
  WITH body AS (
    INSERT INTO agency (region_code, name, short_name, kind, sort)
    SELECT '140000', '第' || n || '单位', '第' || n || '单位', 'department', 10000 + n
    FROM generate_series(1, $1::int) n RETURNING id, sort)
  INSERT INTO account (username, display_name, role, region_code, agency_id, demo)
  SELECT 'clerk-of-' || (sort - 10000), '第' || (sort - 10000) || '填报员', 'clerk', '140000', id, true
  FROM body`;

const SERIES = `
  INSERT INTO series (region_code, plan_id, key, indicator, unit, accumulation, frequency, publisher)
  SELECT '140000', p.id, 'goal-' || n, '培育企业数量' || n, '家', 'cumulative', 'quarter', 'agency'
  FROM generate_series(1, $1::int) n JOIN plan p ON p.key = 'many-' || (1 + n % $2::int)`;

const TARGETS = `
  INSERT INTO target (region_code, plan_id, series_id, key, ordinal, name, kind, measure, comparator,
    strict, approximate, goal, unit, recurrence, distribution, start_on, evaluation_end, deadline,
    deadline_stated, phrase, reporter_id)
  SELECT '140000', s.plan_id, s.id, s.key, 1, s.indicator, 'quantity', 'value', 'at_least', false,
    false, 100, '家', 'once', 'single', '2022-07-29', '2025-12-31', '2025-12-31', true,
    '培育企业100家', a.id
  FROM series s JOIN agency a ON a.name = '第' || substring(s.key FROM 6) || '单位'
  WHERE s.key LIKE 'goal-%'`;

const RETURNS_READY = `
  WITH round AS (
    INSERT INTO reporting_round (region_code, period_end, kind, opens_on, due_on)
    VALUES ('140000', $1, 'periodic', $1::date + 1, $1::date + 30)
    ON CONFLICT (region_code, period_end, kind) DO UPDATE SET opens_on = excluded.opens_on
    RETURNING id),
  return AS (
    INSERT INTO submission (region_code, round_id, agency_id, state, filled_by)
    SELECT '140000', round.id, c.agency_id, 'draft', c.id
    FROM account c CROSS JOIN round WHERE c.username LIKE 'clerk-of-%'
    RETURNING id, agency_id, filled_by),
  line AS (
    INSERT INTO submission_line (region_code, submission_id, series_id, ordinal, required, answer,
      value, explanation, next_step, updated_by, updated_at)
    SELECT '140000', r.id, t.series_id, 1, true, 'value', 90, '部分企业认定材料尚在复核，四季度集中认定',
      '十一月底前完成剩余企业的现场核查', r.filled_by, now()
    FROM return r JOIN target t ON t.reporter_id = r.agency_id
    RETURNING submission_id)
  INSERT INTO submission_event (region_code, submission_id, on_day, account_id, action)
  SELECT '140000', r.id, '2024-10-15', r.filled_by, 'save' FROM return r`;
