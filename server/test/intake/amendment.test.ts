import type { TargetPlaces } from '../../src/intake/intake-row.schema';
import type { ReportingApp } from '../reporting/reporting-app';
import { AmendedPlan } from './amended-plan';
import { acceptAll, confirmDraft, forgetPlans, PLAN_TEXT, startIntakeApp } from './intake-app';

let app: ReportingApp;
let plan: AmendedPlan;
beforeAll(async () => {
  app = await startIntakeApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  plan = await AmendedPlan.running(app);
});
afterEach(() => forgetPlans(app));

const targets = (): Promise<{ id: number; name: string; goal: string; deadline: string }[]> =>
  app.rows('SELECT id, name, trim_scale(goal)::text AS goal, deadline FROM target ORDER BY id');

test('value, deadline, comparison and bodies become one proposal for each goal', async () => {
  const before = await targets();
  const draft = await plan.amended(
    PLAN_TEXT.replace('达到100家', '达到120家')
      .replace('年产值突破800亿元', '年产值达到800亿元')
      .replace('到2025年，培育认定', '到2026年，培育认定')
      .replace('（省商务厅负责）', '（省财政厅负责）'),
  );
  const changes = await plan.changesOf(draft);
  expect([changes.added, changes.removed]).toEqual([[], []]);
  const differences = changes.changed.flatMap(({ target, differences: of }) =>
    of.map(({ field, effect }) => [target.name, field, effect]),
  );
  expect(differences).toEqual(
    expect.arrayContaining([
      ['全省示范企业', 'goal', 'proposed'],
      [expect.stringContaining('产值'), 'comparator', 'proposed'],
      [expect.stringContaining('领军企业'), 'deadline', 'proposed'],
      [expect.stringContaining('备案'), 'agencies', 'proposed'],
    ]),
  );
  const outcome = await plan.confirmed(draft);
  expect(outcome).toMatchObject({ targets: 0, proposals: 4, removed: 0, left: [] });
  // Nothing moves before a second person has decided.
  expect(await targets()).toEqual(before);
  expect(await plan.decideAll()).toBe(4);
  const after = await targets();
  expect(after.map(({ goal }) => goal)).toEqual(['120', '800', '60', '5']);
  expect(after[2]?.deadline).toBe('2026-12-31');
});

test('interim goals that were set stay when the goal is amended', async () => {
  await app.rows(
    `UPDATE target SET interim = '[{"on":"2024-12-31","value":"40"}]' WHERE goal = 100`,
  );
  await plan.confirmed(await plan.amended(PLAN_TEXT.replace('100家', '120家')));
  await plan.decideAll();
  expect(await app.rows('SELECT interim FROM target WHERE goal = 120')).toEqual([
    { interim: [{ on: '2024-12-31', value: '40' }] },
  ]);
});

test('words of both documents stand beside each other, the new ones from their day on', async () => {
  const [first] = await targets();
  const draft = await plan.amended(PLAN_TEXT.replace('100家', '120家'));
  const places = async (asOf: string) =>
    (
      await app.as('leader')<TargetPlaces>({
        method: 'GET',
        url: `/targets/${first?.id}/places?asOf=${asOf}`,
      })
    ).body.places.map((place) => place.quote);
  expect(await places('2024-10-20')).toEqual(['全省示范企业达到100家']);
  await app.setToday('2024-10-25');
  await plan.confirmed(draft);
  expect(await places('2024-10-25')).toEqual(['全省示范企业达到100家', '全省示范企业达到120家']);
  expect(await places('2024-10-22')).toEqual(['全省示范企业达到100家']);
});

test('goals that are gone are listed with what to do, and stay', async () => {
  const draft = await plan.amended(PLAN_TEXT.replace('，产业年产值突破800亿元', ''));
  const changes = await plan.changesOf(draft);
  expect(changes.removed).toMatchObject([
    { advice: { zh: expect.stringContaining('提请终止') as string } },
  ]);
  const outcome = await plan.confirmed(draft);
  expect(outcome).toMatchObject({ targets: 0, proposals: 0, removed: 1 });
  expect(outcome.left).toHaveLength(1);
  expect(await targets()).toHaveLength(4);
});

test('a document that changes nothing is not confirmed', async () => {
  const draft = await acceptAll(app, (await plan.amended(PLAN_TEXT)).id);
  const changes = await plan.changesOf(draft);
  expect(changes).toMatchObject({ added: [], removed: [], changed: [] });
  const answer = await confirmDraft(app, draft);
  expect([answer.status, JSON.parse(answer.text)]).toMatchObject([
    409,
    { code: 'amendment_changes_nothing', detail: expect.stringContaining('没有变化') as string },
  ]);
});

test('while a change awaits its decision a second amendment is refused, naming the goal', async () => {
  await plan.confirmed(await plan.amended(PLAN_TEXT.replace('100家', '120家')));
  const second = await acceptAll(
    app,
    (await plan.amended(PLAN_TEXT.replace('100家', '130家').replace('60家', '70家'))).id,
  );
  const answer = await confirmDraft(app, second);
  expect([answer.status, JSON.parse(answer.text)]).toMatchObject([
    409,
    { code: 'proposal_open', detail: expect.stringMatching(/^“.*示范企业.*”：/) as string },
  ]);
  await plan.decideAll();
  expect((await confirmDraft(app, second)).body).toMatchObject({ proposals: 2 });
  expect(await plan.decideAll()).toBe(2);
  expect((await targets()).map(({ goal }) => goal)).toEqual(['130', '800', '70', '5']);
  const history = await app.rows(
    `SELECT before->>'goal' AS before, after->>'goal' AS after FROM target_revision
     WHERE target_id = (SELECT min(id) FROM target) ORDER BY id`,
  );
  expect(history).toMatchObject([{ after: '120' }, { after: '130' }]);
});
