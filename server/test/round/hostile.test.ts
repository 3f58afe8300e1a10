import { OpenApiDocument } from '../../src/shared/openapi-document';
import { newKey } from '../reporting/reporting-app';
import { routeRequests, urlOf, type RouteRequest } from './route-requests';
import { startRoundWorld, type RoundWorld } from './round-world';

let world: RoundWorld;
let requests: Record<string, RouteRequest>;
let routes: readonly Route[];

interface Route {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly query: readonly string[];
}

beforeAll(async () => {
  world = await startRoundWorld();
  requests = await routeRequests(world);
  routes = Object.entries(world.app.get(OpenApiDocument).get().paths).flatMap(
    ([path, operations]) =>
      Object.entries(operations as Record<string, { parameters?: Parameter[] }>).map(
        ([verb, { parameters = [] }]) => ({
          name: `${verb.toUpperCase()} ${path}`,
          method: verb.toUpperCase() as Route['method'],
          path,
          query: parameters.filter((one) => one.in === 'query').map((one) => one.name),
        }),
      ),
  );
}, 60_000);
afterAll(() => world.close());

interface Parameter {
  readonly in: string;
  readonly name: string;
}

/** Each route is asked by the first of these that may use it. */
const ASKERS = ['clerk', 'signer', 'inspector', 'leader', 'administrator'];

const HOSTILE_TEXTS: readonly (readonly [string, unknown])[] = [
  ['half a surrogate pair', '\ud83d原因说明'],
  ['NUL', 'a\u0000原因说明'],
  ['control characters', '\u0001\u001b[2J原因\u007f说明'],
  ['RTL override', '\u202e原因说明\u2066'],
  ['a formula', '=HYPERLINK("http://evil.example")'],
  ['1e400', '1e400'],
  ['NaN', 'NaN'],
  ['full-width', '１２３．５'],
  ['a day that is not', '2024-02-30'],
  ['the year 0', '0000-01-01'],
  ['a far year', '9999-12-31'],
  ['long text', '长'.repeat(300_000)],
  ['a number', 1e308],
  ['a negative number', -1],
  ['a huge number', Number.MAX_SAFE_INTEGER],
  ['2^31', 2 ** 31],
  ['2^15', 2 ** 15],
  ['a list', [[]]],
  ['an object', { toString: 'x', constructor: 'y' }],
  ['null', null],
];

const HOSTILE_IDS = [
  '0',
  '-1',
  '1e400',
  'NaN',
  '9007199254740991',
  '2147483648',
  '%00',
  '1%27',
  '１',
  '%f0%28',
  '%2e%2e%2f',
  '1.5',
  '99999999999999999999',
  '0x10',
  'constructor',
  '%25',
];

const HOSTILE_QUERY = [
  '2024-02-30',
  '0000-01-01',
  '2013-12-31',
  '2999-01-01',
  '0001-01-01',
  '%25',
  '_',
  '%00',
  '%27%27',
  '-1',
  '1e400',
  '9007199254740991',
  '2147483648',
  '%ed%a0%80',
  '%5C',
  'a'.repeat(5000),
  '１',
  '%0d%0aX:%201',
  '2024Q3',
];

/** Every place of a body, with what is hostile put into it. */
function* poisoned(body: unknown, value: unknown): Generator {
  if (Array.isArray(body)) {
    for (const [at, part] of body.entries()) {
      for (const one of poisoned(part, value)) yield body.with(at, one);
    }
  } else if (typeof body === 'object' && body !== null) {
    for (const [name, part] of Object.entries(body)) {
      for (const one of poisoned(part, value)) yield { ...body, [name]: one };
    }
  }
  yield value;
}

async function ask(route: Route, who: string, url: string, body?: unknown, version = '"999"') {
  const answer = await world.app.inject({
    method: route.method,
    url,
    headers: {
      cookie: world.cookieOf(who),
      ...(route.method !== 'GET' && { 'idempotency-key': newKey(), 'if-match': version }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { payload: JSON.stringify(body) }),
  });
  return { status: answer.statusCode, text: answer.body };
}

const permitted = new Map<string, string>();

/** The first of the askers who may use the route; found once, so that nobody is refused each time. */
async function askerOf(route: Route): Promise<string> {
  const known = permitted.get(route.name);
  if (known !== undefined) return known;
  for (const who of ASKERS) {
    const { status } = await ask(route, who, urlOf(world, route.path), {}, '"999"');
    if (status === 403) continue;
    permitted.set(route.name, who);
    return who;
  }
  throw new Error(`nobody may ${route.name}`);
}

const asked = () => routes.filter(({ path }) => !/auth|demo\/clock/.test(path));

describe('no hostile request breaks the server', () => {
  it('by its path', async () => {
    const broken: unknown[] = [];
    for (const route of asked().filter(({ path }) => path.includes('{'))) {
      const who = await askerOf(route);
      for (const id of HOSTILE_IDS) {
        const url = route.path.replace(/\{\w+\}/g, id);
        const { status, text } = await ask(route, who, url, requests[route.name]?.body);
        if (status >= 500) broken.push([route.name, id, who, text]);
      }
    }
    expect(broken).toEqual([]);
  }, 240_000);

  it('by a filter', async () => {
    const broken: unknown[] = [];
    for (const route of asked().filter(({ query }) => query.length > 0)) {
      for (const name of route.query) {
        const given = HOSTILE_QUERY.map((value) => `${name}=${value}`);
        for (const query of [...given, `${name}=1&${name}=2`]) {
          const url = `${urlOf(world, route.path)}?${query}`;
          const { status, text } = await ask(route, 'inspector', url);
          if (status >= 500) broken.push([route.name, query, status, text]);
        }
      }
    }
    expect(broken).toEqual([]);
  }, 240_000);

  it.each(['"999"', '"1"'])(
    'by what it says, on version %s',
    async (version) => {
      const broken: unknown[] = [];
      for (const route of asked()) {
        const body = requests[route.name]?.body;
        if (body === undefined) continue;
        const who = await askerOf(route);
        for (const [name, value] of HOSTILE_TEXTS) {
          for (const typed of poisoned(body, value)) {
            if (version === '"1"' && route.path.startsWith('/api/submissions'))
              await world.own.putInto(who === 'clerk' ? 'draft' : 'submitted');
            const url = urlOf(world, route.path);
            const { status, text } = await ask(route, who, url, typed, version);
            if (status >= 500) broken.push([route.name, name, who, text]);
          }
        }
      }
      expect(broken).toEqual([]);
    },
    240_000,
  );

  it.each(['"2147483647"', '"2147483648"', '"999999999999999"', '"1e3"', '"-1"', 'W/"1"', '*'])(
    'by the version %s',
    async (version) => {
      const broken: unknown[] = [];
      for (const route of asked().filter(({ method }) => method !== 'GET')) {
        const who = await askerOf(route);
        if (route.path.startsWith('/api/submissions'))
          await world.own.putInto(who === 'clerk' ? 'draft' : 'submitted');
        const url = urlOf(world, route.path);
        const { status } = await ask(route, who, url, requests[route.name]?.body, version);
        if (status >= 500) broken.push([route.name, who]);
      }
      expect(broken).toEqual([]);
    },
    120_000,
  );
});
