import {
  agencyListSchema,
  agencyScorecardSchema,
} from '../../src/dashboard/agency-scorecard.schema';
import { overviewSchema } from '../../src/dashboard/overview.schema';
import type { LampCounts, Overview } from '../../src/dashboard/overview.schema';
import { planDetailSchema, planListSchema } from '../../src/dashboard/plan-view.schema';
import { addDays, endOfMonth } from '../../src/series/domain/day';
import { LAMPS } from '../../src/targets/domain/model';
import { targetListSchema } from '../../src/targets/target.schema';
import { startSeededApp } from '../harness/seeded-app';
import type { SeededApp } from '../harness/seeded-app';

let server: SeededApp;
let leader: string;
let today: string;

beforeAll(async () => {
  server = await startSeededApp();
  leader = await server.signInDemo('leader');
  today = await server.moveClock(leader);
}, 90_000);
afterAll(() => server.close());

const overview = (query: string): Promise<Overview> =>
  server.read(leader, `/api/overview?${query}`, overviewSchema);
const targets = async (query: string) =>
  (await server.read(leader, `/api/targets?${query}`, targetListSchema)).rows;

const sumOf = (counts: LampCounts) => LAMPS.reduce((sum, lamp) => sum + counts[lamp], 0);

function tally(rows: readonly { readonly lamp: (typeof LAMPS)[number] }[]): LampCounts {
  const count = (lamp: string) => rows.filter((row) => row.lamp === lamp).length;
  return {
    total: rows.length,
    achieved: count('achieved'),
    on_track: count('on_track'),
    at_risk: count('at_risk'),
    off_track: count('off_track'),
    no_data: count('no_data'),
    unscheduled: count('unscheduled'),
  };
}

const DAYS = ['2014-06-30', '2014-10-10', '2018-01-01', '2020-10-28', '2020-11-01', '2024-10-15'];

describe('the overview', () => {
  it.each(DAYS)(
    'on %s counts what the list shows, in its tiles and in its sentence',
    async (day) => {
      const page = await overview(`asOf=${day}`);
      const rows = await targets(`asOf=${day}`);
      expect(page.counts).toEqual(tally(rows));
      expect(sumOf(page.counts)).toBe(page.counts.total);
      const of = (state: string) => rows.filter((row) => row.deadlineState === state).length;
      expect(page.deadlines).toEqual({
        overdue: of('overdue'),
        missed: of('missed'),
        unproven: of('unproven'),
        awaiting_final: of('awaiting_final'),
      });
      const { up, same, down, closed, new: fresh } = page.movement;
      expect(up + same + down + closed + fresh).toBe(page.counts.total);
      if (rows.length > 0) {
        expect(
          page.sentence.zh.startsWith(`${rows.length}项目标：已完成${page.counts.achieved}、`),
        ).toBe(true);
      } else {
        expect(page.sentence.zh).toBe('暂无目标。');
      }
    },
  );

  it('counts today from the summaries as it would from the states', async () => {
    const now = await overview('');
    expect(now.asOf).toBe(today);
    expect(now.counts).toEqual(tally(await targets('')));
    const moved = await server.dataSource.query<{ n: number }[]>(
      'SELECT count(*)::int AS n FROM target_state WHERE valid_from >= $1',
      [addDays(today, -1)],
    );
    expect(moved).toEqual([{ n: 0 }]);
    const yesterday = await overview(`asOf=${addDays(today, -1)}`);
    expect({ ...now, asOf: '', attention: [], upcoming: [], passed: [] }).toEqual({
      ...yesterday,
      asOf: '',
      attention: [],
      upcoming: [],
      passed: [],
    });
    expect(now.heatMap.rows.length).toBeGreaterThan(10);
  });

  it('shows at most seven that need attention: by gap and then by deadline', async () => {
    const { attention } = await overview('asOf=2024-10-15');
    expect(attention).toHaveLength(7);
    expect(attention[0]).toMatchObject({ key: 'retail-sales-growth', lamp: 'off_track' });
    expect(attention.every((row) => ['at_risk', 'off_track'].includes(row.lamp))).toBe(true);
    const [worst] = (await overview('asOf=2014-10-10')).attention;
    expect(worst).toMatchObject({ key: 'trade-growth', attained: '-11.7' });
    const severities = attention.map((row) => row.severity);
    expect(severities.slice(0, 2).map(Number)).toEqual([
      expect.closeTo(-3.13, 2),
      expect.closeTo(-2.45, 2),
    ]);
    expect(severities.slice(2)).toEqual([null, null, null, null, null]);
    const days = attention.slice(2).map((row) => row.deadline);
    expect(days).toEqual([...days].sort());
  });

  it('lists open deadlines of the next ninety days, and those that passed without success', async () => {
    const page = await overview('asOf=2020-10-28');
    expect(page.upcoming.rows.length).toBeGreaterThan(10);
    for (const row of page.upcoming.rows) {
      expect(row.deadlineState).toBe('open');
      expect(row.daysLeft).toBeGreaterThanOrEqual(0);
      expect(row.daysLeft).toBeLessThanOrEqual(90);
    }
    const expected = (await targets('asOf=2020-10-28')).filter((row) =>
      ['overdue', 'missed', 'unproven'].includes(row.deadlineState),
    );
    expect(page.passed.total).toBe(expected.length);
    expect(page.passed.rows.map((row) => row.id).sort()).toEqual(
      expected.map((row) => row.id).sort(),
    );
  });

  it('tells what moved since the end of the last quarter', async () => {
    const { movement } = await overview('asOf=2014-08-20&plan=guangdong-2014');
    expect(movement).toMatchObject({ since: '2014-06-30', new: 13, same: 0, up: 0, down: 0 });
    const later = await overview('asOf=2015-03-01&plan=guangdong-2014');
    expect(later.movement.since).toBe('2014-12-31');
    expect(later.movement.closed).toBe(1);
    expect(later.sentence.zh).toContain('较上季末（2014年12月31日）');
    expect(later.movement.changes.every((change) => change.from !== change.to)).toBe(true);
  });

  it('narrows everything by plan and region', async () => {
    const shanxi = await overview('asOf=2024-10-15&plan=shanxi-2022');
    expect(shanxi.counts).toEqual(tally(await targets('asOf=2024-10-15&plan=shanxi-2022')));
    expect(shanxi.heatMap.plans.map((plan) => plan.key)).toEqual(['shanxi-2022']);
    expect(shanxi.plans).toHaveLength(5);
    const hubei = await overview('asOf=2024-10-15&region=420000');
    expect(hubei.counts).toEqual(tally(await targets('asOf=2024-10-15&region=420000')));
    expect(hubei.counts.total).toBe(8);
    expect((await overview('asOf=2024-10-15&plan=nothing')).counts.total).toBe(0);
  });

  it('counts a shared target for each of its bodies in the heat map', async () => {
    const { heatMap } = await overview('asOf=2024-10-15');
    const customs = heatMap.rows.find((row) => row.agency.name === '石家庄海关');
    const own = await targets(`asOf=2024-10-15&agency=${customs?.agency.id}`);
    expect(customs?.cells.map((cell) => cell.counts)).toEqual([tally(own)]);
  });
});

describe('agencies', () => {
  it('are in administrative order, with pinyin, and their counts are their scorecards', async () => {
    const { rows } = await server.read(leader, '/api/agencies?asOf=2024-10-15', agencyListSchema);
    const hebei = rows.find((row) => row.agency.name === '河北省商务厅');
    expect(hebei).toMatchObject({ regionName: '河北省', kind: 'department' });
    expect(hebei?.pinyin).toContain('hebeishengshangwuting');
    expect(hebei?.pinyin.split(' ')).toContain('hbsswt');
    for (const row of rows.filter((listed) => listed.lead.total + listed.shared.total > 0)) {
      const card = await server.read(
        leader,
        `/api/agencies/${row.agency.id}?asOf=2024-10-15`,
        agencyScorecardSchema,
      );
      expect(card.counts).toEqual({ lead: row.lead, shared: row.shared });
      expect(tally(card.lead)).toEqual(row.lead);
      expect(tally(card.shared)).toEqual(row.shared);
    }
    const order = await server.dataSource.query<{ id: number }[]>(`
      SELECT a.id FROM agency a JOIN region r ON r.code = a.region_code
      ORDER BY r.sort, a.sort, a.id`);
    const listed = rows.map((row) => row.agency.id);
    expect(listed).toEqual(order.map((row) => row.id).filter((id) => listed.includes(id)));
  }, 60_000);

  it('say in a sentence what they answer for', async () => {
    const [body] = await server.dataSource.query<{ id: number }[]>(
      `SELECT id FROM agency WHERE name = '山西省商务厅'`,
    );
    const card = await server.read(
      leader,
      `/api/agencies/${body?.id}?asOf=2024-10-15`,
      agencyScorecardSchema,
    );
    expect(card.sentence.zh).toContain(`${card.counts.lead.total}项目标`);
    expect(card.lead.map((row) => row.key)).toContain('retail-sales-growth');
    expect(card.lead.every((row) => row.reporter?.agency.id === body?.id)).toBe(true);
  });
});

describe('plans', () => {
  it('are listed from the day they run, with the counts of their pages', async () => {
    const keys = async (asOf: string) =>
      (await server.read(leader, `/api/plans?asOf=${asOf}`, planListSchema)).rows.map(
        (row) => row.plan.key,
      );
    expect(await keys('2014-06-30')).toEqual([]);
    expect(await keys('2014-07-01')).toEqual(['guangdong-2014']);
    const { rows } = await server.read(leader, '/api/plans?asOf=2024-10-15', planListSchema);
    expect(rows.map((row) => [row.plan.key, row.clauses, row.counts.total])).toEqual([
      ['state-council-2020', 49, 0],
      ['hebei-2018', 69, 41],
      ['shanxi-2022', 21, 12],
      ['jingmen-2018', 8, 8],
      ['guangdong-2014', 33, 13],
    ]);
    for (const row of rows) {
      const page = await server.read(
        leader,
        `/api/plans/${row.plan.key}?asOf=2024-10-15`,
        planDetailSchema,
      );
      expect(page.counts).toEqual(row.counts);
      expect(page.clauses).toHaveLength(row.clauses);
      expect(page.coverage.clausesWithTarget + page.coverage.clausesWithoutTarget).toBe(
        row.clauses,
      );
      const placed = new Set(page.clauses.flatMap((clause) => clause.targetIds));
      expect([...placed].sort()).toEqual(page.targets.map((target) => target.id).sort());
    }
  });

  it('show the document: clauses in order, notes with bodies, rewards, what is no goal', async () => {
    const hebei = await server.read(
      leader,
      '/api/plans/hebei-2018?asOf=2024-10-15',
      planDetailSchema,
    );
    expect(hebei).toMatchObject({
      docNo: null,
      issuer: '河北省人民政府办公厅',
      horizon: '2020-12-31',
      missingAnnexes: ['2018-2020年全省进出口目标分解表'],
    });
    const clause = hebei.clauses.find((row) => row.locator === '三（一）1');
    expect(clause?.depth).toBe(2);
    expect(clause?.notes.map((note) => note.map((part) => part.agency.name))).toEqual([
      ['河北省工业和信息化厅', '河北省质量技术监督局', '河北省商务厅', '石家庄海关'],
    ]);
    const notes = hebei.clauses.reduce((sum, row) => sum + row.notes.length, 0);
    expect(notes).toBe(42);
    expect(hebei.clauses.flatMap((row) => row.notGoals).length).toBeGreaterThan(3);
    const jingmen = await server.read(
      leader,
      '/api/plans/jingmen-2018?asOf=2024-10-15',
      planDetailSchema,
    );
    expect(jingmen.clauses.flatMap((row) => row.incentives)).toHaveLength(21);
    expect(jingmen.plan.regionName).toBe('荆门市');
  });

  it('name the documents they implement, and lead to those that are here', async () => {
    const { rows } = await server.read(leader, '/api/plans?asOf=2024-10-15', planListSchema);
    const pages = await Promise.all(
      rows.map((row) =>
        server.read(leader, `/api/plans/${row.plan.key}?asOf=2024-10-15`, planDetailSchema),
      ),
    );
    const stored = await server.dataSource.query<{ key: string; n: number }[]>(
      'SELECT key, jsonb_array_length(implements) AS n FROM plan',
    );
    for (const page of pages) {
      expect(page.implements).toHaveLength(
        stored.find((row) => row.key === page.plan.key)?.n ?? -1,
      );
      for (const lower of page.implementedBy) {
        const other = pages.find((candidate) => candidate.plan.key === lower.key);
        expect(other?.implements.map((higher) => higher.planKey)).toContain(page.plan.key);
      }
    }
  });
});

it('answers on every month end from the first plan to today', async () => {
  for (let year = 2014; year <= 2026; year += 1) {
    for (const month of [3, 6, 9, 12]) {
      const asOf = endOfMonth(year, month);
      if (asOf > today) continue;
      const page = await overview(`asOf=${asOf}`);
      expect(sumOf(page.counts)).toBe(page.counts.total);
    }
  }
}, 60_000);
