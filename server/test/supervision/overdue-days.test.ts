import type { OverdueReport } from '../../src/supervision/overdue-report.schema';
import { atMoment } from '../harness/stopped-clock';
import { startReportingApp, type ReportingApp } from '../reporting/reporting-app';
import { fillSmallPlan, type SmallTarget } from '../reporting/small-plan';

const task = (key: string, name: string, on: string): SmallTarget => ({
  key,
  name,
  reporter: '甲厅',
  goal: '1',
  unit: '个节点',
  accumulation: 'milestone',
  kind: 'milestone',
  measure: 'done',
  frequency: 'once',
  evaluationEnd: on,
  deadline: on,
});
const LAST_DAY = '2025-03-20';

let server: ReportingApp;

beforeAll(async () => {
  server = await startReportingApp(async (db) => {
    await fillSmallPlan(db, [
      task('leap', '闰日任务', '2024-02-29'),
      {
        key: 'firms',
        name: '年末企业数量',
        reporter: '甲厅',
        goal: '100',
        unit: '家',
        accumulation: 'cumulative',
        evaluationEnd: '2024-12-31',
        deadline: '2024-12-31',
        shared: ['乙局'],
      },
    ]);
    await db.query('UPDATE demo_clock SET today = $1', [LAST_DAY]);
    // The deciding value is known on the deadline's own day already, and short.
    await db.query(
      `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on)
       SELECT region_code, id, '2024-12-31', 1, 90, 'formal', '2024-12-31' FROM series
       WHERE key = 'firms'`,
    );
    await db.query(
      `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on)
       SELECT region_code, id, '2024-12-31', 2, 100, 'final', '2025-03-10' FROM series
       WHERE key = 'firms'`,
    );
  });
  await server.openRounds(LAST_DAY);
}, 60_000);
afterAll(() => server.close());

async function report(query: string): Promise<OverdueReport> {
  const url = `/overdue-report?${query}`;
  const { status, body, text } = await server.as('leader')<OverdueReport>({ method: 'GET', url });
  if (status !== 200) throw new Error(text);
  return body;
}

async function days(query: string, name: string): Promise<number | null | undefined> {
  const { deadlines } = await report(query);
  return deadlines.stated.rows.find((row) => row.target.name === name)?.daysLate;
}

describe('days late of a deadline', () => {
  it.each([
    ['2024-12-31', undefined],
    ['2025-01-01', 1],
    ['2025-02-28', 59],
    ['2025-03-01', 60],
    // Met by the final figure; late, but in no list any more.
    ['2025-03-10', undefined],
  ])('of year’s end on %s', async (asOf, late) => {
    expect(await days(`asOf=${asOf}`, '年末企业数量')).toBe(late);
  });

  it.each([
    ['2024-08-15', 168],
    ['2024-12-31', 306],
    ['2025-03-01', 366],
  ])('of a leap day on %s', async (asOf, late) => {
    expect(await days(`asOf=${asOf}`, '闰日任务')).toBe(late);
  });
});

describe('days late of a return', () => {
  const standing = async (asOf: string) => {
    const { returns } = await report(`asOf=${asOf}`);
    const row = returns.rows.find(
      ({ submission }) =>
        submission.agency.name === '甲厅' && submission.round.periodEnd === '2024-12-31',
    );
    return row && [row.standing, row.daysLate, row.dueOn];
  };

  it('counts from the fifteenth working day of the new year', async () => {
    expect(await standing('2025-01-22')).toBeUndefined();
    expect(await standing('2025-01-23')).toEqual(['missing', 1, '2025-01-22']);
  });

  it('mending runs past Spring Festival by its worked Sunday', async () => {
    const [row] = await server.rows<{ id: number }>(
      `SELECT s.id FROM submission s JOIN reporting_round rd ON rd.id = s.round_id
       JOIN agency a ON a.id = s.agency_id
       WHERE a.name = '甲厅' AND rd.period_end = '2024-12-31'`,
    );
    for (const [action, on] of [
      ['save', '2025-01-22'],
      ['submit', '2025-01-22'],
      ['return', '2025-01-24'],
    ]) {
      await server.rows(
        `INSERT INTO submission_event (region_code, submission_id, on_day, account_id, action,
           warnings, anomaly, reason)
         SELECT region_code, id, $2::date, (SELECT min(id) FROM account), $3::text,
           CASE WHEN $3 = 'submit' THEN 0 END, CASE WHEN $3 = 'submit' THEN 0 END,
           CASE WHEN $3 = 'return' THEN '请补充说明' END FROM submission WHERE id = $1`,
        [row?.id, on, action],
      );
    }
    expect(await standing('2025-01-23')).toBeUndefined();
    // 26 January is worked, 28 January to 4 February is the festival: the fifth day is 7 February.
    expect(await standing('2025-02-07')).toBeUndefined();
    expect(await standing('2025-02-08')).toEqual(['mending', 1, '2025-02-07']);
  });
});

describe('known then and now', () => {
  it('a final figure that came later takes the target out of its list, and is named', async () => {
    const then = await report('asOf=2025-01-10');
    const now = await report('asOf=2025-01-10&basis=now');
    expect(then.basis).toBe('then');
    expect(then.differences).toBeNull();
    expect(then.totals.deadlines.overdue - now.totals.deadlines.overdue).toBe(1);
    expect(now.differences?.rows).toEqual([
      expect.objectContaining({
        target: expect.objectContaining({ name: '年末企业数量' }) as unknown,
        then: expect.objectContaining({
          list: 'deadlines_stated',
          lamp: 'off_track',
          deadlineState: 'overdue',
        }) as unknown,
        now: expect.objectContaining({ list: null, lamp: 'achieved' }) as unknown,
        causes: [
          {
            on: '2025-03-10',
            words: {
              zh: '2024年末的数值由90家改为100家（2025-03-10得知）',
              en: expect.stringContaining('90 家 became 100 家') as unknown,
            },
          },
        ],
      }),
    ]);
  });

  it('says nothing of a period that had not ended, nor of what a body did not answer for', async () => {
    expect((await report('asOf=2024-12-30&basis=now')).differences).toEqual({ total: 0, rows: [] });
    const [other] = await server.rows<{ id: number }>(`SELECT id FROM agency WHERE name = '乙局'`);
    const lead = await report(`asOf=2025-01-10&basis=now&agency=${other?.id}&role=lead`);
    expect(lead.differences?.total).toBe(0);
    const shared = await report(`asOf=2025-01-10&basis=now&agency=${other?.id}&role=shared`);
    expect(shared.differences?.total).toBe(1);
  });

  it('differences can be taken out on the basis of now alone', async () => {
    const file = (basis: string) =>
      server.app.inject({
        url: `/api/overdue-report/export-csv?asOf=2025-01-10&table=differences&basis=${basis}`,
        headers: { cookie: server.cookieOf('leader') },
      });
    const { statusCode, body } = await file('then');
    expect(statusCode).toBe(400);
    expect(body).toContain('basis=now');
    expect((await file('now')).body).toContain('2024年末的数值由90家改为100家');
  });
});

describe('the day begins at midnight in Shanghai', () => {
  it.each([
    ['2024-12-31T15:59:59Z', '2024-12-31', undefined],
    ['2024-12-31T16:00:00Z', '2025-01-01', 1],
  ])('%s', async (at, day, late) => {
    await atMoment(server.dataSource, at, async () => {
      expect((await report('')).asOf).toBe(day);
      expect(await days('', '年末企业数量')).toBe(late);
    });
  });
});
