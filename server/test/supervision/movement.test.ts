import { agencyListSchema } from '../../src/dashboard/agency-scorecard.schema';
import { overviewSchema } from '../../src/dashboard/overview.schema';
import { endOfMonth } from '../../src/series/domain/day';
import { MOVEMENTS } from '../../src/evaluation/domain/movement';
import { movementReportSchema } from '../../src/supervision/movement.schema';
import type { MovementReport } from '../../src/supervision/movement.schema';
import { targetDetailSchema, targetListSchema } from '../../src/targets/target.schema';
import { startSeededApp } from '../harness/seeded-app';
import type { SeededApp } from '../harness/seeded-app';

let server: SeededApp;
let inspector: string;
let today: string;

beforeAll(async () => {
  server = await startSeededApp();
  inspector = await server.signInDemo('inspector');
  today = await server.moveClock(inspector);
}, 90_000);
afterAll(() => server.close());

const movement = (query: string, cookie = inspector): Promise<MovementReport> =>
  server.read(cookie, `/api/movement?${query}`, movementReportSchema);

const asked = (query: string) =>
  server.app.inject({ url: `/api/movement?${query}`, headers: { cookie: inspector } });

/** All rows, page after page. */
async function allRows(query: string): Promise<MovementReport['rows']> {
  const first = await movement(query);
  const rows = [...first.rows];
  for (let page = 2; rows.length < first.total; page += 1) {
    rows.push(...(await movement(`${query}&page=${page}`)).rows);
  }
  expect(rows).toHaveLength(first.total);
  return rows;
}

/** Pairs of days over the years of the plans: near and far apart. */
function dayPairs(): [string, string][] {
  const days: string[] = [];
  for (let year = 2014; year <= 2026; year += 1) {
    for (const month of [1, 5, 9]) days.push(endOfMonth(year, month));
  }
  const past = days.filter((day) => day <= today);
  return past.flatMap((to, index) =>
    [1, 4].flatMap((back) => {
      const from = past[index - back];
      return from === undefined ? [] : [[from, to] as [string, string]];
    }),
  );
}

describe('movement between two days', () => {
  it('has totals that sum to the targets of the second day, and to its rows', async () => {
    const seen = new Map<string, number>();
    for (const [from, to] of dayPairs()) {
      const query = `from=${from}&to=${to}`;
      const { totals } = await movement(query);
      const targets = await server.read(inspector, `/api/targets?asOf=${to}`, targetListSchema);
      expect(totals.targets).toBe(targets.total);
      expect(MOVEMENTS.reduce((sum, kind) => sum + totals[kind], 0)).toBe(totals.targets);
      const rows = await allRows(query);
      expect(new Set(rows.map((row) => row.target.id)).size).toBe(rows.length);
      for (const kind of MOVEMENTS) {
        const count = rows.filter((row) => row.movement === kind).length;
        expect(count).toBe(totals[kind]);
        seen.set(kind, (seen.get(kind) ?? 0) + count);
      }
      expect(rows.filter((row) => row.ranOut)).toHaveLength(totals.ranOut);
      const kinds = rows.map((row) => MOVEMENTS.findIndex((kind) => kind === row.movement));
      expect(kinds).toEqual([...kinds].sort((a, b) => a - b));
    }
    for (const kind of ['down', 'closed', 'new', 'same']) expect(seen.get(kind)).toBeGreaterThan(0);
  }, 240_000);

  it('shows on both days what the list of targets shows on that day', async () => {
    const [from, to] = ['2020-09-30', '2021-05-31'];
    const rows = await allRows(`from=${from}&to=${to}`);
    const on = async (day: string) => {
      const list = await server.read(inspector, `/api/targets?asOf=${day}`, targetListSchema);
      return new Map(
        list.rows.map(({ id, lamp, deadlineState, attained, attainedUnit, gap, gapUnit }) => [
          id,
          { lamp, deadlineState, attained, attainedUnit, gap, gapUnit },
        ]),
      );
    };
    const [then, now] = [await on(from), await on(to)];
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      expect(row.before).toEqual(then.get(row.target.id) ?? null);
      expect(row.after).toEqual(now.get(row.target.id) ?? null);
    }
  });

  it('of a day with itself is all the same', async () => {
    for (const day of ['2014-10-10', '2020-10-28', '2024-10-15', today]) {
      const { totals, sentence } = await movement(`from=${day}&to=${day}`);
      expect(totals).toMatchObject({ same: totals.targets, ranOut: 0, left: 0 });
      expect(totals.targets).toBeGreaterThan(0);
      expect(sentence.zh).toContain('同一天');
    }
  });

  it('counts by default as the overview does: since the end of the last quarter', async () => {
    for (const day of ['2014-10-10', '2020-10-28', '2024-10-15']) {
      const overview = await server.read(inspector, `/api/overview?asOf=${day}`, overviewSchema);
      const { since, up, same, down, closed, new: added } = overview.movement;
      const { from, totals } = await movement(`to=${day}`);
      expect(from).toBe(since);
      expect(totals).toMatchObject({ up, same, down, closed, new: added });
    }
  });

  it('answers each count with exactly the rows behind it', async () => {
    const query = 'from=2020-09-30&to=2021-05-31';
    const { totals } = await movement(query);
    for (const show of MOVEMENTS) {
      const page = await movement(`${query}&show=${show}`);
      expect(page.total).toBe(totals[show]);
      expect(page.totals).toEqual(totals);
      expect(page.rows.every((row) => row.movement === show)).toBe(true);
    }
    const out = await movement(`${query}&show=ran_out`);
    expect(out.total).toBe(totals.ranOut);
    expect(totals.ranOut).toBeGreaterThan(0);
    expect(out.rows.every((row) => row.ranOut)).toBe(true);
  });

  it('names the figures that came in between', async () => {
    const rows = await allRows('from=2020-08-31&to=2020-10-28&plan=hebei-2018');
    const trade = rows.find((row) => row.target.key === 'trade-total');
    const detail = await server.read(
      inspector,
      `/api/targets/${trade?.target.id ?? 0}?asOf=2020-10-28`,
      targetDetailSchema,
    );
    const learned = detail.periods.filter(({ versions }) =>
      versions.some(({ knownOn }) => knownOn > '2020-08-31' && knownOn <= '2020-10-28'),
    );
    expect(learned.length).toBeGreaterThan(0);
    for (const { label } of learned.slice(0, 2)) expect(trade?.meanwhile.zh).toContain(label.zh);
  });
});

describe('the scope', () => {
  it('of plans adds up to the whole', async () => {
    const query = 'from=2020-06-30&to=2024-10-15';
    const whole = await movement(query);
    const parts = await Promise.all(
      whole.plans.map((plan) => movement(`${query}&plan=${plan.key}`)),
    );
    expect(whole.plans.length).toBeGreaterThan(3);
    for (const kind of [...MOVEMENTS, 'targets', 'ranOut'] as const) {
      expect(parts.reduce((sum, part) => sum + part.totals[kind], 0)).toBe(whole.totals[kind]);
    }
  });

  it('of a body and a role holds its targets only', async () => {
    const agencies = await server.read(inspector, '/api/agencies', agencyListSchema);
    const body = agencies.rows.find(({ agency }) => agency.name === '石家庄海关');
    const id = body?.agency.id ?? 0;
    const query = 'from=2020-09-30&to=2021-05-31';
    const all = await movement(`${query}&agency=${id}`);
    const list = await server.read(
      inspector,
      `/api/targets?asOf=2021-05-31&agency=${id}`,
      targetListSchema,
    );
    expect(all.totals.targets).toBe(list.total);
    expect(list.total).toBeGreaterThan(0);
    const byRole = await Promise.all(
      ['lead', 'shared', 'support', 'guide'].map((role) =>
        movement(`${query}&agency=${id}&role=${role}`),
      ),
    );
    expect(byRole.some(({ totals }) => totals.targets > 0)).toBe(true);
    for (const { totals } of byRole) expect(totals.targets).toBeLessThanOrEqual(list.total);
  });

  it('of a clerk is the own body', async () => {
    const clerk = await server.signInNew({
      username: 'clerk-moves',
      role: 'clerk',
      regionCode: '130000',
      agency: '石家庄海关',
    });
    const { totals } = await movement('from=2020-09-30&to=2021-05-31', clerk);
    const list = await server.read(clerk, '/api/targets?asOf=2021-05-31', targetListSchema);
    expect(totals.targets).toBe(list.total);
    expect(list.total).toBeGreaterThan(0);
  });
});

describe('days that cannot be compared', () => {
  it('standing the wrong way round are refused in a sentence', async () => {
    const answer = await asked('from=2024-10-15&to=2024-09-30');
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      code: 'days_reversed',
      detail: '起始日（2024-10-15）晚于截止日（2024-09-30），请对调两个日期。',
    });
  });

  it('to come are refused, and so is what is no day', async () => {
    expect((await asked('to=2999-01-01')).json()).toMatchObject({ code: 'day_to_come' });
    expect((await asked('from=2024-02-30')).statusCode).toBe(400);
    expect((await asked('page=0')).statusCode).toBe(400);
  });

  it('before any plan are honest zeros, and a later day is all new', async () => {
    const none = await movement('from=2001-01-01&to=2002-01-01');
    expect(none.totals).toMatchObject({ targets: 0, new: 0, left: 0 });
    expect(none.sentence.zh).toContain('没有目标');
    const all = await movement('from=2001-01-01&to=2024-10-15');
    expect(all.totals.new).toBe(all.totals.targets);
    expect(all.totals.targets).toBeGreaterThan(0);
  });

  it('a page beyond the last is empty, with the same totals', async () => {
    const page = await movement('from=2020-09-30&to=2021-05-31&page=99');
    expect(page.rows).toEqual([]);
    expect(page.total).toBe(page.totals.targets + page.totals.left);
  });
});
