import type { RevisionPreview } from '../../src/maintenance/revision.schema';
import { wrongSummaries } from '../reporting/summary-recount';
import {
  BASE,
  LINEAR,
  REASON,
  SHARES,
  startMaintenanceApp,
  type MaintenanceApp,
} from './maintenance-app';

let app: MaintenanceApp;
beforeEach(async () => {
  app = await startMaintenanceApp();
}, 60_000);
afterEach(() => app.server.close());

const YEAR_2024 = [{ on: '2024-12-31', value: '800' }];

describe('a schedule that an inspector sets', () => {
  it('measures by interim goals and typed shares, each from its day on', async () => {
    expect((await app.page('trade')).target.lamp).toBe('unscheduled');
    // 500 of 800 in 2024 = 62.5 %, against three quarters of the year …
    const interim = await app.revise('trade', {
      kind: 'schedule',
      profile: LINEAR,
      interim: YEAR_2024,
    });
    expect(interim.status).toBe(200);
    const linear = (await app.page('trade')).target;
    expect([linear.lamp, linear.expected, linear.gap]).toEqual(['off_track', '600', '-12.5']);
    // … then against 65 % of it.
    await app.moveClock('2024-10-16');
    const typed = await app.revise('trade', {
      kind: 'schedule',
      profile: SHARES,
      interim: YEAR_2024,
    });
    expect(typed.body.revision).toMatchObject({
      kind: 'schedule',
      decision: 'confirmed',
      effectiveOn: '2024-10-16',
      changes: [{ before: { zh: '线性' }, after: { zh: '自定义份额 20/25/20/35' } }],
    });
    const shared = (await app.page('trade')).target;
    expect([shared.lamp, shared.expected, shared.gap]).toEqual(['at_risk', '520', '-2.5']);
    expect((await app.maintenance('trade')).terms).toMatchObject({
      profile: SHARES,
      interim: YEAR_2024,
    });
    // The days before stay as they were judged.
    expect((await app.page('trade', '2024-10-15')).target.lamp).toBe('off_track');
    expect((await app.page('trade', '2024-10-14')).target.lamp).toBe('unscheduled');
    expect((await app.maintenance('trade', '2024-10-14')).terms.profile).toEqual(LINEAR);
    expect(await wrongSummaries(app.server.dataSource)).toEqual([]);
  });

  it('follows last year’s shares, and says where they are not known', async () => {
    const change = { kind: 'schedule', profile: { kind: 'seasonal' }, interim: YEAR_2024 };
    const warned = await app.preview('trade', change);
    expect(warned.body.warnings.map((words) => words.zh)).toEqual([
      '2023年的分期数据不全或口径不一，2024年缺少占比的各期将按线性计算。',
    ]);
    const years = [
      ['2023-03-31', 150],
      ['2023-06-30', 300],
      ['2023-09-30', 450],
      ['2023-12-31', 750],
    ];
    for (const [end, value] of years) {
      await app.server.rows(
        `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on)
         SELECT region_code, id, $1, 1, $2, 'formal', '2024-02-01' FROM series WHERE key = 'trade'`,
        [end, value],
      );
    }
    const { body } = await app.preview('trade', change);
    expect(body.warnings).toEqual([]);
    // 450 ÷ 750 = 60 % of 800
    expect(body.rows[0]?.after).toMatchObject({ lamp: 'on_track', expected: '480', gap: '2.5' });
  });
});

describe('a base that an inspector enters', () => {
  it('schedules a level, with its source, and can be taken back', async () => {
    expect((await app.page('bases')).target.lamp).toBe('unscheduled');
    expect((await app.revise('bases', BASE)).status).toBe(200);
    const page = await app.page('bases');
    // 2021-12-31 to 2024-09-30 = 1004 of 1461 days: 20 + 80 × 1004 ÷ 1461 = 74.98.
    // (60 − 20) ÷ 80 = 50 %, less 68.72 %.
    expect(page.baseline).toEqual({
      periodEnd: '2021-12-31',
      value: '20',
      stated: false,
      source: '统计年鉴2022',
    });
    expect(Number(page.target.expected).toFixed(2)).toBe('74.98');
    expect([page.target.lamp, page.target.completion]).toEqual(['off_track', '50']);
    expect(Number(page.target.gap).toFixed(2)).toBe('-18.72');
    // A changed base counts for every period, as it is known now.
    expect(page.periods.map((row) => row.lamp)).toEqual(['off_track', 'off_track']);
    expect((await app.page('bases', '2024-10-14')).periods.map((row) => row.lamp)).toEqual([
      'unscheduled',
      'unscheduled',
    ]);
    expect((await app.revise('bases', { kind: 'baseline', baseline: null })).status).toBe(200);
    expect((await app.page('bases')).target.lamp).toBe('unscheduled');
    expect((await app.page('bases')).revisions).toHaveLength(2);
  });

  it('is refused where the document states it', async () => {
    await app.server.rows(
      `UPDATE target SET baseline_end = '2021-12-31', baseline_value = 30, baseline_stated = true
       WHERE key = 'bases'`,
    );
    const { status, body } = await app.revise('bases', BASE);
    expect([status, body.code]).toEqual([422, 'change_not_acceptable']);
    expect((await app.maintenance('bases')).unfit.baseline?.zh).toContain('文件已写明基期数');
  });
});

describe('nodes of a task', () => {
  const nodes = [
    { on: '2024-09-30', label: '完成立项' },
    { on: '2025-03-31', label: '主体完工' },
    { on: '2025-07-29', label: '投入运行' },
  ];

  it('date its schedule, and are as many as have to be done', async () => {
    expect((await app.revise('task', { kind: 'nodes', nodes })).status).toBe(200);
    const { target } = await app.page('task');
    // One of three was to be reached, none is.
    expect([target.lamp, target.expected, target.goal]).toEqual(['off_track', '1', '3']);
    expect((await app.page('task')).nodes).toEqual(nodes);
    expect((await app.page('task', '2024-10-14')).nodes).toEqual([]);
    const later = nodes.map((node) =>
      node.label === '完成立项' ? { ...node, on: '2024-11-30' } : node,
    );
    expect((await app.revise('task', { kind: 'nodes', nodes: later })).status).toBe(200);
    expect((await app.page('task')).target.lamp).toBe('on_track');
  });

  it('are not made fewer by one person, but by two', async () => {
    await app.revise('task', { kind: 'nodes', nodes });
    const fewer = await app.revise('task', { kind: 'nodes', nodes: nodes.slice(1) });
    expect([fewer.status, fewer.body.code]).toEqual([422, 'change_not_acceptable']);
    await app.change('task', { nodes: nodes.slice(1) });
    const { target } = await app.page('task');
    expect([target.goal, target.lamp]).toEqual(['2', 'on_track']);
  });
});

describe('who reports', () => {
  it('can be another body that is named, which takes over what is due', async () => {
    const { reporters } = await app.maintenance('bases');
    expect(reporters.map((agency) => agency.name)).toEqual(['甲厅', '乙局']);
    await app.server.openRounds('2024-10-15');
    const id = await app.id('bases');
    const other = reporters.find((agency) => agency.name === '乙局');
    const reply = await app.server.as('inspector')({
      method: 'PUT',
      url: `/targets/${id}/reporter`,
      body: { agencyId: other?.id, reason: REASON },
      version: await app.version('bases'),
    });
    expect(reply.status).toBe(200);
    const page = await app.page('bases');
    expect(page.target.reporter?.agency.name).toBe('乙局');
    expect(page.revisions).toMatchObject([
      {
        kind: 'reporter',
        changes: [{ label: { zh: '填报单位' }, before: { zh: '甲厅' }, after: { zh: '乙局' } }],
      },
    ]);
    const due = await app.server.rows<{ name: string }>(
      `SELECT DISTINCT a.name FROM submission s JOIN agency a ON a.id = s.agency_id
       JOIN submission_line l ON l.submission_id = s.id JOIN series ON series.id = l.series_id
       WHERE series.key = 'bases'`,
    );
    expect(due).toEqual([{ name: '乙局' }]);
    expect(await wrongSummaries(app.server.dataSource)).toEqual([]);
  });

  it('is a body that answers for the target', async () => {
    const [stranger] = await app.server.rows<{ id: number }>(
      `SELECT id FROM agency WHERE name = '丙委'`,
    );
    const put = async (agencyId: number | undefined) =>
      app.server.as('inspector')<{ code: string }>({
        method: 'PUT',
        url: `/targets/${await app.id('bases')}/reporter`,
        body: { agencyId, reason: REASON },
        version: await app.version('bases'),
      });
    const strange = await put(stranger?.id);
    expect([strange.status, strange.body.code]).toEqual([422, 'agency_cannot_report']);
    const same = await put((await app.maintenance('bases')).reporters[0]?.id);
    expect([same.status, same.body.code]).toEqual([409, 'already_reporter']);
  });
});

describe('a preview', () => {
  it('shows every lamp that moves, and stores nothing', async () => {
    const count = () =>
      app.server.rows(`SELECT (SELECT count(*) FROM target_revision) AS revisions,
        (SELECT count(*) FROM target_state) AS states, (SELECT sum(version) FROM target) AS versions,
        (SELECT count(*) FROM audit_log) AS audit`);
    const before = await count();
    const { status, body } = await app.preview('bases', BASE);
    expect(status).toBe(200);
    expect(
      body.rows.map((row) => [row.periodEnd, row.before?.lamp, row.after?.lamp, row.moved]),
    ).toEqual([
      [null, 'unscheduled', 'off_track', true],
      ['2024-06-30', 'unscheduled', 'off_track', true],
      ['2024-09-30', 'unscheduled', 'off_track', true],
    ]);
    expect(body.schedule.before.length).toBeLessThan(body.schedule.after.length);
    expect(await count()).toEqual(before);
    // What then happens is what was shown.
    await app.revise('bases', BASE);
    const page = await app.page('bases');
    expect([page.target.lamp, Number(page.target.gap).toFixed(9)]).toEqual([
      body.rows[0]?.after?.lamp,
      Number(body.rows[0]?.after?.gap).toFixed(9),
    ]);
  });

  it('of a goal leaves the periods that are over, and names the tiers it moves', async () => {
    const firms = await app.preview('firms', await app.goalChange('firms', { goal: '130' }));
    expect(firms.body.rows.map((row) => [row.periodEnd, row.after?.lamp])).toEqual([
      [null, 'off_track'],
    ]);
    const tiers = await app.preview('tier-1', await app.goalChange('tier-1', { goal: '1' }));
    expect(tiers.body.rows.map((row) => [row.target.name, row.after?.lamp])).toEqual([
      ['年出口1亿元以上企业', 'on_track'],
      ['年出口5000万元以上企业', 'on_track'],
    ]);
  });

  it('sets the sum of parts beside their whole', async () => {
    await app.server.rows(`UPDATE target SET relation = 'breakdown' WHERE key = 'exports'`);
    const { body } = await app.preview(
      'exports',
      await app.goalChange('exports', { goal: '1100' }),
    );
    expect(body.breakdown).toMatchObject({
      whole: { name: '外贸进出口总值' },
      before: { goal: '1000', sum: '600' },
      after: { goal: '1000', sum: '1100' },
    });
  });

  it('of a proposal is that of its change', async () => {
    const proposed = await app.propose('firms', { goal: '130' });
    const asked = await app.server.as('second-inspector')<RevisionPreview>({
      method: 'GET',
      url: `/goal-changes/${proposed.body.revision.id}/preview`,
    });
    const direct = await app.preview('firms', await app.goalChange('firms', { goal: '130' }));
    expect(asked.body).toEqual(direct.body);
  });
});

describe('a change is refused', () => {
  const schedule = (profile: object, interim: object[] = []) => ({
    kind: 'schedule',
    profile,
    interim,
  });

  it('where a goal that is decided for later would not fit it', async () => {
    await app.change(
      'firms',
      { deadline: '2025-06-30', evaluationEnd: '2025-06-30' },
      '2024-12-01',
    );
    const late = await app.revise('firms', schedule(LINEAR, [{ on: '2025-06-30', value: '90' }]));
    expect([late.status, late.body.code]).toEqual([422, 'change_not_acceptable']);
    const fits = await app.revise('firms', schedule(LINEAR, [{ on: '2025-03-31', value: '90' }]));
    expect(fits.status).toBe(200);
  });

  it('of an older version, with what is there now', async () => {
    await app.revise('bases', BASE, { who: 'second-inspector' });
    const stale = await app.revise('bases', BASE, { version: 1 });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({
      code: 'stale_version',
      current: { version: 2, terms: { baseline_value: '20' } },
      yours: BASE,
      changedBy: '人员second-inspector',
    });
  });

  it('to others than inspectors who see the region', async () => {
    const statuses = await Promise.all(
      ['leader', 'clerk', 'administrator', 'hebei-inspector', 'second-inspector'].map(
        async (who) => [
          (await app.preview('bases', BASE, who)).status,
          (await app.revise('bases', BASE, { who })).status,
        ],
      ),
    );
    expect(statuses).toEqual([
      [403, 403],
      [403, 403],
      [403, 403],
      [404, 404],
      [200, 200],
    ]);
  });

  it('for a day that is over: it is looked at only', async () => {
    expect((await app.maintenance('bases')).can).toEqual({
      revise: true,
      propose: true,
      end: true,
    });
    expect((await app.maintenance('bases', '2024-10-14')).can).toEqual({
      revise: false,
      propose: false,
      end: false,
    });
  });
});

it('a repeated request changes nothing twice', async () => {
  const call = {
    method: 'POST',
    url: `/targets/${await app.id('bases')}/revisions`,
    body: { change: BASE, reason: REASON },
    version: 1,
    key: 'revise-bases-once',
  } as const;
  const first = await app.server.as('inspector')(call);
  const again = await app.server.as('inspector')(call);
  expect([first.status, again.status]).toEqual([200, 200]);
  expect(again.body).toEqual(first.body);
  expect(await app.version('bases')).toBe(2);
});
