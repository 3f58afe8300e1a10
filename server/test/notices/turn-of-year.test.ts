import type { NoticeDetail } from '../../src/notices/notice.schema';
import { atMoment } from '../harness/stopped-clock';
import { startNoticeWorld, type NoticeWorld } from './notice-world';

let world: NoticeWorld;
beforeAll(async () => {
  world = await startNoticeWorld();
}, 60_000);
afterAll(() => world.close());

const LAST_SECOND = '2024-12-31T15:59:59Z';
const MIDNIGHT = '2024-12-31T16:00:00Z';

it('a slip belongs to the year that Shanghai has', async () => {
  await world.turnTo('2025-01-01');
  const issuedAt = (at: string, key: string) =>
    atMoment(world.dataSource, at, () => world.issued('inspector', key));
  const before = await issuedAt(LAST_SECOND, 'task-1');
  const after = await issuedAt(MIDNIGHT, 'task-2');
  expect([before.number.zh, before.issuedOn]).toEqual(['〔2024〕第1号', '2024-12-31']);
  expect([after.number.zh, after.issuedOn]).toEqual(['〔2025〕第1号', '2025-01-01']);
});

it.each([
  [LAST_SECOND, 'task-3', false],
  [MIDNIGHT, 'task-4', true],
])('a reply due on the last day of the year, sent at %s', async (at, key, late) => {
  await world.turnTo('2024-12-20');
  const id = await world.target(key);
  const slips = await world.confirmed('inspector', [
    { subject: { kind: 'target', id }, dueOn: '2024-12-31' },
  ]);
  const { body } = await world.issue('inspector', slips);
  const slip = body.rows[0];
  await world.turnTo('2025-01-01');
  const url = `/notices/${slip?.id}`;
  const answer = await atMoment(world.dataSource, at, async () => {
    const clerk = world.as('clerk');
    await clerk({ method: 'POST', url: `${url}/acknowledge`, body: {}, version: 1 });
    const words = { words: '正在补办手续。', measures: null, expectedOn: null, attachmentIds: [] };
    await clerk({ method: 'POST', url: `${url}/replies`, body: words, version: 2 });
    return clerk<NoticeDetail>({ method: 'GET', url });
  });
  expect(answer.body.events.at(-1)).toMatchObject({ kind: 'reply', late });
});
