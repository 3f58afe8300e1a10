import { ClockMoved } from '../../src/shared/clock-moved';
import { startTestApp } from './test-app';
import type { TestApp } from './test-app';

let server: TestApp;
let cookie: string;

beforeAll(async () => {
  server = await startTestApp('demo');
  cookie = await server.signIn('clerk');
});
afterAll(() => server.close());

interface Reading {
  today: string;
  realToday: string;
  demo: boolean;
  offered: { day: string; label: { zh: string; en: string } }[];
}

async function clock(): Promise<Reading> {
  return (await server.app.inject({ url: '/api/clock', headers: { cookie } })).json<Reading>();
}

const move = (today: string) =>
  server.app.inject({
    method: 'PUT',
    url: '/api/demo/clock',
    headers: { cookie },
    payload: { today },
  });

describe("the demo's clock", () => {
  it('stands at its default and offers the days worth seeing', async () => {
    const reading = await clock();
    expect(reading).toMatchObject({ today: '2024-10-15', demo: true });
    expect(reading.offered.map(({ day }) => day)).toEqual([
      '2014-10-10',
      '2020-10-28',
      '2024-10-15',
      reading.realToday,
    ]);
  });

  it('moves for everybody, and tells who follows it', async () => {
    const heard: string[] = [];
    server.app.get(ClockMoved).onMoved(async (manager, from, to) => {
      const [row] = await manager.query<{ today: string }[]>('SELECT today FROM demo_clock');
      heard.push(`${from} ${to} ${row?.today ?? 'none'}`);
      if (to === '2016-06-06') throw new Error('cannot follow');
    });
    expect((await move('2020-10-28')).json()).toMatchObject({ today: '2020-10-28' });
    expect((await clock()).today).toBe('2020-10-28');
    await move('2014-10-10');
    expect(heard).toEqual(['2024-10-15 2020-10-28 2020-10-28', '2020-10-28 2014-10-10 2014-10-10']);
  });

  it('stays where it is when somebody cannot follow', async () => {
    const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const answer = await move('2016-06-06');
    written.mockRestore();
    expect(answer.statusCode).toBe(500);
    expect((await clock()).today).toBe('2014-10-10');
  });

  it('runs again on the true day', async () => {
    const { realToday } = await clock();
    expect((await move(realToday)).json()).toMatchObject({ today: realToday });
    const rows = await server.dataSource.query<object[]>('SELECT today FROM demo_clock');
    expect(rows).toEqual([{ today: null }]);
  });

  it.each([
    ['2013-12-31', 422],
    ['2999-01-01', 422],
    ['2021-02-29', 400],
    ['yesterday', 400],
  ])('does not go to %s', async (day, status) => {
    expect((await move(day)).statusCode).toBe(status);
  });

  it('leaves its moves on the audit log', async () => {
    const rows = await server.dataSource.query<object[]>(
      `SELECT before, after, role FROM audit_log WHERE action = 'move_demo_clock' ORDER BY id LIMIT 1`,
    );
    expect(rows).toEqual([
      { before: { today: '2024-10-15' }, after: { today: '2020-10-28' }, role: 'clerk' },
    ]);
  });
});

it('outside the demo there is no clock to move', async () => {
  const plain = await startTestApp('plain');
  const answer = await plain.app.inject({
    method: 'PUT',
    url: '/api/demo/clock',
    headers: { cookie: await plain.signIn('clerk') },
    payload: { today: '2020-10-28' },
  });
  await plain.close();
  expect(answer.statusCode).toBe(404);
});
