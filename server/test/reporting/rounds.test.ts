import { startReportingApp, type ReportingApp } from './reporting-app';
import { fillSmallPlan } from './small-plan';

let server: ReportingApp;

beforeAll(async () => {
  server = await startReportingApp(fillSmallPlan);
});
afterAll(() => server.close());
beforeEach(() =>
  server.dataSource.query(
    'TRUNCATE submission_event, submission_line, submission, reporting_round CASCADE',
  ),
);

const rounds = () =>
  server.rows<{ period_end: string; kind: string; opens_on: string; due_on: string }>(
    'SELECT period_end, kind, opens_on, due_on FROM reporting_round ORDER BY opens_on, period_end',
  );

const lines = async (periodEnd: string, kind = 'periodic') => {
  const rows = await server.rows<{ agency: string; key: string; required: boolean }>(
    `SELECT a.name AS agency, x.key, l.required FROM submission_line l
     JOIN submission s ON s.id = l.submission_id JOIN agency a ON a.id = s.agency_id
     JOIN series x ON x.id = l.series_id JOIN reporting_round rd ON rd.id = s.round_id
     WHERE rd.period_end = $1 AND rd.kind = $2 ORDER BY a.sort, l.ordinal`,
    [periodEnd, kind],
  );
  return rows.map((row) => `${row.agency} ${row.key}${row.required ? '' : '?'}`);
};

describe('rounds', () => {
  it('do not open before the plan runs', async () => {
    await server.openRounds('2024-06-30');
    expect(await rounds()).toEqual([]);
  });

  it('open for what had ended before activation, a deadline, and each quarter, each in its time', async () => {
    await server.openRounds('2024-07-01');
    const final = {
      period_end: '2023-12-31',
      kind: 'final',
      opens_on: '2024-07-01',
      due_on: '2024-07-22',
    };
    expect(await rounds()).toEqual([final]);
    await server.openRounds('2024-08-16');
    const deadline = {
      period_end: '2024-08-15',
      kind: 'deadline',
      opens_on: '2024-08-16',
      due_on: '2024-09-05',
    };
    expect(await rounds()).toEqual([final, deadline]);
    await server.openRounds('2024-09-30');
    expect(await rounds()).toEqual([final, deadline]);
    await server.openRounds('2024-10-01');
    expect(await rounds()).toEqual([
      final,
      deadline,
      { period_end: '2024-09-30', kind: 'periodic', opens_on: '2024-10-01', due_on: '2024-10-25' },
    ]);
  });

  it('ask each body for its series that are due, and offer what may be reported', async () => {
    await server.openRounds('2025-01-02');
    expect(await lines('2024-09-30')).toEqual([
      '甲厅 firms',
      '甲厅 trade',
      '甲厅 exports',
      '甲厅 task?',
      '乙局 brands',
      '丙委 pilot?',
    ]);
    expect(await lines('2024-12-31')).toEqual([
      '甲厅 firms',
      '甲厅 trade',
      '甲厅 exports',
      '甲厅 task?',
      '甲厅 tier-1',
      '甲厅 tier-2',
      '乙局 brands',
      '乙局 halves',
      '丙委 pilot?',
    ]);
    expect(await lines('2024-08-15', 'deadline')).toEqual(['丙委 pilot']);
    expect(await lines('2023-12-31', 'final')).toEqual(['丙委 trains']);
  });

  it('stop asking for a task that was done', async () => {
    await server.rows(
      `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on)
       SELECT '140000', id, '2024-08-15', 1, 1, 'formal', '2024-08-20' FROM series WHERE key = 'pilot'`,
    );
    await server.openRounds('2025-01-02');
    expect(await lines('2024-09-30')).not.toContain('丙委 pilot?');
    expect(await lines('2024-08-15', 'deadline')).toEqual(['丙委 pilot']);
  });

  it('are made once, however often and from however many sides', async () => {
    await server.openRounds('2024-10-15');
    const count = `SELECT (SELECT count(*) FROM reporting_round) + (SELECT count(*) FROM submission)
      + (SELECT count(*) FROM submission_line) AS n`;
    const before = await server.rows(count);
    await Promise.all([1, 2, 3, 4].map(() => server.openRounds('2024-10-15')));
    expect(await server.rows(count)).toEqual(before);
  });

  it('follow a lead that was assigned, and leave a body that no longer reports', async () => {
    await server.openRounds('2024-10-15');
    const assign = (agency: string, key: string) =>
      server.rows(
        'UPDATE target SET reporter_id = (SELECT id FROM agency WHERE name = $1) WHERE key = $2',
        [agency, key],
      );
    await assign('乙局', 'nobody');
    await server.openRounds('2024-10-15');
    expect(await lines('2024-09-30')).toContain('乙局 nobody');
    await assign('甲厅', 'nobody');
    await server.openRounds('2024-10-15');
    const after = await lines('2024-09-30');
    expect(after).toContain('甲厅 nobody');
    expect(after).not.toContain('乙局 nobody');
    await server.rows(`UPDATE target SET reporter_id = NULL WHERE key = 'nobody'`);
  });

  it('ask the successor of a body that has ended', async () => {
    await server.rows(`UPDATE agency SET valid_to = '2024-09-01' WHERE name = '乙局'`);
    await server.rows(
      `INSERT INTO agency_successor SELECT a.id, b.id FROM agency a, agency b
       WHERE a.name = '乙局' AND b.name = '丙委'`,
    );
    await server.openRounds('2024-10-15');
    await server.openRounds('2024-10-16');
    expect(await lines('2024-09-30')).toContain('丙委 brands');
    expect(await lines('2024-09-30')).not.toContain('乙局 brands');
    await server.rows('DELETE FROM agency_successor');
    await server.rows('UPDATE agency SET valid_to = NULL');
  });

  it('are hidden when the clock stands before they open', async () => {
    await server.openRounds('2025-01-02');
    const list = async (asOf: string) =>
      (
        await server.as('inspector')<{ rows: { round: { periodEnd: string } }[] }>({
          method: 'GET',
          url: `/submissions?asOf=${asOf}`,
        })
      ).body.rows.map((row) => row.round.periodEnd);
    expect(new Set(await list('2024-09-30'))).toEqual(new Set(['2023-12-31', '2024-08-15']));
    expect(new Set(await list('2024-10-15'))).toContain('2024-09-30');
    expect(await list('2024-10-15')).not.toContain('2024-12-31');
  });
});
