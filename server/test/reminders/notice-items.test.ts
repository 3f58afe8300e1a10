import type { NoticeDetail } from '../../src/notices/notice.schema';
import { NoticeProposalService } from '../../src/notices/notice-proposal.service';
import type { Inbox } from '../../src/reminders/inbox.schema';
import { startNoticeWorld, type NoticeWorld } from '../notices/notice-world';

/** A blue slip to 甲厅, issued on 15 October 2024 and due ten working days later. */
let world: NoticeWorld;
let id: number;
const DUE = '2024-10-29';
const UNANSWERED = '2024-10-30';

beforeAll(async () => {
  world = await startNoticeWorld();
  const ref = await world.issued('inspector', 'task-1');
  ({ id } = ref);
  expect(ref.answerBy).toBe(DUE);
}, 60_000);
afterAll(() => world.close());

async function items(who: string, query = '') {
  const { body } = await world.as(who)<Inbox>({ method: 'GET', url: `/inbox${query}` });
  return body.items;
}

/** What an inbox says of the slip. */
async function says(who: string, query = ''): Promise<string[]> {
  return (await items(who, query))
    .filter(({ link }) => link.page === 'notice' && link.id === id)
    .map(({ kind, step, urgency }) => `${kind} ${step} ${urgency}`);
}

async function act(who: string, move: string, body: object = {}): Promise<void> {
  const url = `/notices/${id}`;
  const { version } = (await world.as(who)<NoticeDetail>({ method: 'GET', url })).body.notice;
  const answer = await world.as(who)({ method: 'POST', url: `${url}/${move}`, body, version });
  if (answer.status !== 200) throw new Error(answer.text);
}

it('waits for its body, which receives it', async () => {
  expect(await says('clerk')).toEqual(['notice_receipt 0 waiting']);
  // 乙局 reads a copy.
  for (const who of ['other-clerk', 'inspector', 'leader', 'hebei-inspector']) {
    expect([who, await says(who)]).toEqual([who, []]);
  }
  const [item] = (await items('clerk')).filter(({ link }) => link.page === 'notice');
  expect(item?.message.zh).toBe('督办单〔2024〕第1号2024年10月15日签发，待签收，请签收。');
  expect(item?.link.path).toBe(`/notices/${id}`);
});

it('asks for the reply before and after its day, then of supervision too', async () => {
  await act('clerk', 'acknowledge');
  const seen: string[][] = [];
  for (const day of ['2024-10-24', '2024-10-25', DUE, '2024-10-30', '2024-11-05']) {
    await world.setToday(day);
    seen.push([...(await says('clerk')), '|', ...(await says('inspector'))]);
  }
  expect(seen).toEqual([
    ['|'],
    ['notice -2 soon', '|'],
    ['notice 0 today', '|'],
    ['notice 1 late', '|'],
    ['notice 5 late', '|', 'notice 5 late'],
  ]);
});

it('tells supervision of proposals once for the region, gone when each is decided', async () => {
  await world.setToday(UNANSWERED);
  await world.dataSource.transaction((manager) =>
    world.app.get(NoticeProposalService).propose(manager, UNANSWERED),
  );
  const proposed = await world.rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM notice_proposal WHERE region_code = '140000'`,
  );
  const n = proposed[0]?.n ?? 0;
  expect(n).toBeGreaterThan(0);
  const told = (await items('inspector')).filter(({ kind }) => kind === 'notice_proposals');
  expect(told.map(({ message }) => message.zh)).toEqual([
    `山西省${n}条督办建议待办理（最近一批2024年10月30日提出），请逐项签发或不采纳。`,
  ]);
  expect((await items('hebei-inspector')).map(({ kind }) => kind)).not.toContain(
    'notice_proposals',
  );
  await world.rows(
    `UPDATE notice_proposal SET state = 'dismissed', decided_on = $1,
    decided_by = (SELECT id FROM account WHERE username = 'inspector'),
    decision_reason = '已另行督促'`,
    [UNANSWERED],
  );
  expect((await items('inspector')).map(({ kind }) => kind)).not.toContain('notice_proposals');
});

it('answered, it waits to be judged', async () => {
  await act('clerk', 'replies', {
    words: '平台已建成，正在试运行',
    measures: '成立专班，逐周调度',
    expectedOn: '2024-11-15',
    attachmentIds: [],
  });
  expect(await says('clerk')).toEqual([]);
  expect(await says('inspector')).toEqual(['notice_reply 0 waiting']);
  expect(await says('clerk', '?asOf=2024-10-25')).toEqual(['notice -2 soon']);
});
