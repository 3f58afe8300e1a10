import type { ReportingApp } from '../reporting/reporting-app';
import {
  acceptAll,
  confirmDraft,
  draftOf,
  pasteDraft,
  PLAN_TEXT,
  runningPlan,
  startIntakeApp,
  forgetPlans,
} from './intake-app';

let app: ReportingApp;
beforeAll(async () => {
  app = await startIntakeApp();
});
afterAll(() => app.close());
afterEach(async () => {
  await app.setToday('2024-10-15');
  await app.rows(`UPDATE account SET region_code = '140000' WHERE username = 'inspector'`);
  await forgetPlans(app);
});

/** The same plan with a figure changed. */
const again = (changed = PLAN_TEXT) => changed.replace('800亿元', '900亿元');

const refusal = ({ status, text }: { status: number; text: string }) => {
  const { code, detail, open } = JSON.parse(text) as {
    code: string;
    detail: string;
    open?: { path: string; message: { zh: string } }[];
  };
  return { status, code, detail, open: open?.map(({ path, message }) => [path, message.zh]) };
};

describe('a plan whose number is there already', () => {
  test('is told of when its document has been read, with the plan that has it', async () => {
    const { plan } = await runningPlan(app);
    const draft = await pasteDraft(app, again());
    const [title] = PLAN_TEXT.split('\n');
    expect(draft.sameNumber).toEqual([{ ...plan, title }]);
    expect(draft.open.filter(({ kind }) => kind === 'header')).toEqual([]);
  });

  test.each([
    ['as it is', '甲政办发〔2024〕12号'],
    ['in other brackets and with blanks', '甲政办发 [2024] 12 号'],
  ])('written %s is confirmed only as another plan', async (_what, number) => {
    const { plan } = await runningPlan(app);
    const draft = await pasteDraft(app, again());
    await app.as('inspector')({
      method: 'PATCH',
      url: `/intake/drafts/${draft.id}/header`,
      body: { docNo: number },
      version: draft.headerVersion,
    });
    const ready = await acceptAll(app, draft.id);
    expect(ready.can.confirm).toBe(true);
    for (const otherThan of [undefined, [], [plan.id + 1]]) {
      const refused = await confirmDraft(app, ready, otherThan && { otherThan });
      const { status, code, detail } = refusal(refused);
      expect([status, code]).toEqual([422, 'plan_number_taken']);
      expect(detail).toMatch(/已在系统中：确为另一方案的，请在确认时勾选说明/);
      expect(JSON.parse(refused.text)).toMatchObject({ plans: [{ id: plan.id }] });
    }
    expect(await app.rows('SELECT id FROM plan')).toHaveLength(1);

    expect((await confirmDraft(app, ready, { otherThan: [plan.id] })).status).toBe(200);
    expect(await app.rows('SELECT id FROM plan')).toHaveLength(2);
    const [trail] = await app.rows<{ said: { id: number }[] }>(
      `SELECT after -> 'otherThan' AS said FROM audit_log
       WHERE action = 'confirm_draft' AND subject_id = $1`,
      [String(draft.id)],
    );
    expect(trail?.said).toMatchObject([{ id: plan.id, key: plan.key }]);
  });

  test('needs no word once its number says which part of the document it is', async () => {
    await runningPlan(app);
    const draft = await acceptAll(app, (await pasteDraft(app, again())).id);
    await app.as('inspector')({
      method: 'PATCH',
      url: `/intake/drafts/${draft.id}/header`,
      body: { docNo: '甲政办发〔2024〕12号（附件2）' },
      version: draft.headerVersion,
    });
    const ready = await draftOf(app, draft.id);
    expect(ready.sameNumber).toEqual([]);
    expect((await confirmDraft(app, ready)).status).toBe(200);
  });

  test('reaches whoever holds the draft as it was before', async () => {
    const draft = await acceptAll(app, (await pasteDraft(app, again())).id);
    const url = `/api/intake/drafts/${draft.id}`;
    const headers = { cookie: app.cookieOf('inspector') };
    const { headers: seen } = await app.app.inject({ method: 'GET', url, headers });
    const ask = () =>
      app.app.inject({
        method: 'GET',
        url,
        headers: { ...headers, 'if-none-match': String(seen.etag) },
      });
    expect((await ask()).statusCode).toBe(304);
    await runningPlan(app);
    const answer = await ask();
    expect(answer.statusCode).toBe(200);
    expect(answer.json<{ sameNumber: unknown[] }>().sameNumber).toHaveLength(1);
  });

  test('is amended without a word about its number', async () => {
    const { plan } = await runningPlan(app);
    const draft = await pasteDraft(app, again(), 'inspector', { amends: plan.id });
    const ready = await acceptAll(app, draft.id);
    expect([ready.open, ready.sameNumber]).toEqual([[], []]);
    expect((await confirmDraft(app, ready)).status).toBe(200);
  });

  test('becomes one plan where two drafts of it are confirmed at once', async () => {
    const drafts = [PLAN_TEXT, again()].map(async (text) =>
      acceptAll(app, (await pasteDraft(app, text)).id),
    );
    const [first, second] = await Promise.all(drafts);
    if (!first || !second) throw new Error('no drafts');
    const answers = await Promise.all([
      confirmDraft(app, first),
      confirmDraft(app, second, { who: 'colleague' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    expect(await app.rows('SELECT id FROM plan')).toHaveLength(1);
  });

  test('becomes one more plan where two drafts of it say at once that they are another', async () => {
    const { plan } = await runningPlan(app);
    const texts = [again(), PLAN_TEXT.replace('60家', '70家')];
    const drafts = texts.map(async (text) => acceptAll(app, (await pasteDraft(app, text)).id));
    const [first, second] = await Promise.all(drafts);
    if (!first || !second) throw new Error('no drafts');
    const otherThan = [plan.id];
    const answers = await Promise.all([
      confirmDraft(app, first, { otherThan }),
      confirmDraft(app, second, { who: 'colleague', otherThan }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    const refused = answers.find(({ status }) => status === 422);
    const { code, plans } = JSON.parse(refused?.text ?? '{}') as {
      code: string;
      plans: { id: number }[];
    };
    expect(code).toBe('plan_number_taken');
    expect(plans).toHaveLength(2);
    const loser = answers[0].status === 422 ? first : second;
    const named = await confirmDraft(app, loser, { otherThan: plans.map(({ id }) => id) });
    expect(named.status).toBe(200);
    expect(await app.rows('SELECT id FROM plan')).toHaveLength(3);
  });

  test('is nothing that its own draft is told of afterwards', async () => {
    const draft = await acceptAll(app, (await pasteDraft(app)).id);
    expect((await confirmDraft(app, draft)).status).toBe(200);
    expect(await draftOf(app, draft.id)).toMatchObject({ open: [], sameNumber: [] });
  });
});

describe('an agency that changes while a draft is open', () => {
  const rename = (from: string, to: string) =>
    app.rows('UPDATE agency SET name = $2 WHERE name = $1', [from, to]);
  afterEach(() => rename('甲省商务和口岸厅', '甲省商务厅'));

  test('under another name is the same agency', async () => {
    const draft = await acceptAll(app, (await pasteDraft(app)).id);
    await rename('甲省商务厅', '甲省商务和口岸厅');
    expect((await confirmDraft(app, draft)).status).toBe(200);
    const named = await app.rows<{ name: string }>(
      `SELECT DISTINCT a.name FROM responsibility r JOIN agency a ON a.id = r.agency_id
       WHERE a.short_name = '省商务厅'`,
    );
    expect(named).toEqual([{ name: '甲省商务和口岸厅' }]);
  });

  test('by ending is said with its successor, and chosen anew', async () => {
    const draft = await acceptAll(app, (await pasteDraft(app)).id);
    const [made] = await app.rows<{ id: number }>(
      `WITH made AS (
         INSERT INTO agency (region_code, name, short_name, kind, sort, valid_from)
         VALUES ('140000', '甲省投资促进厅', '省投资促进厅', 'department', 9, '2024-11-01')
         RETURNING id),
       ended AS (UPDATE agency SET valid_to = '2024-11-01' WHERE name = '甲省商务厅' RETURNING id)
       INSERT INTO agency_successor (agency_id, successor_id)
       SELECT ended.id, made.id FROM ended, made RETURNING successor_id AS id`,
    );
    expect((await draftOf(app, draft.id)).open).toEqual([]);
    await app.setToday('2024-11-04');
    expect(refusal(await confirmDraft(app, draft))).toMatchObject({
      status: 422,
      code: 'draft_open',
      open: [
        [
          '省商务厅',
          '“省商务厅”所指的甲省商务厅已于2024-11-01撤销或更名，现为甲省投资促进厅，请重新选择单位。',
        ],
      ],
    });
    expect(await app.rows('SELECT id FROM plan')).toEqual([]);
    const body = draft.bodies.find(({ name }) => name === '省商务厅');
    await app.as('inspector')({
      method: 'PUT',
      url: `/intake/drafts/${draft.id}/bodies`,
      body: { name: '省商务厅', agencyId: made?.id },
      version: body?.version ?? 0,
    });
    const settled = await draftOf(app, draft.id);
    expect(settled.open).toEqual([]);
    expect((await confirmDraft(app, settled)).status).toBe(200);

    await app.rows(`UPDATE agency SET valid_to = NULL WHERE name = '甲省商务厅'`);
  });

  test('that somebody made meanwhile is taken, not made twice', async () => {
    const draft = await acceptAll(
      app,
      (await pasteDraft(app, PLAN_TEXT.replace('省财政厅', '省审计厅'))).id,
    );
    expect(draft.bodies.find(({ name }) => name === '省审计厅')?.state).toBe('new');
    await app.rows(
      `INSERT INTO agency (region_code, name, short_name, kind, sort)
       VALUES ('140000', '甲省审计厅', '省审计厅', 'department', 8)`,
    );
    const confirmed = await confirmDraft(app, draft);
    expect([confirmed.status, confirmed.body.newAgencies]).toEqual([200, 0]);
  });
});

describe('a region', () => {
  test('that is no longer the viewer’s keeps the draft from being seen or confirmed', async () => {
    const draft = await acceptAll(app, (await pasteDraft(app)).id);
    await app.rows(`UPDATE account SET region_code = '130000' WHERE username = 'inspector'`);
    expect(refusal(await confirmDraft(app, draft))).toMatchObject({
      status: 404,
      code: 'not_found',
      detail: '没有找到该草稿，或它不在您的辖区内，请从导入方案的列表中重新打开。',
    });
    expect(await app.rows('SELECT id FROM plan')).toEqual([]);
    expect((await confirmDraft(app, draft, { who: 'colleague' })).status).toBe(200);
  });

  test('of a body to be made that is gone is said, and the body chosen anew', async () => {
    const city = '140100';
    await app.rows(
      `INSERT INTO region (code, parent_code, name, short_name, sort) VALUES ($1, '140000', '丁市', '丁', 9)`,
      [city],
    );
    const draft = await acceptAll(
      app,
      (await pasteDraft(app, PLAN_TEXT.replace('省财政厅', '产业专班'))).id,
    );
    const body = draft.bodies.find(({ name }) => name.includes('产业专班'));
    if (!body) throw new Error('the body was not read');
    const settle = (regionCode: string, version: number) =>
      app.as('inspector')({
        method: 'PUT',
        url: `/intake/drafts/${draft.id}/bodies`,
        body: {
          name: body.name,
          create: { name: '丁市产业专班', shortName: '产业专班', kind: 'department', regionCode },
        },
        version,
      });
    expect((await settle(city, body.version)).status).toBe(200);
    await app.rows('DELETE FROM region WHERE code = $1', [city]);
    const ready = await draftOf(app, draft.id);
    expect(refusal(await confirmDraft(app, ready))).toMatchObject({
      status: 422,
      open: [[body.name, expect.stringContaining('所属的辖区已撤销')]],
    });
    expect((await settle('140000', body.version + 1)).status).toBe(200);
    expect((await confirmDraft(app, await draftOf(app, draft.id))).status).toBe(200);
  });
});
