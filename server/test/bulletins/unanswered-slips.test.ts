import { addDays } from '../../src/series/domain/day';
import type { NoticeDetail } from '../../src/notices/notice.schema';
import { startNoticeWorld, type NoticeWorld } from '../notices/notice-world';
import { draft, read } from './bulletin-app';

let world: NoticeWorld;
beforeAll(async () => {
  world = await startNoticeWorld();
}, 90_000);
afterAll(() => world.close());

async function criticism(): Promise<string> {
  const { body, status, text } = await read(world, await draft(world));
  if (status !== 200) throw new Error(text);
  return body.parts.find(({ key }) => key === 'criticism')?.text ?? '';
}

it('criticises by name and number where a slip is past its day, until it is replied to', async () => {
  const slip = await world.issued('inspector', 'task-1');
  const words = `督办单${slip.number.zh}逾期未回复`;
  await world.turnTo(slip.answerBy);
  expect(await criticism()).not.toContain('督办单');

  await world.turnTo(addDays(slip.answerBy, 1));
  const line = (await criticism()).split('\n').find((one) => one.includes(words));
  expect(line).toContain('甲厅：');

  const acknowledged = await world.as('clerk')<NoticeDetail>({
    method: 'POST',
    url: `/notices/${slip.id}/acknowledge`,
    body: {},
    version: slip.version,
  });
  expect(acknowledged.status).toBe(200);
  expect(await criticism()).toContain(words);
  const replied = await world.as('clerk')<NoticeDetail>({
    method: 'POST',
    url: `/notices/${slip.id}/replies`,
    body: { words: '平台已进入验收', measures: '本月内完成', expectedOn: null, attachmentIds: [] },
    version: acknowledged.body.notice.version,
  });
  expect(replied.text).toContain('"replied"');
  expect(await criticism()).not.toContain('督办单');
});
