import type { Regeneration } from '../../src/bulletins/bulletin-draft.schema';
import type {
  BulletinDetail,
  BulletinList,
  BulletinTurn,
} from '../../src/bulletins/bulletin.schema';
import { bulletinDetailSchema, bulletinListSchema } from '../../src/bulletins/bulletin.schema';
import { BulletinService } from '../../src/bulletins/bulletin.service';
import { TODAY, type ReportingApp } from '../reporting/reporting-app';
import {
  draft,
  issue,
  judgeAt,
  read,
  REGION,
  saved,
  startBulletinApp,
  targetId,
  value,
} from './bulletin-app';

let server: ReportingApp;
beforeAll(async () => {
  server = await startBulletinApp();
}, 60_000);
afterAll(() => server.close());

const save = (id: number, body: object, version: number, who = 'inspector') =>
  server.as(who)<
    BulletinTurn & {
      current: { parts: { key: string; text: string }[] };
      yours: unknown;
      changedBy: string;
      changedAt: string;
      code: string;
    }
  >({
    method: 'PUT',
    url: `/bulletins/${id}`,
    body,
    version,
  });
const overall = (detail: BulletinDetail) => detail.parts.find(({ key }) => key === 'overall');

describe('a draft', () => {
  it('is made of the region’s own plans, the last quarter and today’s figures', async () => {
    const id = await draft(server);
    const { body } = await read(server, id);
    expect(bulletinDetailSchema.parse(body)).toMatchObject({
      status: 'draft',
      number: null,
      title: '关于山西省2024年三季度目标进展情况的督查通报',
      issuer: '省政府',
      basis: '《小方案》',
      dataAsOf: TODAY,
      period: { from: '2024-07-01', to: '2024-09-30', label: '2024年三季度' },
      draftedBy: '人员inspector',
      can: { edit: true, issue: false, discard: true, follow: false },
    });
    expect(body.can.issueRefusal?.zh).toContain('请另一位办理');
    expect(body.groups.reduce((sum, { count }) => sum + count, 0)).toBe(body.figures.length);
    expect(body.figures).toHaveLength(12);
    const firms = body.figures.find(({ name }) => name === '示范企业数量');
    expect(firms).toMatchObject({
      group: 'ahead',
      lamp: 'on_track',
      attained: '90',
      ruleSet: 'pp-gap',
      ruleSetVersion: 1,
    });
    expect(body.figures.find(({ name }) => name === '外贸进出口总值')).toMatchObject({
      attained: '400',
    });
    // 品牌数量 10 of 50 lies behind; its part of the text leads to it.
    const behind = body.parts.find(({ key }) => key === 'behind');
    expect(behind?.text).toContain('品牌数量：目标为不少于50个；2024年9月末10个，完成20.00%');
    expect(behind?.targetIds).toContain(await targetId(server, 'brands'));
    expect(body.headlineIds).not.toContain(await targetId(server, 'exports'));
  });

  it.each<[string, object, number, string]>([
    ['a region without plans', { regionCode: '000000' }, 422, 'no_plans'],
    ['a plan that is not there', { regionCode: REGION, plans: ['none'] }, 422, 'unknown_plans'],
    ['a day to come', { regionCode: REGION, asOf: '2024-10-16' }, 400, 'invalid_request'],
    ['a day that is none', { regionCode: REGION, asOf: '2024-02-30' }, 400, 'invalid_request'],
    [
      'a period backwards',
      { regionCode: REGION, periodFrom: '2024-09-30', periodTo: '2024-07-01' },
      400,
      'invalid_request',
    ],
    [
      'a bulletin to follow that is none',
      { regionCode: REGION, followsId: 999_999 },
      422,
      'follows_no_issued',
    ],
  ])('refuses %s', async (_what, body, status, code) => {
    const answer = await server.as('second-inspector')<{ code: string }>({
      method: 'POST',
      url: '/bulletins',
      body,
    });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('is nobody’s but the inspectors’ of the region', async () => {
    const id = await draft(server);
    const seen = async (who: string) => (await read(server, id, who)).status;
    expect(await seen('second-inspector')).toBe(200);
    for (const who of [
      'clerk',
      'signer',
      'leader',
      'shanxi-leader',
      'hebei-inspector',
      'administrator',
    ]) {
      expect([who, await seen(who)]).toEqual([who, 404]);
    }
    const foreign = await server.as('hebei-inspector')({
      method: 'POST',
      url: '/bulletins',
      body: { regionCode: REGION },
    });
    expect(foreign.status).toBe(403);
  });
});

describe('two editors', () => {
  it('keep what both wrote: the second is told who saved, and what', async () => {
    const id = await draft(server);
    const { body } = await read(server, id);
    const mine = saved(body, 'overall', '经核，共12项。');
    expect((await save(id, mine, 1)).body.version).toBe(2);
    const theirs = await save(id, saved(body, 'overall', '另一种写法'), 1, 'second-inspector');
    expect(theirs.status).toBe(412);
    expect(theirs.body).toMatchObject({ code: 'stale_version', changedBy: '人员inspector' });
    expect(theirs.body.current.parts.find(({ key }) => key === 'overall')?.text).toBe(
      '经核，共12项。',
    );
    expect(theirs.body.yours).toMatchObject({ title: body.title });
    const now = (await read(server, id)).body;
    expect(overall(now)).toMatchObject({
      text: '经核，共12项。',
      edited: true,
      generated: overall(body)?.generated,
    });
  });

  it('cannot save signs that no document holds', async () => {
    const id = await draft(server);
    const { body } = await read(server, id);
    expect((await save(id, saved(body, 'overall', 'a\u0007b'), 1)).status).toBe(400);
    expect((await save(id, { ...saved(body), title: '两\n行' }, 1)).status).toBe(400);
    expect((await read(server, id)).body.version).toBe(1);
  });
});

describe('figures of another day', () => {
  it('change nothing where the day knows what it knew', async () => {
    const id = await draft(server);
    const preview = await server.as('inspector')<Regeneration>({
      method: 'POST',
      url: `/bulletins/${id}/regenerate/preview`,
      body: {},
    });
    expect(preview.body).toMatchObject({ changes: [], figuresChanged: 0 });
  });

  it('are shown part by part before anything is taken; own words stay unless given up', async () => {
    const id = await draft(server, 'inspector', {
      regionCode: REGION,
      asOf: '2024-09-30',
      periodFrom: '2024-07-01',
      periodTo: '2024-09-30',
    });
    const before = (await read(server, id)).body;
    await save(id, saved(before, 'returns', '报送情况另行通报。'), 1);
    const preview = await server.as('inspector')<Regeneration>({
      method: 'POST',
      url: `/bulletins/${id}/regenerate/preview`,
      body: {},
    });
    expect(preview.body).toMatchObject({ version: 2, dataAsOf: TODAY });
    const changed = new Map(preview.body.changes.map((change) => [change.key, change]));
    expect(changed.get('overall')).toMatchObject({
      edited: false,
      proposed: 'new',
      before: overall(before)?.generated,
    });
    expect(changed.get('returns')).toMatchObject({
      edited: true,
      proposed: 'own',
      current: '报送情况另行通报。',
    });
    expect(preview.body.figuresChanged).toBeGreaterThanOrEqual(3);
    expect((await read(server, id)).body.dataAsOf).toBe('2024-09-30');

    const stale = await server.as('inspector')({
      method: 'POST',
      url: `/bulletins/${id}/regenerate`,
      body: { take: [] },
      version: 1,
    });
    expect(stale.status).toBe(412);
    const done = await server.as('inspector')<BulletinTurn>({
      method: 'POST',
      url: `/bulletins/${id}/regenerate`,
      body: { take: ['overall', 'headline', 'behind'] },
      version: 2,
    });
    expect(done.body).toEqual({ id, version: 3, status: 'draft' });
    const after = (await read(server, id)).body;
    expect(after.dataAsOf).toBe(TODAY);
    expect(overall(after)).toMatchObject({ text: changed.get('overall')?.after, edited: false });
    expect(after.parts.find(({ key }) => key === 'returns')).toMatchObject({
      text: '报送情况另行通报。',
      generated: changed.get('returns')?.after,
    });
    expect(after.parts.find(({ key }) => key === 'opening')).toMatchObject({ edited: true });
  });

  it('takes headline indicators that are chosen, and refuses foreign or doubled ones', async () => {
    const id = await draft(server);
    const [firms, brands] = [await targetId(server, 'firms'), await targetId(server, 'brands')];
    const regenerate = (headlineIds: number[]) =>
      server.as('inspector')<BulletinTurn>({
        method: 'POST',
        url: `/bulletins/${id}/regenerate`,
        body: { headlineIds, take: ['headline'] },
        version: 1,
      });
    expect((await regenerate([firms, firms])).status).toBe(400);
    expect((await regenerate([999_999])).status).toBe(400);
    expect((await regenerate([brands, firms])).status).toBe(200);
    const { headlineIds, parts } = (await read(server, id)).body;
    expect(headlineIds).toEqual([brands, firms]);
    expect(parts.find(({ key }) => key === 'headline')?.text).toMatch(
      /^1\.品牌数量.*\n2\.示范企业数量/,
    );
  });
});

describe('a discarded draft', () => {
  it('is gone from its day on, with its reason in the record', async () => {
    const id = await draft(server);
    const discarded = await server.as('second-inspector')<BulletinTurn>({
      method: 'POST',
      url: `/bulletins/${id}/discard`,
      body: { reason: '改为书面督办' },
      version: 1,
    });
    expect(discarded.body.status).toBe('discarded');
    expect((await read(server, id)).status).toBe(404);
    const { body } = await server.as('inspector')<BulletinList>({
      method: 'GET',
      url: '/bulletins',
    });
    expect(bulletinListSchema.parse(body).rows.map((row) => row.id)).not.toContain(id);
    expect((await issue(server, id, { version: 2 })).status).toBe(409);
    const [log] = await server.rows<{ reason: string }>(
      `SELECT reason FROM audit_log WHERE action = 'discard_bulletin' AND subject_id = $1`,
      [String(id)],
    );
    expect(log?.reason).toBe('改为书面督办');
  });
});

describe('the demo’s clock', () => {
  it('shows no draft before its day, and lets nobody work on a past one', async () => {
    const id = await draft(server);
    expect((await read(server, id, 'inspector', '2024-10-14')).status).toBe(404);
    await server.setToday('2024-10-16');
    const past = (await read(server, id, 'inspector', TODAY)).body;
    expect(past.can).toEqual({
      edit: false,
      issue: false,
      issueRefusal: null,
      discard: false,
      follow: false,
    });
    expect((await issue(server, id)).status).toBe(200);
    await server.setToday(TODAY);
    // The day before it was issued it was a draft, and stays one that nobody works on.
    const back = (await read(server, id)).body;
    expect(back).toMatchObject({
      status: 'draft',
      number: null,
      can: { edit: false, issue: false },
    });
    const late = await server.as('inspector')<{ code: string }>({
      method: 'PUT',
      url: `/bulletins/${id}`,
      body: saved(back),
      version: back.version,
    });
    expect([late.status, late.body.code]).toEqual([409, 'ended_on_later_day']);
  });
});

describe('periodic drafts', () => {
  const periodic = (day: string) =>
    server.dataSource.transaction((manager) =>
      server.app.get(BulletinService).draftPeriodic(manager, day),
    );
  const rows = () =>
    server.rows<{
      region_code: string;
      period_to: string;
      drafted_on: string;
      drafted_by: number | null;
    }>(
      `SELECT region_code, period_to, drafted_on, drafted_by FROM bulletin WHERE kind = 'periodic'`,
    );

  it('come once, five working days after the quarter’s due date', async () => {
    // Due 25 October 2024: the fifteenth working day, the 12th being a worked Saturday.
    expect(await periodic('2024-10-31')).toBe(0);
    expect(await periodic('2024-11-01')).toBe(1);
    expect(await periodic('2024-11-01')).toBe(0);
    expect(await periodic('2024-11-20')).toBe(0);
    expect(await rows()).toEqual([
      { region_code: REGION, period_to: '2024-09-30', drafted_on: '2024-11-01', drafted_by: null },
    ]);
  });

  it('are made once however many ask at the same time', async () => {
    const made = await Promise.all([periodic('2025-02-28'), periodic('2025-02-28')]);
    expect(made.reduce((sum, count) => sum + count)).toBe(1);
    expect(await rows()).toHaveLength(2);
  });

  it('are issued only once somebody has worked on them, and then by another', async () => {
    await server.setToday('2024-11-01');
    const [row] = await server.rows<{ id: number }>(
      `SELECT id FROM bulletin WHERE kind = 'periodic' AND period_to = '2024-09-30'`,
    );
    const id = row?.id ?? 0;
    const untouched = await issue(server, id);
    expect([untouched.status, untouched.text]).toEqual([
      409,
      expect.stringContaining('bulletin_untouched'),
    ]);
    const detail = (await read(server, id)).body;
    expect(detail).toMatchObject({ kind: 'periodic', draftedBy: null });
    expect((await save(id, saved(detail), 1)).status).toBe(200);
    expect((await issue(server, id, { who: 'inspector', version: 2 })).status).toBe(403);
    expect((await issue(server, id, { version: 2 })).status).toBe(200);
    await server.setToday(TODAY);
  });
});

test('values typed since are no part of a draft until it takes them', async () => {
  const id = await draft(server);
  const before = (await read(server, id)).body.figures;
  await value(server, 'firms', '95', TODAY);
  await judgeAt(server, TODAY, ['firms']);
  expect((await read(server, id)).body.figures).toEqual(before);
});
