import type { ClosingDetail } from '../../src/closings/closing.schema';
import type { OverdueReport } from '../../src/supervision/overdue-report.schema';
import { startReportingApp, TODAY, type ReportingApp } from '../reporting/reporting-app';
import { fillSmallPlan } from '../reporting/small-plan';

const LATER = '2024-10-25';

let server: ReportingApp;
let target: number;

beforeAll(async () => {
  server = await startReportingApp(async (db) => {
    await fillSmallPlan(db, [
      {
        key: 'firms',
        name: '示范企业数量',
        reporter: '甲厅',
        goal: '100',
        unit: '家',
        accumulation: 'cumulative',
        evaluationEnd: '2024-06-30',
        deadline: '2024-06-30',
        shared: ['乙局'],
      },
    ]);
    await db.query(
      `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on)
       SELECT region_code, id, '2024-06-30', 1, 90, 'formal', '2024-07-20' FROM series`,
    );
  });
  const [row] = await server.rows<{ id: number }>('SELECT id FROM target');
  target = row?.id ?? 0;
}, 60_000);
afterAll(() => server.close());

async function report(who = 'inspector', query = ''): Promise<OverdueReport> {
  const url = `/overdue-report?${query}`;
  const { status, body, text } = await server.as(who)<OverdueReport>({ method: 'GET', url });
  if (status !== 200) throw new Error(text);
  return body;
}

const marksOf = ({ deadlines }: OverdueReport) =>
  deadlines.stated.rows.flatMap((row) => row.marks.map((mark) => [mark.kind, mark.state.zh]));

async function post<T>(who: string, url: string, body: object, version?: number): Promise<T> {
  const answer = await server.as(who)<T>({
    method: 'POST',
    url,
    body,
    ...(version !== undefined && { version }),
  });
  if (answer.status >= 300) throw new Error(answer.text);
  return answer.body;
}

it('a directive marks its row, and is a matter of its own once its due date has passed', async () => {
  const ids = await server.rows<{ id: number }>(
    `SELECT id FROM agency WHERE name IN ('甲厅', '乙局') ORDER BY sort`,
  );
  await post('leader', '/matters/directives', {
    about: 'target',
    id: target,
    text: '请抓紧认定示范企业，逐月报告进展。',
    ownerId: ids[0]?.id,
    coOwnerIds: [ids[1]?.id],
    dueOn: '2024-10-20',
  });
  const before = await report();
  expect(marksOf(before).map(([kind]) => kind)).toEqual(['directive']);
  expect(before.totals.entrusted.matters).toBe(0);
  await server.setToday(LATER);
  const after = await report();
  expect(after.totals.entrusted).toEqual({ matters: 1, closed: 0, directive: 1, finding: 0 });
  expect(after.totals.all.matters - before.totals.all.matters).toBe(1);
  expect(after.entrusted.rows.map(({ matter }) => [matter.daysLate, matter.owner.name])).toEqual([
    [5, '甲厅'],
  ]);
  expect(
    after.byAgency.map(({ agency, roles }) => [
      agency.name,
      roles.map((line) => [line.role, line.entrusted]),
    ]),
  ).toEqual([
    ['甲厅', [['lead', 1]]],
    [
      '乙局',
      [
        ['shared', 0],
        ['support', 1],
      ],
    ],
  ]);
  const helped = await report('inspector', `agency=${ids[1]?.id}&role=support&list=entrusted`);
  expect([helped.totals.all.matters, helped.entrusted.total]).toEqual([1, 1]);
  expect((await report('inspector', `asOf=${TODAY}`)).totals.entrusted.matters).toBe(0);
  expect((await report('hebei-inspector')).totals.all.matters).toBe(0);
});

it('a confirmed closing takes nothing out of its list, and is counted beside', async () => {
  await server.setToday(LATER);
  const before = await report();
  const applied = await post<ClosingDetail>('clerk', '/closings', {
    subject: { kind: 'target', id: target },
    statement: '已完成认定，名单见附件，请予销号。',
    onBehalfReason: null,
    attachmentIds: [],
  });
  expect((await report()).totals.deadlines.closed).toBe(0);
  const verified = await post<ClosingDetail>(
    'inspector',
    `/closings/${applied.id}/verifications`,
    {
      method: 'visit',
      on: LATER,
      people: '督查员甲，与填报人员核对',
      finding: '逐户核对认定文件，数量属实',
      value: '100',
      attachmentIds: [],
    },
    applied.version,
  );
  await post(
    'second-inspector',
    `/closings/${verified.id}/decision`,
    { decision: 'confirm', reason: '期末数据尚未发布，认定文件已核实' },
    verified.version,
  );
  const after = await report();
  expect(after.totals.deadlines).toEqual({ ...before.totals.deadlines, closed: 1 });
  expect(after.totals.all).toEqual({ ...before.totals.all, closed: 1 });
  expect(marksOf(after).map(([kind]) => kind)).toEqual(['closing', 'directive']);
  // The day before knew nothing of it, on either basis.
  for (const basis of ['then', 'now']) {
    const past = await report('inspector', `asOf=${TODAY}&basis=${basis}`);
    expect(past.totals.all.closed).toBe(0);
    expect(past.can.issueNotices).toBe(false);
  }
});
