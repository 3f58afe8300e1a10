import type { RowResult } from '../../src/intake/intake-row.schema';
import type { DraftDetail } from '../../src/intake/intake.schema';
import type { ReportingApp } from '../reporting/reporting-app';
import { wrongSummaries } from '../reporting/summary-recount';
import { AmendedPlan } from './amended-plan';
import {
  acceptAll,
  confirmDraft,
  draftOf,
  forgetPlans,
  pasteDraft,
  PLAN_TEXT,
  rowOf,
  startIntakeApp,
} from './intake-app';

const reason = '按修订后的方案调整';
const AMENDED = PLAN_TEXT.replace('60家以上。', '60家以上，新建示范园区8个。');

let app: ReportingApp;
beforeAll(async () => {
  app = await startIntakeApp();
});
afterAll(() => app.close());
afterEach(() => forgetPlans(app));

const codeOf = ({ text }: { text: string }) => (JSON.parse(text) as { code?: string }).code;

test('two amendments of one plan confirmed at once say what is new once', async () => {
  const plan = await AmendedPlan.running(app);
  const texts = [AMENDED, AMENDED.replace('加强组织领导', '切实加强组织领导')];
  const drafts: DraftDetail[] = [];
  for (const text of texts) drafts.push(await acceptAll(app, (await plan.amended(text)).id));
  const answers = await Promise.all(
    drafts.map((draft, at) =>
      confirmDraft(app, draft, { who: at === 0 ? 'inspector' : 'colleague', reason }),
    ),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(answers.map(codeOf)).toContain('amendment_changes_nothing');
  expect(await app.rows(`SELECT id FROM target WHERE name LIKE '%示范园区'`)).toHaveLength(1);
  expect(await wrongSummaries(app.dataSource)).toEqual([]);
});

test.each([1, 2, 3])(
  'a row decided while the draft is confirmed is in the plan or refused (%#)',
  async () => {
    const draft = await acceptAll(app, (await pasteDraft(app)).id);
    const row = rowOf(draft, '100家');
    const decide = app.as('colleague')<RowResult>({
      method: 'PATCH',
      url: `/intake/rows/${row.id}`,
      body: { decision: 'rejected' },
      version: row.version,
    });
    const [confirmed, decided] = await Promise.all([confirmDraft(app, draft), decide]);
    const plans = await app.rows('SELECT id FROM plan');
    if (confirmed.status === 200) {
      expect([decided.status, codeOf(decided), plans.length]).toEqual([409, 'draft_confirmed', 1]);
      expect(await app.rows('SELECT id FROM target WHERE goal = 100')).toHaveLength(1);
    } else {
      expect([confirmed.status, codeOf(confirmed)]).toEqual([412, 'stale_version']);
      expect([decided.status, plans.length]).toEqual([200, 0]);
    }
  },
);

test('a region that changes while the draft is confirmed is that of the plan, or refuses it', async () => {
  const draft = await acceptAll(app, (await pasteDraft(app, PLAN_TEXT, 'national')).id, 'national');
  const [confirmed, moved] = await Promise.all([
    confirmDraft(app, draft, { who: 'national' }),
    app.as('national')({
      method: 'PATCH',
      url: `/intake/drafts/${draft.id}/header`,
      body: { regionCode: '130000' },
      version: draft.headerVersion,
    }),
  ]);
  const regions = await app.rows<{ region: string }>(`
    SELECT region_code AS region FROM plan UNION SELECT region_code FROM target
    UNION SELECT region_code FROM series UNION SELECT region_code FROM target_place`);
  if (confirmed.status === 200) {
    expect([moved.status, codeOf(moved)]).toEqual([409, 'draft_confirmed']);
    expect(regions).toEqual([{ region: '140000' }]);
  } else {
    expect([confirmed.status, codeOf(confirmed), moved.status]).toEqual([
      412,
      'stale_version',
      200,
    ]);
    expect(regions).toEqual([]);
    // Seen again it is confirmed where it now belongs.
    const again = await draftOf(app, draft.id, 'national');
    expect((await confirmDraft(app, again, { who: 'national' })).status).toBe(200);
  }
});

test('a draft discarded while it is confirmed is one of both', async () => {
  const draft = await acceptAll(app, (await pasteDraft(app)).id);
  const [confirmed, discarded] = await Promise.all([
    confirmDraft(app, draft),
    app.as('colleague')({
      method: 'POST',
      url: `/intake/drafts/${draft.id}/discard`,
      body: { reason: '另行导入新稿' },
      version: draft.version,
    }),
  ]);
  expect([confirmed.status, discarded.status].toSorted()).toEqual([200, 409]);
  expect(await app.rows('SELECT id FROM plan')).toHaveLength(confirmed.status === 200 ? 1 : 0);
});

test('only who answers for the region confirms, however many ask at once', async () => {
  const plan = await AmendedPlan.running(app);
  const draft = await acceptAll(app, (await plan.amended(AMENDED)).id);
  const answers = await Promise.all(
    ['clerk', 'leader', 'other-inspector', 'inspector'].map((who) =>
      confirmDraft(app, draft, { who, reason }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 404, 200]);
});
