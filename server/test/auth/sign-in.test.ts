import { AccountService } from '../../src/auth/account.service';
import { PASSWORD, startTestApp } from '../http/test-app';
import type { TestApp } from '../http/test-app';

let server: TestApp;

beforeAll(async () => {
  server = await startTestApp('demo', { trustProxy: ['127.0.0.1'] });
});
afterAll(() => server.close());

function attempt(username: string, password: string, headers: Record<string, string> = {}) {
  return server.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in',
    payload: { username, password },
    headers,
  });
}

const readSession = (cookie: string) =>
  server.app.inject({ url: '/api/auth/session', headers: { cookie } });

describe('sign-in', () => {
  it('opens a session that says who, where and what is permitted', async () => {
    const session = await readSession(await server.signIn('clerk'));
    expect(session.statusCode).toBe(200);
    expect(session.json()).toMatchObject({
      account: {
        username: 'clerk',
        role: 'clerk',
        region: { code: '130000', name: '河北省' },
        agency: { shortName: '省商务厅' },
      },
      can: ['read', 'report'],
      demo: true,
      production: false,
    });
  });

  it('takes the name in any case and with blanks around it', async () => {
    expect((await attempt(' Leader ', PASSWORD)).statusCode).toBe(204);
  });

  it('keeps only the hash of the token', async () => {
    const cookie = await server.signIn('leader');
    const token = cookie.split('=')[1] ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const rows = await server.dataSource.query<{ found: boolean }[]>(
      `SELECT token_hash = sha256(convert_to($1, 'UTF8')) AS found FROM session`,
      [token],
    );
    expect(rows.filter((row) => row.found)).toHaveLength(1);
  });

  it('answers a wrong password, an unknown name and a disabled account alike', async () => {
    await server.dataSource.query(
      `UPDATE account SET disabled_at = now() WHERE username = 'administrator'`,
    );
    const answers = await Promise.all([
      attempt('inspector', 'wrong'),
      attempt('nobody', 'wrong'),
      attempt('administrator', PASSWORD),
    ]);
    await server.dataSource.query('UPDATE account SET disabled_at = NULL');
    const bodies = answers.map((answer) => {
      const { instance, ...body } = answer.json<Record<string, unknown>>();
      expect(instance).toEqual(expect.any(String));
      return body;
    });
    expect(bodies[0]).toMatchObject({ status: 401, code: 'sign_in_failed' });
    expect(bodies[1]).toEqual(bodies[0]);
    expect(bodies[2]).toEqual(bodies[0]);
    for (const answer of answers) expect(answer.cookies).toHaveLength(0);
  });

  it('refuses an incomplete request by naming the field', async () => {
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in',
      payload: { username: 'clerk' },
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ errors: [{ path: 'password' }] });
  });

  it('replaces the session the browser had', async () => {
    const first = await server.signIn('leader');
    expect((await attempt('leader', PASSWORD, { cookie: first })).statusCode).toBe(204);
    expect((await readSession(first)).statusCode).toBe(401);
  });
});

describe('the cookie', () => {
  it('is out of reach for scripts and other sites', async () => {
    const [cookie] = (await attempt('leader', PASSWORD)).cookies;
    expect(cookie).toMatchObject({ name: 'xushi', path: '/', httpOnly: true, sameSite: 'Strict' });
    expect(cookie).not.toHaveProperty('secure');
    expect(cookie).not.toHaveProperty('domain');
  });

  it('is bound to the host under TLS, where the plain one is not read', async () => {
    const tls = { 'x-forwarded-proto': 'https' };
    const [cookie] = (await attempt('leader', PASSWORD, tls)).cookies;
    expect(cookie).toMatchObject({ name: '__Host-xushi', path: '/', secure: true, httpOnly: true });
    const plain = await server.app.inject({
      url: '/api/auth/session',
      headers: { ...tls, cookie: `xushi=${cookie?.value ?? ''}` },
    });
    expect(plain.statusCode).toBe(401);
  });
});

describe('the end of a session', () => {
  it('comes with sign-out', async () => {
    const cookie = await server.signIn('leader');
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/auth/sign-out',
      headers: { cookie },
    });
    expect(answer.statusCode).toBe(204);
    expect(answer.cookies[0]).toMatchObject({ name: 'xushi', value: '' });
    expect((await readSession(cookie)).statusCode).toBe(401);
  });

  it.each([
    ['30 minutes without a request', `last_seen_at = now() - interval '30 minutes'`],
    ['12 hours in any case', `created_at = now() - interval '13 hours', expires_at = now()`],
  ])('comes after %s', async (_name, change) => {
    const cookie = await server.signIn('leader');
    await server.dataSource.query(`UPDATE session SET ${change}`);
    expect((await readSession(cookie)).statusCode).toBe(401);
  });

  it('is put off by a request', async () => {
    const cookie = await server.signIn('leader');
    await server.dataSource.query(
      `UPDATE session SET last_seen_at = now() - interval '29 minutes'`,
    );
    expect((await readSession(cookie)).statusCode).toBe(200);
    const rows = await server.dataSource.query<{ age: number }[]>(
      'SELECT extract(epoch FROM min(now() - last_seen_at))::int AS age FROM session',
    );
    expect(rows[0]?.age).toBeLessThan(60);
  });

  it('comes with the account being disabled', async () => {
    const cookie = await server.signIn('inspector');
    await server.dataSource.query(
      `UPDATE account SET disabled_at = now() WHERE username = 'inspector'`,
    );
    expect((await readSession(cookie)).statusCode).toBe(401);
    await server.dataSource.query('UPDATE account SET disabled_at = NULL');
  });
});

describe('guessing', () => {
  it('locks out the source that guesses, not the person', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': address });
    for (let i = 0; i < 5; i += 1) {
      expect((await attempt('clerk', 'wrong', from('203.0.113.7'))).statusCode).toBe(401);
    }
    const locked = await attempt('clerk', PASSWORD, from('203.0.113.7'));
    expect(locked.statusCode).toBe(429);
    expect(locked.headers['retry-after']).toBe('900');
    expect((await attempt('clerk', PASSWORD, from('198.51.100.2'))).statusCode).toBe(204);
  });

  it('cannot slip past the limit by asking at once', async () => {
    const guesses = Array.from({ length: 20 }, () =>
      attempt('leader', 'wrong', { 'x-forwarded-for': '203.0.113.8' }),
    );
    const codes = (await Promise.all(guesses)).map((answer) => answer.statusCode);
    expect(codes.filter((code) => code === 401)).toHaveLength(5);
    expect(codes.filter((code) => code === 429)).toHaveLength(15);
  });

  it('is limited per source over all names', async () => {
    await server.dataSource.query(
      `INSERT INTO sign_in_failure (username_hash, source, failures, last_at)
       SELECT sha256(i::text::bytea), '203.0.113.9', 1, now() FROM generate_series(1, 100) i`,
    );
    const answer = await attempt('leader', PASSWORD, { 'x-forwarded-for': '203.0.113.9' });
    expect(answer.statusCode).toBe(429);
  });

  it('is forgotten after a while', async () => {
    await server.dataSource.query(
      `UPDATE sign_in_failure SET last_at = now() - interval '16 minutes'`,
    );
    const answer = await attempt('clerk', PASSWORD, { 'x-forwarded-for': '203.0.113.7' });
    expect(answer.statusCode).toBe(204);
  });
});

describe('demo accounts', () => {
  it('sign in by one click, and by no password', async () => {
    await server.app.get(AccountService).ensureDemoAccount(server.dataSource.manager, {
      username: 'demo-leader',
      displayName: '演示领导',
      role: 'leader',
      regionCode: '000000',
      agencyId: null,
    });
    const offered = await server.app.inject({ url: '/api/auth/demo-accounts' });
    expect(offered.json<{ rows: unknown[] }>().rows).toHaveLength(1);
    const click = await server.app.inject({
      method: 'POST',
      url: '/api/auth/demo-sign-in',
      payload: { username: 'demo-leader' },
    });
    expect(click.statusCode).toBe(204);
    const session = await readSession(`xushi=${click.cookies[0]?.value ?? ''}`);
    expect(session.json()).toMatchObject({ account: { region: { name: '全国' } } });
    expect((await attempt('demo-leader', '')).statusCode).toBe(400);
    expect((await attempt('demo-leader', PASSWORD)).statusCode).toBe(401);
  });

  it('are the only ones that do', async () => {
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/auth/demo-sign-in',
      payload: { username: 'inspector' },
    });
    expect(answer.statusCode).toBe(404);
  });
});

it('signing in and out is on the audit log', async () => {
  const rows = await server.dataSource.query<{ action: string }[]>(
    `SELECT DISTINCT action FROM audit_log ORDER BY action`,
  );
  expect(rows.map((row) => row.action)).toEqual(['sign_in', 'sign_out']);
});
