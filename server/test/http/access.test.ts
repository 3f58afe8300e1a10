import type { OpenAPIObject } from '@nestjs/swagger';
import { ACCOUNT_ROLES, can } from '../../src/auth/auth.policy';
import type { Ability } from '../../src/auth/auth.policy';
import { OpenApiDocument } from '../../src/shared/openapi-document';
import { startTestApp } from './test-app';
import type { TestApp } from './test-app';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Route {
  readonly name: string;
  readonly method: Method;
  readonly url: string;
  readonly open: boolean;
  readonly ability: Ability | undefined;
}

let server: TestApp;
let routes: Route[];

beforeAll(async () => {
  server = await startTestApp('demo');
  routes = routesOf(server.app.get(OpenApiDocument).get());
});
afterAll(() => server.close());

function routesOf(document: OpenAPIObject): Route[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations as Record<string, Record<string, unknown>>).map(
      ([verb, operation]) => {
        const method = verb.toUpperCase() as Method;
        return {
          name: `${method} ${path}`,
          method,
          url: path.replace(/\{[^}]+\}/g, '1'),
          open: Array.isArray(operation.security) && operation.security.length === 0,
          ability: operation['x-ability'] as Ability | undefined,
        };
      },
    ),
  );
}

const ask = ({ method, url }: Route, headers: Record<string, string> = {}) =>
  server.app.inject({ method, url, headers: { 'idempotency-key': 'key-access-1', ...headers } });

describe('access', () => {
  it('is open to sign-in alone', () => {
    expect(routes.filter((route) => route.open).map((route) => route.name)).toEqual([
      'GET /api/auth/demo-accounts',
      'POST /api/auth/demo-sign-in',
      'POST /api/auth/sign-in',
    ]);
  });

  it('needs a session on every other route of the contract, and on the contract', async () => {
    const closed = routes.filter((route) => !route.open);
    expect(closed.length).toBeGreaterThan(3);
    const answers = await Promise.all(
      [...closed, { ...closed[0], method: 'GET', url: '/api/openapi.json' } as Route].map(
        async (route) => [route.url, (await ask(route)).statusCode],
      ),
    );
    expect(answers.filter(([, status]) => status !== 401)).toEqual([]);
  });

  it('refuses what a page opened for another account sends, and does nothing', async () => {
    const cookie = await server.signIn('clerk');
    const session = await server.app.inject({ url: '/api/auth/session', headers: { cookie } });
    const { account } = session.json<{ account: { id: number; displayName: string } }>();
    const signOut = (meant: number) =>
      server.app.inject({
        method: 'POST',
        url: '/api/auth/sign-out',
        headers: { cookie, 'xushi-account': String(meant) },
      });
    const refused = await signOut(account.id + 1);
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({
      code: 'account_changed',
      detail: expect.stringContaining(account.displayName) as string,
    });
    expect((await signOut(account.id)).statusCode).toBe(204);
  });

  it('is not gained by a made-up session', async () => {
    const [route] = routes.filter(({ open, method }) => !open && method === 'GET');
    if (route === undefined) throw new Error('no route to ask');
    for (const cookie of ['xushi=', 'xushi=x', `xushi=${'A'.repeat(43)}`, '__Host-xushi=x']) {
      expect((await ask(route, { cookie })).statusCode).toBe(401);
    }
  });

  it.each(ACCOUNT_ROLES)('of a %s ends at the abilities of the role', async (role) => {
    const cookie = await server.signIn(role);
    for (const route of routes) {
      if (route.ability === undefined || can({ role }, route.ability)) continue;
      const answer = await ask(route, { cookie });
      expect([route.name, answer.statusCode]).toEqual([route.name, 403]);
    }
  });

  it('serves the contract to those who signed in', async () => {
    const cookie = await server.signIn('leader');
    const answer = await server.app.inject({ url: '/api/openapi.json', headers: { cookie } });
    expect(answer.json()).toEqual(
      JSON.parse(JSON.stringify(server.app.get(OpenApiDocument).get())),
    );
  });
});

describe('a write from another site', () => {
  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:81' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'http://localhost', 'sec-fetch-site': 'cross-site' },
  ])('is refused with %p', async (headers) => {
    const cookie = await server.signIn('leader');
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/auth/sign-out',
      headers: { host: 'localhost', cookie, ...headers },
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ code: 'cross_site' });
    const session = await server.app.inject({ url: '/api/auth/session', headers: { cookie } });
    expect(session.statusCode).toBe(200);
  });

  it('is told from one of our own page', async () => {
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/auth/sign-out',
      headers: {
        host: 'localhost:3000',
        origin: 'http://localhost:3000',
        'sec-fetch-site': 'same-origin',
        cookie: await server.signIn('leader'),
      },
    });
    expect(answer.statusCode).toBe(204);
  });
});
