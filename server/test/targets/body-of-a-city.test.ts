import type { OverdueReport } from '../../src/supervision/overdue-report.schema';
import { EvaluationService } from '../../src/evaluation/evaluation.service';
import type { PlanList } from '../../src/dashboard/plan-view.schema';
import type { SubmissionList } from '../../src/reporting/submission.schema';
import type { TargetList } from '../../src/targets/target.schema';
import { addPeople, startReportingApp, TODAY, type ReportingApp } from '../reporting/reporting-app';
import { fillSmallPlan } from '../reporting/small-plan';

let server: ReportingApp;
let own: number;

/** 太原市商务局 reports one target of the province's plan. */
beforeAll(async () => {
  server = await startReportingApp(async (dataSource) => {
    await fillSmallPlan(dataSource);
    await dataSource.query(
      `INSERT INTO region (code, parent_code, name, short_name, sort)
       VALUES ('140100', '140000', '太原市', '太原', 4)`,
    );
    await dataSource.query(
      `INSERT INTO agency (region_code, name, short_name, kind, sort)
       VALUES ('140100', '太原市商务局', '市商务局', 'department', 9),
              ('140100', '太原市统计局', '市统计局', 'department', 10)`,
    );
    await dataSource.query(
      `UPDATE responsibility SET agency_id = (SELECT id FROM agency WHERE name = '太原市商务局')
       WHERE target_id = (SELECT id FROM target WHERE key = 'brands') AND role = 'lead'`,
    );
    await dataSource.query(
      `UPDATE target SET reporter_id = (SELECT id FROM agency WHERE name = '太原市商务局')
       WHERE key = 'brands'`,
    );
    await addPeople(dataSource, [
      { username: 'city-clerk', role: 'clerk', region: '140100', agency: '太原市商务局' },
      { username: 'idle-clerk', role: 'clerk', region: '140100', agency: '太原市统计局' },
      { username: 'city-leader', role: 'leader', region: '140100' },
    ]);
  });
  await server.openRounds(TODAY);
  await server.dataSource.transaction((manager) =>
    server.app.get(EvaluationService).advance(manager, TODAY),
  );
  const [row] = await server.rows<{ id: number }>(`SELECT id FROM target WHERE key = 'brands'`);
  own = row?.id ?? 0;
}, 90_000);
afterAll(() => server.close());

const read = async <T>(who: string, url: string) =>
  (await server.as(who)<T>({ method: 'GET', url })).body;

const SEEN: readonly [string, readonly string[]][] = [
  ['city-clerk', ['品牌数量']],
  ['idle-clerk', []],
  ['city-leader', []],
];

describe.each(SEEN)('%s', (who, names) => {
  it('sees the targets of the province that the own body answers for', async () => {
    const { rows } = await read<TargetList>(who, '/targets');
    expect(rows.map(({ name }) => name)).toEqual(names);
  });

  it('sees the returns and the target behind them alike', async () => {
    const { rows } = await read<SubmissionList>(who, '/submissions');
    expect(rows.length > 0).toBe(names.length > 0);
    const { status } = await server.as(who)({ method: 'GET', url: `/targets/${own}` });
    expect(status).toBe(names.length > 0 ? 200 : 404);
  });

  it('sees the plan, and in it no other target', async () => {
    const { rows } = await read<PlanList>(who, '/plans');
    expect(rows.map(({ plan }) => plan.key)).toEqual(names.length > 0 ? ['small'] : []);
    const { status } = await server.as(who)({ method: 'GET', url: '/plans/small' });
    expect(status).toBe(names.length > 0 ? 200 : 404);
  });

  it('finds in the overdue report only what is its own', async () => {
    const report = await server.as(who)<OverdueReport>({ method: 'GET', url: '/overdue-report' });
    if (report.status === 403) return;
    const { deadlines, behind, plans } = report.body;
    const rows = [...deadlines.stated.rows, ...deadlines.unstated.rows, ...behind.rows];
    expect(rows.filter(({ target }) => !names.includes(target.name))).toEqual([]);
    expect(plans).toHaveLength(names.length);
  });
});

test('a body sees a higher region’s plan from the day on which it answers', async () => {
  await server.rows(
    `UPDATE responsibility SET valid_from = '2024-10-10'
     WHERE agency_id = (SELECT id FROM agency WHERE name = '太原市商务局')`,
  );
  for (const [day, seen] of [
    ['2024-10-09', false],
    ['2024-10-10', true],
  ] as const) {
    const { rows } = await read<PlanList>('city-clerk', `/plans?asOf=${day}`);
    expect([day, rows.length > 0]).toEqual([day, seen]);
    const { status } = await server.as('city-clerk')({
      method: 'GET',
      url: `/targets/${own}?asOf=${day}`,
    });
    expect([day, status]).toEqual([day, seen ? 200 : 404]);
  }
});
