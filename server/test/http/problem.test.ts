import { ProbeModule } from './probe.module';
import { startTestApp } from './test-app';
import type { TestApp } from './test-app';

let server: TestApp;
let cookie: string;

beforeAll(async () => {
  server = await startTestApp('plain', { modules: [ProbeModule] });
  cookie = await server.signIn('inspector');
});
afterAll(() => server.close());

const read = (url: string, headers: Record<string, string> = {}) =>
  server.app.inject({ url, headers: { cookie, ...headers } });

describe('a problem', () => {
  it('is a problem document with the number of the request', async () => {
    const answer = await server.app.inject({ url: '/api/auth/session' });
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json()).toEqual({
      type: 'urn:xushi:problem:unauthenticated',
      title: '未登录',
      status: 401,
      code: 'unauthenticated',
      detail: '请先登录。',
      instance: answer.headers['x-request-id'],
    });
  });

  it.each([
    ['en', 'Not signed in'],
    ['en-GB,zh;q=0.5', 'Not signed in'],
    ['zh-CN,en;q=0.8', '未登录'],
    ['en;q=0.3, zh;q=0.9', '未登录'],
    ['fr', '未登录'],
    ['fr, en;q=0.1', 'Not signed in'],
  ])('speaks to %s', async (language, title) => {
    const answer = await server.app.inject({
      url: '/api/auth/session',
      headers: { 'accept-language': language },
    });
    expect(answer.json()).toMatchObject({ title });
  });

  it.each([
    ['POST', '/api/auth/demo-sign-in', { username: 'in\u0000spector' }],
    ['GET', '/api/submissions?plan=%00', undefined],
    ['GET', '/api/targets?asOf=0000-01-01', undefined],
  ] as const)(
    'is for the caller to mend where %s %s cannot be kept',
    async (method, url, payload) => {
      const answer = await server.app.inject({
        method,
        url,
        headers: { cookie },
        ...(payload && { payload }),
      });
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([
        400,
        'invalid_request',
      ]);
    },
  );

  it('names what is wrong field by field, in the language asked for', async () => {
    const put = (language: string) =>
      server.app.inject({
        method: 'POST',
        url: '/api/auth/sign-in',
        headers: { 'accept-language': language },
        payload: { username: 'x', password: 3 },
      });
    const [zh, en] = await Promise.all([put('zh'), put('en')]);
    expect(zh.json()).toMatchObject({
      code: 'invalid_request',
      errors: [{ path: 'password', message: expect.stringContaining('无效输入') as unknown }],
    });
    expect(en.json()).toMatchObject({
      errors: [
        { path: 'password', message: expect.stringContaining('expected string') as unknown },
      ],
    });
  });

  it('tells nothing of what went wrong inside, but logs it under its number', async () => {
    const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const answer = await server.app.inject({
      method: 'DELETE',
      url: '/api/probe/letters?name=秘密',
      headers: { cookie, 'idempotency-key': 'key-burn-1' },
    });
    const lines = written.mock.calls.map(([line]) => String(line));
    written.mockRestore();
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toMatch(/secret|nowhere|select|\bat /i);
    expect(lines).toHaveLength(1);
    const line = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
    expect(line).toMatchObject({
      level: 'error',
      request: answer.headers['x-request-id'],
      route: '/api/probe/letters',
    });
    expect(line.error).toMatch(/nowhere/);
    expect(lines[0]).not.toMatch(/秘密|%E7/);
  });

  it.each([
    ['broken JSON', '{"username":', 'application/json', 400],
    ['a body that is too large', JSON.stringify('x'.repeat(1_100_000)), 'application/json', 413],
    ['another format', '<a/>', 'text/xml', 415],
  ])('answers %s', async (_name, payload, type, status) => {
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in',
      headers: { 'content-type': type },
      payload,
    });
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ status, instance: answer.headers['x-request-id'] });
  });

  it('answers unknown routes, whatever is asked of them', async () => {
    for (const method of ['GET', 'POST', 'DELETE'] as const) {
      const answer = await server.app.inject({
        method,
        url: '/api/nothing',
        headers: { accept: 'text/html' },
      });
      expect(answer.statusCode).toBe(404);
      expect(answer.json()).toMatchObject({ code: 'not_found' });
    }
  });
});

describe('parameters', () => {
  it('are read by their schemas', async () => {
    expect((await read('/api/probe/items/7?page=2')).json()).toEqual({
      id: 7,
      idIs: 'number',
      query: { page: 2 },
    });
    expect((await read('/api/probe/items/x')).statusCode).toBe(400);
    expect((await read('/api/probe/items/7?page=0')).json()).toMatchObject({
      errors: [{ path: 'page' }],
    });
  });

  it('give the as-of day, today by default', async () => {
    const clock = (await read('/api/clock')).json<{ today: string }>();
    expect((await read('/api/probe/day')).json()).toMatchObject({ asOf: clock.today });
    expect((await read('/api/probe/day?asOf=2020-10-28')).json()).toMatchObject({
      asOf: '2020-10-28',
    });
  });

  it.each(['2021-02-29', '2020-1-1', 'today', '2999-01-01', '2020-01-01&asOf=2020-01-02'])(
    'refuse the as-of day %s',
    async (day) => {
      const answer = await read(`/api/probe/day?asOf=${day}`);
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({ errors: [{ path: 'asOf' }] });
    },
  );
});
