import type { SeededApp } from '../harness/seeded-app';

/**
 * What the five plans lack and a count can trip over, written as plain rows: returns of every
 * standing, extensions granted before and after the due day, matters with other bodies and days.
 * All of it is dated, so that each day sees a part.
 */
export async function addFacts({ dataSource }: SeededApp): Promise<void> {
  const { manager } = dataSource;
  const one = async (sql: string, values: readonly unknown[] = []): Promise<number> => {
    const [row] = await manager.query<{ id: number }[]>(sql, [...values]);
    if (row === undefined) throw new Error(`nothing found by ${sql}`);
    return row.id;
  };
  const account = await one(`SELECT id FROM account WHERE username = 'inspector'`);
  const leader = await one(`SELECT id FROM account WHERE username = 'leader'`);
  const returnOf = (region: string, end: string, place: number) =>
    one(
      `SELECT s.id FROM submission s JOIN reporting_round r ON r.id = s.round_id
       WHERE r.region_code = $1 AND r.period_end = $2 ORDER BY s.id OFFSET $3 LIMIT 1`,
      [region, end, place],
    );
  const move = (id: number, action: string, day: string) =>
    one(
      `INSERT INTO submission_event (region_code, submission_id, on_day, account_id, action)
       SELECT region_code, id, $2, $3, $4 FROM submission WHERE id = $1 RETURNING id`,
      [id, day, account, action],
    );
  const extend = (id: number, of: number | null, [asked, decided, due, to]: readonly string[]) =>
    one(
      `INSERT INTO extension_request (region_code, submission_id, return_event_id, asked_by,
         asked_on, reason, due_on, asked_due_on, state, decided_by, decided_on, granted_due_on)
       SELECT region_code, id, $2, $3, $4, '数据待核', $5, $6, 'granted', $3, $7, $6
       FROM submission WHERE id = $1 RETURNING id`,
      [id, of, account, asked, due, to, decided],
    );

  await move(await returnOf('440000', '2014-05-01', 0), 'submit', '2014-07-25');
  // Asked in time, granted four days after the due day, handed in on the last one.
  const extended = await returnOf('440000', '2014-07-31', 0);
  await extend(extended, null, ['2014-08-20', '2014-08-25', '2014-08-21', '2014-09-05']);
  await move(extended, 'submit', '2014-09-05');
  const sentBack = await returnOf('440000', '2014-07-31', 1);
  await move(sentBack, 'submit', '2014-08-20');
  await move(sentBack, 'return', '2014-09-01');
  await move(await returnOf('440000', '2014-09-30', 0), 'submit', '2014-10-27');
  const filed = await returnOf('440000', '2014-09-30', 1);
  await move(filed, 'file', '2014-10-27');
  await move(filed, 'sign', '2014-10-28');
  const mended = await returnOf('130000', '2020-09-30', 0);
  await move(mended, 'submit', '2020-10-28');
  await move(mended, 'return', '2020-11-06');
  await move(mended, 'save', '2020-11-10');
  await move(mended, 'submit', '2020-12-01');
  await move(mended, 'accept', '2020-12-03');
  const before = await returnOf('130000', '2020-09-30', 1);
  await extend(before, null, ['2020-10-12', '2020-10-20', '2020-10-28', '2020-11-10']);
  await move(before, 'submit', '2020-11-11');
  // Its mending was extended, too.
  const again = await returnOf('130000', '2020-09-30', 2);
  await move(again, 'submit', '2020-10-20');
  const back = await move(again, 'return', '2020-11-06');
  await extend(again, back, ['2020-11-09', '2020-11-10', '2020-11-13', '2020-11-20']);
  await move(await returnOf('420800', '2018-12-31', 0), 'submit', '2020-07-22');

  const event = (id: number, kind: string, day: string, more: Record<string, unknown> = {}) =>
    one(
      `INSERT INTO entrusted_event
         (region_code, matter_id, move, on_day, account_id, role, words, owner_id, due_on)
       SELECT region_code, id, $2, $3, $4, 'inspector', '按要求', $5, $6
       FROM entrusted_matter WHERE id = $1 RETURNING id`,
      [id, kind, day, account, more.owner ?? null, more.due ?? null],
    );
  const bodyOf = (region: string, place: number) =>
    one(
      `SELECT a.id FROM agency a WHERE a.region_code = $1 AND a.kind = 'department'
         AND EXISTS (SELECT FROM responsibility r WHERE r.agency_id = a.id)
       ORDER BY a.id OFFSET $2 LIMIT 1`,
      [region, place],
    );
  const matter = async (
    region: string,
    tie: string,
    tied: number,
    [opened, due]: readonly [string, string],
    owner: number,
    finding: number | null = null,
  ) => {
    const id = await one(
      `INSERT INTO entrusted_matter (region_code, origin, ${tie}, finding_id, text, opened_by,
         opened_on, owner_id, due_on)
       VALUES ($1, $2, $3, $4, '请抓紧落实', $5, $6, $7, $8) RETURNING id`,
      [region, finding ? 'finding' : 'directive', tied, finding, leader, opened, owner, due],
    );
    await event(id, 'entrust', opened, { owner, due });
    return id;
  };
  const first = (plan: string) =>
    one(
      'SELECT t.id FROM target t JOIN plan p ON p.id = t.plan_id WHERE p.key = $1 ORDER BY t.id LIMIT 1',
      [plan],
    );
  const hebei = [await bodyOf('130000', 0), await bodyOf('130000', 1), await bodyOf('130000', 2)];
  const handed = await matter(
    '130000',
    'target_id',
    await first('hebei-2018'),
    ['2020-08-01', '2020-09-01'],
    hebei[0] ?? 0,
  );
  await manager.query('INSERT INTO entrusted_co_owner VALUES ($1, $2, 1)', [handed, hebei[2]]);
  await event(handed, 'change_owner', '2020-10-01', { owner: hebei[1] });
  await event(handed, 'change_due', '2020-11-01', { due: '2021-01-20' });
  const about = await matter(
    '440000',
    'submission_id',
    sentBack,
    ['2014-09-20', '2014-09-30'],
    await bodyOf('440000', 0),
  );
  await event(about, 'withdraw', '2014-12-01');
  const shanxi = await bodyOf('140000', 0);
  const inspection = await one(
    `INSERT INTO inspection (region_code, title, group_name, group_leader, from_on, to_on,
       created_by, created_on)
     VALUES ('140000', '秋季督查', '第一督查组', '组长', '2024-08-01', '2024-08-05', $1,
       '2024-08-06') RETURNING id`,
    [account],
  );
  const target = await first('shanxi-2022');
  const finding = await one(
    `INSERT INTO inspection_finding (region_code, inspection_id, ordinal, kind, target_id, text,
       owner_id, demand, due_on)
     VALUES ('140000', $1, 1, 'problem', $2, '台账不全', $3, '补齐台账', '2024-10-01')
     RETURNING id`,
    [inspection, target, shanxi],
  );
  await manager.query(
    `UPDATE inspection SET issued_by = $2, issued_on = '2024-08-06', issued_at = now()
     WHERE id = $1`,
    [inspection, account],
  );
  const found = await matter(
    '140000',
    'target_id',
    target,
    ['2024-08-06', '2024-10-01'],
    shanxi,
    finding,
  );
  await event(found, 'close', '2024-12-01');
  await event(found, 'reopen', '2025-02-01');
}
