import { ProbeModule } from './probe.module';
import { startTestApp } from './test-app';
import type { TestApp } from './test-app';

let server: TestApp;
let cookie: string;

beforeAll(async () => {
  server = await startTestApp('plain', { modules: [ProbeModule] });
  await server.dataSource.query(
    'CREATE TABLE letter (number int GENERATED ALWAYS AS IDENTITY, words text)',
  );
  cookie = await server.signIn('inspector');
});
afterAll(() => server.close());

function send(key: string, words: string, as = cookie) {
  return server.app.inject({
    method: 'POST',
    url: '/api/probe/letters',
    headers: { cookie: as, 'idempotency-key': key },
    payload: { words },
  });
}

async function count(sql: string, values: unknown[] = []): Promise<number> {
  const [row] = await server.dataSource.query<{ n: number }[]>(sql, values);
  return row?.n ?? -1;
}

const letters = (words: string) =>
  count('SELECT count(*)::int AS n FROM letter WHERE words = $1', [words]);

describe('a command', () => {
  it('is carried out once, and its first answer is given again', async () => {
    const first = await send('key-once-1', 'once');
    const again = await send('key-once-1', 'once');
    expect(first.statusCode).toBe(201);
    expect(again.statusCode).toBe(201);
    expect(again.body).toBe(first.body);
    expect(await letters('once')).toBe(1);
  });

  it('leaves its audit row with the change', async () => {
    const answer = await send('key-audit-1', 'audited');
    const [row] = await server.dataSource.query<Record<string, unknown>[]>(
      `SELECT role, region_code, action, subject_type, subject_id, after, request_id, source
       FROM audit_log WHERE after->>'words' = 'audited'`,
    );
    expect(row).toEqual({
      role: 'inspector',
      region_code: '130000',
      action: 'send_letter',
      subject_type: 'letter',
      subject_id: String(answer.json<{ number: number }>().number),
      after: { words: 'audited' },
      request_id: answer.headers['x-request-id'],
      source: '127.0.0.1',
    });
  });

  it('is refused when its key was used for something else', async () => {
    await send('key-other-1', 'one');
    const other = await send('key-other-1', 'two');
    expect(other.statusCode).toBe(422);
    expect(other.json()).toMatchObject({ code: 'idempotency_key_reused' });
    expect(await letters('two')).toBe(0);
  });

  it('of another account may bear the same key', async () => {
    await server.dataSource.query(
      `UPDATE account SET role = 'inspector' WHERE username = 'leader'`,
    );
    const other = await server.signIn('leader');
    await send('key-shared-1', 'mine');
    expect((await send('key-shared-1', 'mine', other)).statusCode).toBe(201);
    expect(await letters('mine')).toBe(2);
    await server.dataSource.query(`UPDATE account SET role = 'leader' WHERE username = 'leader'`);
  });

  it('sent fifty times at once is carried out once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => send('key-many-1', 'slow')));
    const codes = new Set(answers.map((answer) => answer.statusCode));
    expect([...codes].sort()).toEqual([201, 409]);
    expect(answers.find((answer) => answer.statusCode === 409)?.json()).toMatchObject({
      code: 'command_running',
    });
    expect(await letters('slow')).toBe(1);
    expect(
      await count(`SELECT count(*)::int AS n FROM audit_log WHERE after->>'words' = 'slow'`),
    ).toBe(1);
  });

  it('that is refused leaves no trace and may be tried again', async () => {
    const refused = await send('key-refused-1', 'refused');
    expect(refused.statusCode).toBe(422);
    expect(await letters('refused')).toBe(0);
    expect(
      await count('SELECT count(*)::int AS n FROM idempotency_record WHERE key = $1', [
        'key-refused-1',
      ]),
    ).toBe(0);
    expect((await send('key-refused-1', 'accepted')).statusCode).toBe(201);
  });

  it.each([undefined, 'short', 'with blank in it'])('needs a proper key, not %p', async (key) => {
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/probe/letters',
      headers: { cookie, ...(key !== undefined && { 'idempotency-key': key }) },
      payload: { words: 'keyless' },
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'idempotency_key_required' });
    expect(await letters('keyless')).toBe(0);
  });

  it('is refused to accounts without the ability', async () => {
    const answer = await send('key-clerk-1', 'by clerk', await server.signIn('clerk'));
    expect(answer.statusCode).toBe(403);
    expect(await letters('by clerk')).toBe(0);
  });

  it.each([
    [undefined, 428],
    ['*', 400],
    ['"x"', 400],
    ['"3"', 200],
    ['3', 200],
  ])('with If-Match %p answers %i', async (ifMatch, status) => {
    const answer = await server.app.inject({
      method: 'PUT',
      url: '/api/probe/letters/1',
      headers: {
        cookie,
        'idempotency-key': 'key-match-1',
        ...(ifMatch !== undefined && { 'if-match': ifMatch }),
      },
    });
    expect(answer.statusCode).toBe(status);
    if (status === 200) expect(answer.json()).toMatchObject({ number: 3 });
  });
});

describe('the audit log', () => {
  it.each([
    `UPDATE audit_log SET action = 'nothing'`,
    'DELETE FROM audit_log',
    'TRUNCATE audit_log',
  ])('refuses %s', async (sql) => {
    await expect(server.dataSource.query(sql)).rejects.toThrow('audit_log is append-only');
  });
});
