import type { DataSource } from 'typeorm';
import { closeDataSource, openDataSource } from '../../src/database/data-source';
import { startEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres';
import type { SubmissionDetail } from '../../src/reporting/submission.schema';
import { KillableServer } from '../harness/killable-server';
import { wrongSummaries } from './summary-recount';
import { fillThousandReturns, RETURNS, tokenOf, type FilledReturn } from './thousand-returns';
import { WritingClient } from './writing-client';

const AT_ONCE = 8;
const KILL_PROCESS_AT = 500;
const KILL_DATABASE_AT = 1300;

let server: KillableServer;

beforeAll(async () => {
  server = await KillableServer.started();
  await server.stop();
}, 120_000);
afterAll(() => server.remove(), 60_000);

/** The database of the stopped server. */
async function withDatabase<T>(work: (database: DataSource) => Promise<T>): Promise<T> {
  const postgres = await startEmbeddedPostgres(server.folder);
  const database = await openDataSource({ url: postgres.url, poolSize: 2 });
  try {
    return await work(database);
  } finally {
    await closeDataSource(database);
    await postgres.stop();
  }
}

/** One return from its clerk's last look to its acceptance. */
async function hand(client: WritingClient, one: FilledReturn): Promise<void> {
  const sent = await client.act(one.clerk, one.submissionId, 'submit', 1, {
    signer: '测试签发人',
    lines: [{ id: one.lineId, version: 1 }],
  });
  await client.act('inspector', one.submissionId, 'accept', sent.version);
}

it('killed during 1,000 submissions, the server has each acknowledged one once, judged once', async () => {
  const returns = await withDatabase(fillThousandReturns);
  expect(returns).toHaveLength(RETURNS);
  await server.start();

  let back = Promise.resolve();
  const restartAfter = (kill: () => Promise<void>) => {
    back = kill().then(() => server.start());
  };
  const client = new WritingClient(
    server,
    () => new Promise((resolve) => setTimeout(resolve, 50)).then(() => back),
    (count) => {
      if (count === KILL_PROCESS_AT) restartAfter(() => server.killProcess());
      if (count === KILL_DATABASE_AT) restartAfter(() => server.killDatabase());
    },
  );
  await server.signIn('inspector');
  for (const { clerk } of returns) server.carry(clerk, `xushi=${tokenOf(clerk)}`);
  const waiting = [...returns];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let one = waiting.shift(); one; one = waiting.shift()) await hand(client, one);
    }),
  );

  // Both kills hit somebody, so that the rest of the test says something.
  expect(client.interrupted).toBeGreaterThanOrEqual(2);
  expect(client.acknowledged).toHaveLength(2 * RETURNS);
  // Handing in answers a receipt, acceptance none.
  const receipts = client.acknowledged.flatMap(
    ({ answer }) => (JSON.parse(answer) as Partial<SubmissionDetail>).receipt ?? [],
  );
  expect(receipts).toHaveLength(RETURNS);
  expect(new Set(receipts).size).toBe(RETURNS);

  await server.stop();
  await withDatabase(async (database) => {
    expect(await database.query(FOUND)).toEqual(
      returns.map(({ submissionId }) => ({ id: submissionId, ...ONCE, state: 'accepted' })),
    );
    expect(await recorded(database)).toEqual(new Set(client.acknowledged.map(({ key }) => key)));
    expect(await wrongSummaries(database)).toEqual([]);
  });
}, 600_000);

/** How often each step of a return is there. */
const ONCE = { submissions: 1, covered: 1, values: 1, states: 1, submits: 1, accepts: 1 };

const FOUND = `
  SELECT s.id::int, s.state,
    (SELECT count(DISTINCT x.serial)::int FROM submitted_line x WHERE x.submission_id = s.id) AS submissions,
    (SELECT count(*)::int FROM submitted_line x WHERE x.submission_id = s.id) AS covered,
    (SELECT count(*)::int FROM actual a WHERE a.submission_id = s.id AND a.value = 90) AS values,
    (SELECT count(*)::int FROM target_state st WHERE st.target_id = t.id
      AND st.latest_value = 90) AS states,
    (SELECT count(*)::int FROM audit_log g WHERE g.subject_type = 'submission'
      AND g.subject_id = s.id::text AND g.action = 'submit_return') AS submits,
    (SELECT count(*)::int FROM audit_log g WHERE g.subject_type = 'submission'
      AND g.subject_id = s.id::text AND g.action = 'accept_return') AS accepts
  FROM submission s JOIN submission_line l ON l.submission_id = s.id
  JOIN target t ON t.series_id = l.series_id WHERE t.key LIKE 'goal-%' ORDER BY s.id`;

async function recorded(database: DataSource): Promise<Set<string>> {
  const rows = await database.query<{ key: string }[]>(
    `SELECT r.key FROM idempotency_record r JOIN account a ON a.id = r.account_id
     WHERE a.username = 'inspector' OR a.username LIKE 'clerk-of-%'`,
  );
  return new Set(rows.map(({ key }) => key));
}
