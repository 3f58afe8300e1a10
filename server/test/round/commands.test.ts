import { OpenApiDocument } from '../../src/shared/openapi-document';
import { pdfFile } from '../evidence/sample-files';
import { newKey, type Call } from '../reporting/reporting-app';
import { routeRequests, urlOf, type RouteRequest } from './route-requests';
import { CORRECTION, csv, FIGURE, startRoundWorld, type RoundWorld } from './round-world';

interface Write {
  readonly route: string;
  readonly method: 'POST' | 'PUT' | 'PATCH';
  readonly path: string;
  readonly headers: readonly string[];
}

let world: RoundWorld;
let requests: Record<string, RouteRequest>;
let writes: Write[];

beforeAll(async () => {
  world = await startRoundWorld();
  requests = await routeRequests(world);
  writes = Object.entries(world.app.get(OpenApiDocument).get().paths).flatMap(
    ([path, operations]) =>
      Object.entries(
        operations as Record<string, { parameters?: { in: string; name: string }[] }>,
      ).flatMap(([verb, { parameters = [] }]) => {
        const headers = parameters.filter((one) => one.in === 'header').map((one) => one.name);
        if (verb === 'get') return [];
        const method = verb.toUpperCase() as Write['method'];
        return [{ route: `${method} ${path}`, method, path, headers }];
      }),
  );
}, 60_000);
afterAll(() => world.close());

/** The answer of the first that may. */
async function ask({ route, method, path }: Write, headers: Record<string, string>) {
  for (const who of ['clerk', 'signer', 'inspector', 'leader', 'administrator']) {
    const body = requests[route]?.body;
    const answer = await world.app.inject({
      method,
      url: urlOf(world, path),
      headers: { cookie: world.cookieOf(who), ...headers },
      ...(body && { payload: body }),
    });
    if (answer.statusCode !== 403) return answer;
  }
  throw new Error(`nobody may ${route}`);
}

describe('every write of the contract', () => {
  it('that names a version refuses to go without one', async () => {
    const named = writes.filter(({ headers }) => headers.includes('If-Match'));
    expect(named.length).toBeGreaterThan(25);
    for (const write of named) {
      const answer = await ask(write, { 'idempotency-key': newKey() });
      expect([write.route, answer.statusCode]).toEqual([write.route, 428]);
    }
  });

  it('that is a command refuses to go without a key, or with one that is none', async () => {
    const commands = writes.filter(({ headers }) => headers.includes('Idempotency-Key'));
    expect(commands.length).toBeGreaterThan(30);
    for (const write of commands) {
      for (const key of [undefined, 'short', 'x'.repeat(201)]) {
        const answer = await ask(write, {
          'if-match': '"999"',
          ...(key !== undefined && { 'idempotency-key': key }),
        });
        expect([write.route, key, answer.json<{ code: string }>().code]).toEqual([
          write.route,
          key,
          'idempotency_key_required',
        ]);
      }
    }
  });

  it('with an old version says what is there, what was sent, by whom and when', async () => {
    for (const write of writes.filter(({ headers }) => headers.includes('If-Match'))) {
      const answer = await ask(write, { 'idempotency-key': newKey(), 'if-match': '"999"' });
      if (answer.statusCode !== 412) continue;
      const { current, yours, ...by } = answer.json<Record<string, unknown>>();
      expect([write.route, typeof current, typeof yours]).toEqual([
        write.route,
        'object',
        'object',
      ]);
      expect(Object.keys(by)).toEqual(expect.arrayContaining(['changedBy', 'changedAt']));
      // Somebody asked, proposed or brought these: who it was is known.
      const known = /corrections\/|\/api\/extensions|imports/.test(write.path);
      if (known) expect([write.route, by.changedBy]).toEqual([write.route, expect.any(String)]);
    }
  });
});

describe('the same key', () => {
  it.each<[string, string, (key: string) => Call | null, unknown]>([
    [
      'a question',
      'inspector',
      (key) => ({
        method: 'POST',
        url: `/submissions/${world.own.id}/questions`,
        body: { lineId: null, words: '请补充认定文号' },
        key,
      }),
      { words: '请补充公示网址' },
    ],
    [
      'a correction',
      'inspector',
      (key) => ({
        method: 'POST',
        url: '/corrections',
        body: { ...CORRECTION, seriesId: world.ids.series, periodEnd: '2024-06-30' },
        version: 1,
        key,
      }),
      { value: '56' },
    ],
    [
      'a lock',
      'inspector',
      (key) => ({
        method: 'POST',
        url: `/rounds/${world.ids.round}/lock`,
        body: { reason: '本轮次已汇总上报' },
        version: 1,
        key,
      }),
      { reason: '另有原因说明' },
    ],
    [
      'an end of a sum',
      'administrator',
      (key) => ({
        method: 'POST',
        url: `/sum-rules/${world.ids.sumRule}/end`,
        body: { reason: '不再相加核对' },
        version: 1,
        key,
      }),
      { reason: '另有原因说明' },
    ],
    [
      'a refused goal',
      'second-inspector',
      (key) => ({
        method: 'POST',
        url: `/goal-changes/${world.ids.goalChange}/refuse`,
        body: { reason: '依据不足，请补充' },
        version: 1,
        key,
      }),
      { reason: '另有原因说明' },
    ],
    [
      'a refused extension',
      'inspector',
      (key) => ({
        method: 'POST',
        url: `/extensions/${world.ids.extension}/decision`,
        body: { decision: 'refuse', reason: '理由不充分' },
        version: 1,
        key,
      }),
      { reason: '另有原因说明' },
    ],
  ])('of %s is answered as before, and holds nothing else', async (_name, who, of, other) => {
    await world.rows(
      `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on)
       SELECT region_code, id, '2024-06-30', 1, 60, 'formal', '2024-07-20' FROM series
       WHERE key = 'firms' ON CONFLICT DO NOTHING`,
    );
    const call = of(newKey());
    if (!call) throw new Error('no call');
    const first = await world.as(who)(call);
    if (first.status >= 300) throw new Error(first.text);
    const entries = await world.rows('SELECT FROM audit_log');
    const again = await world.as(who)(call);
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    const differing = await world.as(who)({
      ...call,
      body: { ...call.body, ...(other as object) },
    });
    expect([differing.status, differing.body]).toMatchObject([
      422,
      { code: 'idempotency_key_reused' },
    ]);
    expect(await world.rows('SELECT FROM audit_log')).toHaveLength(entries.length);
  });

  it.each([
    ['figures', 'inspector', () => '/imports', csv(FIGURE), csv(`${FIGURE} `)],
    [
      'evidence',
      'clerk',
      () => `/submissions/${world.own.id}/lines/${world.ids.line}/evidence`,
      pdfFile('one'),
      pdfFile('two'),
    ],
  ])('of uploaded %s holds its file', async (_name, who, url, one, two) => {
    await world.rows('DELETE FROM round_lock_event');
    if (who === 'clerk') await world.own.putInto('draft');
    const key = newKey();
    const name = who === 'clerk' ? '认定文件.pdf' : '季报.csv';
    const first = await world.upload<{ id: number }>(who, url(), { name, content: one, key });
    if (first.status >= 300) throw new Error(first.text);
    const again = await world.upload(who, url(), { name, content: one, key });
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    for (const other of [
      { name, content: two },
      { name: `另${name}`, content: one },
    ]) {
      const differing = await world.upload<{ code: string }>(who, url(), { ...other, key });
      expect([differing.status, differing.body.code]).toEqual([422, 'idempotency_key_reused']);
    }
  });
});
