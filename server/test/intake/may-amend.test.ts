import type { DraftDetail } from '../../src/intake/intake.schema';
import type { ReportingApp } from '../reporting/reporting-app';
import {
  acceptAll,
  confirmDraft,
  draftOf,
  forgetPlans,
  pasteDraft,
  PLAN_TEXT,
  runningPlan,
  startIntakeApp,
} from './intake-app';

const [TITLE = ''] = PLAN_TEXT.split('\n');
const NAME = '关于推进示范产业发展的实施方案';

let app: ReportingApp;
beforeAll(async () => {
  app = await startIntakeApp();
});
afterAll(() => app.close());
afterEach(async () => {
  await app.setToday('2024-10-15');
  await forgetPlans(app);
});

/** The plan again, months later, under another title and number. */
const reissued = (title: string, number = '甲政办发〔2024〕40号') =>
  PLAN_TEXT.replace(TITLE, title)
    .replace('甲政办发〔2024〕12号', number)
    .replace('2024年6月28日', '2024年9月30日')
    .replace('达到100家', '达到120家');

const NOTICE = `甲省人民政府办公厅关于修订《${NAME}》的通知`;

test.each([
  ['a notice that amends it', NOTICE],
  ['its edition', `甲省人民政府办公厅${NAME}（修订版）`],
  ['the year of its amendment', `甲省人民政府办公厅${NAME}（2024年修订）`],
  ['the same title', TITLE],
])('%s suggests the plan, and asks nothing', async (_what, title) => {
  const { plan } = await runningPlan(app);
  const draft = await pasteDraft(app, reissued(title));
  expect(draft).toMatchObject({
    amends: null,
    sameNumber: [],
    mayAmend: [{ ...plan, title: TITLE, docNo: '甲政办发〔2024〕12号', issuedOn: '2024-06-28' }],
  });
  const confirmed = await confirmDraft(app, await acceptAll(app, draft.id));
  expect(confirmed.status).toBe(200);
  expect(await app.rows('SELECT id FROM plan')).toHaveLength(2);
  expect((await draftOf(app, draft.id)).mayAmend).toEqual([]);
});

test('the plan amended as suggested has nothing more to suggest', async () => {
  const { plan } = await runningPlan(app);
  const draft = await pasteDraft(app, reissued(NOTICE), 'inspector', { amends: plan.id });
  expect([draft.mayAmend, draft.amends?.id]).toEqual([[], plan.id]);
});

test.each([
  ['under its own number, which is asked about', TITLE, '甲政办发〔2024〕12号'],
  ['that carries it out', `甲省人民政府办公厅关于贯彻落实《${NAME}》的实施意见`, undefined],
  ['of another period', `甲省人民政府办公厅${NAME}（2026—2030年）`, undefined],
  ['of another issuer', `甲省商务厅关于修订《${NAME}》的通知`, '甲商发〔2024〕3号'],
])('a document %s suggests none', async (_what, title, number) => {
  await runningPlan(app);
  let draft: DraftDetail = await pasteDraft(app, reissued(title, number));
  if (title.startsWith('甲省商务厅')) {
    await app.as('inspector')({
      method: 'PATCH',
      url: `/intake/drafts/${draft.id}/header`,
      body: { issuer: '甲省商务厅' },
      version: draft.headerVersion,
    });
    draft = await draftOf(app, draft.id);
  }
  expect(draft.mayAmend).toEqual([]);
});

test('an older document amends no newer plan', async () => {
  await runningPlan(app, reissued(NOTICE));
  expect((await pasteDraft(app, PLAN_TEXT)).mayAmend).toEqual([]);
});

test('the header as it is corrected counts, and a day before the plan ran shows none', async () => {
  const draft = await pasteDraft(app, reissued('甲省人民政府办公厅关于加快园区建设的意见'));
  await app.setToday('2024-10-16');
  const { plan } = await runningPlan(app);
  expect((await draftOf(app, draft.id)).mayAmend).toEqual([]);
  await app.as('inspector')({
    method: 'PATCH',
    url: `/intake/drafts/${draft.id}/header`,
    body: { title: `${NAME}(修订版)` },
    version: draft.headerVersion,
  });
  expect((await draftOf(app, draft.id)).mayAmend).toMatchObject([{ id: plan.id }]);
  const { body } = await app.as('inspector')<DraftDetail>({
    method: 'GET',
    url: `/intake/drafts/${draft.id}?asOf=2024-10-15`,
  });
  expect(body.mayAmend).toEqual([]);
});

test('a plan of another region is not told of', async () => {
  await runningPlan(app);
  const draft = await pasteDraft(app, reissued(NOTICE), 'national');
  await app.as('national')({
    method: 'PATCH',
    url: `/intake/drafts/${draft.id}/header`,
    body: { regionCode: '130000' },
    version: draft.headerVersion,
  });
  expect((await draftOf(app, draft.id, 'national')).mayAmend).toEqual([]);
});
