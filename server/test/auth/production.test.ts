import { startTestApp } from '../http/test-app';
import type { TestApp } from '../http/test-app';

let server: TestApp;

beforeAll(async () => {
  server = await startTestApp('production');
  // A database that was a demo once and is now opened in production.
  await server.dataSource.query(
    `INSERT INTO account (username, display_name, role, region_code, demo)
     VALUES ('demo-leader', '演示', 'leader', '000000', true)`,
  );
  await server.dataSource.query(`INSERT INTO demo_clock (today) VALUES ('2020-10-28')`);
});
afterAll(() => server.close());

describe('in production', () => {
  it('there is no demo sign-in', async () => {
    const list = await server.app.inject({ url: '/api/auth/demo-accounts' });
    const click = await server.app.inject({
      method: 'POST',
      url: '/api/auth/demo-sign-in',
      payload: { username: 'demo-leader' },
    });
    expect([list.statusCode, click.statusCode]).toEqual([404, 404]);
    expect(click.cookies).toHaveLength(0);
  });

  it('a session that a demo account still has is worth nothing', async () => {
    const token = 'left-over';
    await server.dataSource.query(
      `INSERT INTO session (token_hash, account_id, expires_at)
       SELECT sha256(convert_to($1, 'UTF8')), id, now() + interval '1 hour'
       FROM account WHERE username = 'demo-leader'`,
      [token],
    );
    const answer = await server.app.inject({
      url: '/api/auth/session',
      headers: { cookie: `xushi=${token}` },
    });
    expect(answer.statusCode).toBe(401);
  });

  it('the clock shows the true day and cannot be moved', async () => {
    const cookie = await server.signIn('inspector');
    const clock = await server.app.inject({ url: '/api/clock', headers: { cookie } });
    const { today, realToday, offered } = clock.json<{
      today: string;
      realToday: string;
      offered: unknown[];
    }>();
    expect(today).toBe(realToday);
    expect(offered).toEqual([]);
    const move = await server.app.inject({
      method: 'PUT',
      url: '/api/demo/clock',
      headers: { cookie },
      payload: { today: '2020-10-28' },
    });
    expect(move.statusCode).toBe(404);
  });
});
