import type { EntityManager } from 'typeorm';
import { seedDemo } from '../../src/demo/seed-demo';
import { EvaluationService } from '../../src/evaluation/evaluation.service';
import { StateRepository } from '../../src/evaluation/state.repository';
import { SummaryRepository } from '../../src/evaluation/summary.repository';
import { stateOn } from '../../src/evaluation/state-history';
import { TargetCaseService } from '../../src/targets/target-case.service';
import { createSeededDatabase, createTestDatabase, type TestDatabase } from '../harness/database';

const cases = new TargetCaseService();
const evaluation = new EvaluationService(cases, new StateRepository(), new SummaryRepository());

let database: TestDatabase;
let manager: EntityManager;

beforeAll(async () => {
  database = await createSeededDatabase();
  manager = database.dataSource.manager;
});
afterAll(() => database.drop());

async function targetId(plan: string, key: string): Promise<number> {
  const [row] = await manager.query<{ id: number }[]>(
    'SELECT t.id FROM target t JOIN plan p ON p.id = t.plan_id WHERE p.key = $1 AND t.key = $2',
    [plan, key],
  );
  if (!row) throw new Error(`no target ${key}`);
  return row.id;
}

async function statesOf(
  id: number,
): Promise<{ from: string; to: string | null; lamp: string; deadline: string }[]> {
  return manager.query(
    `SELECT valid_from AS from, valid_to AS to, lamp, deadline_state AS deadline
     FROM target_state WHERE target_id = $1 ORDER BY valid_from, id`,
    [id],
  );
}

test('a plan loaded after its day was judged is judged all the same', async () => {
  const late = await createTestDatabase();
  try {
    await late.dataSource.query(`INSERT INTO evaluation_progress (through) VALUES ('2024-10-15')`);
    await seedDemo(late.dataSource, () => undefined);
    const [found] = await late.dataSource.query<{ missing: number }[]>(
      `SELECT count(*)::int AS missing FROM target t
       WHERE NOT EXISTS (SELECT FROM target_state st WHERE st.target_id = t.id)`,
    );
    expect(found).toEqual({ missing: 0 });
  } finally {
    await late.drop();
  }
}, 30_000);

test('the seeds replay the days on which figures became known', async () => {
  const id = await targetId('hebei-2018', 'trade-total');
  expect(await statesOf(id)).toEqual([
    { from: '2020-07-01', to: '2020-09-21', lamp: 'no_data', deadline: 'open' },
    { from: '2020-09-21', to: '2020-10-27', lamp: 'at_risk', deadline: 'open' },
    { from: '2020-10-27', to: '2020-10-29', lamp: 'at_risk', deadline: 'open' },
    { from: '2020-10-29', to: '2021-01-01', lamp: 'no_data', deadline: 'open' },
    { from: '2021-01-01', to: '2021-01-23', lamp: 'no_data', deadline: 'awaiting_final' },
    { from: '2021-01-23', to: null, lamp: 'no_data', deadline: 'unproven' },
  ]);
});

test('histories have no gap, no overlap and one current row', async () => {
  const broken = await manager.query<{ target_id: number }[]>(
    `SELECT target_id FROM (
       SELECT target_id, valid_from, valid_to,
              lead(valid_from) OVER (PARTITION BY target_id ORDER BY valid_from, id) AS next
       FROM target_state) AS history
     WHERE valid_to IS DISTINCT FROM next`,
  );
  expect(broken).toEqual([]);
});

test('what is stored for a day is what the domain says of it', async () => {
  const ids = (await manager.query<{ id: number }[]>('SELECT id FROM target')).map((row) => row.id);
  const loaded = await cases.load(manager, ids);
  for (const day of ['2014-08-01', '2014-10-10', '2020-10-28', '2021-03-31', '2024-10-15']) {
    const stored = await manager.query<{ target_id: number; lamp: string; deadline: string }[]>(
      `SELECT target_id, lamp, deadline_state AS deadline FROM target_state
       WHERE valid_from <= $1 AND (valid_to IS NULL OR valid_to > $1) ORDER BY target_id`,
      [day],
    );
    const judged = loaded
      .filter((target) => target.activatedOn <= day)
      .map((target) => {
        const state = stateOn(target, day);
        return { target_id: target.id, lamp: state.lamp, deadline: state.deadline_state };
      });
    expect(stored).toEqual(judged);
  }
});

test('moving the clock back and forth ends in the same states', async () => {
  const snapshot = () =>
    manager.query<Record<string, unknown>[]>(
      `SELECT target_id, valid_from, valid_to, lamp, deadline_state, verdict FROM target_state
       ORDER BY target_id, valid_from`,
    );
  const before = await snapshot();
  await database.dataSource.transaction((tx) => evaluation.rewind(tx, '2020-10-28'));
  const lamps = await manager.query<{ lamp: string }[]>(
    `SELECT lamp FROM target_state WHERE target_id = $1 AND valid_to IS NULL`,
    [await targetId('hebei-2018', 'trade-total')],
  );
  expect(lamps).toEqual([{ lamp: 'at_risk' }]);
  await database.dataSource.transaction((tx) => evaluation.advance(tx, '2024-10-15'));
  expect(await snapshot()).toEqual(before);
});

test('a value accepted today moves the lamp today and leaves the past alone', async () => {
  const id = await targetId('shanxi-2022', 'online-retail-sales');
  const past = await statesOf(id);
  await database.dataSource.transaction(async (tx) => {
    await tx.query(
      `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on)
       SELECT region_code, series_id, date '2024-09-30', 1, 1000, 'formal', date '2024-10-15'
       FROM target WHERE id = $1`,
      [id],
    );
    await evaluation.rejudge(tx, [id], '2024-10-15');
    await evaluation.rejudge(tx, [id], '2024-10-15');
  });
  const now = await statesOf(id);
  expect(now.slice(0, past.length - 1)).toEqual(past.slice(0, -1));
  expect(now).toHaveLength(past.length + 1);
  expect(now.at(-1)).toMatchObject({ from: '2024-10-15', to: null });
});

test('summaries count what the current states say', async () => {
  const wrongPlans = await manager.query<{ plan_id: number }[]>(
    `SELECT s.plan_id FROM plan_summary s
     JOIN LATERAL (SELECT count(*) FILTER (WHERE st.lamp = 'off_track') AS off_track,
                          count(*) FILTER (WHERE st.lamp = 'no_data') AS no_data,
                          count(*) FILTER (WHERE st.deadline_state = 'unproven') AS unproven
                   FROM target t JOIN target_state st ON st.target_id = t.id AND st.valid_to IS NULL
                   WHERE t.plan_id = s.plan_id) c ON true
     WHERE (s.off_track, s.no_data, s.unproven) <> (c.off_track, c.no_data, c.unproven)`,
  );
  expect(wrongPlans).toEqual([]);
  const [sums] = await manager.query<{ counted: number; parts: number }[]>(
    `SELECT (SELECT sum(achieved + on_track + at_risk + off_track + no_data + unscheduled)
             FROM agency_summary)::int AS counted,
            (SELECT count(*) FROM responsibility WHERE target_id IS NOT NULL)::int AS parts`,
  );
  expect(sums?.counted).toBe(sums?.parts);
});

test('writers that share a body do not lose each other’s counts', async () => {
  const rows = await manager.query<{ id: number; series_id: number; region_code: string }[]>(
    `SELECT t.id, t.series_id, t.region_code FROM target t JOIN plan p ON p.id = t.plan_id
     WHERE p.key = 'shanxi-2022' AND t.kind = 'quantity' AND t.measure = 'value'
     ORDER BY t.id`,
  );
  await Promise.all(
    rows.map((row, index) =>
      database.dataSource.transaction(async (tx) => {
        await tx.query(
          `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on)
           VALUES ($1, $2, date '2024-10-31', 1, $3, 'formal', date '2024-10-15')`,
          [row.region_code, row.series_id, index],
        );
        await evaluation.rejudge(tx, [row.id], '2024-10-15');
      }),
    ),
  );
  const [sums] = await manager.query<{ wrong: number }[]>(
    `SELECT count(*)::int AS wrong FROM plan_summary s
     WHERE s.achieved + s.on_track + s.at_risk + s.off_track + s.no_data + s.unscheduled <>
       (SELECT count(*) FROM target t WHERE t.plan_id = s.plan_id)`,
  );
  expect(sums?.wrong).toBe(0);
});
