import type { SubmissionList } from '../../src/reporting/submission.schema';
import { wrongSummaries } from '../reporting/summary-recount';
import { startMaintenanceApp, type MaintenanceApp } from './maintenance-app';

let app: MaintenanceApp;
beforeEach(async () => {
  app = await startMaintenanceApp();
}, 60_000);
afterEach(() => app.server.close());

const rolesOf = async (key: string, asOf?: string) =>
  (await app.page(key, asOf)).responsibilities.map(({ agency, role, reports }) => [
    agency.name,
    role,
    reports,
  ]);

async function bodies(...named: [name: string, role: string][]) {
  return Promise.all(
    named.map(async ([name, role]) => ({ agencyId: await app.agency(name), role })),
  );
}

test('another name holds from its day on, everywhere; the schedule is not drawn anew', async () => {
  await app.change('firms', { name: '省级示范企业数量' });
  const page = await app.page('firms');
  expect([page.target.name, page.target.goal, page.goals.length]).toEqual([
    '省级示范企业数量',
    '100',
    1,
  ]);
  expect(page.revisions[0]?.changes).toEqual([
    {
      label: { zh: '目标名称', en: 'name' },
      before: { zh: '示范企业数量', en: '示范企业数量' },
      after: { zh: '省级示范企业数量', en: '省级示范企业数量' },
    },
  ]);
  expect((await app.page('firms', '2024-10-14')).target.name).toBe('示范企业数量');
  const found = async (query: string) =>
    (await app.read<{ total: number }>(`/targets?q=${encodeURIComponent('省级示范')}${query}`))
      .total;
  expect([await found(''), await found('&asOf=2024-10-14')]).toEqual([1, 0]);
});

test('another comparison judges from its day on', async () => {
  // 60 bases of 100: a floor that is not reached, but within a cap.
  await app.change('bases', { comparator: 'at_most' });
  const page = await app.page('bases');
  expect(page.target).toMatchObject({
    comparator: 'at_most',
    goalText: { zh: expect.stringContaining('不超过100个') as string },
    lamp: 'on_track',
  });
  expect(page.revisions[0]?.changes).toMatchObject([
    { label: { zh: '比较方式' }, before: { zh: '不低于' }, after: { zh: '不超过' } },
  ]);
  const yesterday = (await app.page('bases', '2024-10-14')).target;
  expect([yesterday.comparator, yesterday.lamp]).toEqual(['at_least', 'unscheduled']);
  expect(await wrongSummaries(app.server.dataSource)).toEqual([]);
});

test('a goal that becomes one of every year is judged afresh each year', async () => {
  const refused = await app.propose('bases', { recurrence: 'annual', evaluationEnd: '2025-06-30' });
  expect([refused.status, refused.body.code]).toEqual([422, 'change_not_acceptable']);
  await app.change('bases', { recurrence: 'annual' });
  expect((await app.page('bases')).target).toMatchObject({
    recurrence: 'annual',
    deadline: '2024-12-31',
  });
  expect((await app.page('bases', '2024-10-14')).target).toMatchObject({
    recurrence: 'once',
    deadline: '2025-12-31',
  });
});

test('a goal that becomes a standing norm needs no deadline', async () => {
  const once = await app.propose('bases', { deadline: null, evaluationEnd: null });
  expect([once.status, once.body.code]).toEqual([422, 'change_not_acceptable']);
  await app.change('bases', { recurrence: 'standing', deadline: null, evaluationEnd: null });
  expect((await app.page('bases')).target).toMatchObject({
    recurrence: 'standing',
    deadlineState: 'no_deadline',
    lamp: 'off_track',
  });
});

describe('other bodies by the basis document', () => {
  it('answer and report from the day of confirmation; the returns follow', async () => {
    expect(await rolesOf('bases')).toEqual([
      ['甲厅', 'lead', true],
      ['乙局', 'shared', false],
    ]);
    await app.change('bases', { bodies: await bodies(['丙委', 'lead'], ['甲厅', 'support']) });
    expect(await rolesOf('bases')).toEqual([
      ['丙委', 'lead', true],
      ['甲厅', 'support', false],
    ]);
    expect(await rolesOf('bases', '2024-10-14')).toEqual([
      ['甲厅', 'lead', true],
      ['乙局', 'shared', false],
    ]);
    const page = await app.page('bases');
    expect(page.goals).toHaveLength(1);
    expect(page.revisions.map(({ kind, changes }) => [kind, changes[0]?.after.zh])).toEqual([
      ['reporter', '丙委'],
      ['goal', '丙委（牵头）、甲厅（配合）'],
    ]);
    expect(page.revisions[1]?.changes[0]?.before.zh).toBe('甲厅（牵头）、乙局（分工负责）');
    const lines = await app.server.rows(
      `SELECT a.name FROM submission_line l JOIN series x ON x.id = l.series_id
       JOIN submission s ON s.id = l.submission_id JOIN agency a ON a.id = s.agency_id
       WHERE x.key = 'bases' AND s.state = 'open'`,
    );
    expect(lines).toEqual([{ name: '丙委' }]);
    expect(await wrongSummaries(app.server.dataSource)).toEqual([]);
    const { rows } = await app.read<SubmissionList>('/submissions?asOf=2024-10-14');
    expect(rows.length).toBeGreaterThan(0);
  });

  it('may come later: until then the earlier ones answer, and nobody changes them in between', async () => {
    const wanted = await bodies(['乙局', 'lead']);
    await app.change('bases', { bodies: wanted }, '2024-11-01');
    expect((await rolesOf('bases'))[0]).toEqual(['甲厅', 'lead', true]);
    const between = await app.give('bases', 'reporter', '乙局');
    expect([between.status, between.body.code]).toEqual([409, 'responsibility_changed_later']);
    await app.moveClock('2024-11-01');
    expect(await rolesOf('bases')).toEqual([['乙局', 'lead', true]]);
    expect((await rolesOf('bases', '2024-10-31'))[0]).toEqual(['甲厅', 'lead', true]);
    expect(await wrongSummaries(app.server.dataSource)).toEqual([]);
  });

  it('leave a lead that supervision gave, where the document names none', async () => {
    await app.letAssign('bases');
    await app.change('bases', { bodies: await bodies(['丙委', 'shared'], ['乙局', 'support']) });
    expect(await rolesOf('bases')).toEqual([
      ['甲厅', 'lead', true],
      ['丙委', 'shared', false],
      ['乙局', 'support', false],
    ]);
  });

  it('are refused where they are named twice, lead together or are gone', async () => {
    await app.server.rows(`UPDATE agency SET valid_to = '2024-10-01' WHERE name = '丙委'`);
    const codes = [];
    for (const wanted of [
      await bodies(['甲厅', 'lead'], ['甲厅', 'shared']),
      await bodies(['甲厅', 'lead'], ['乙局', 'lead']),
      await bodies(['丙委', 'lead']),
    ]) {
      const { status, body } = await app.propose('bases', { bodies: wanted });
      codes.push([status, body.code]);
    }
    expect(codes).toEqual(codes.map(() => [422, 'bodies_not_acceptable']));
  });

  it('that are those in force are no change', async () => {
    const same = await app.propose('bases', {
      bodies: await bodies(['甲厅', 'lead'], ['乙局', 'shared']),
    });
    expect([same.status, same.body.code]).toEqual([422, 'change_not_acceptable']);
  });
});
