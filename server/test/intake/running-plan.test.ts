import type { AgencyList, AgencyScorecard } from '../../src/dashboard/agency-scorecard.schema';
import type { PlanList } from '../../src/dashboard/plan-view.schema';
import type { DraftDetail } from '../../src/intake/intake.schema';
import type { JudgedTarget, TargetList } from '../../src/targets/target.schema';
import type { ReportingApp } from '../reporting/reporting-app';
import { acceptAll, confirmDraft, pasteDraft, startIntakeApp } from './intake-app';

const TEXT = `甲省人民政府办公厅关于推进示范产业发展的实施方案
甲政办发〔2024〕12号
各市人民政府，省政府各部门：
为推动示范产业发展，制定本方案。
一、总体目标
到2025年，全省示范企业达到100家。
二、重点任务
（一）培育领军企业。到2024年，培育认定领军企业60家以上。（省商务厅负责）
（二）建设示范基地。到2024年，建设示范基地8个。（省工业和信息化厅、省商务厅按职责分工负责）
甲省人民政府办公厅
2024年6月28日
`;

let app: ReportingApp;
let emptyOverview: unknown;
beforeAll(async () => {
  app = await startIntakeApp();
  emptyOverview = (await get<{ counts: unknown }>('leader', '/overview')).counts;
  const draft: DraftDetail = await pasteDraft(app, TEXT);
  const confirmed = await confirmDraft(app, await acceptAll(app, draft.id));
  if (confirmed.status !== 200) throw new Error(confirmed.text);
});
afterAll(() => app.close());

async function get<T>(who: string, url: string): Promise<T> {
  const answer = await app.as(who)<T>({ method: 'GET', url });
  if (answer.status !== 200) throw new Error(`${url}: ${answer.text}`);
  return answer.body;
}

async function goal(words: string): Promise<JudgedTarget> {
  const { rows } = await get<TargetList>('leader', '/targets');
  const found = rows.find((target) => target.name.includes(words));
  if (!found) throw new Error(`no target ${words} among ${rows.map((one) => one.name).join('、')}`);
  return found;
}

test('bodies answer as the document says, and the overview counts every goal', async () => {
  expect(emptyOverview).toMatchObject({ total: 0 });
  expect(await get('leader', '/overview')).toMatchObject({ counts: { total: 3, no_data: 3 } });
  expect((await goal('示范企业')).reporter).toBeNull();
  expect((await goal('领军企业')).reporter).toMatchObject({
    agency: { name: '甲省商务厅' },
    role: 'lead',
    presumed: false,
  });
  expect((await goal('示范基地')).reporter).toMatchObject({
    agency: { name: '甲省工业和信息化厅' },
    presumed: true,
  });
  const { rows } = await get<AgencyList>('leader', '/agencies');
  const commerce = rows.find((row) => row.agency.name === '甲省商务厅');
  expect(commerce).toMatchObject({ lead: { total: 1 }, shared: { total: 1 } });
  const card = await get<AgencyScorecard>('leader', `/agencies/${commerce?.agency.id}`);
  expect(card.lead.map((target) => target.name)).toEqual(['领军企业']);
});

test('a day before the confirmation shows nothing of the plan', async () => {
  const asOf = '2024-10-14';
  const { id } = await goal('领军企业');
  expect(await get('leader', `/overview?asOf=${asOf}`)).toMatchObject({ counts: { total: 0 } });
  for (const url of ['/targets', '/submissions']) {
    expect(await get('leader', `${url}?asOf=${asOf}`)).toMatchObject({ total: 0, rows: [] });
  }
  expect((await get<PlanList>('leader', `/plans?asOf=${asOf}`)).rows).toEqual([]);
  const page = await app.as('leader')({ method: 'GET', url: `/targets/${id}?asOf=${asOf}` });
  expect(page.status).toBe(404);
});

test('months later its period is reported, asked for, late and unproven as any other', async () => {
  const today = '2025-03-10';
  const moved = await app.as('administrator')({
    method: 'PUT',
    url: '/demo/clock',
    body: { today },
  });
  expect(moved.status).toBe(200);
  expect(await get('inspector', '/submissions')).toMatchObject({
    total: 2,
    rows: [{ clock: 'late' }, { clock: 'late' }],
  });
  expect(await get('clerk', '/inbox')).toMatchObject({ items: [{ kind: 'return' }] });
  expect(await get('inspector', '/overdue-report')).toMatchObject({
    totals: { deadlines: { matters: 2, stated: 2, unproven: 2 }, returns: { missing: 2 } },
  });
  const { id, deadlineState } = await goal('领军企业');
  expect(deadlineState).toBe('unproven');
  expect(await get('inspector', `/targets/${id}/maintenance`)).toMatchObject({
    target: { id },
    terms: { goal: '60', deadline: '2024-12-31' },
  });
  const bulletin = await app.as('inspector')<{ id: number }>({
    method: 'POST',
    url: '/bulletins',
    body: { regionCode: '140000' },
  });
  expect(bulletin.status).toBe(200);
  const page = await app.as('inspector')({ method: 'GET', url: `/bulletins/${bulletin.body.id}` });
  expect(page.text).toContain('领军企业');
});
