import { forgetRecords } from '../harness/database';
import type { AttachedFile } from '../../src/evidence/attachment.schema';
import { ClosingService } from '../../src/closings/closing.service';
import type { ClosingDetail, ClosingList } from '../../src/closings/closing.schema';
import { closingDetailSchema, closingListSchema } from '../../src/closings/closing.schema';
import { EvaluationService } from '../../src/evaluation/evaluation.service';
import type { Correction } from '../../src/reporting/correction.schema';
import type { Subject } from '../../src/matters/domain/subject';
import { pdfFile } from '../evidence/sample-files';
import { fileForm } from '../harness/upload';
import {
  addPeople,
  newKey,
  startReportingApp,
  TODAY,
  type ReportingApp,
} from '../reporting/reporting-app';
import { fillSmallPlan, TARGETS } from '../reporting/small-plan';

let api: ReportingApp;
const target: Record<string, number> = {};
const STATEMENT = '示范企业已全部认定，申请销号';
const LATER = '2024-10-18';

beforeAll(async () => {
  api = await startReportingApp(async (dataSource) => {
    await fillSmallPlan(dataSource, [
      ...TARGETS,
      {
        key: 'second',
        name: '第二项指标',
        reporter: '甲厅',
        goal: '100',
        unit: '家',
        accumulation: 'cumulative',
      },
    ]);
    await addPeople(dataSource, [
      { username: 'third-inspector', role: 'inspector', region: '140000' },
    ]);
    await dataSource.query(
      `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on, source)
       SELECT '140000', id, '2024-09-30', 1, CASE key WHEN 'firms' THEN 100 ELSE 40 END, 'formal',
         '2024-10-01', '年报' FROM series WHERE key IN ('firms', 'second')`,
    );
    await dataSource.query(
      `UPDATE target SET recurrence = 'standing', deadline = NULL, evaluation_end = NULL WHERE key = 'brands'`,
    );
  });
  await api.dataSource.transaction((manager) =>
    api.app.get(EvaluationService).advance(manager, TODAY),
  );
  for (const { id, key } of await api.rows<{ id: number; key: string }>(
    'SELECT id, key FROM target',
  )) {
    target[key] = id;
  }
}, 60_000);
afterAll(() => api.close());
beforeEach(async () => {
  await api.setToday(TODAY);
  await forgetRecords(api.dataSource, 'closing, closing_event, attachment, correction CASCADE');
});

async function attach(who: string, salt = ''): Promise<number> {
  const form = fileForm('认定名单.pdf', pdfFile(salt));
  const answer = await api.app.inject({
    method: 'POST',
    url: '/api/attachments',
    headers: { ...form.headers, cookie: api.cookieOf(who), 'idempotency-key': newKey() },
    payload: form.payload,
  });
  return answer.json<AttachedFile>().id;
}

const apply = (who: string, more: object = {}, key = 'firms') =>
  api.as(who)<ClosingDetail & { code: string; detail: string }>({
    method: 'POST',
    url: '/closings',
    body: {
      subject: { kind: 'target', id: target[key] },
      statement: STATEMENT,
      onBehalfReason: null,
      attachmentIds: [],
      ...more,
    },
  });

const act = (
  who: string,
  closing: Pick<ClosingDetail, 'id' | 'version'>,
  move: string,
  body: object = {},
) =>
  api.as(who)<ClosingDetail & { code: string; current?: object }>({
    method: 'POST',
    url: `/closings/${closing.id}/${move}`,
    body,
    version: closing.version,
  });

const FOUND = {
  method: 'visit',
  on: TODAY,
  people: '督查员甲，与填报人员核对',
  finding: '逐户核对认定文件，数量属实',
  value: '100',
  attachmentIds: [],
};
const verify = (who: string, closing: ClosingDetail, more: object = {}) =>
  act(who, closing, 'verifications', { ...FOUND, ...more });
const confirm = (who: string, closing: ClosingDetail, reason: string | null = null) =>
  act(who, closing, 'decision', { decision: 'confirm', reason });
const refuse = (who: string, closing: ClosingDetail) =>
  act(who, closing, 'decision', { decision: 'refuse', reason: '证明材料不齐，请补充' });

const read = (who: string, id: number, asOf = '') =>
  api.as(who)<ClosingDetail>({ method: 'GET', url: `/closings/${id}${asOf && `?asOf=${asOf}`}` });
const list = async (who: string, query = '') =>
  (await api.as(who)<ClosingList>({ method: 'GET', url: `/closings${query}` })).body;
const ofTarget = (key: string) => `?subjectKind=target&subjectId=${target[key]}`;

async function closed(
  key = 'firms',
  value = '100',
  reason: string | null = null,
): Promise<ClosingDetail> {
  const applied = (await apply('clerk', {}, key)).body;
  const verified = (await verify('inspector', applied, { value })).body;
  const { status, body } = await confirm('inspector', verified, reason);
  expect(status).toBe(200);
  return body;
}

describe('from application to closing', () => {
  test('a body applies with files, an inspector verifies and confirms; both judgements stand side by side', async () => {
    const file = await attach('clerk');
    const applied = await apply('clerk', { attachmentIds: [file] });
    expect([applied.status, applied.body.state]).toEqual([201, 'applied']);
    expect(applied.body.entries[0]?.files.map(({ name }) => name)).toEqual(['认定名单.pdf']);
    const photo = await attach('inspector', 'photo');
    const verified = (
      await verify('inspector', applied.body, { value: ' １００家 ', attachmentIds: [photo] })
    ).body;
    expect(verified).toMatchObject({
      state: 'verified',
      verifiedValue: '100',
      unit: '家',
      needsReason: false,
    });
    const done = (await confirm('inspector', verified)).body;
    expect(closingDetailSchema.parse(done)).toEqual(done);
    expect(done).toMatchObject({
      state: 'confirmed',
      departs: false,
      reopeningProposed: false,
      decision: { by: '人员inspector', on: TODAY, reason: null },
      then: {
        kind: 'target',
        judgement: { lamp: 'achieved', deadlineState: 'met_early', asOf: TODAY },
      },
      now: { kind: 'target', judgement: { lamp: 'achieved' } },
    });
    expect(done.entries.map(({ move }) => move)).toEqual(['apply', 'verify', 'confirm']);
    expect(done.entries[1]?.files).toHaveLength(1);
    const audit = await api.rows<{ action: string }>(
      `SELECT action FROM audit_log WHERE subject_type = 'closing' AND subject_id = $1 ORDER BY id`,
      [String(done.id)],
    );
    expect(audit.map(({ action }) => action)).toEqual([
      'apply_for_closing',
      'verify_closing',
      'confirm_closing',
    ]);
  });

  test('against the computed judgement only with a reason, which goes wherever the mark goes', async () => {
    const applied = (await apply('clerk', {}, 'second')).body;
    const verified = (await verify('inspector', applied, { value: '100' })).body;
    expect(verified.needsReason).toBe(true);
    for (const reason of [null, '', '有理']) {
      const bare = await confirm('inspector', verified, reason);
      expect([bare.status, bare.body.code]).toEqual([422, 'closing_reason_required']);
    }
    const reason = '年终数据尚未发布，已现场核实';
    const done = (await confirm('inspector', verified, reason)).body;
    expect(done).toMatchObject({ state: 'confirmed', departs: true, decision: { reason } });
    expect(done.then).toMatchObject({
      judgement: { lamp: expect.not.stringMatching('achieved') as string },
    });
    const subject: Subject = { kind: 'target', id: target.second ?? 0 };
    const marks = await api.app.get(ClosingService).marks(api.dataSource.manager, [subject], TODAY);
    expect(marks.get(`target:${subject.id}`)?.[0]?.state.zh).toBe(
      `已销号（与系统判定不一致，理由：${reason}）`,
    );
  });

  test('nothing is confirmed that nobody verified, and a figure is verified with a figure', async () => {
    const applied = (await apply('clerk')).body;
    const early = await confirm('inspector', applied);
    expect([early.status, early.body.code]).toEqual([409, 'wrong_state']);
    const bare = await verify('inspector', applied, { value: null });
    expect([bare.status, bare.body.code]).toEqual([422, 'closing_value_required']);
    const other = await verify('inspector', applied, { value: '100万元' });
    expect([other.status, other.body.code]).toEqual([422, 'closing_value_unreadable']);
    const future = await verify('inspector', applied, { on: '2024-10-16' });
    expect([future.status, future.body.code]).toEqual([422, 'closing_verified_on']);
    const task = (await apply('clerk', {}, 'task')).body;
    expect(task.needsValue).toBe(false);
    expect((await verify('inspector', task, { value: null })).status).toBe(200);
  });

  test('a refused application is applied for anew; an open or confirmed one is not', async () => {
    const first = (await apply('clerk')).body;
    const second = await apply('clerk');
    expect([second.status, second.body.code]).toEqual([409, 'closing_not_possible']);
    expect((await refuse('inspector', first)).body.state).toBe('refused');
    const again = await apply('clerk');
    expect(again.status).toBe(201);
    const verified = (await verify('inspector', again.body)).body;
    await confirm('inspector', verified);
    const third = await apply('clerk');
    expect([third.status, third.body.detail]).toEqual([409, expect.stringContaining('已经销号')]);
    expect((await list('clerk', ofTarget('firms'))).counts).toMatchObject({
      refused: 1,
      confirmed: 1,
    });
  });

  test('standing norms and targets that nobody answers for are not closed', async () => {
    const standing = await apply('other-clerk', {}, 'brands');
    expect([standing.status, standing.body.detail]).toEqual([
      409,
      expect.stringContaining('长期保持'),
    ]);
    const nobody = await apply('inspector', { onBehalfReason: '单位无账号，代为申请' }, 'nobody');
    expect([nobody.status, nobody.body.detail]).toEqual([
      409,
      expect.stringContaining('责任单位未明确'),
    ]);
  });
});

describe('who may', () => {
  test.each([
    ['clerk', 201],
    ['other-clerk', 404],
    ['signer', 403],
    ['leader', 403],
    ['inspector', 403],
    ['hebei-inspector', 404],
    ['administrator', 403],
  ])('%s applies: %i', async (who, status) => {
    expect((await apply(who)).status).toBe(status);
  });

  test('supervision applies on behalf with a reason, and then cannot decide it', async () => {
    const onBehalfReason = '单位书面来函，代为录入';
    const applied = (await apply('inspector', { onBehalfReason })).body;
    expect(applied).toMatchObject({
      onBehalfReason,
      agency: { name: '甲厅' },
      can: { decide: false, verify: true, withdraw: true },
    });
    const verified = (await verify('inspector', applied)).body;
    for (const answer of [
      await confirm('inspector', verified),
      await refuse('inspector', verified),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([403, 'own_application']);
    }
    expect((await confirm('third-inspector', verified)).status).toBe(200);
  });

  test('nor in SQL: another account decides', async () => {
    const applied = (await apply('clerk')).body;
    await expect(
      api.rows(
        `INSERT INTO closing_event (region_code, closing_id, applied_by, move, state, on_day, account_id)
         SELECT region_code, id, applied_by, 'confirm', 'confirmed', applied_on, applied_by FROM closing WHERE id = $1`,
        [applied.id],
      ),
    ).rejects.toThrow('closing_event_decided_by_another');
    await expect(
      api.rows(
        `INSERT INTO closing_event (region_code, closing_id, applied_by, move, state, on_day, account_id)
         SELECT closing.region_code, closing.id, a.id, 'confirm', 'confirmed', applied_on, applied_by
         FROM closing, account a WHERE closing.id = $1 AND a.username = 'leader'`,
        [applied.id],
      ),
    ).rejects.toThrow('closing_event_closing_fk');
  });

  test('nobody rewrites an entry or an application', async () => {
    await closed();
    await expect(api.rows(`UPDATE closing_event SET words = 'x'`)).rejects.toThrow('append-only');
    await expect(api.rows('DELETE FROM closing_event')).rejects.toThrow('append-only');
    await expect(api.rows(`UPDATE closing SET statement = 'x'`)).rejects.toThrow('append-only');
    await expect(api.rows('DELETE FROM closing')).rejects.toThrow('append-only');
  });

  test.each([
    ['clerk', 200, true],
    ['signer', 200, true],
    ['inspector', 200, true],
    ['leader', 200, true],
    ['administrator', 200, false],
    ['other-clerk', 404, false],
    ['hebei-inspector', 404, false],
  ])('%s reads it: %i, its files: %s', async (who, status, files) => {
    const applied = (await apply('clerk', { attachmentIds: [await attach('clerk')] })).body;
    const answer = await read(who, applied.id);
    expect(answer.status).toBe(status);
    if (status === 200) expect(answer.body.entries[0]?.files).toHaveLength(files ? 1 : 0);
    const rows = (await list(who)).rows;
    expect(rows).toHaveLength(status === 200 ? 1 : 0);
  });

  test('the offered acts are those that are accepted', async () => {
    const applied = (await apply('clerk')).body;
    const can = async (who: string) => (await read(who, applied.id)).body.can;
    expect(await can('clerk')).toEqual({
      verify: false,
      decide: false,
      withdraw: true,
      reopen: false,
    });
    expect(await can('inspector')).toEqual({
      verify: true,
      decide: true,
      withdraw: false,
      reopen: false,
    });
    expect(await can('leader')).toEqual({
      verify: false,
      decide: false,
      withdraw: false,
      reopen: false,
    });
    expect((await act('clerk', applied, 'withdraw')).body.state).toBe('withdrawn');
    expect((await list('clerk', ofTarget('firms'))).can).toEqual({
      apply: true,
      onBehalf: false,
      refusal: null,
    });
    expect((await list('inspector', ofTarget('firms'))).can).toEqual({
      apply: false,
      onBehalf: true,
      refusal: null,
    });
    expect((await list('leader', ofTarget('firms'))).can.apply).toBe(false);
  });
});

describe('at once and again', () => {
  test('two confirmations at once: one', async () => {
    const verified = (await verify('inspector', (await apply('clerk')).body)).body;
    const both = await Promise.all([
      confirm('inspector', verified),
      confirm('third-inspector', verified),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const stale = both.find(({ status }) => status === 412);
    expect(stale?.body.current).toMatchObject({ state: 'confirmed' });
    expect((await read('inspector', verified.id)).body.entries).toHaveLength(3);
  });

  test('two applications at once: one', async () => {
    const both = await Promise.all([apply('clerk'), apply('clerk')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('the same key does it once', async () => {
    const call = {
      method: 'POST' as const,
      url: '/closings',
      key: newKey(),
      body: {
        subject: { kind: 'target', id: target.firms },
        statement: STATEMENT,
        onBehalfReason: null,
        attachmentIds: [],
      },
    };
    const first = await api.as('clerk')<ClosingDetail>(call);
    expect((await api.as('clerk')(call)).text).toBe(first.text);
    expect(await api.rows('SELECT FROM closing')).toHaveLength(1);
  });

  test('a file that went elsewhere takes the whole application with it', async () => {
    const theirs = await attach('other-clerk');
    const answer = await apply('clerk', { attachmentIds: [theirs] });
    expect([answer.status, answer.body.code]).toEqual([422, 'attachment_unusable']);
    expect(await api.rows('SELECT FROM closing')).toEqual([]);
  });
});

describe('over time', () => {
  test('a past day shows what was there then, and changes nothing', async () => {
    const applied = (await apply('clerk')).body;
    await api.setToday('2024-10-16');
    const verified = (await verify('inspector', applied)).body;
    await api.setToday(LATER);
    await confirm('inspector', verified);
    const on = async (day: string) => (await read('inspector', applied.id, day)).body;
    expect([
      (await on(TODAY)).state,
      (await on('2024-10-16')).state,
      (await on(LATER)).state,
    ]).toEqual(['applied', 'verified', 'confirmed']);
    expect((await on(TODAY)).can).toEqual({
      verify: false,
      decide: false,
      withdraw: false,
      reopen: false,
    });
    expect((await read('inspector', applied.id, '2024-10-14')).status).toBe(404);
    const service = api.app.get(ClosingService);
    const subject: Subject = { kind: 'target', id: target.firms ?? 0 };
    const closedOn = async (day: string) =>
      (await service.isClosed(api.dataSource.manager, [subject], day)).size;
    expect([await closedOn('2024-10-16'), await closedOn(LATER)]).toEqual([0, 1]);
    const scope = { regionLike: '14%', agencyId: null };
    const waits = async (day: string) =>
      (await service.waiting(api.dataSource.manager, scope, day)).map((one) => one.waits);
    expect([await waits(TODAY), await waits('2024-10-16'), await waits(LATER)]).toEqual([
      ['verify'],
      ['confirm'],
      [],
    ]);
  });

  test('the demo’s clock moved back: what came later is not seen, and is not decided on again', async () => {
    await api.setToday(LATER);
    const late = await closed();
    await api.setToday('2024-10-16');
    expect((await read('inspector', late.id)).status).toBe(404);
    const early = (await apply('clerk')).body;
    expect(early.state).toBe('applied');
    await api.setToday('2024-10-17');
    const verified = (await verify('inspector', early)).body;
    await api.setToday('2024-10-16');
    const seen = (await read('inspector', early.id)).body;
    expect([seen.state, seen.can.decide]).toEqual(['applied', false]);
    const answer = await refuse('inspector', { ...seen, version: verified.version });
    expect([answer.status, answer.body.code]).toEqual([409, 'moved_on_later_day']);
    // Applied for before that day: the one that waits from later is taken back.
    await api.setToday(TODAY);
    expect((await apply('clerk')).status).toBe(201);
  });

  test('a correction after the closing: the lamp falls, the closing stays, its reopening is proposed and decided', async () => {
    const done = await closed();
    expect((await list('inspector', '?state=reopening')).rows).toEqual([]);
    const [row] = await api.rows<{ series: number }>(
      'SELECT series_id AS series FROM target WHERE id = $1',
      [target.firms],
    );
    const proposed = await api.as('clerk')<Correction>({
      method: 'POST',
      url: '/corrections',
      version: 1,
      body: {
        seriesId: row?.series,
        periodEnd: '2024-09-30',
        answer: 'value',
        value: '55',
        growth: null,
        vintage: 'formal',
        revision: null,
        reason: '省统计局复核后剔除重复认定企业',
        source: '省统计局复核通知',
        sourceUrl: null,
      },
    });
    await api.setToday(LATER);
    const accepted = await api.as('inspector')<Correction>({
      method: 'POST',
      url: `/corrections/${proposed.body.id}/accept`,
      version: 1,
      body: { words: '已核对原始凭证' },
    });
    expect(accepted.status).toBe(200);
    const now = (await read('inspector', done.id)).body;
    expect(now).toMatchObject({
      state: 'confirmed',
      reopeningProposed: true,
      then: { judgement: { lamp: 'achieved' } },
      now: { judgement: { lamp: expect.not.stringMatching('achieved') as string, attained: '55' } },
    });
    expect(now.entries).toEqual(done.entries);
    const queue = await list('inspector', '?state=reopening');
    expect(closingListSchema.parse(queue).rows.map(({ id }) => id)).toEqual([done.id]);
    expect((await read('inspector', done.id, TODAY)).body.reopeningProposed).toBe(false);
    const again = await act('inspector', now, 'reopen', { reason: '更正后未达到目标，重新启动' });
    expect(again.body).toMatchObject({
      state: 'reopened',
      reopeningProposed: false,
      decision: { on: TODAY },
      reopening: { on: LATER, by: '人员inspector' },
    });
    expect(again.body.entries).toHaveLength(4);
    expect((await apply('clerk')).status).toBe(201);
  });
});
