import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres';
import type { SubmissionDetail, SubmissionLine } from '../../src/reporting/submission.schema';
import { KillableServer } from '../harness/killable-server';
import { BEHIND, cell, seenLines } from './reporting-app';
import { WritingClient, type Acknowledged } from './writing-client';

const WRITES = 200;
const KILL_PROCESS_AT = 60;
const KILL_DATABASE_AT = 130;
const CLERKS = ['clerk-shanxi', 'clerk-hebei', 'clerk-guangdong'];
const SIGNER = 'signer-guangdong';

let server: KillableServer;

beforeAll(async () => {
  server = await KillableServer.started();
}, 120_000);
afterAll(() => server.remove(), 60_000);

/** A value of this test alone that no check objects to, told apart by its explanation. */
function typed(line: SubmissionLine, cycle: number): unknown {
  const words = { ...BEHIND, explanation: `第${cycle}次填报：${BEHIND.explanation}` };
  if (line.publisher !== 'agency') return published(line, words);
  if (line.asksGrowth) return cell(null, { growth: '2.5', ...words });
  const milestone = line.targets.some((target) => target.unit === '个节点');
  return cell(milestone ? '1' : line.unit === '%' ? '50' : String(3000 + cycle), words);
}

/** What an office publishes is confirmed, or waited for. */
function published(
  { published: known, asksGrowth }: SubmissionLine,
  words: Record<string, unknown>,
): unknown {
  const { value = null, growth = null } = known ?? {};
  const confirmed = asksGrowth ? growth : value;
  if (confirmed === null) {
    return cell(null, { ...words, answer: 'not_published', expectedOn: '2030-12-31' });
  }
  return asksGrowth ? cell(null, { growth, ...words }) : cell(value, words);
}

/** Fills the latest return again and again, submits it and has it sent back. */
async function report(client: WritingClient, clerk: string, done: () => boolean): Promise<void> {
  const list = await client.read<{
    rows: { id: number; round: { kind: string; periodEnd: string } }[];
  }>(clerk, '/submissions');
  const latest = list.rows
    .filter((row) => row.round.kind === 'periodic')
    .sort((a, b) => (a.round.periodEnd < b.round.periodEnd ? 1 : -1))[0];
  if (!latest) throw new Error(`${clerk} has nothing to report`);
  for (let cycle = 1; !done(); cycle += 1) {
    const detail = await client.read<SubmissionDetail>(clerk, `/submissions/${latest.id}`);
    for (const line of detail.lines) {
      if (!done()) await client.save(clerk, latest.id, line, typed(line, cycle));
    }
    if (done()) return;
    const filled = await client.read<SubmissionDetail>(clerk, `/submissions/${latest.id}`);
    const sent = await handIn(client, clerk, filled);
    await client.act('inspector', latest.id, 'return', sent.version, { reason: '再报一次' });
  }
}

/** As the body signs: with the signer's name, or filed and signed by the signer's account. */
async function handIn(
  client: WritingClient,
  clerk: string,
  { submission: { id }, version, eSigning, lines }: SubmissionDetail,
): Promise<SubmissionDetail> {
  const seen = { lines: seenLines({ lines }) };
  if (!eSigning) {
    return client.act(clerk, id, 'submit', version, { signer: '测试签发人', ...seen });
  }
  const filed = await client.act(clerk, id, 'file', version, seen);
  return client.act(SIGNER, id, 'sign', filed.version);
}

it('killed in the middle of 200 writes, the server loses none that it acknowledged', async () => {
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
  await server.signIn(...CLERKS, SIGNER, 'inspector');
  const done = () => client.acknowledged.length >= WRITES;
  await Promise.all(CLERKS.map((clerk) => report(client, clerk, done)));

  // Both kills hit somebody, so that the rest of the test says something.
  expect(client.interrupted).toBeGreaterThanOrEqual(2);
  expect(client.acknowledged.length).toBeGreaterThanOrEqual(WRITES);
  for (const move of ['submit', 'return']) {
    expect(client.acknowledged.some((write) => write.path.endsWith(`/${move}`))).toBe(true);
  }

  for (const write of client.acknowledged) expect(await client.repeat(write)).toBe(write.answer);

  await server.stop();
  const found = await storedIn(server.folder, client.acknowledged);
  expect(found.lostOrDoubled).toEqual([]);
  expect(found.audited).toBe(client.acknowledged.length);
  expect(found.newest).toEqual(newestOf(client.acknowledged));
}, 300_000);

interface Stored {
  readonly lostOrDoubled: string[];
  readonly audited: number;
  /** Version and words of every line that was written, in the order of their ids. */
  readonly newest: unknown[];
}

async function storedIn(dataFolder: string, writes: readonly Acknowledged[]): Promise<Stored> {
  const postgres = await startEmbeddedPostgres(dataFolder);
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  try {
    const records = await client.query<{ key: string; n: string }>(
      'SELECT key, count(*) AS n FROM idempotency_record GROUP BY key',
    );
    const counts = new Map(records.rows.map((row) => [row.key, Number(row.n)]));
    const audit = await client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit_log
       WHERE action IN ('save_line', 'submit_return', 'file_return', 'sign_return',
         'return_submission')`,
    );
    const lines = await client.query(
      `SELECT id::int, version, explanation FROM submission_line WHERE updated_at IS NOT NULL ORDER BY id`,
    );
    return {
      lostOrDoubled: writes.map((write) => write.key).filter((key) => counts.get(key) !== 1),
      audited: audit.rows[0]?.n ?? -1,
      newest: lines.rows,
    };
  } finally {
    await client.end();
    await postgres.stop();
  }
}

function newestOf(writes: readonly Acknowledged[]): unknown[] {
  const newest = new Map<number, unknown>();
  for (const write of writes.filter(({ method }) => method === 'PUT')) {
    const { id, version, explanation } = JSON.parse(write.answer) as SubmissionLine;
    newest.set(id, { id, version, explanation });
  }
  return [...newest.entries()].sort(([a], [b]) => a - b).map(([, line]) => line);
}
