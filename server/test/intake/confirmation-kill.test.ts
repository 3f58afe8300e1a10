import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { ConfirmedDraft, DraftDetail, DraftMade } from '../../src/intake/intake.schema';
import { KillableServer } from '../reporting/killed-server';
import { newKey } from '../reporting/reporting-app';
import { PLAN_TEXT } from './intake-app';

/** What a confirmation writes. */
const TABLES = [
  'plan',
  'clause',
  'responsibility_note',
  'series',
  'target',
  'target_clause',
  'responsibility',
  'agency',
  'target_state',
  'target_place',
  'note_place',
  'plan_summary',
  'agency_summary',
  'reporting_round',
  'submission',
  'submission_line',
];

let folder: string;
let server: KillableServer;
let database: pg.Client;
let cookie: string;

beforeAll(async () => {
  // Not the name by which other runs know folders of killed tests: this one is killed on purpose.
  folder = mkdtempSync(path.join(os.tmpdir(), 'xushi-killed-'));
  chmodSync(folder, 0o711);
  server = await KillableServer.on(folder);
  await start();
  const answer = await fetch(`${server.url}/api/auth/demo-sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'inspector' }),
  });
  cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}, 180_000);
afterAll(async () => {
  await database.end().catch(() => undefined);
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

async function start(): Promise<void> {
  await server.start();
  const of = (file: string) => readFileSync(path.join(folder, 'postgres', file), 'utf8').trim();
  database = new pg.Client({
    connectionString: `postgresql://xushi:${of('password')}@127.0.0.1:${of('port')}/xushi`,
  });
  // The database is killed under this connection too.
  database.on('error', () => undefined);
  await database.connect();
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Null where no whole answer came. */
async function call(
  method: 'GET' | 'POST' | 'PATCH',
  url: string,
  { body, version, key = newKey() }: { body?: object; version?: number; key?: string } = {},
): Promise<Answer | null> {
  try {
    const answer = await fetch(`${server.url}/api/intake/${url}`, {
      method,
      headers: {
        cookie,
        ...(method !== 'GET' && { 'idempotency-key': key }),
        ...(body && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return null;
  }
}

function given(answer: Answer | null): unknown {
  if (answer?.status !== 200) throw new Error(answer?.text ?? 'no answer');
  return JSON.parse(answer.text);
}

const draftOf = async (id: number) => given(await call('GET', `drafts/${id}`)) as DraftDetail;

/** A draft of Shanxi whose every row is accepted, ready to become a plan. */
async function readyDraft(goals: number): Promise<DraftDetail> {
  const text = PLAN_TEXT.replaceAll('甲', '山西')
    .replace('100家', `${goals}家`)
    .replace('12号', `${goals}号`);
  const { id } = given(
    await call('POST', 'texts', { body: { name: '实施方案', text } }),
  ) as DraftMade;
  const draft = await draftOf(id);
  for (const row of draft.rows.filter((one) => one.decision === 'pending')) {
    given(
      await call('PATCH', `rows/${row.id}`, {
        body: { decision: 'accepted' },
        version: row.version,
      }),
    );
  }
  const ready = await draftOf(id);
  expect(ready.open).toEqual([]);
  return ready;
}

async function counts(): Promise<Record<string, number>> {
  const sums = TABLES.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
  const found = await database.query<Record<string, number>>(`SELECT ${sums.join(', ')}`);
  return found.rows[0] ?? {};
}

/** Confirms, and kills once the confirmation waits for a table that is held. */
async function killedWhile(
  table: string,
  confirm: () => Promise<Answer | null>,
  kill: () => Promise<void>,
): Promise<void> {
  await database.query(`BEGIN; LOCK TABLE ${table} IN EXCLUSIVE MODE`);
  const answer = confirm();
  for (;;) {
    const waiting = await database.query(
      'SELECT FROM pg_locks WHERE NOT granted AND relation = $1::regclass',
      [table],
    );
    if (waiting.rowCount !== 0) break;
    await pause(20);
  }
  await kill();
  // A server whose database dies may still say so.
  expect([undefined, 503]).toContain((await answer)?.status);
  await database.end().catch(() => undefined);
  await server.stop();
}

it.each([
  ['the server with the plan half written', 'target_place', 'process', 60],
  ['the server with everything done but the answer', 'idempotency_record', 'process', 61],
  ['the database with the plan half written', 'target_place', 'database', 62],
  ['the database with everything done but the answer', 'idempotency_record', 'database', 63],
])(
  'killing %s leaves nothing of it; sent again with its key, it is done once',
  async (_what, table, victim, goals) => {
    const draft = await readyDraft(goals);
    const before = await counts();
    const key = newKey();
    const confirm = () =>
      call('POST', `drafts/${draft.id}/confirm`, { body: {}, version: draft.version, key });
    await killedWhile(table, confirm, () =>
      victim === 'process' ? server.killProcess() : server.killDatabase(),
    );
    await start();
    expect(await counts()).toEqual(before);
    expect(await draftOf(draft.id)).toEqual(draft);

    const first = await confirm();
    const confirmed = given(first) as ConfirmedDraft;
    const after = await counts();
    expect(after).toMatchObject({
      plan: Number(before.plan) + 1,
      target: Number(before.target) + confirmed.targets,
      target_state: Number(before.target_state) + confirmed.targets,
    });
    expect(await confirm()).toEqual(first);
    expect(await counts()).toEqual(after);
    const audited = await database.query(
      `SELECT FROM audit_log WHERE action = 'confirm_draft' AND subject_id = $1`,
      [String(draft.id)],
    );
    expect(audited.rowCount).toBe(1);
  },
  180_000,
);
