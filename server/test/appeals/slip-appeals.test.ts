import { forgetRecords } from '../harness/database';
import type { AppealDetail, AppealList } from '../../src/appeals/appeal.schema';
import { AppealService } from '../../src/appeals/appeal.service';
import type { NoticeRef } from '../../src/notices/notice.schema';
import { startNoticeWorld, type NoticeWorld } from '../notices/notice-world';
import { TODAY } from '../reporting/reporting-app';

let world: NoticeWorld;
let slip: NoticeRef;

beforeAll(async () => {
  world = await startNoticeWorld();
  slip = await world.issued('inspector', 'task-1');
}, 60_000);
afterAll(() => world.close());
beforeEach(async () => {
  await world.setToday(TODAY);
  await forgetRecords(world.dataSource, 'appeal, appeal_event CASCADE');
});

const file = (who: string) =>
  world.as(who)<AppealDetail & { code: string; detail: string }>({
    method: 'POST',
    url: '/appeals',
    body: {
      contestedKind: 'notice',
      contestedId: slip.id,
      statement: '平台已于八月建成，附验收文件',
      attachmentIds: [],
    },
  });
const decide = (who: string, { id, version }: AppealDetail) =>
  world.as(who)<AppealDetail & { code: string }>({
    method: 'POST',
    url: `/appeals/${id}/decision`,
    body: {
      outcome: 'upheld',
      reason: '核对验收文件，情况属实',
      follows: '撤销该督办单',
      attachmentIds: [],
    },
    version,
  });
const stored = () =>
  world.rows('SELECT content::text, content_sha256, state, version FROM notice WHERE id = $1', [
    slip.id,
  ]);

test('a slip is contested by its body; another than its issuer decides, and the slip stays as it is', async () => {
  const before = await stored();
  const filed = (await file('clerk')).body;
  expect(filed).toMatchObject({
    label: `督办单${slip.number.zh} 建成综合服务平台`,
    contested: { kind: 'notice', number: slip.number, colour: slip.colour, issuedOn: TODAY },
    knownOn: TODAY,
  });
  const own = await decide('inspector', filed);
  expect([own.status, own.body.code]).toEqual([403, 'own_slip']);
  const decided = await decide('third-inspector', filed);
  expect([decided.status, decided.body.state]).toEqual([200, 'upheld']);
  expect(await stored()).toEqual(before);
  const marks = await world.app
    .get(AppealService)
    .noticeMarks(world.dataSource.manager, [slip.id], TODAY);
  expect(marks.get(slip.id)?.map(({ state }) => state.zh)).toEqual(['申诉成立']);
});

test.each([
  // A copy is to be read; only the addressee is asked for anything.
  ['other-clerk', 404],
  ['signer', 403],
  ['inspector', 403],
  ['shanxi-leader', 403],
])('%s contests it: %i', async (who, status) => {
  expect((await file(who)).status).toBe(status);
});

test('on a day before it was issued there is no slip to contest', async () => {
  const url = `/appeals?contestedKind=notice&contestedId=${slip.id}`;
  const now = await world.as('clerk')<AppealList>({ method: 'GET', url });
  expect(now.body.can).toMatchObject({ file: true, refusal: null });
  const past = await world.as('clerk')({ method: 'GET', url: `${url}&asOf=2024-10-14` });
  expect(past.status).toBe(404);
});

test('a slip that was withdrawn is contested no longer', async () => {
  const [row] = await world.rows<{ version: number }>('SELECT version FROM notice WHERE id = $1', [
    slip.id,
  ]);
  const withdrawn = await world.as('inspector')({
    method: 'POST',
    url: `/notices/${slip.id}/judgement`,
    body: { decision: 'withdraw', words: '签发有误，予以撤销', attachmentIds: [] },
    version: row?.version ?? 0,
  });
  expect([withdrawn.status, withdrawn.text.slice(0, 200)]).toEqual([200, expect.anything()]);
  const answer = await file('clerk');
  expect([answer.status, answer.body.detail]).toEqual([409, expect.stringContaining('已撤销')]);
});
