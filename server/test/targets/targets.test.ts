import { targetDetailSchema, targetListSchema } from '../../src/targets/target.schema';
import type { JudgedTarget, TargetDetail } from '../../src/targets/target.schema';
import { startSeededApp } from '../harness/seeded-app';
import type { SeededApp } from '../harness/seeded-app';

let server: SeededApp;
let leader: string;

beforeAll(async () => {
  server = await startSeededApp();
  leader = await server.signInDemo('leader');
  await server.moveClock(leader);
}, 90_000);
afterAll(() => server.close());

const answer = (query: string, cookie = leader) =>
  server.read(cookie, `/api/targets?${query}`, targetListSchema);

async function target(plan: string, key: string, asOf: string): Promise<JudgedTarget> {
  const found = (await answer(`plan=${plan}&asOf=${asOf}`)).rows.find((row) => row.key === key);
  if (!found) throw new Error(`no target ${key} of ${plan} on ${asOf}`);
  return found;
}

async function detail(plan: string, key: string, asOf: string): Promise<TargetDetail> {
  const { id } = await target(plan, key, asOf);
  return server.read(leader, `/api/targets/${id}?asOf=${asOf}`, targetDetailSchema);
}

const rounded = (decimal: string | null | undefined) => Number(decimal).toFixed(2);

describe('a target as it was judged on a day', () => {
  it('of Hebei on 28 October 2020 is behind its schedule by 6.85 points', async () => {
    const hebei = await target('hebei-2018', 'trade-total', '2020-10-28');
    expect(hebei).toMatchObject({
      lamp: 'at_risk',
      deadlineState: 'open',
      daysLeft: 64,
      attained: '2691.8',
      expected: '3000',
      gapUnit: 'pp',
      latest: { periodEnd: '2020-08-31', value: '2691.8', growth: '5' },
      reporter: { source: 'assigned', reports: true, agency: { name: '河北省商务厅' } },
    });
    expect(rounded(hebei.completion)).toBe('59.82');
    expect(rounded(hebei.expectedCompletion)).toBe('66.67');
    expect(rounded(hebei.gap)).toBe('-6.85');
    expect(hebei.verdict.zh).toContain('完成59.82%，序时66.67%，低于序时6.85个百分点');
  });

  it('of Guangdong on 10 October 2014 knows the growth to August', async () => {
    expect(await target('guangdong-2014', 'trade-growth', '2014-10-10')).toMatchObject({
      lamp: 'off_track',
      attained: '-11.7',
      expected: '2.4',
      deadlineState: 'open',
    });
  });

  it('of Guangdong a year later is missed for good', async () => {
    expect(await target('guangdong-2014', 'trade-growth', '2015-10-10')).toMatchObject({
      lamp: 'off_track',
      attained: '-2.5',
      gap: '-4.9',
      deadlineState: 'missed',
    });
  });

  it('of Shanxi on 15 October 2024 grows by 0.74 % a year instead of 7 %', async () => {
    const shanxi = await target('shanxi-2022', 'retail-sales-growth', '2024-10-15');
    expect(shanxi).toMatchObject({ lamp: 'off_track', deadlineState: 'open' });
    expect(rounded(shanxi.attained)).toBe('0.74');
    expect(shanxi.severity).toMatch(/^-3\.13/);
  });

  it('does not exist before its plan runs', async () => {
    const keys = async (asOf: string) => [
      ...new Set((await answer(`asOf=${asOf}`)).rows.map((row) => row.plan.key)),
    ];
    expect(await keys('2014-06-30')).toEqual([]);
    expect(await keys('2014-07-01')).toEqual(['guangdong-2014']);
    expect(await keys('2020-07-01')).toEqual(['hebei-2018', 'jingmen-2018', 'guangdong-2014']);
    expect((await answer('asOf=2024-10-15')).total).toBe(74);
  });

  it('draws no value that was not known on the day', async () => {
    for (const asOf of ['2014-08-31', '2020-10-26', '2020-10-27', '2024-10-15']) {
      for (const row of (await answer(`asOf=${asOf}`)).rows) {
        expect(row.spark.length).toBeLessThanOrEqual(12);
        expect(row.spark.filter((point) => point.periodEnd > asOf)).toEqual([]);
      }
    }
    expect((await target('hebei-2018', 'trade-total', '2020-10-26')).attained).toBe('2692');
    expect((await target('hebei-2018', 'trade-total', '2020-10-27')).attained).toBe('2691.8');
  });

  it('refuses a day that has not come', async () => {
    const reply = await server.app.inject({
      url: '/api/targets?asOf=2999-01-01',
      headers: { cookie: leader },
    });
    expect(reply.statusCode).toBe(400);
  });
});

describe('the list', () => {
  it('is in the order of regions and documents', async () => {
    const { rows } = await answer('asOf=2024-10-15');
    expect([...new Set(rows.map((row) => row.plan.key))]).toEqual([
      'hebei-2018',
      'shanxi-2022',
      'jingmen-2018',
      'guangdong-2014',
    ]);
    const hebei = rows.filter((row) => row.plan.key === 'hebei-2018');
    expect(hebei[0]?.plan).toMatchObject({ shortTitle: '河北 2018', regionName: '河北省' });
  });

  it.each([
    ['plan=shanxi-2022', (row: JudgedTarget) => row.plan.key === 'shanxi-2022'],
    ['region=420000', (row: JudgedTarget) => row.plan.regionCode === '420800'],
    ['region=440000', (row: JudgedTarget) => row.plan.key === 'guangdong-2014'],
    ['lamp=off_track', (row: JudgedTarget) => row.lamp === 'off_track'],
    ['deadline=unproven', (row: JudgedTarget) => row.deadlineState === 'unproven'],
    [
      'lamp=no_data&plan=hebei-2018',
      (row: JudgedTarget) => row.plan.key === 'hebei-2018' && row.lamp === 'no_data',
    ],
  ])('by %s has those alone', async (query, fits) => {
    const all = await answer('asOf=2024-10-15');
    const some = await answer(`asOf=2024-10-15&${query}`);
    expect(some.rows.map((row) => row.id)).toEqual(all.rows.filter(fits).map((row) => row.id));
    expect(some.total).toBe(some.rows.length);
    expect(some.total).toBeGreaterThan(0);
    expect(some.total).toBeLessThan(all.total);
  });

  it('finds words in names, phrases and reporters, and takes signs literally', async () => {
    const found = await answer(`asOf=2024-10-15&q=${encodeURIComponent('零售')}`);
    expect(found.rows.map((row) => row.key)).toContain('retail-sales-growth');
    const [literal] = await server.dataSource.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM target WHERE strpos(name || phrase, '%') > 0`,
    );
    expect((await answer(`asOf=2024-10-15&q=${encodeURIComponent('%')}`)).total).toBe(literal?.n);
    expect((await answer(`asOf=2024-10-15&q=${encodeURIComponent("' OR 1=1 --")}`)).total).toBe(0);
  });

  it.each(['q=%00', 'plan=%00', 'region=13', 'region=1300__', 'lamp=red', 'agency=x', 'limit=0'])(
    'refuses %s with 400',
    async (query) => {
      const reply = await server.app.inject({
        url: `/api/targets?${query}`,
        headers: { cookie: leader },
      });
      expect(reply.statusCode).toBe(400);
    },
  );

  it('comes in pages that together are the whole', async () => {
    const whole = (await answer('asOf=2024-10-15')).rows.map((row) => row.id);
    const pages = await Promise.all(
      [0, 30, 60].map((offset) => answer(`asOf=2024-10-15&limit=30&offset=${offset}`)),
    );
    expect(pages.map((page) => page.total)).toEqual([74, 74, 74]);
    expect(pages.flatMap((page) => page.rows.map((row) => row.id))).toEqual(whole);
  });

  it('of a body has the targets it answers for, whatever its part', async () => {
    const [body] = await server.dataSource.query<{ id: number; targets: number[] }[]>(`
      SELECT a.id, array_agg(r.target_id ORDER BY r.target_id) AS targets FROM agency a
      JOIN responsibility r ON r.agency_id = a.id AND r.target_id IS NOT NULL
      WHERE a.name = '石家庄海关' GROUP BY a.id`);
    const { rows } = await answer(`asOf=2024-10-15&agency=${body?.id}`);
    expect(rows.map((row) => row.id).sort((a, b) => a - b)).toEqual(body?.targets);
  });
});

describe('the page of a target', () => {
  it('of Hebei explains its lamp, shows versions and back-casts its schedule', async () => {
    const page = await detail('hebei-2018', 'trade-total', '2020-10-28');
    expect(page.explanation).toMatchObject({ ruleSet: 'pp-gap', rule: 6 });
    expect(page.explanation.steps.map((step) => step.result)).toContain('59.82%');
    expect(page.outlook).toMatchObject({ on: '2020-12-31', value: '4037.7' });
    expect(page.outlook?.needed?.zh).toMatch(/其余4个月/);
    expect(page.scheduleProjected).toBe(true);
    const at = (on: string) => page.schedule.find((point) => point.on === on)?.value;
    expect(rounded(at('2018-12-31'))).toBe('3719.01');
    expect(rounded(at('2019-12-31'))).toBe('4090.91');
    expect([at('2020-08-31'), at('2020-12-31')]).toEqual(['3000', '4500']);
    const [august] = page.periods;
    expect(page.periods).toHaveLength(1);
    expect(august).toMatchObject({ lamp: 'at_risk', value: '2691.8', growth: '5', inPeriod: null });
    expect(august?.versions.map((version) => version.value)).toEqual(['2691.8', '2692']);
    expect(page.clauses).toEqual([
      expect.objectContaining({ locator: '一（三）', chapter: '总体要求', planKey: 'hebei-2018' }),
    ]);
  });

  it('shows after the end that the due value is missing', async () => {
    const page = await detail('hebei-2018', 'trade-total', '2021-06-01');
    const last = page.periods.at(-1);
    expect(last).toMatchObject({
      periodEnd: '2020-12-31',
      value: null,
      lamp: null,
      expected: '4500',
    });
    expect(page.target).toMatchObject({ lamp: 'no_data', deadlineState: 'unproven' });
    expect(page.outlook).toBeNull();
  });

  it('of Guangdong judges each period alone, and keeps the year before for comparison', async () => {
    const page = await detail('guangdong-2014', 'trade-growth', '2015-10-10');
    const lamps = Object.fromEntries(page.periods.map((row) => [row.periodEnd, row.lamp]));
    expect(lamps).toMatchObject({
      '2013-12-31': null,
      '2014-08-31': 'off_track',
      '2014-12-31': 'off_track',
    });
    const year = page.periods.find((row) => row.periodEnd === '2014-12-31');
    expect(year).toMatchObject({ growth: '-2.5', attained: '-2.5', gap: '-4.9' });
    expect(rounded(year?.computedGrowth)).toBe('-2.51');
    expect(page.history[0]).toMatchObject({ deadlineState: 'missed', lamp: 'off_track' });
    const days = page.history.map((row) => row.validFrom);
    expect(days).toEqual([...days].sort().reverse());
    expect(days.every((day) => day <= '2015-10-10')).toBe(true);
  });

  it('says on every page what its list says', async () => {
    const { rows } = await answer('asOf=2024-10-15');
    for (const row of rows) {
      const page = await server.read(
        leader,
        `/api/targets/${row.id}?asOf=2024-10-15`,
        targetDetailSchema,
      );
      expect(page.target).toEqual(row);
      expect(page.history[0]).toMatchObject({ lamp: row.lamp, verdict: row.verdict });
      expect(page.outlook?.sentence ?? null).toEqual(row.outlook);
      expect(page.responsibilities.filter((part) => part.reports)).toEqual(
        row.reporter ? [row.reporter] : [],
      );
    }
  }, 60_000);

  it('offers bodies only to whoever may give them the lead', async () => {
    const inspector = await server.signInDemo('inspector');
    const { id } = await target('hebei-2018', 'trade-total', '2024-10-15');
    const page = await server.read(inspector, `/api/targets/${id}`, targetDetailSchema);
    expect(page.can.assignLead).toBe(true);
    expect(page.assignable.length).toBeGreaterThan(10);
    expect(page.assignable.some((agency) => agency.openGroup)).toBe(false);
    const read = await server.read(leader, `/api/targets/${id}`, targetDetailSchema);
    expect([read.can.assignLead, read.assignable]).toEqual([false, []]);
  });

  it('of parts and wholes names them', async () => {
    const [part] = await server.dataSource.query<{ id: number; parent_id: number }[]>(
      'SELECT id, parent_id FROM target WHERE parent_id IS NOT NULL ORDER BY id LIMIT 1',
    );
    const child = await server.read(leader, `/api/targets/${part?.id}`, targetDetailSchema);
    expect(child.parent?.id).toBe(part?.parent_id);
    const whole = await server.read(leader, `/api/targets/${part?.parent_id}`, targetDetailSchema);
    expect(whole.children.map((row) => row.id)).toContain(part?.id);
  });
});
