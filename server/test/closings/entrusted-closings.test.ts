import { forgetRecords } from '../harness/database';
import type { ClosingDetail } from '../../src/closings/closing.schema';
import { startMattersApp, type MattersApp } from '../matters/matters-app';

let app: MattersApp;
let matter: number;

beforeAll(async () => {
  app = await startMattersApp();
}, 60_000);
afterAll(() => app.close());
beforeEach(async () => {
  await forgetRecords(app.dataSource, 'entrusted_matter, closing, closing_event CASCADE');
  matter = (await app.direct()).body.id;
});

const apply = (who: string) =>
  app.post<ClosingDetail & { code: string }>(who, '/closings', {
    subject: { kind: 'entrusted', id: matter },
    statement: '示范企业已全部认定并公示',
    onBehalfReason: null,
    attachmentIds: [],
  });
const act = (who: string, { id, version }: ClosingDetail, move: string, body: object) =>
  app.post<ClosingDetail & { code: string }>(who, `/closings/${id}/${move}`, body, version);
const verify = (closing: ClosingDetail) =>
  act('inspector', closing, 'verifications', {
    method: 'call',
    on: '2024-10-15',
    people: '督查员甲',
    finding: '电话核实，情况属实',
    value: null,
    attachmentIds: [],
  });
const confirm = (closing: ClosingDetail) =>
  act('inspector', closing, 'decision', { decision: 'confirm', reason: null });
const stateOf = async () => (await app.read('leader', `/matters/${matter}`)).body.state;

test('a confirmed closing ends the matter, reopening takes it up again, each as an entry of both', async () => {
  const applied = await apply('clerk');
  expect([applied.status, applied.body.label, applied.body.unit]).toEqual([
    201,
    '请抓紧认定示范企业，逐月报告进展。',
    null,
  ]);
  expect(await stateOf()).toBe('open');
  const done = (await confirm((await verify(applied.body)).body)).body;
  expect(done).toMatchObject({ state: 'confirmed', departs: false, then: { kind: 'entrusted' } });
  const closed = (await app.read('leader', `/matters/${matter}`)).body;
  expect([closed.state, closed.events.at(-1)?.closingId]).toEqual(['closed', done.id]);
  expect((await apply('clerk')).status).toBe(409);
  const again = await act('inspector', done, 'reopen', { reason: '公示后有异议，重新办理' });
  expect([again.body.state, await stateOf()]).toEqual(['reopened', 'open']);
  expect((await apply('clerk')).status).toBe(201);
});

test('only the body that has to do it applies', async () => {
  expect((await apply('other-clerk')).status).toBe(403);
  expect((await apply('third-clerk')).status).toBe(404);
});

test('where the leader withdrew it meanwhile, nothing is confirmed and nothing half written', async () => {
  const verified = (await verify((await apply('clerk')).body)).body;
  await app.post('leader', `/matters/${matter}/withdraw`, { reason: '另行部署，撤回批示' }, 1);
  expect(await stateOf()).toBe('withdrawn');
  const answer = await confirm(verified);
  expect([answer.status, answer.body.code]).toEqual([409, 'wrong_state']);
  const [row] = await app.rows<{ state: string }>('SELECT state FROM closing');
  expect(row?.state).toBe('verified');
});
