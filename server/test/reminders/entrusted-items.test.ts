import type { Inbox } from '../../src/reminders/inbox.schema';
import { ReminderService } from '../../src/reminders/reminder.service';
import { startMattersApp, type MattersApp } from '../matters/matters-app';

/** Due on Tuesday, 29 October 2024. */
let server: MattersApp;
let id: number;
let version: number;

beforeAll(async () => {
  server = await startMattersApp();
  const { status, body, text } = await server.direct();
  if (status !== 201) throw new Error(text);
  ({ id, version } = body);
}, 60_000);
afterAll(() => server.close());

/** What an inbox says of the directive. */
async function says(who: string, query = ''): Promise<string[]> {
  const { body } = await server.read<Inbox>(who, `/inbox${query}`);
  return body.items
    .filter(({ link }) => link.page === 'matter' && link.id === id)
    .map(({ kind, step, urgency }) => `${kind} ${step} ${urgency}`);
}

async function act(who: string, move: string, body: object): Promise<void> {
  const answer = await server.post(who, `/matters/${id}/${move}`, body, version);
  if (answer.status !== 200) throw new Error(answer.text);
  ({ version } = answer.body);
}

it('waits for its body to be acknowledged, and for nobody else', async () => {
  expect(await says('clerk')).toEqual(['entrusted_receipt 0 waiting']);
  // 乙局 only helps.
  for (const who of ['other-clerk', 'inspector', 'leader', 'hebei-inspector']) {
    expect([who, await says(who)]).toEqual([who, []]);
  }
  const { body } = await server.read<Inbox>('clerk', '/inbox');
  const item = body.items.find(({ link }) => link.page === 'matter');
  expect(item?.message.zh).toBe('关于“示范企业数量”的批示2024年10月15日交办，待签收，请签收。');
  expect(item?.link.path).toBe(`/matters/${id}`);
});

it('is asked for before and after its day, then of supervision too', async () => {
  await act('clerk', 'acknowledge', {});
  const seen: string[][] = [];
  for (const day of ['2024-10-15', '2024-10-25', '2024-10-29', '2024-10-30', '2024-11-05']) {
    await server.setToday(day);
    seen.push([...(await says('clerk')), '|', ...(await says('inspector'))]);
  }
  expect(seen).toEqual([
    ['|'],
    ['entrusted -2 soon', '|'],
    ['entrusted 0 today', '|'],
    ['entrusted 1 late', '|'],
    ['entrusted 5 late', '|', 'entrusted 5 late'],
  ]);
});

it('is remembered step by step, each once', async () => {
  for (const day of ['2024-10-29', '2024-10-29', '2024-10-30']) {
    await server.setToday(day);
    await server.dataSource.transaction((manager) =>
      server.app.get(ReminderService).remind(manager, day),
    );
  }
  const steps = await server.rows<{ step: number }>(
    `SELECT step FROM reminder WHERE kind = 'entrusted' AND item_id = $1 ORDER BY step`,
    [id],
  );
  expect(steps.map(({ step }) => step)).toEqual([0, 1]);
});

it('reported, it waits for supervision, and its leader hears of it until it is read', async () => {
  await server.setToday('2024-10-30');
  await act('clerk', 'report', { words: '已复核八十家，月底前完成', settled: false });
  expect(await says('clerk')).toEqual([]);
  expect(await says('inspector')).toEqual(['entrusted_report 0 waiting']);
  expect(await says('leader')).toEqual(['directive_news 0 waiting']);
  expect(await says('shanxi-leader')).toEqual([]);
  await server
    .as('leader')({ method: 'POST', url: `/matters/${id}/seen` })
    .catch(() => null);
  expect(await says('leader')).toEqual([]);
});

it('sent back, it waits for its body again', async () => {
  await act('inspector', 'return', { words: '请附认定名单' });
  expect(await says('clerk')).toEqual(['entrusted 1 late']);
  const { body } = await server.read<Inbox>('clerk', '/inbox');
  const item = body.items.find(({ link }) => link.page === 'matter');
  expect(item?.message.zh).toContain('已退回，须补充反馈');
});

it('shows a past day as it was', async () => {
  expect(await says('clerk', '?asOf=2024-10-25')).toEqual(['entrusted -2 soon']);
  expect(await says('leader', '?asOf=2024-10-29')).toEqual([]);
});
