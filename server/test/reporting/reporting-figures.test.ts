import ExcelJS from 'exceljs';
import type { ReportingFiguresPage } from '../../src/reporting/reporting-figures.schema';
import type { SubmissionList } from '../../src/reporting/submission.schema';
import { startReportingApp, type ReportingApp } from './reporting-app';
import { fillSmallPlan } from './small-plan';

let api: ReportingApp;

/** The third quarter of 2024 is due on the 25th of October 2024. */
const DUE = '2024-10-25';
const AFTER = '2024-10-31';

beforeAll(async () => {
  api = await startReportingApp(fillSmallPlan);
  await api.setToday('2024-10-15');
  await api.openRounds('2024-10-15');
  const periodic = await api.rows<{ id: number; agency: string; due: string }>(
    `SELECT s.id, a.name AS agency, rd.due_on AS due FROM submission s
     JOIN agency a ON a.id = s.agency_id JOIN reporting_round rd ON rd.id = s.round_id
     WHERE rd.kind = 'periodic' AND rd.period_end = '2024-09-30'`,
  );
  expect(new Set(periodic.map(({ due }) => due))).toEqual(new Set([DUE]));
  const idOf = (agency: string) => periodic.find((row) => row.agency === agency)?.id ?? 0;
  // 甲厅 hands in on the due day and is sent back; 乙局 hands in three days late.
  await event(idOf('甲厅'), 'submit', DUE);
  await event(idOf('甲厅'), 'return', '2024-10-26');
  await event(idOf('乙局'), 'submit', '2024-10-28');
  // Rounds at deadlines and for final values are welcome only, so that nothing else is counted.
  await api.rows(
    `UPDATE submission_line SET required = false WHERE submission_id IN (
       SELECT s.id FROM submission s JOIN reporting_round rd ON rd.id = s.round_id
       WHERE rd.kind <> 'periodic')`,
  );
});
afterAll(() => api.close());

async function event(submissionId: number, action: string, day: string): Promise<void> {
  await api.rows(
    `INSERT INTO submission_event (region_code, submission_id, on_day, action)
     SELECT region_code, id, $3, $2 FROM submission WHERE id = $1`,
    [submissionId, action, day],
  );
}

async function figures(day: string, filters = '', username = 'inspector') {
  await api.setToday(day);
  const answer = await api.as(username)<ReportingFiguresPage>({
    method: 'GET',
    url: `/reporting-figures?${filters}`,
  });
  expect(answer.status).toBe(200);
  return answer.body;
}

async function listed(filters: string): Promise<SubmissionList> {
  return (
    await api.as('inspector')<SubmissionList>({ method: 'GET', url: `/submissions?${filters}` })
  ).body;
}

test.each([
  ['2024-10-20', { received: 0, onTime: 0, late: 0, passed: false }],
  [DUE, { received: 1, onTime: 1, late: 0, passed: false }],
  ['2024-10-26', { received: 1, onTime: 1, late: 0, passed: true }],
  [AFTER, { received: 2, onTime: 1, late: 1, passed: true }],
])('on %s: %p', async (day, { passed, ...counts }) => {
  const { totals, byAgency } = await figures(day);
  const open = totals.expected - counts.received;
  expect(totals.expected).toBe(2);
  expect(totals).toMatchObject({
    ...counts,
    missing: passed ? open : 0,
    notYetDue: passed ? 0 : open,
  });
  if (totals.decided === 0) expect(totals.onTimeShare).toBeNull();
  else expect(Number(totals.onTimeShare)).toBeCloseTo((counts.onTime / totals.decided) * 100, 9);
  for (const name of ['expected', 'received', 'onTime', 'late', 'missing', 'notYetDue'] as const) {
    expect(byAgency.reduce((sum, row) => sum + row.figures[name], 0)).toBe(totals[name]);
  }
});

test('days late, what was sent back, and extensions that move the due date', async () => {
  const before = await figures(AFTER);
  const late = before.byAgency.find(({ agency }) => agency.name === '乙局');
  expect(late?.figures).toMatchObject({ late: 1, onTime: 0, daysLate: 3, extensions: 0 });
  const returned = before.byAgency.find(({ agency }) => agency.name === '甲厅');
  expect(returned?.figures).toMatchObject({ onTime: 1, timesReturned: 1, mendingLate: 0 });
  // Five working days after it was sent back it is late with its mending, and on time all the same.
  const later = await figures('2024-11-20');
  expect(later.byAgency.find(({ agency }) => agency.name === '甲厅')?.figures).toMatchObject({
    onTime: 1,
    mendingLate: 1,
  });

  await api.rows(
    `INSERT INTO extension_request (region_code, submission_id, asked_by, asked_on, reason, due_on,
       asked_due_on, state, decided_by, decided_on, granted_due_on)
     SELECT s.region_code, s.id, p.id, '2024-10-25', '数据汇总晚', $1, '2024-10-28', 'granted', p.id,
            '2024-10-26', '2024-10-28'
     FROM submission s JOIN agency a ON a.id = s.agency_id
     JOIN reporting_round rd ON rd.id = s.round_id, account p
     WHERE a.name = '乙局' AND rd.kind = 'periodic' AND p.username = 'inspector'`,
    [DUE],
  );
  const after = await figures(AFTER);
  expect(after.byAgency.find(({ agency }) => agency.name === '乙局')?.figures).toMatchObject({
    late: 0,
    onTime: 1,
    daysLate: 0,
    extensions: 1,
  });
  // Before it was granted it is not known.
  expect((await figures(DUE)).totals.extensions).toBe(0);
});

test('each number leads to the list behind it', async () => {
  const { totals, byAgency } = await figures(AFTER);
  const numbers = {
    expected: totals.expected,
    received: totals.received,
    on_time: totals.onTime,
    late: totals.late,
    missing: totals.missing,
    not_yet_due: totals.notYetDue,
  };
  for (const [standing, count] of Object.entries(numbers)) {
    expect([standing, (await listed(`standing=${standing}`)).total]).toEqual([standing, count]);
  }
  for (const { agency, figures: own } of byAgency) {
    expect((await listed(`standing=expected&agency=${agency.id}`)).total).toBe(own.expected);
  }
  expect((await listed('standing=expected&from=2024-10-01')).total).toBe(0);
  expect((await listed('standing=expected&region=130000')).total).toBe(0);
  const all = (await listed('standing=expected')).total;
  expect((await listed('standing=expected&region=000000')).total).toBe(all);
  expect((await listed('standing=expected&region=000000&regionOnly=yes')).total).toBe(0);
  expect((await listed('standing=expected&region=140000&regionOnly=yes')).total).toBe(all);
});

test('the list comes page by page, each return on one of them', async () => {
  const all = await listed('');
  expect(all.total).toBe(all.rows.length);
  const first = await listed('limit=2');
  const second = await listed('limit=2&offset=2');
  expect([first.total, first.rows.length]).toEqual([all.total, 2]);
  expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(
    all.rows.slice(0, 4).map(({ id }) => id),
  );
});

test('filters narrow to rounds, region and plan; what they offer stays whole', async () => {
  const whole = await figures(AFTER);
  const quarter = await figures(AFTER, 'from=2024-09-30&to=2024-09-30');
  expect(quarter.byRound.map(({ round }) => round.periodEnd)).toEqual(['2024-09-30']);
  expect(quarter.offered).toEqual(whole.offered);
  expect((await figures(AFTER, 'region=140000')).totals).toEqual(whole.totals);
  expect((await figures(AFTER, 'region=130000')).totals.expected).toBe(0);
  const plan = await figures(AFTER, 'plan=small');
  expect(plan.byPlan.map((row) => row.plan.key)).toEqual(['small']);
  expect(plan.byPlan[0]?.figures).toEqual(plan.totals);
  expect((await figures(AFTER, 'plan=other')).totals).toMatchObject({
    expected: 0,
    receivedShare: null,
    onTimeShare: null,
  });
});

test.each([
  ['inspector', 200],
  ['leader', 200],
  ['hebei-inspector', 200],
  ['clerk', 403],
  ['administrator', 403],
])('%s is answered %i', async (username, status) => {
  await api.setToday(AFTER);
  const answer = await api.as(username)<ReportingFiguresPage>({
    method: 'GET',
    url: '/reporting-figures',
  });
  expect(answer.status).toBe(status);
  if (username === 'hebei-inspector') expect(answer.body.totals.expected).toBe(0);
});

test('the workbook and the text say what they are of, and the same numbers', async () => {
  const { totals } = await figures(AFTER);
  const get = (path: string) =>
    api.app.inject({
      url: `/api/reporting-figures/${path}`,
      headers: { cookie: api.cookieOf('inspector') },
    });
  const xlsx = await get('export?from=2024-09-30&to=2024-09-30');
  expect(xlsx.statusCode).toBe(200);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(xlsx.rawPayload as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  const sheet = workbook.getWorksheet('合计');
  expect(sheet?.getCell('A1').value).toBe('报送情况表（演示）');
  expect(sheet?.getCell('A2').value).toBe(
    `合计，截至${AFTER}，1行；范围：期末2024-09-30至2024-09-30`,
  );
  expect(sheet?.getCell('B6').value).toBe(totals.expected);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([
    '合计',
    '分轮次',
    '分单位',
    '分辖区',
    '分方案（一份计入其所涉各方案）',
  ]);
  const csv = await get('export-csv');
  const lines = csv.body.split('\r\n');
  expect(lines[0]).toBe('\uFEFF报送情况表（演示）');
  expect(lines[4]?.startsWith(`合计,合计,${totals.expected},${totals.received},`)).toBe(true);
});
