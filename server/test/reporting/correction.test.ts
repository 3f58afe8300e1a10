import type {
  Correction,
  CorrectionList,
  CorrectionPreview,
} from '../../src/reporting/correction.schema';
import type { Comparison } from '../../src/reporting/review.schema';
import type { TargetDetail } from '../../src/targets/target.schema';
import { startReportingApp, TODAY, type ReportingApp } from './reporting-app';
import { fillSmallPlan } from './small-plan';
import { wrongSummaries } from './summary-recount';

const PERIOD = '2024-09-30';
const REASON = '省统计局复核后剔除重复认定企业';

let server: ReportingApp;
let firms: number;
let target: number;

beforeAll(async () => {
  server = await startReportingApp(fillSmallPlan);
  await server.openRounds(TODAY);
  const [row] = await server.rows<{ series: number; target: number }>(
    `SELECT series_id AS series, id AS target FROM target WHERE key = 'firms'`,
  );
  if (!row) throw new Error('no target');
  firms = row.series;
  target = row.target;
}, 60_000);
afterAll(() => server.close());

/** A version that came by import; known from the day. */
async function known(series: number, value: string, day = '2024-10-01', vintage = 'formal') {
  await server.rows(
    `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on, source)
     SELECT '140000', $1, $2, coalesce(max(version), 0) + 1, $3, $5, $4, '年报'
     FROM actual WHERE series_id = $1 AND period_end = $2`,
    [series, PERIOD, value, day, vintage],
  );
}

async function newestVersion(series = firms): Promise<number> {
  const [row] = await server.rows<{ version: number }>(
    'SELECT max(version) AS version FROM actual WHERE series_id = $1 AND period_end = $2',
    [series, PERIOD],
  );
  return row?.version ?? 0;
}

const proposal = (value: string | null, more: object = {}) => ({
  seriesId: firms,
  periodEnd: PERIOD,
  answer: 'value',
  value,
  growth: null,
  vintage: 'formal',
  revision: null,
  reason: REASON,
  source: '省统计局复核通知',
  sourceUrl: 'https://example.org/notice',
  ...more,
});

const propose = async (who: string, value: string | null, more: object = {}, version?: number) =>
  server.as(who)<Correction>({
    method: 'POST',
    url: '/corrections',
    body: proposal(value, more),
    version: version ?? (await newestVersion()),
  });

const decide = (who: string, correction: Correction, act: 'accept' | 'refuse' | 'withdraw') =>
  server.as(who)<Correction>({
    method: 'POST',
    url: `/corrections/${correction.id}/${act}`,
    version: correction.version,
    ...(act === 'accept' && { body: { words: '已核对原始凭证' } }),
    ...(act === 'refuse' && { body: { reason: '依据不足，不予更正' } }),
  });

const list = async (who: string, query = '') =>
  (await server.as(who)<CorrectionList>({ method: 'GET', url: `/corrections${query}` })).body;

const detail = async (day: string) =>
  (
    await server.as('inspector')<TargetDetail>({
      method: 'GET',
      url: `/targets/${target}?asOf=${day}`,
    })
  ).body;

async function judgeToday(): Promise<void> {
  await server.setToday(TODAY);
}

describe('a correction of a known value', () => {
  it('is proposed by one, decided by another, and moves lamp and chart from its day on', async () => {
    await known(firms, '90');
    const proposed = await propose('clerk', '３0家');
    expect([proposed.status, proposed.body]).toMatchObject([
      200,
      {
        state: 'open',
        from: { version: 1, value: '90' },
        proposed: { value: '30', vintage: 'formal' },
        changesFigure: true,
        proposedBy: '人员clerk',
        can: { decide: false, withdraw: true },
      },
    ]);
    expect((await list('inspector', '?state=open')).rows[0]?.can).toEqual({
      decide: true,
      withdraw: false,
    });
    const preview = await server.as('inspector')<CorrectionPreview>({
      method: 'GET',
      url: `/corrections/${proposed.body.id}/preview`,
    });
    expect((await detail(TODAY)).target.spark.at(-1)?.attained).toBe('90');
    const twice = await propose('inspector', '31');
    expect([twice.status, twice.body]).toMatchObject([409, { code: 'correction_open' }]);

    await server.setToday('2024-10-16');
    const accepted = await decide('inspector', proposed.body, 'accept');
    expect([accepted.status, accepted.body]).toMatchObject([
      200,
      {
        state: 'accepted',
        decision: '已核对原始凭证',
        decidedBy: '人员inspector',
        overtaken: false,
      },
    ]);
    const after = await detail('2024-10-16');
    const before = await detail(TODAY);
    // The preview told what acceptance then did.
    const [now] = preview.body.rows;
    expect(now).toMatchObject({
      target: { id: target },
      periodEnd: null,
      before: { lamp: 'on_track', attained: '90' },
      after: { lamp: after.target.lamp, attained: '30' },
      moved: true,
    });
    expect(preview.body.rows.slice(1)).toMatchObject([
      { periodEnd: PERIOD, before: { attained: '90' }, after: { attained: '30' } },
    ]);
    const elsewhere = await server.as('hebei-inspector')({
      method: 'GET',
      url: `/corrections/${proposed.body.id}/preview`,
    });
    expect(elsewhere.status).toBe(404);
    const period = (one: TargetDetail) => one.periods.find((row) => row.periodEnd === PERIOD);
    expect([period(before)?.attained, period(after)?.attained]).toEqual(['90', '30']);
    expect([before.target.spark.at(-1)?.attained, after.target.spark.at(-1)?.attained]).toEqual([
      '90',
      '30',
    ]);
    expect(after.target.lamp).not.toBe(before.target.lamp);
    expect(period(after)?.versions).toMatchObject([
      {
        version: 2,
        value: '30',
        correction: true,
        reason: REASON,
        source: '省统计局复核通知',
        sourceUrl: 'https://example.org/notice',
        knownOn: '2024-10-16',
        filledBy: '人员clerk',
        acceptedBy: '人员inspector',
      },
      { version: 1, value: '90', correction: false, source: '年报' },
    ]);
    expect(period(before)?.versions).toHaveLength(1);
    expect(await wrongSummaries(server.dataSource)).toEqual([]);
    const audit = await server.rows(
      `SELECT action, before, after FROM audit_log WHERE action = 'accept_correction'`,
    );
    expect(audit).toMatchObject([
      { before: { version: 1, value: '90' }, after: { version: 2, value: '30' } },
    ]);
    // The day before it was decided it was still open, and nothing of it can be done there.
    const past = (await list('inspector', `?asOf=${TODAY}`)).rows[0];
    expect(past).toMatchObject({
      state: 'open',
      decision: null,
      can: { decide: false, withdraw: false },
    });
    await judgeToday();
    const again = await decide('inspector', { ...accepted.body }, 'accept');
    expect([again.status, again.body]).toMatchObject([409, { code: 'correction_decided' }]);
  });

  it('is refused to those it is not for', async () => {
    await server.setToday('2024-10-17');
    const statuses: [string, number][] = [];
    for (const who of ['other-clerk', 'hebei-inspector', 'leader', 'administrator']) {
      statuses.push([who, (await propose(who, '40')).status]);
    }
    expect(Object.fromEntries(statuses)).toEqual({
      'other-clerk': 404,
      'hebei-inspector': 404,
      leader: 403,
      administrator: 403,
    });
    const { body: open } = await propose('inspector', '40');
    const own = await decide('inspector', open, 'accept');
    expect([own.status, own.body]).toMatchObject([403, { code: 'own_correction' }]);
    const others: [string, number][] = [];
    for (const who of ['clerk', 'hebei-inspector', 'leader', 'administrator']) {
      others.push([who, (await decide(who, open, 'accept')).status]);
    }
    expect(Object.fromEntries(others)).toEqual({
      clerk: 403,
      'hebei-inspector': 404,
      leader: 403,
      administrator: 403,
    });
    expect((await decide('second-inspector', open, 'withdraw')).status).toBe(403);
    expect((await list('other-clerk')).rows).toEqual([]);
    expect((await list('clerk', `?series=${firms}`)).can.propose).toBe(true);
    expect((await list('leader', `?series=${firms}`)).can.propose).toBe(false);
    const withdrawn = await decide('inspector', open, 'withdraw');
    expect([withdrawn.status, withdrawn.body.state]).toEqual([200, 'withdrawn']);
  });

  it('is refused with a reason, and the value stays', async () => {
    const versions = await newestVersion();
    const { body: open } = await propose('clerk', '41');
    const refused = await decide('inspector', open, 'refuse');
    expect(refused.body).toMatchObject({ state: 'refused', decision: '依据不足，不予更正' });
    expect(await newestVersion()).toBe(versions);
  });

  it.each<[string, object, number, string]>([
    ['says the same', { value: '30.0' }, 422, 'nothing_changes'],
    ['falls back in vintage', { value: '31', vintage: 'preliminary' }, 422, 'vintage_falls'],
    ['has no reason of substance', { value: '31', reason: '有误' }, 422, 'reason_thin'],
    ['cannot be', { value: '-3' }, 422, 'negative'],
    ['is no whole number of firms', { value: '3.5' }, 422, 'not_whole'],
    ['is in another unit', { value: '3万家' }, 422, 'unreadable_cell'],
    ['has no figure', { value: '' }, 422, 'no_figure'],
    ['has no source', { value: '31', source: ' ' }, 400, 'invalid_request'],
    [
      'has a source that is no address',
      { value: '31', sourceUrl: 'javascript:1' },
      400,
      'invalid_request',
    ],
    ['is of a period without a value', { value: '31', periodEnd: '2024-06-30' }, 404, 'not_found'],
    ['is of no day', { value: '31', periodEnd: '2024-02-31' }, 400, 'invalid_request'],
  ])('that %s is refused', async (_name, more, status, code) => {
    const answer = await propose('clerk', null, more);
    expect([answer.status, answer.body]).toMatchObject([status, { code }]);
    expect((await list('clerk', '?state=open')).rows).toEqual([]);
  });

  it('raises the vintage of an unchanged figure without correcting it', async () => {
    await server.setToday('2024-10-18');
    const { body: open } = await propose('clerk', '30', { vintage: 'final' });
    expect(open.changesFigure).toBe(false);
    await decide('inspector', open, 'accept');
    const [newest] =
      (await detail('2024-10-18')).periods.find((row) => row.periodEnd === PERIOD)?.versions ?? [];
    expect(newest).toMatchObject({ vintage: 'final', value: '30', correction: false });
    const light = await propose('clerk', '32', { vintage: 'final' });
    expect([light.status, light.body]).toMatchObject([422, { code: 'final_needs_weight' }]);
  });
});

describe('a value that moved', () => {
  it('since it was seen is not corrected unseen', async () => {
    const seen = await newestVersion();
    const stale = await propose('clerk', '50', { vintage: 'final' }, seen - 1);
    expect([stale.status, stale.body]).toMatchObject([
      412,
      { code: 'stale_version', current: { version: seen, value: '30' }, yours: { value: '50' } },
    ]);
  });

  it('since the proposal cannot be accepted, only refused', async () => {
    const weighty = '依据经济普查结果重新核定，统计部门已发布公告并附明细';
    const { body: open } = await propose('clerk', '50', { vintage: 'final', reason: weighty });
    await known(firms, '33', '2024-10-18', 'final');
    expect((await list('inspector', '?state=open')).rows[0]?.overtaken).toBe(true);
    const stale = await decide('inspector', open, 'accept');
    expect([stale.status, stale.body]).toMatchObject([412, { current: { value: '33' } }]);
    expect((await decide('inspector', open, 'refuse')).status).toBe(200);
  });

  it('is decided by one of two inspectors who decide at once', async () => {
    const weighty = '依据经济普查结果重新核定，统计部门已发布公告并附明细';
    const before = await newestVersion();
    const { body: open } = await propose('clerk', '52', { vintage: 'final', reason: weighty });
    const answers = await Promise.all([
      decide('inspector', open, 'accept'),
      decide('second-inspector', open, 'refuse'),
    ]);
    const statuses = answers.map((answer) => answer.status).sort();
    expect(statuses).toEqual([200, 412]);
    const accepted = answers[0].status === 200;
    expect(await newestVersion()).toBe(accepted ? before + 1 : before);
  });
});

describe('a return whose value was corrected', () => {
  it('keeps what was submitted and shows the later value beside it', async () => {
    const [row] = await server.rows<{ id: number; series: number; line: number }>(
      `SELECT s.id, l.series_id AS series, l.id AS line FROM submission s
       JOIN submission_line l ON l.submission_id = s.id
       JOIN series x ON x.id = l.series_id JOIN reporting_round rd ON rd.id = s.round_id
       WHERE x.key = 'brands' AND rd.period_end = $1`,
      [PERIOD],
    );
    if (!row) throw new Error('no return');
    await server.rows(`UPDATE submission_line SET answer = 'value', value = 20 WHERE id = $1`, [
      row.line,
    ]);
    await server.rows(
      `UPDATE submission SET state = 'submitted', signer = '王处长', version = 3,
         filled_by = (SELECT id FROM account WHERE username = 'other-clerk') WHERE id = $1`,
      [row.id],
    );
    const accepted = await server.as('inspector')({
      method: 'POST',
      url: `/submissions/${row.id}/accept`,
      version: 3,
    });
    expect(accepted.status).toBe(200);
    const compare = async () =>
      (
        await server.as('other-clerk')<Comparison>({
          method: 'GET',
          url: `/submissions/${row.id}/comparison`,
        })
      ).body.lines.find((line) => line.lineId === row.line);
    expect((await compare())?.corrected).toBeNull();
    const { body: open } = await propose(
      'other-clerk',
      '18',
      { seriesId: row.series },
      await newestVersion(row.series),
    );
    await decide('inspector', open, 'accept');
    expect((await compare())?.corrected).toMatchObject({ version: 2, value: '18', reason: REASON });
    const [line] = await server.rows<{ value: string }>(
      'SELECT value FROM submission_line WHERE id = $1',
      [row.line],
    );
    expect(line?.value).toBe('20');
  });
});

describe('a correction of a task', () => {
  it('has no more steps than the task has on the day', async () => {
    const [row] = await server.rows<{ series: number }>(
      `SELECT series_id AS series FROM target WHERE key = 'task'`,
    );
    const task = row?.series ?? 0;
    await known(task, '1');
    await server.rows(
      `INSERT INTO target_revision (target_id, region_code, kind, before, after, reason, proposed_by,
         proposed_on, decision, decided_by, decided_on, effective_on)
       SELECT t.id, t.region_code, 'nodes', '{"goal": "1"}', '{"goal": "3"}', '分三步实施', a.id,
         $1, 'confirmed', a.id, $1, $1
       FROM target t, account a WHERE t.key = 'task' AND a.username = 'inspector'`,
      [TODAY],
    );
    await server.rows(`UPDATE target SET goal = 3 WHERE key = 'task'`);
    const twoSteps = () =>
      server.as('clerk')<Correction>({
        method: 'POST',
        url: '/corrections',
        body: proposal('2', { seriesId: task }),
        version: 1,
      });
    await server.setToday('2024-10-14');
    expect((await twoSteps()).status).toBe(422);
    await judgeToday();
    expect((await twoSteps()).status).toBe(200);
  });
});
