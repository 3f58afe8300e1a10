import { randomInt } from 'node:crypto';
import type { FigureImport } from '../../src/imports/figure-import.schema';
import { BEHIND, cell, newKey, type Answer, type Call } from '../reporting/reporting-app';
import type { Route } from '../reporting/return-in-state';
import { wrongSummaries } from '../reporting/summary-recount';
import { CORRECTION, csv, PERIOD, startRoundWorld, type RoundWorld } from './round-world';

/** Each race is run so often, with another head start each time. */
const TIMES = 8;
const MOST_AHEAD_MS = 25;

let world: RoundWorld;
beforeAll(async () => {
  world = await startRoundWorld();
  await world.rows('DELETE FROM extension_request');
  await world.rows('DELETE FROM review_question');
}, 60_000);
afterAll(() => world.close());

/** Both at once, one of them a little ahead. */
async function race<A, B>(
  one: () => Promise<Answer<A>>,
  other: () => Promise<Answer<B>>,
): Promise<[Answer<A>, Answer<B>]> {
  const wait = () => new Promise((resolve) => setTimeout(resolve, randomInt(MOST_AHEAD_MS)));
  return Promise.all([wait().then(one), wait().then(other)]);
}

const call = (who: string, request: Call) => () => world.as(who)<{ version: number }>(request);
const move =
  (who: string, route: Route, version = 1) =>
  () =>
    world.own.act(who, route, version);

/** Nothing that anybody was answered is the server's fault, and what is counted is true. */
async function expectSound(answers: readonly Answer[]): Promise<void> {
  for (const { status, text } of answers) if (status >= 500) throw new Error(text);
  expect(await wrongSummaries(world.dataSource)).toEqual([]);
  const doubled = await world.rows(
    'SELECT target_id FROM target_state WHERE valid_to IS NULL GROUP BY 1 HAVING count(*) > 1',
  );
  expect(doubled).toEqual([]);
}

const count = async (sql: string, values: unknown[] = []): Promise<number> =>
  (await world.rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, values))[0]?.n ?? -1;

const forgetAccepted = () =>
  world.rows(`TRUNCATE correction, actual, target_state, figure_import CASCADE`);

async function known(key: string): Promise<void> {
  await world.rows(
    `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on)
     SELECT region_code, id, $2, 1, 60, 'formal', '2024-10-01' FROM series WHERE key = $1`,
    [key, PERIOD],
  );
}

describe.each(Array.from({ length: TIMES }, (_, time) => time + 1))('at once, time %i', () => {
  it('submitting and saving: what is handed in is what was seen', async () => {
    await world.own.putInto('draft');
    const [sent, saved] = await race(move('clerk', 'submit'), move('clerk', 'save'));
    await expectSound([sent, saved]);
    expect([
      [200, 409],
      [412, 200],
    ]).toContainEqual([sent.status, saved.status]);
    const value = sent.status === 200 ? '90' : '91';
    const [line] = await world.rows<{ value: string }>(
      'SELECT value::text FROM submission_line WHERE id = $1',
      [world.ids.line],
    );
    expect(Number(line?.value)).toBe(Number(value));
  });

  it('two inspectors accepting: accepted once, values once', async () => {
    await forgetAccepted();
    await world.own.putInto('submitted');
    const answers = await race(move('inspector', 'accept'), move('second-inspector', 'accept'));
    await expectSound(answers);
    expect(answers.map((one) => one.status).toSorted()).toEqual([200, 412]);
    expect(answers.find((one) => one.status === 412)?.body).toMatchObject({
      changedBy: expect.stringContaining('inspector') as string,
      changedAt: expect.any(String) as string,
    });
    expect(await count('actual WHERE version > 1')).toBe(0);
    expect(
      await count(`submission_event WHERE submission_id = $1 AND action = 'accept'`, [
        world.own.id,
      ]),
    ).toBe(1);
  });

  it('accepting and returning: one of them', async () => {
    await forgetAccepted();
    await world.own.putInto('submitted');
    const answers = await race(move('inspector', 'accept'), move('second-inspector', 'return'));
    await expectSound(answers);
    expect(answers.map((one) => one.status).toSorted()).toEqual([200, 412]);
    const accepted = answers[0].status === 200;
    expect(await world.own.stored()).toBe(accepted ? 'accepted' : 'returned');
    expect((await count('actual')) > 0).toBe(accepted);
  });

  it('an extension decided while the return is submitted', async () => {
    await world.rows('DELETE FROM extension_request');
    await world.own.putInto('draft');
    const asked = await world.as('clerk')<{ extensions: { id: number; version: number }[] }>({
      method: 'POST',
      url: `/submissions/${world.own.id}/extensions`,
      body: { reason: '统计口径调整，数据晚到', dueOn: '2024-11-08' },
      version: 1,
    });
    const [extension] = asked.body.extensions;
    const answers = await race(
      call('inspector', {
        method: 'POST',
        url: `/extensions/${extension?.id}/decision`,
        body: { decision: 'grant', dueOn: '2024-11-08', reason: null },
        version: extension?.version ?? 0,
      }),
      move('clerk', 'submit'),
    );
    await expectSound(answers);
    expect(answers.map((one) => one.status)).toEqual([200, 200]);
  });

  it('a round locked while a line is saved: saved before, or not at all', async () => {
    await world.rows('DELETE FROM round_lock_event');
    await world.own.putInto('draft');
    const [locked, saved] = await race(
      call('inspector', {
        method: 'POST',
        url: `/rounds/${world.ids.round}/lock`,
        body: { reason: '本轮次已汇总上报' },
        version: 1,
      }),
      move('clerk', 'save'),
    );
    await expectSound([locked, saved]);
    expect(locked.status).toBe(200);
    expect([200, 409]).toContain(saved.status);
    const late = await world.rows(
      `SELECT l.id FROM submission_line l WHERE l.id = $1 AND l.value = 91`,
      [world.ids.line],
    );
    expect(late).toHaveLength(saved.status === 200 ? 1 : 0);
    await world.rows('DELETE FROM round_lock_event');
  });

  it('a goal change confirmed by two: in force once', async () => {
    await world.rows(
      `UPDATE target_revision SET decision = NULL, decided_by = NULL, decided_on = NULL, version = 1,
         effective_on = NULL, before = '{}' WHERE id = $1`,
      [world.ids.goalChange],
    );
    await world.rows('UPDATE target SET goal = 100 WHERE id = $1', [world.ids.target]);
    const confirm = {
      method: 'POST',
      url: `/goal-changes/${world.ids.goalChange}/confirm`,
      body: { effectiveOn: null, reason: '' },
      version: 1,
    } as const;
    const answers = await race(
      call('second-inspector', confirm),
      call('second-inspector', { ...confirm, key: newKey() }),
    );
    await expectSound(answers);
    expect(answers.map((one) => one.status).toSorted()).toEqual([200, 412]);
  });

  it('a correction accepted while an import writes the period: one version after the other', async () => {
    await forgetAccepted();
    await known('brands');
    const [series] = await world.rows<{ id: number }>(`SELECT id FROM series WHERE key = 'brands'`);
    const proposed = await world.as('other-clerk')<{ id: number; version: number }>({
      method: 'POST',
      url: '/corrections',
      body: { ...CORRECTION, seriesId: series?.id },
      version: 1,
    });
    const { body } = await world.upload<FigureImport>('inspector', '/imports', {
      name: '更正.csv',
      content: csv(
        'small,brands,山西,2024Q3,58,,正式,2024-10-14,省市场监管局,,,海关总署调整历史数据',
      ),
    });
    const read = await world.as('inspector')<FigureImport>({
      method: 'POST',
      url: `/imports/${body.id}/read`,
      version: body.version,
    });
    expect([proposed.status, read.body.counts]).toMatchObject([200, { correction: 1 }]);
    const answers = await race(
      call('inspector', {
        method: 'POST',
        url: `/corrections/${proposed.body.id}/accept`,
        body: { words: '已核对原始凭证' },
        version: proposed.body.version,
      }),
      call('second-inspector', {
        method: 'POST',
        url: `/imports/${body.id}/confirm`,
        version: read.body.version,
      }),
    );
    await expectSound(answers);
    expect(answers.map((one) => one.status).toSorted()).toEqual([200, 412]);
    expect(await count('actual')).toBe(2);
  });

  it('an import confirmed twice: written once', async () => {
    await forgetAccepted();
    const { body } = await world.upload<FigureImport>('inspector', '/imports', {
      name: '季报.csv',
      content: csv('small,brands,山西,2024Q2,12,,正式,2024-07-20,省市场监管局,,,'),
    });
    const read = await world.as('inspector')<FigureImport>({
      method: 'POST',
      url: `/imports/${body.id}/read`,
      version: body.version,
    });
    const confirm = {
      method: 'POST',
      url: `/imports/${body.id}/confirm`,
      version: read.body.version,
    } as const;
    const answers = await race(call('inspector', confirm), call('second-inspector', confirm));
    await expectSound(answers);
    expect(answers.map((one) => one.status).toSorted()).toEqual([200, 409]);
    expect(await count('actual')).toBe(1);
  });

  it('a check edited while a return is submitted', async () => {
    await world.own.putInto('draft');
    await world.rows('TRUNCATE check_rule');
    const answers = await race(
      call('administrator', {
        method: 'PUT',
        url: '/check-rules/share_outside',
        body: {
          enabled: false,
          level: 'hard',
          parameters: {},
          words: { zh: '占比须在0至100之间，请核对。', en: 'A share lies between 0 and 100.' },
          reason: '本季度不适用该项校验',
        },
        version: 1,
      }),
      move('clerk', 'submit'),
    );
    await expectSound(answers);
    expect(answers.map((one) => one.status)).toEqual([200, 200]);
  });
});

it('fifty equal savings are one', async () => {
  await world.own.putInto('draft');
  const key = newKey();
  const save: Call = {
    method: 'PUT',
    url: `/submissions/${world.own.id}/lines/${world.ids.line}`,
    body: cell('91', BEHIND),
    version: 1,
    key,
  };
  const answers = await Promise.all(Array.from({ length: 50 }, call('clerk', save)));
  await expectSound(answers);
  expect(answers.map((one) => one.status).filter((status) => ![200, 409].includes(status))).toEqual(
    [],
  );
  const [line] = await world.rows<{ version: number }>(
    'SELECT version FROM submission_line WHERE id = $1',
    [world.ids.line],
  );
  expect(line?.version).toBe(2);
});
