import { setTimeout as pause } from 'node:timers/promises';
import { CLOCK_LOCK } from '../../src/shared/clock-lock';
import { ProbeModule } from './probe.module';
import { startTestApp } from './test-app';
import type { TestApp } from './test-app';

let server: TestApp;

beforeAll(async () => {
  server = await startTestApp('demo', { modules: [ProbeModule] });
  await server.dataSource.query(
    'CREATE TABLE letter (number int GENERATED ALWAYS AS IDENTITY, words text)',
  );
});
afterAll(() => server.close());

async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const waiting = await server.dataSource.query<unknown[]>(
      `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`,
    );
    if (waiting.length > 0) return;
    await pause(10);
  }
}

test('a command asked on a day that turns before it runs is refused and may be sent again', async () => {
  const cookie = await server.signIn('inspector');
  const send = () =>
    server.app.inject({
      method: 'POST',
      url: '/api/probe/letters',
      headers: { cookie, 'idempotency-key': 'key-at-midnight' },
      payload: { words: 'at midnight' },
    });
  const mover = server.dataSource.createQueryRunner();
  try {
    await mover.startTransaction();
    await mover.query('SELECT pg_advisory_xact_lock($1)', [CLOCK_LOCK]);
    const sent = send();
    const answered = Promise.resolve(sent);
    await untilSomebodyWaits();
    await mover.query(
      `INSERT INTO demo_clock (today) VALUES ('2020-10-28')
       ON CONFLICT (only_row) DO UPDATE SET today = excluded.today`,
    );
    await mover.commitTransaction();
    const answer = await answered;
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({ code: 'day_turned' });
  } finally {
    await mover.release();
  }
  expect((await send()).statusCode).toBe(201);
  const letters = await server.dataSource.query<unknown[]>('SELECT FROM letter');
  expect(letters).toHaveLength(1);
});
