import { overviewSchema } from '../../src/dashboard/overview.schema';
import { planListSchema } from '../../src/dashboard/plan-view.schema';
import { agencyListSchema } from '../../src/dashboard/agency-scorecard.schema';
import { overdueReportSchema } from '../../src/supervision/overdue-report.schema';
import { targetListSchema } from '../../src/targets/target.schema';
import { startSeededApp } from '../harness/seeded-app';
import type { SeededApp } from '../harness/seeded-app';

const DAY = '2024-10-15';

let server: SeededApp;
const cookies = new Map<string, string>();
const targetIds = new Map<string, number>();
const agencyIds = new Map<string, number>();

beforeAll(async () => {
  server = await startSeededApp();
  for (const role of ['leader', 'inspector', 'administrator'] as const) {
    cookies.set(
      role,
      await server.signInNew({ username: `${role}-he`, role, regionCode: '130000' }),
    );
  }
  cookies.set(
    'clerk',
    await server.signInNew({
      username: 'clerk-customs',
      role: 'clerk',
      regionCode: '130000',
      agency: '石家庄海关',
    }),
  );
  cookies.set(
    'city leader',
    await server.signInNew({ username: 'leader-jm', role: 'leader', regionCode: '420800' }),
  );
  const first = async (plan: string, having: string) =>
    (
      await server.dataSource.query<{ id: number }[]>(
        `SELECT t.id FROM target t JOIN plan p ON p.id = t.plan_id
         WHERE p.key = $1 AND ${having} ORDER BY t.id LIMIT 1`,
        [plan],
      )
    )[0]?.id ?? 0;
  const customs = `EXISTS (SELECT FROM responsibility r JOIN agency a ON a.id = r.agency_id
    WHERE r.target_id = t.id AND a.name = '石家庄海关')`;
  targetIds.set('own', await first('hebei-2018', customs));
  targetIds.set('colleague', await first('hebei-2018', `NOT ${customs}`));
  targetIds.set('foreign', await first('shanxi-2022', 'true'));
  for (const [key, name] of [
    ['own', '石家庄海关'],
    ['colleague', '河北省商务厅'],
    ['foreign', '山西省商务厅'],
  ] as const) {
    const [row] = await server.dataSource.query<{ id: number }[]>(
      'SELECT id FROM agency WHERE name = $1',
      [name],
    );
    agencyIds.set(key, row?.id ?? 0);
  }
}, 90_000);
afterAll(() => server.close());

/** Who gets what where: own region, own region but another body's, another region's. */
const OBJECTS: readonly [string, (of: string) => string, readonly string[]][] = [
  ['a target', (of) => `/api/targets/${targetIds.get(of)}`, ['own', 'colleague', 'foreign']],
  ['an agency', (of) => `/api/agencies/${agencyIds.get(of)}`, ['own', 'colleague', 'foreign']],
  [
    'a plan',
    (of) => `/api/plans/${of === 'own' ? 'hebei-2018' : 'shanxi-2022'}`,
    ['own', 'foreign'],
  ],
];
const TABLE: Record<string, Record<string, number>> = {
  leader: { own: 200, colleague: 200, foreign: 404 },
  inspector: { own: 200, colleague: 200, foreign: 404 },
  administrator: { own: 200, colleague: 200, foreign: 404 },
  clerk: { own: 200, colleague: 404, foreign: 404 },
  'city leader': { own: 404, colleague: 404, foreign: 404 },
};

describe.each(Object.keys(TABLE))('a %s', (who) => {
  const cookie = () => cookies.get(who) ?? '';

  it.each(OBJECTS)(
    'sees %s in its scope alone, and learns nothing of others',
    async (_name, url, kinds) => {
      for (const of of kinds) {
        const reply = await server.app.inject({ url: url(of), headers: { cookie: cookie() } });
        expect([of, reply.statusCode]).toEqual([of, TABLE[who]?.[of]]);
        if (reply.statusCode === 404) {
          expect(reply.json<{ code: string }>().code).toBe('not_found');
        }
      }
    },
  );

  it('finds nothing foreign in any list', async () => {
    const prefix = who === 'city leader' ? '4208' : '13';
    const read = <T extends Parameters<SeededApp['read']>[2]>(url: string, schema: T) =>
      server.read(cookie(), `${url}?asOf=${DAY}`, schema);
    const { rows } = await read('/api/targets', targetListSchema);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.plan.regionCode.startsWith(prefix))).toBe(true);
    const page = await read('/api/overview', overviewSchema);
    expect(page.counts.total).toBe(rows.length);
    expect(page.plans.every((plan) => plan.regionCode.startsWith(prefix))).toBe(true);
    const plans = await read('/api/plans', planListSchema);
    expect(plans.rows.reduce((sum, row) => sum + row.counts.total, 0)).toBe(rows.length);
    const agencies = await read('/api/agencies', agencyListSchema);
    expect(agencies.rows.every((row) => row.regionCode.startsWith(prefix))).toBe(true);
    if (who === 'clerk')
      expect(agencies.rows.map((row) => row.agency.name)).toEqual(['石家庄海关']);
    const report = await read('/api/overdue-report', overdueReportSchema);
    const seen = new Set(rows.map((row) => row.id));
    const { stated, unstated } = report.deadlines;
    const told = [...stated.rows, ...unstated.rows, ...report.behind.rows];
    expect(told.length).toBeGreaterThan(0);
    expect(told.every((row) => seen.has(row.target.id))).toBe(true);
    expect(report.plans.every((plan) => plan.regionCode.startsWith(prefix))).toBe(true);
  });

  it('gains nothing by asking for another region, plan or body', async () => {
    for (const filter of [
      'region=140000',
      'plan=shanxi-2022',
      `agency=${agencyIds.get('foreign')}`,
    ]) {
      const list = await server.read(
        cookie(),
        `/api/targets?asOf=${DAY}&${filter}`,
        targetListSchema,
      );
      expect([filter, list.total]).toEqual([filter, 0]);
      const report = await server.read(
        cookie(),
        `/api/overdue-report?asOf=${DAY}&${filter}`,
        overdueReportSchema,
      );
      expect([filter, report.totals.all.matters, report.reported.expected]).toEqual([filter, 0, 0]);
    }
  });

  it('takes the report out only with the right to', async () => {
    const reply = await server.app.inject({
      url: '/api/overdue-report/export',
      headers: { cookie: cookie() },
    });
    const may = who.includes('leader') || who === 'inspector';
    expect(reply.statusCode).toBe(may ? 200 : 403);
  });
});
