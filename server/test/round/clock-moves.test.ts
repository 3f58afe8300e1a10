import { EvaluationService } from '../../src/evaluation/evaluation.service';
import type { FigureImport } from '../../src/imports/figure-import.schema';
import type { RoundList } from '../../src/reporting/round.schema';
import type { Answer } from '../reporting/reporting-app';
import { wrongSummaries } from '../reporting/summary-recount';
import { CORRECTION, csv, GOAL_CHANGE, startRoundWorld, type RoundWorld } from './round-world';

const BEFORE = '2024-10-16';
const DAY = '2024-10-18';

let world: RoundWorld;
beforeEach(async () => {
  world = await startRoundWorld();
  for (const table of ['extension_request', 'review_question', 'correction']) {
    await world.rows(`DELETE FROM ${table}`);
  }
  await world.rows('DELETE FROM target_revision');
}, 60_000);
afterEach(() => world.close());

async function clock(today: string): Promise<void> {
  const { status, text } = await world.as('inspector')({
    method: 'PUT',
    url: '/demo/clock',
    body: { today },
  });
  if (status !== 200) throw new Error(text);
}

const post = <T = { id: number; version: number }>(
  who: string,
  url: string,
  body: object | undefined,
  version?: number,
): Promise<Answer<T>> =>
  world.as(who)({
    method: 'POST',
    url,
    ...(body && { body }),
    ...(version !== undefined && { version }),
  });

const ok = async <T>(answer: Promise<Answer<T>>): Promise<T> => {
  const { status, text, body } = await answer;
  if (status >= 300) throw new Error(text);
  return body;
};

const states = () =>
  world.rows(
    `SELECT t.key, st.valid_from, st.valid_to, st.lamp, st.deadline_state, st.latest_value, st.expected, st.gap
     FROM target_state st JOIN target t ON t.id = st.target_id
     WHERE st.valid_to IS NULL OR st.valid_to > st.valid_from ORDER BY t.key, st.valid_from`,
  );

/** What is judged is what a replay from nothing judges, and what is counted is true. */
async function expectReplayed(today: string): Promise<void> {
  expect(await wrongSummaries(world.dataSource)).toEqual([]);
  const written = await states();
  const ids = (await world.rows<{ id: number }>('SELECT id FROM target')).map((row) => row.id);
  await world.dataSource.transaction(async (manager) => {
    await manager.query('DELETE FROM target_state');
    await world.app.get(EvaluationService).replay(manager, ids, today);
  });
  expect(await states()).toEqual(written);
}

const versions = (key: string) =>
  world.rows<{ version: number; known_on: string }>(
    `SELECT a.version, a.known_on FROM actual a JOIN series s ON s.id = a.series_id
     WHERE s.key = $1 AND a.period_end = '2024-09-30' ORDER BY a.version`,
    [key],
  );

const doubled = () =>
  world.rows(
    `SELECT target_id FROM target_state WHERE valid_to IS NULL GROUP BY 1 HAVING count(*) > 1`,
  );

describe('after the clock went back and the act was repeated, forward again', () => {
  it('an acceptance is there once', async () => {
    await clock(DAY);
    await world.own.putInto('submitted', { day: DAY });
    await ok(world.own.act('inspector', 'accept'));
    await clock(BEFORE);
    const again = await world.own.act('inspector', 'accept', 2);
    const first = await world.own.act('inspector', 'accept', 1);
    expect([again.status, first.status]).toEqual([409, 412]);
    expect((await world.own.view('inspector', '2024-10-15')).submission.state).not.toBe('accepted');
    await clock(DAY);
    expect(await versions('firms')).toMatchObject([{ version: 1 }, { version: 2, known_on: DAY }]);
    expect(await doubled()).toEqual([]);
    await expectReplayed(DAY);
  });

  it('a submission is there once', async () => {
    await clock(DAY);
    await world.own.putInto('draft', { day: DAY });
    const sent = await ok(world.own.act('clerk', 'submit'));
    await clock(BEFORE);
    const view = await world.own.view('clerk');
    expect(view.submission.state).not.toBe('submitted');
    expect(Object.values(view.can).filter(Boolean)).toEqual([]);
    expect((await world.own.act('clerk', 'submit', sent.version)).status).toBe(409);
    await clock(DAY);
    const submits = await world.rows(
      `SELECT FROM submission_event WHERE submission_id = $1 AND action = 'submit'`,
      [world.own.id],
    );
    expect(submits).toHaveLength(1);
    expect((await world.own.view('clerk')).submission.state).toBe('submitted');
  });

  it('a correction is open once, and its version counts from its day', async () => {
    const propose = () =>
      post('clerk', '/corrections', { ...CORRECTION, seriesId: world.ids.series }, 1);
    const decide = (id: number, version: number) =>
      post('inspector', `/corrections/${id}/accept`, { words: '已核对原始凭证' }, version);
    await clock(DAY);
    const late = await ok(propose());
    await clock(BEFORE);
    const early = await ok(propose());
    await clock(DAY);
    const { rows } = (
      await world.as('inspector')<{ rows: { id: number; state: string }[] }>({
        method: 'GET',
        url: '/corrections?state=open',
      })
    ).body;
    expect(rows.map((row) => row.id)).toEqual([early.id]);
    expect((await decide(late.id, late.version)).status).toBe(412);
    await ok(decide(early.id, early.version));
    await clock(BEFORE);
    expect((await decide(early.id, early.version + 1)).status).toBe(409);
    await clock(DAY);
    expect(await versions('firms')).toMatchObject([{ version: 1 }, { version: 2, known_on: DAY }]);
    await expectReplayed(DAY);
  });

  it('an extension waits once and is granted once', async () => {
    await world.own.putInto('draft', { day: '2024-10-15' });
    const asking = { reason: '统计口径调整，数据晚到', dueOn: '2024-11-08' };
    const ask = () =>
      post<{ extensions: { id: number; version: number }[] }>(
        'clerk',
        `/submissions/${world.own.id}/extensions`,
        asking,
        1,
      );
    await clock(DAY);
    await ok(ask());
    await clock(BEFORE);
    await ok(ask());
    const granted = (await world.own.view('inspector')).extensions.at(-1);
    await clock(DAY);
    const grant = { decision: 'grant', dueOn: '2024-11-08', reason: null };
    await ok(post('inspector', `/extensions/${granted?.id}/decision`, grant, granted?.version));
    await clock(BEFORE);
    const again = await post(
      'inspector',
      `/extensions/${granted?.id}/decision`,
      grant,
      (granted?.version ?? 0) + 1,
    );
    await clock(DAY);
    const shown = (await world.own.view('inspector')).extensions;
    expect(shown.filter((one) => one.state === 'asked')).toEqual([]);
    expect(shown.filter((one) => one.state === 'granted')).toHaveLength(1);
    expect(again.status).toBe(200);
  });

  it('a lock is there once, and ends where it is opened', async () => {
    const round = async () => {
      const { body } = await world.as('inspector')<RoundList>({ method: 'GET', url: '/rounds' });
      const found = body.rows.find((row) => row.round.id === world.ids.round);
      if (!found) throw new Error('no round');
      return found;
    };
    const lock = async (act: 'lock' | 'open') =>
      post(
        'inspector',
        `/rounds/${world.ids.round}/${act}`,
        { reason: '本轮次已汇总上报' },
        (await round()).version,
      );
    await clock(DAY);
    await ok(lock('lock'));
    await clock(BEFORE);
    expect(await round()).toMatchObject({ locked: false });
    const early = await lock('lock');
    await clock(DAY);
    expect(await round()).toMatchObject({ locked: true });
    expect([200, 412]).toContain(early.status);
    await ok(lock('open'));
    expect(await round()).toMatchObject({ locked: false });
  });

  it('a goal is changed once', async () => {
    const propose = async () => {
      const [row] = await world.rows<{ version: number }>(
        'SELECT version FROM target WHERE id = $1',
        [world.ids.target],
      );
      return post<{ revision: { id: number } }>(
        'inspector',
        `/targets/${world.ids.target}/goal-changes`,
        GOAL_CHANGE,
        row?.version,
      );
    };
    await clock(DAY);
    const { revision } = await ok(propose());
    await ok(
      post(
        'second-inspector',
        `/goal-changes/${revision.id}/confirm`,
        { effectiveOn: null, reason: '' },
        1,
      ),
    );
    await clock(BEFORE);
    const again = await propose();
    if (again.status < 300) {
      await post(
        'second-inspector',
        `/goal-changes/${again.body.revision.id}/confirm`,
        { effectiveOn: null, reason: '' },
        1,
      );
    }
    await clock(DAY);
    expect(await doubled()).toEqual([]);
    await expectReplayed(DAY);
  });

  it('an import writes its values once', async () => {
    await clock(DAY);
    const { body } = await world.upload<FigureImport>('inspector', '/imports', {
      name: '季报.csv',
      content: csv('small,brands,山西,2024Q3,12,,正式,2024-10-14,省市场监管局,,,'),
    });
    const read = await ok(
      post<FigureImport>('inspector', `/imports/${body.id}/read`, undefined, body.version),
    );
    await ok(post('inspector', `/imports/${body.id}/confirm`, undefined, read.version));
    await clock(BEFORE);
    const second = await world.upload<FigureImport>('inspector', '/imports', {
      name: '季报.csv',
      content: csv('small,brands,山西,2024Q3,13,,正式,2024-10-14,省市场监管局,,,'),
    });
    const reread = await ok(
      post<FigureImport>(
        'inspector',
        `/imports/${second.body.id}/read`,
        undefined,
        second.body.version,
      ),
    );
    const confirmed = await post(
      'inspector',
      `/imports/${second.body.id}/confirm`,
      undefined,
      reread.version,
    );
    expect(confirmed.status).toBe(200);
    await clock(DAY);
    expect(await doubled()).toEqual([]);
    await expectReplayed(DAY);
  });
});
