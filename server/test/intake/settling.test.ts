import type { IntakeBodyResult } from '../../src/intake/settling.schema';
import type { ReportingApp } from '../reporting/reporting-app';
import {
  acceptAll,
  confirmDraft,
  draftOf,
  pasteDraft,
  PLAN_TEXT,
  rowOf,
  startIntakeApp,
} from './intake-app';

let app: ReportingApp;
beforeAll(async () => {
  app = await startIntakeApp();
});
afterAll(() => app.close());

/** Two figures of one measure. */
const QUARREL = PLAN_TEXT.replace('领军企业60家', '示范企业60家');

test('a conflict is settled by keeping one, and opened again', async () => {
  const draft = await pasteDraft(app, QUARREL);
  const [conflict] = draft.conflicts;
  if (!conflict) throw new Error('no conflict was read');
  const kept = rowOf(draft, '100家');
  const other = rowOf(draft, '60家');
  const settle = (version: number, settlement: object | null) =>
    app.as('inspector')({
      method: 'POST',
      url: `/intake/conflicts/${conflict.id}/settle`,
      body: { settlement },
      version,
    });
  const early = await app.as('inspector')({
    method: 'PATCH',
    url: `/intake/rows/${kept.id}`,
    body: { decision: 'accepted' },
    version: kept.version,
  });
  expect([early.status, JSON.parse(early.text)]).toMatchObject([422, { code: 'row_disputed' }]);
  expect((await settle(conflict.version, { keep: kept.id, others: 'places' })).status).toBe(200);
  let now = await draftOf(app, draft.id);
  expect(rowOf(now, '60家')).toMatchObject({ decision: 'merged', mergedInto: kept.id });
  expect((await settle(conflict.version, null)).status).toBe(412);
  expect((await settle(conflict.version + 1, null)).status).toBe(200);
  now = await draftOf(app, draft.id);
  expect(rowOf(now, '60家')).toMatchObject({ decision: 'pending', mergedInto: null });
  expect((await settle(conflict.version + 2, { reason: '总数与新增，口径不同' })).status).toBe(200);
  const done = await acceptAll(app, draft.id);
  expect([rowOf(done, '100家').decision, rowOf(done, '60家').decision]).toEqual([
    'accepted',
    'accepted',
  ]);
  expect(other.disputed).toBe(true);
  expect(rowOf(done, '60家').disputed).toBe(false);
});

test('a body that nobody knows keeps the draft open until a person says who it is', async () => {
  const draft = await pasteDraft(app, PLAN_TEXT.replace('省财政厅', '产业专班'));
  const body = draft.bodies.find((one) => one.name.includes('产业专班'));
  if (!body) throw new Error('the body was not read');
  expect(body.state).toBe('open');
  const ready = await acceptAll(app, draft.id);
  const refused = await confirmDraft(app, ready);
  expect([refused.status, JSON.parse(refused.text)]).toMatchObject([
    422,
    { code: 'draft_open', open: [{ kind: 'body', path: body.name }] },
  ]);
  expect(await app.rows('SELECT id FROM plan')).toEqual([]);
  const settle = (who: string, create: object | null, agencyId: number | null = null) =>
    app.as(who)<IntakeBodyResult>({
      method: 'PUT',
      url: `/intake/drafts/${draft.id}/bodies`,
      body: { name: body.name, agencyId, create },
      version: body.version,
    });
  const taken = { name: '甲省商务厅', shortName: '专班', kind: 'department', regionCode: '140000' };
  expect((await settle('inspector', taken)).text).toContain('agency_exists');
  expect(
    (await settle('inspector', { ...taken, name: '乙省专班', regionCode: '130000' })).text,
  ).toContain('region_not_yours');
  expect((await settle('inspector', null, 999_999)).text).toContain('agency_unknown');
  expect((await settle('inspector', { ...taken, name: '甲省产业专班' })).status).toBe(200);
  expect((await settle('colleague', { ...taken, name: '甲省产业办' })).status).toBe(412);
  const confirmed = await confirmDraft(app, await draftOf(app, draft.id));
  expect(confirmed.body).toMatchObject({ newAgencies: 1 });
  expect(await app.rows(`SELECT region_code FROM agency WHERE name = '甲省产业专班'`)).toEqual([
    { region_code: '140000' },
  ]);
});

test('the same bytes lead to the draft that is open, and a discarded one stands in nobody’s way', async () => {
  const text = PLAN_TEXT.replace('100家', '110家');
  const draft = await pasteDraft(app, text);
  const again = await app.as('colleague')({
    method: 'POST',
    url: '/intake/texts',
    body: { name: '再来一次', text },
  });
  expect([again.status, JSON.parse(again.text)]).toMatchObject([
    409,
    { code: 'document_in_draft', draftId: draft.id },
  ]);
  const discarded = await app.as('inspector')({
    method: 'POST',
    url: `/intake/drafts/${draft.id}/discard`,
    body: { reason: '文件版本有误' },
    version: draft.version,
  });
  expect(discarded.status).toBe(200);
  expect((await pasteDraft(app, text)).id).not.toBe(draft.id);
});

test('a day before the draft does not know it', async () => {
  const draft = await pasteDraft(app, PLAN_TEXT.replace('100家', '130家'));
  await app.setToday('2024-10-14');
  const answer = await app.as('inspector')({ method: 'GET', url: `/intake/drafts/${draft.id}` });
  expect(answer.status).toBe(404);
  await app.setToday('2024-10-15');
});
