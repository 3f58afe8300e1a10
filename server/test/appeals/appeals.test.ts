import { forgetRecords } from '../harness/database';
import type { AppealDetail, AppealList } from '../../src/appeals/appeal.schema';
import { appealDetailSchema, appealListSchema } from '../../src/appeals/appeal.schema';
import { AppealService } from '../../src/appeals/appeal.service';
import { EvaluationService } from '../../src/evaluation/evaluation.service';
import type { AttachedFile } from '../../src/evidence/attachment.schema';
import { pdfFile } from '../evidence/sample-files';
import { fileForm } from '../harness/upload';
import {
  addPeople,
  newKey,
  startReportingApp,
  TODAY,
  type ReportingApp,
} from '../reporting/reporting-app';
import { fillSmallPlan } from '../reporting/small-plan';

let api: ReportingApp;
let firms: number;
let submission: number;
const STATEMENT = '认定文件已于九月印发，数据报送口径有误';
/** The fifteenth working day after the judgement became known on 2024-10-01. */
const LAST_DAY = '2024-10-25';

beforeAll(async () => {
  api = await startReportingApp(async (dataSource) => {
    await fillSmallPlan(dataSource);
    await addPeople(dataSource, [
      { username: 'third-inspector', role: 'inspector', region: '140000' },
    ]);
    await dataSource.query(
      `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on, source)
       SELECT '140000', id, '2024-09-30', 1, 10, 'formal', '2024-10-01', '年报' FROM series WHERE key = 'firms'`,
    );
  });
  await api.openRounds(TODAY);
  await api.dataSource.transaction((manager) =>
    api.app.get(EvaluationService).advance(manager, TODAY),
  );
  const [row] = await api.rows<{ firms: number; submission: number }>(
    `SELECT (SELECT id FROM target WHERE key = 'firms') AS firms,
       (SELECT s.id FROM submission s JOIN agency a ON a.id = s.agency_id
        JOIN reporting_round r ON r.id = s.round_id
        WHERE a.name = '甲厅' AND r.kind = 'periodic') AS submission`,
  );
  if (!row) throw new Error('nothing to contest');
  ({ firms, submission } = row);
}, 60_000);
afterAll(() => api.close());
beforeEach(async () => {
  await api.setToday(TODAY);
  await forgetRecords(api.dataSource, 'appeal, appeal_event, attachment CASCADE');
});

async function attach(who: string, salt = ''): Promise<number> {
  const form = fileForm('证明.pdf', pdfFile(salt));
  const answer = await api.app.inject({
    method: 'POST',
    url: '/api/attachments',
    headers: { ...form.headers, cookie: api.cookieOf(who), 'idempotency-key': newKey() },
    payload: form.payload,
  });
  return answer.json<AttachedFile>().id;
}

const file = (who: string, more: object = {}) =>
  api.as(who)<AppealDetail & { code: string; detail: string }>({
    method: 'POST',
    url: '/appeals',
    body: {
      contestedKind: 'judgement',
      contestedId: firms,
      statement: STATEMENT,
      attachmentIds: [],
      ...more,
    },
  });
const act = (who: string, { id, version }: AppealDetail, move: string, body: object = {}) =>
  api.as(who)<AppealDetail & { code: string; current?: object }>({
    method: 'POST',
    url: `/appeals/${id}/${move}`,
    body,
    version,
  });
const decide = (who: string, appeal: AppealDetail, outcome = 'upheld', more: object = {}) =>
  act(who, appeal, 'decision', {
    outcome,
    reason: '核对印发文件，情况属实',
    follows: '由单位提出更正后重新判定',
    attachmentIds: [],
    ...more,
  });
const read = (who: string, id: number, asOf = '') =>
  api.as(who)<AppealDetail>({ method: 'GET', url: `/appeals/${id}${asOf && `?asOf=${asOf}`}` });
const list = async (who: string, query = '') =>
  (await api.as(who)<AppealList>({ method: 'GET', url: `/appeals${query}` })).body;
const states = (id: number) =>
  `SELECT lamp, verdict FROM target_state WHERE target_id = ${id} ORDER BY id`;

test('a body contests a lamp with evidence; the decision stands beside it and changes nothing of it', async () => {
  const before = await api.rows(states(firms));
  const filed = await file('clerk', { attachmentIds: [await attach('clerk')] });
  expect(filed.status).toBe(201);
  expect(filed.body).toMatchObject({
    state: 'filed',
    label: '示范企业数量',
    knownOn: '2024-10-01',
    until: LAST_DAY,
    agency: { name: '甲厅' },
    contested: { kind: 'judgement', judgement: { lamp: 'off_track', attained: '10', asOf: TODAY } },
    files: [{ name: '证明.pdf' }],
    can: { decide: false, withdraw: true },
  });
  const decided = await decide('inspector', filed.body, 'upheld', {
    attachmentIds: [await attach('inspector', 'x')],
  });
  expect(appealDetailSchema.parse(decided.body)).toEqual(decided.body);
  expect(decided.body).toMatchObject({
    state: 'upheld',
    decision: {
      outcome: 'upheld',
      by: '人员inspector',
      on: TODAY,
      follows: '由单位提出更正后重新判定',
    },
    contested: filed.body.contested,
    can: { decide: false, withdraw: false },
  });
  expect(decided.body.decisionFiles).toHaveLength(1);
  expect(await api.rows(states(firms))).toEqual(before);
  const marks = await api.app
    .get(AppealService)
    .marks(api.dataSource.manager, [{ kind: 'target', id: firms }], TODAY);
  expect(marks.get(`target:${firms}`)?.map(({ state }) => state.zh)).toEqual(['申诉成立']);
  const again = await decide('inspector', decided.body, 'rejected');
  expect([again.status, again.body.code]).toEqual([409, 'appeal_settled']);
});

test('a late return is contested with the facts of its clock; one that is not late is not', async () => {
  const lateness = { contestedKind: 'lateness', contestedId: submission };
  const early = await file('clerk', lateness);
  expect([early.status, early.body.code]).toEqual([409, 'appeal_not_possible']);
  await api.setToday('2024-10-29');
  const filed = await file('clerk', lateness);
  expect(filed.status).toBe(201);
  expect(filed.body.contested).toMatchObject({
    kind: 'lateness',
    submission: { clock: 'late', state: 'open' },
  });
  const { contested } = filed.body;
  if (contested.kind !== 'lateness') throw new Error('another record');
  expect(filed.body.knownOn > contested.submission.firstDueOn).toBe(true);
  const marks = await api.app
    .get(AppealService)
    .marks(api.dataSource.manager, [{ kind: 'submission', id: submission }], '2024-10-29');
  expect(marks.get(`submission:${submission}`)).toHaveLength(1);
});

test('one open appeal for a record and body; anew once it is settled or withdrawn', async () => {
  const first = (await file('clerk')).body;
  const second = await file('clerk');
  expect([second.status, second.body.detail]).toEqual([409, expect.stringContaining('在办')]);
  expect((await act('clerk', first, 'withdraw')).body.state).toBe('withdrawn');
  const third = await file('clerk');
  expect(third.status).toBe(201);
  await decide('inspector', third.body, 'rejected');
  expect((await file('clerk')).status).toBe(201);
  const all = await list('inspector');
  const page = await list('inspector', '?limit=1&offset=1');
  expect(page).toMatchObject({ total: 3, offset: 1, rows: [{ id: all.rows[1]?.id }] });
  expect(page.rows).toHaveLength(1);
  expect(appealListSchema.parse(all).counts).toMatchObject({ filed: 1, withdrawn: 1, rejected: 1 });
});

test('two at once: one is filed, one decision counts', async () => {
  const both = await Promise.all([file('clerk'), file('clerk')]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  const filed = both.find(({ status }) => status === 201)?.body;
  if (!filed) throw new Error('none was filed');
  const decisions = await Promise.all([
    decide('inspector', filed),
    decide('third-inspector', filed, 'rejected'),
  ]);
  expect(decisions.map(({ status }) => status).sort()).toEqual([200, 412]);
  expect((await read('clerk', filed.id)).body.events).toHaveLength(2);
});

test.each([
  [LAST_DAY, 201],
  ['2024-10-26', 409],
])('on %s, with the last day %#, it is answered %i', async (day, status) => {
  await api.setToday(day);
  const answer = await file('clerk');
  expect(answer.status).toBe(status);
  if (status === 409) expect(answer.body.detail).toContain(`已于${LAST_DAY}届满`);
  const can = (await list('clerk', `?contestedKind=judgement&contestedId=${firms}`)).can;
  expect([can.file, can.until]).toEqual([false, LAST_DAY]);
});

describe('who may', () => {
  test.each([
    ['clerk', 201],
    ['other-clerk', 404],
    ['signer', 403],
    ['inspector', 403],
    ['leader', 403],
    ['administrator', 403],
  ])('%s contests: %i', async (who, status) => {
    expect((await file(who)).status).toBe(status);
  });

  test.each([
    ['inspector', 200, 200],
    ['second-inspector', 200, 200],
    ['clerk', 200, 403],
    ['signer', 200, 403],
    ['leader', 200, 403],
    ['administrator', 200, 403],
    ['other-clerk', 404, 403],
    ['hebei-inspector', 404, 404],
  ])('%s reads: %i, decides: %i', async (who, reading, deciding) => {
    const filed = (await file('clerk')).body;
    expect((await read(who, filed.id)).status).toBe(reading);
    expect((await decide(who, filed)).status).toBe(deciding);
  });

  test('nothing is rewritten, and the filer decides nothing, in SQL either', async () => {
    const filed = (await file('clerk')).body;
    await decide('inspector', filed);
    await expect(api.rows(`UPDATE appeal_event SET words = 'x'`)).rejects.toThrow('append-only');
    await expect(api.rows('DELETE FROM appeal_event')).rejects.toThrow('append-only');
    await expect(api.rows(`UPDATE appeal SET statement = 'x'`)).rejects.toThrow('append-only');
    await expect(api.rows('DELETE FROM appeal')).rejects.toThrow('append-only');
    await expect(
      api.rows(
        `INSERT INTO appeal_event (region_code, appeal_id, filed_by, state, on_day, account_id, words)
         SELECT region_code, id, filed_by, 'upheld', filed_on, filed_by, '成立' FROM appeal`,
      ),
    ).rejects.toThrow('appeal_event_decided_by_another');
  });
});

test('a past day shows what was known then; the clock moved back shows nothing later and decides nothing twice', async () => {
  const filed = (await file('clerk')).body;
  await api.setToday('2024-10-18');
  const decided = (await decide('inspector', filed)).body;
  expect(decided.state).toBe('upheld');
  const past = (await read('inspector', filed.id, TODAY)).body;
  expect([past.state, past.decision, past.can]).toEqual([
    'filed',
    null,
    { decide: false, withdraw: false },
  ]);
  expect((await read('inspector', filed.id, '2024-10-14')).status).toBe(404);
  await api.setToday('2024-10-16');
  const back = (await read('inspector', filed.id)).body;
  expect([back.state, back.can.decide]).toEqual(['filed', false]);
  const answer = await decide('inspector', back);
  expect([answer.status, answer.body.code]).toEqual([409, 'moved_on_later_day']);
  // Filed on a day after this one: it is not there yet and waits no more.
  await api.setToday('2024-10-14');
  expect((await file('clerk')).status).toBe(201);
});
