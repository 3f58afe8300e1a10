import type { PlanDetail } from '../../src/dashboard/plan-view.schema';
import type { DraftDetail } from '../../src/intake/intake.schema';
import type { TargetDetail, TargetList } from '../../src/targets/target.schema';
import type { ReportingApp } from '../reporting/reporting-app';
import { wrongSummaries } from '../reporting/summary-recount';
import { AmendedPlan } from './amended-plan';
import { forgetPlans, PLAN_TEXT, rowOf, startIntakeApp } from './intake-app';

/** With an incentive, and a note on each of two clauses. */
const TEXT = PLAN_TEXT.replace(
  '三、保障措施\n',
  '（三）加大奖补力度。对新认定的领军企业，给予20万元一次性奖励。（省财政厅负责）\n三、保障措施\n',
);

let app: ReportingApp;
let plan: AmendedPlan;
beforeAll(async () => {
  app = await startIntakeApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  plan = await AmendedPlan.running(app, TEXT);
});
afterEach(() => forgetPlans(app));

const targetsOn = async (day: string, more = '') =>
  (await plan.read<TargetList>(`/targets?plan=${plan.key}&asOf=${day}${more}`)).rows;
const clauseOf = async (locator: string, day: string) => {
  const { clauses } = await plan.read<PlanDetail>(`/plans/${plan.key}?asOf=${day}`);
  const clause = clauses.find((one) => one.locator === locator);
  return {
    notes: clause?.notes.map((note) => note.map(({ agency, role }) => `${agency.name} ${role}`)),
    incentives: clause?.incentives.map(({ amount, unit }) => `${amount}${unit}`),
  };
};

const keep = (draft: DraftDetail, words: string, kept: string[], version?: number) => {
  const row = rowOf(draft, words);
  return app.as('inspector')<{ code: string }>({
    method: 'PUT',
    url: `/intake/rows/${row.id}/kept`,
    body: { kept },
    version: version ?? row.version,
  });
};

test('comparison, recurrence, name and bodies hold from the day of the second person', async () => {
  const draft = await plan.amended(
    TEXT.replace('年产值突破800亿元', '年产值达到800亿元').replace(
      '（省工业和信息化厅牵头，省财政厅、省商务厅配合）',
      '（省商务厅牵头，省财政厅配合）',
    ),
  );
  const row = rowOf(draft, '领军企业60家');
  await app.as('inspector')({
    method: 'PATCH',
    url: `/intake/rows/${row.id}`,
    body: { fields: { name: '全省领军企业', recurrence: 'annual' } },
    version: row.version,
  });
  await plan.confirmed(draft);
  await app.setToday('2024-10-22');
  await plan.decideAll();
  const [before, after] = [await targetsOn('2024-10-21'), await targetsOn('2024-10-22')];
  const value = (rows: TargetList['rows']) => rows.find(({ goal }) => goal === '800');
  expect([value(before)?.strict, value(after)?.strict]).toEqual([true, false]);
  const firms = (rows: TargetList['rows']) => rows.find(({ goal }) => goal === '60');
  expect([firms(before), firms(after)]).toMatchObject([
    { recurrence: 'once', reporter: { agency: { name: '甲省工业和信息化厅' } } },
    { name: '全省领军企业', recurrence: 'annual', reporter: { agency: { name: '甲省商务厅' } } },
  ]);
  expect(firms(before)?.name).not.toBe('全省领军企业');
  const page = await plan.read<TargetDetail>(`/targets/${firms(after)?.id}`);
  expect(page.revisions).toMatchObject([
    { kind: 'reporter', basis: { number: '甲政办发〔2024〕12号' } },
    { kind: 'goal', decidedBy: expect.any(String) as string },
  ]);
  expect(await wrongSummaries(app.dataSource)).toEqual([]);
});

test('a difference that a person keeps is not proposed', async () => {
  const draft = await plan.amended(
    TEXT.replace('达到100家', '达到120家').replace(
      '到2025年，全省示范企业',
      '到2026年，全省示范企业',
    ),
  );
  expect((await keep(draft, '达到120家', ['goal'])).status).toBe(200);
  const stale = await keep(draft, '达到120家', []);
  expect([stale.status, stale.body.code]).toEqual([412, 'stale_version']);
  const changes = await plan.changesOf(draft);
  const effects = changes.changed
    .filter(({ row }) => row === rowOf(draft, '达到120家').id)
    .flatMap(({ differences }) => differences.map(({ field, effect }) => [field, effect]));
  expect(effects).toContainEqual(['goal', 'kept']);
  expect(effects).toContainEqual(['deadline', 'proposed']);
  await plan.confirmed(draft);
  await plan.decideAll();
  const [first] = await targetsOn('2024-10-20');
  expect([first?.goal, first?.deadline]).toEqual(['100', '2026-12-31']);
});

test('where all differences are kept nothing awaits a decision', async () => {
  const draft = await plan.amended(TEXT.replace('达到100家', '达到120家'));
  await keep(draft, '达到120家', ['goal']);
  expect(await plan.confirmed(draft)).toMatchObject({ proposals: 0, targets: 0 });
});

test('a goal in another unit takes the place of the old one, whose end a second person decides', async () => {
  const draft = await plan.amended(
    TEXT.replace('产业年产值突破800亿元', '产业年产值突破120亿美元'),
  );
  const [change] = (await plan.changesOf(draft)).changed;
  expect(change).toMatchObject({ replaces: true });
  expect(await plan.confirmed(draft)).toMatchObject({ targets: 1, proposals: 1, left: [] });
  const both = await targetsOn('2024-10-20');
  expect(both.map(({ goal, unit }) => `${goal}${unit}`)).toEqual(
    expect.arrayContaining(['800亿元', '120亿美元']),
  );
  await app.setToday('2024-10-21');
  await plan.decideAll();
  const units = (rows: TargetList['rows']) => rows.map(({ unit }) => unit);
  expect(units(await targetsOn('2024-10-21'))).not.toContain('亿元');
  expect(units(await targetsOn('2024-10-20'))).toContain('亿元');
  expect(units(await targetsOn('2024-10-21', '&ended=only'))).toEqual(['亿元']);
});

test('another magnitude is compared by what it is worth', async () => {
  const draft = await plan.amended(TEXT.replace('突破800亿元', '突破9000000万元'));
  const [change] = (await plan.changesOf(draft)).changed;
  expect(change?.differences).toMatchObject([
    { field: 'goal', before: '800', after: '900', effect: 'proposed' },
    { field: 'unit', before: '亿元', after: '万元', effect: 'noted' },
  ]);
  await plan.confirmed(draft);
  await plan.decideAll();
  expect((await targetsOn('2024-10-20')).map(({ goal, unit }) => `${goal}${unit}`)).toContain(
    '900亿元',
  );
});

test('a goal that is gone ends where a person wants it, with the document as basis', async () => {
  const draft = await plan.amended(TEXT.replace('，产业年产值突破800亿元', ''));
  const [gone] = (await plan.changesOf(draft)).removed;
  expect(gone?.advice.zh).toContain('提请终止');
  const outcome = await plan.confirmed(draft, { targets: [gone?.id ?? 0] });
  expect(outcome).toMatchObject({ proposals: 1, removed: 1, left: [] });
  expect(await targetsOn('2024-10-20')).toHaveLength(4);
  await app.setToday('2024-10-25');
  await plan.decideAll();
  expect(await targetsOn('2024-10-25')).toHaveLength(3);
  expect(await targetsOn('2024-10-24')).toHaveLength(4);
  const page = await plan.read<TargetDetail>(`/targets/${gone?.id}`);
  expect(page.target.endedOn).toBe('2024-10-25');
  expect(page.revisions[0]).toMatchObject({
    kind: 'end',
    basis: { title: expect.stringContaining('示范产业') as string },
  });
  // The next amendment knows nothing of it any more.
  const next = await plan.changesOf(
    await plan.amended(TEXT.replace('，产业年产值突破800亿元', '')),
  );
  expect(next).toMatchObject({ removed: [], changed: [], added: [] });
});

test('a goal of a plan confirmed today ends tomorrow', async () => {
  await app.setToday('2024-10-15');
  const draft = await plan.amended(TEXT.replace('，产业年产值突破800亿元', ''));
  const [gone] = (await plan.changesOf(draft)).removed;
  await plan.confirmed(draft, { targets: [gone?.id ?? 0] });
  await plan.decideAll();
  expect(await targetsOn('2024-10-15')).toHaveLength(4);
  await app.setToday('2024-10-16');
  const { target } = await plan.read<TargetDetail>(`/targets/${gone?.id}`);
  expect(target.endedOn).toBe('2024-10-16');
});

test('what the document still states is not ended', async () => {
  const draft = await plan.amended(TEXT.replace('达到100家', '达到120家'));
  const [first] = await targetsOn('2024-10-20');
  const answer = await plan.confirm(draft, { targets: [first?.id ?? 0] });
  expect([answer.status, JSON.parse(answer.text)]).toMatchObject([422, { code: 'still_stated' }]);
  expect((await plan.read<{ rows: unknown[] }>('/goal-changes')).rows).toEqual([]);
});

describe('notes and incentives', () => {
  const CHANGED = TEXT.replace('省财政厅、省商务厅配合', '省财政厅配合')
    .replace('（省商务厅负责）', '')
    .replace('给予20万元', '给予30万元')
    .replace(
      '三、保障措施\n',
      '三、保障措施\n（一）强化统筹。（省工业和信息化厅牵头，省商务厅配合）\n',
    );

  test('are compared with those in force', async () => {
    const { notes, incentives } = await plan.changesOf(await plan.amended(CHANGED));
    expect(notes.changed).toMatchObject([
      {
        clause: '二（一）',
        before: expect.stringContaining('甲省商务厅（配合）') as string,
        after: '甲省工业和信息化厅（牵头）、甲省财政厅（配合）',
      },
    ]);
    expect(notes.removed).toMatchObject([{ clause: '二（二）' }]);
    expect(notes.added).toMatchObject([{ clause: '三（一）' }]);
    expect(incentives.changed).toMatchObject([
      {
        before: expect.stringContaining('20万元') as string,
        after: expect.stringContaining('30万元') as string,
      },
    ]);
    expect(notes.unchanged).toBe(1);
  });

  test('hold as accepted from the day on; a past day shows those of then', async () => {
    const draft = await plan.amended(CHANGED);
    const { notes } = await plan.changesOf(draft);
    const before = await clauseOf('二（一）', '2024-10-20');
    await app.setToday('2024-10-21');
    const outcome = await plan.confirmed(draft, { notes: notes.removed.map(({ id }) => id) });
    expect(outcome).toMatchObject({ notes: 2 });
    expect(await clauseOf('二（一）', '2024-10-20')).toEqual(before);
    expect((await clauseOf('二（一）', '2024-10-21')).notes).toEqual([
      ['甲省工业和信息化厅 lead', '甲省财政厅 support'],
    ]);
    expect((await clauseOf('二（二）', '2024-10-21')).notes).toEqual([]);
    expect((await clauseOf('二（二）', '2024-10-20')).notes).toHaveLength(1);
    expect((await clauseOf('三（一）', '2024-10-21')).notes).toEqual([
      ['甲省工业和信息化厅 lead', '甲省商务厅 support'],
    ]);
    expect((await clauseOf('三（一）', '2024-10-20')).notes ?? []).toEqual([]);
    const paid = async (day: string) => (await clauseOf('二（三）', day)).incentives;
    expect([await paid('2024-10-20'), await paid('2024-10-21')]).toEqual([['20万元'], ['30万元']]);
  });

  test('that are rejected, or only silent in the document, stay', async () => {
    const draft = await plan.amended(CHANGED);
    const incentive = draft.rows.find(({ type }) => type === 'incentive');
    await app.as('inspector')({
      method: 'PATCH',
      url: `/intake/rows/${incentive?.id}`,
      body: { decision: 'rejected' },
      version: incentive?.version ?? 0,
    });
    await plan.confirmed(draft);
    expect((await clauseOf('二（三）', '2024-10-20')).incentives).toEqual(['20万元']);
    expect((await clauseOf('二（二）', '2024-10-20')).notes).toHaveLength(1);
  });

  test('twice on one day leave one', async () => {
    await plan.confirmed(await plan.amended(CHANGED));
    await plan.decideAll();
    await plan.confirmed(await plan.amended(CHANGED.replace('给予30万元', '给予40万元')));
    expect((await clauseOf('二（三）', '2024-10-20')).incentives).toEqual(['40万元']);
    expect((await clauseOf('二（三）', '2024-10-19')).incentives).toEqual(['20万元']);
  });
});
