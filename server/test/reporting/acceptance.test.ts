import { cell, newKey, startReportingApp, TODAY, type ReportingApp } from './reporting-app';
import type { SubmissionDetail } from '../../src/reporting/submission.schema';
import { fillSmallPlan, type SmallTarget } from './small-plan';
import { wrongSummaries } from './summary-recount';

const BODIES = 40;
const INSPECTORS = ['inspector', 'second-inspector', 'third-inspector', 'fourth-inspector'];

/** Forty bodies with two goals each; every goal is shared with the same body and a neighbour. */
const TARGETS: readonly SmallTarget[] = Array.from({ length: BODIES * 2 }, (_, index) => ({
  key: `goal-${index}`,
  name: `目标${index}`,
  reporter: `单位${Math.floor(index / 2)}`,
  goal: '100',
  unit: '家',
  accumulation: 'cumulative',
  shared: ['共同单位', `单位${(Math.floor(index / 2) + 1) % BODIES}`],
}));

let server: ReportingApp;

beforeAll(async () => {
  server = await startReportingApp(async (dataSource) => {
    await fillSmallPlan(dataSource, TARGETS);
    await dataSource.query(`
      INSERT INTO account (username, display_name, role, region_code, demo)
      SELECT name, name, 'inspector', '140000', true
      FROM unnest(ARRAY['third-inspector', 'fourth-inspector']) AS name`);
    // Two bodies that report one series.
    await dataSource.query(`UPDATE target SET series_id = (SELECT id FROM series WHERE key = 'goal-0')
                            WHERE key = 'goal-2'`);
  });
  await server.openRounds(TODAY);
  await server.rows(`
    UPDATE submission_line l SET answer = 'value', value = 20 + (l.id * 37) % 90,
      explanation = '认定材料尚在复核，四季度集中认定', next_step = '十一月底前完成现场核查'`);
  await server.rows(`UPDATE submission SET state = 'submitted', signer = '王处长',
    filled_by = (SELECT id FROM account WHERE username = 'clerk')`);
}, 60_000);
afterAll(() => server.close());

describe('acceptance by four inspectors at once', () => {
  it('leaves summaries that equal a recount, and one version of every answer', async () => {
    const returns = await server.rows<{ id: number }>('SELECT id FROM submission ORDER BY id');
    expect(returns).toHaveLength(BODIES);
    const queue = returns.map((row) => row.id);
    const statuses: number[] = [];
    await Promise.all(
      INSPECTORS.map(async (who) => {
        for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
          const { status } = await server.as(who)({
            method: 'POST',
            url: `/submissions/${id}/accept`,
            version: 1,
          });
          statuses.push(status);
        }
      }),
    );
    expect(statuses).toEqual(Array(BODIES).fill(200));
    expect(await wrongSummaries(server.dataSource)).toEqual([]);

    const [counts] = await server.rows(`
      SELECT (SELECT count(*)::int FROM actual) AS actuals,
             (SELECT count(*)::int FROM target_state WHERE valid_to IS NULL) AS current,
             (SELECT count(DISTINCT target_id)::int FROM target_state WHERE valid_to IS NULL) AS judged,
             (SELECT count(*)::int FROM audit_log WHERE action = 'accept_return') AS audited,
             (SELECT sum(achieved + on_track + at_risk + off_track + no_data + unscheduled)::int
              FROM plan_summary) AS counted`);
    expect(counts).toEqual({
      actuals: BODIES * 2,
      current: BODIES * 2,
      judged: BODIES * 2,
      audited: BODIES,
      counted: BODIES * 2,
    });
    const lamps = await server.rows<{ lamp: string }>(
      'SELECT DISTINCT lamp FROM target_state WHERE valid_to IS NULL',
    );
    expect(lamps.length).toBeGreaterThan(2);
    // The shared series has two versions, one from each body, the later one as a correction.
    const versions =
      await server.rows(`SELECT a.version FROM actual a JOIN series s ON s.id = a.series_id
                                        WHERE s.key = 'goal-0' ORDER BY a.version`);
    expect(versions).toEqual([{ version: 1 }, { version: 2 }]);
  });

  it('of one return lets one inspector through', async () => {
    const [row] = await server
      .rows<{ id: number }>(
        `UPDATE submission SET state = 'submitted', version = 9 WHERE id = (SELECT max(id) FROM submission)
       RETURNING id`,
      )
      .then((answer) => (answer as unknown as [{ id: number }[]])[0]);
    const before = await server.rows('SELECT id FROM actual');
    const answers = await Promise.all(
      INSPECTORS.map((who) =>
        server.as(who)({ method: 'POST', url: `/submissions/${row?.id}/accept`, version: 9 }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412, 412, 412]);
    expect(await server.rows('SELECT id FROM actual')).toHaveLength(before.length);
  });
});

describe('an accepted value', () => {
  it('says whose it is, and a correction says why', async () => {
    const [line] = await server.rows<{ id: number; line: number; series: number }>(`
      SELECT s.id, l.id AS line, l.series_id AS series FROM submission s
      JOIN submission_line l ON l.submission_id = s.id JOIN series x ON x.id = l.series_id
      WHERE x.key = 'goal-10'`);
    if (!line) throw new Error('no line');
    await server.rows(`UPDATE submission SET state = 'submitted', version = 20 WHERE id = $1`, [
      line.id,
    ]);
    await server.rows(`UPDATE submission_line SET value = 99.5 WHERE id = $1`, [line.line]);
    const call = {
      method: 'POST' as const,
      url: `/submissions/${line.id}/accept`,
      version: 20,
      key: newKey(),
    };
    const first = await server.as('inspector')<SubmissionDetail>(call);
    const again = await server.as('inspector')(call);
    expect([first.status, again.text]).toEqual([200, first.text]);
    expect(first.body.submission.state).toBe('accepted');
    const versions = await server.rows(
      `SELECT version, value, source, known_on, vintage, reason, filled_by, signed_by, accepted_by,
              submission_id AS id
       FROM actual WHERE series_id = $1 ORDER BY version`,
      [line.series],
    );
    expect(versions).toHaveLength(2);
    expect(versions[1]).toEqual({
      version: 2,
      value: '99.5',
      source: '单位5',
      known_on: TODAY,
      vintage: 'formal',
      reason: '认定材料尚在复核，四季度集中认定',
      filled_by: '人员clerk',
      signed_by: '王处长',
      accepted_by: '人员inspector',
      id: line.id,
    });
    expect(versions[0]).toMatchObject({ version: 1, reason: null });
  });

  it('is known from its acceptance, also where the same figure will be published later', async () => {
    const [line] = await server.rows<{ id: number; series: number; day: string }>(`
      SELECT s.id, l.series_id AS series, rd.period_end AS day FROM submission s
      JOIN reporting_round rd ON rd.id = s.round_id
      JOIN submission_line l ON l.submission_id = s.id JOIN series x ON x.id = l.series_id
      WHERE x.key = 'goal-12'`);
    if (!line) throw new Error('no line');
    await server.rows(
      `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on)
       SELECT '140000', $1, $2, coalesce(max(version), 0) + 1, 77, 'formal', '2025-01-20'
       FROM actual WHERE series_id = $1 AND period_end = $2`,
      [line.series, line.day],
    );
    await server.rows(`UPDATE submission_line SET value = 77 WHERE series_id = $1`, [line.series]);
    await server.rows(`UPDATE submission SET state = 'submitted', version = 20 WHERE id = $1`, [
      line.id,
    ]);
    const { status } = await server.as('inspector')({
      method: 'POST',
      url: `/submissions/${line.id}/accept`,
      version: 20,
    });
    expect(status).toBe(200);
    const known = await server.rows(
      `SELECT value FROM actual WHERE series_id = $1 AND period_end = $2 AND known_on = $3
       ORDER BY version DESC LIMIT 1`,
      [line.series, line.day, TODAY],
    );
    expect(known).toEqual([{ value: '77' }]);
  });

  it('closes the return to its clerk', async () => {
    const [row] = await server.rows<{ id: number; line: number; version: number }>(`
      SELECT s.id, l.id AS line, l.version FROM submission s JOIN agency a ON a.id = s.agency_id
      JOIN submission_line l ON l.submission_id = s.id WHERE a.name = '单位0' LIMIT 1`);
    const answer = await server.as('clerk')({
      method: 'PUT',
      url: `/submissions/${row?.id}/lines/${row?.line}`,
      body: cell('1'),
      version: row?.version ?? 0,
    });
    expect([answer.status, answer.body]).toMatchObject([409, { code: 'wrong_state' }]);
  });
});
