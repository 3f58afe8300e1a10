import type { IntakeRow, RowResult } from '../../src/intake/intake-row.schema';
import { newKey, type ReportingApp } from '../reporting/reporting-app';
import {
  acceptAll,
  confirmDraft,
  draftOf,
  pasteDraft,
  rowOf,
  startIntakeApp,
  forgetPlans,
} from './intake-app';

let app: ReportingApp;
beforeAll(async () => {
  app = await startIntakeApp();
});
afterAll(() => app.close());
afterEach(() => forgetPlans(app));

const patch = (who: string, row: Pick<IntakeRow, 'id' | 'version'>, body: object) =>
  app.as(who)<RowResult>({
    method: 'PATCH',
    url: `/intake/rows/${row.id}`,
    body,
    version: row.version,
  });

test('two people decide one row: one is told of the other, nothing is lost', async () => {
  const draft = await pasteDraft(app);
  const row = rowOf(draft, '100家');
  const answers = await Promise.all([
    patch('inspector', row, { decision: 'accepted' }),
    patch('colleague', row, { decision: 'rejected' }),
  ]);
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 412]);
  const won = answers[0].status === 200 ? '人员inspector' : '人员colleague';
  const refused = answers.find((answer) => answer.status === 412);
  expect(JSON.parse(refused?.text ?? '{}')).toMatchObject({
    code: 'stale_version',
    changedBy: won,
    current: { version: row.version + 1, decidedBy: won },
  });
  const [trail] = await app.rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM audit_log
     WHERE subject_type = 'intake_row' AND subject_id = $1 AND action = 'decide_intake_row'`,
    [String(row.id)],
  );
  expect(trail).toEqual({ n: 1 });
});

test('two people decide different rows at once: both stand', async () => {
  const draft = await pasteDraft(app);
  const [first, second] = [rowOf(draft, '100家'), rowOf(draft, '800亿元')];
  const answers = await Promise.all([
    patch('inspector', first, { decision: 'accepted' }),
    patch('colleague', second, { decision: 'rejected' }),
  ]);
  expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
  const now = await draftOf(app, draft.id);
  expect(rowOf(now, '100家')).toMatchObject({ decision: 'accepted', decidedBy: '人员inspector' });
  expect(rowOf(now, '800亿元')).toMatchObject({ decision: 'rejected', decidedBy: '人员colleague' });
  expect(now.version).toBe(draft.version + 2);
});

test('a confirmation that has not seen a colleague’s edit is refused', async () => {
  const draft = await acceptAll(app, (await pasteDraft(app)).id);
  const row = rowOf(draft, '100家');
  const [edited, confirmed] = await Promise.all([
    patch('colleague', row, { fields: { goal: '120' } }),
    confirmDraft(app, draft),
  ]);
  const plans = await app.rows<{ goal: string }>(`SELECT goal FROM target WHERE name = $1`, [
    row.fields.name,
  ]);
  // Whoever came first: the plan holds what its confirmer saw, and the other is told.
  if (confirmed.status === 200) {
    expect(edited.status).toBe(409);
    expect(plans).toEqual([{ goal: '100' }]);
  } else {
    expect([edited.status, confirmed.status, plans]).toEqual([200, 412, []]);
  }
});

test('a confirmation sent twice with one key makes one plan', async () => {
  const draft = await acceptAll(app, (await pasteDraft(app)).id);
  const key = newKey();
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => confirmDraft(app, draft, { key })),
  );
  for (const { status } of answers) expect([200, 409]).toContain(status);
  const again = await confirmDraft(app, draft, { key });
  expect(again.status).toBe(200);
  const firsts = answers.filter((answer) => answer.status === 200);
  for (const first of firsts) expect(first.body).toEqual(again.body);
  expect(await app.rows('SELECT id FROM plan')).toHaveLength(1);
  const other = await confirmDraft(app, draft);
  expect([other.status, JSON.parse(other.text)]).toMatchObject([409, { code: 'draft_confirmed' }]);
});

test('two people confirm at once: one plan', async () => {
  const draft = await acceptAll(app, (await pasteDraft(app)).id);
  const answers = await Promise.all([
    confirmDraft(app, draft),
    confirmDraft(app, draft, { who: 'colleague' }),
  ]);
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409]);
  const refused = answers.find((answer) => answer.status === 409);
  expect(JSON.parse(refused?.text ?? '{}')).toMatchObject({
    code: 'draft_confirmed',
    detail: '草稿已确认为方案，不能再改动；如需调整，请以修订方式重新导入。',
  });
  expect(await app.rows('SELECT id FROM plan')).toHaveLength(1);
});

test('a confirmation that is cut off leaves nothing, and can be repeated', async () => {
  const draft = await acceptAll(app, (await pasteDraft(app)).id);
  const before = await counts();
  const key = newKey();
  const blocker = app.dataSource.createQueryRunner();
  await blocker.startTransaction();
  // The plan, its targets and its new body are written by the time rounds are looked at.
  await blocker.query('LOCK TABLE reporting_round IN ACCESS EXCLUSIVE MODE');
  const cut = confirmDraft(app, draft, { key });
  await terminated();
  await blocker.rollbackTransaction();
  await blocker.release();
  expect((await cut).status).toBeGreaterThanOrEqual(500);
  expect(await counts()).toEqual(before);
  expect(await draftOf(app, draft.id)).toMatchObject({ state: 'open', version: draft.version });
  expect((await confirmDraft(app, draft, { key })).status).toBe(200);
});

async function counts() {
  const tables = ['plan', 'clause', 'target', 'series', 'responsibility', 'agency', 'target_place'];
  const sums = tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
  const [row] = await app.rows<Record<string, number>>(`SELECT ${sums.join(', ')}`);
  return row;
}

/** Ends the connection that waits for the lock, once it waits. */
async function terminated(): Promise<void> {
  for (;;) {
    const ended = await app.rows<{ done: boolean }>(
      `SELECT pg_terminate_backend(pid) AS done FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%reporting_round%'`,
    );
    if (ended.length > 0) return;
  }
}
