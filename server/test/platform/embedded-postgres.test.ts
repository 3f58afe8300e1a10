import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres';
import type {
  EmbeddedOptions,
  EmbeddedPostgres,
} from '../../src/database/embedded/embedded-postgres';
import { isOccupied } from '../../src/database/embedded/process-table';

let folder: string;
let pgdata: string;
let running: EmbeddedPostgres | undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'xushi-embedded-'));
  pgdata = path.join(folder, 'postgres/pgdata');
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function start(options: EmbeddedOptions = { durable: false }): Promise<EmbeddedPostgres> {
  running = await startEmbeddedPostgres(folder, options);
  return running;
}

async function query<T>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

function postmaster(): number {
  return Number.parseInt(readFileSync(path.join(pgdata, 'postmaster.pid'), 'utf8'), 10);
}

/** What a process that was killed leaves in its lock: a number that nobody has any more. */
async function forgetOwner(): Promise<void> {
  const brief = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(brief, 'exit');
  writeFileSync(path.join(folder, 'lock'), `${brief.pid}@1`);
}

test('the first start makes a database in UTF-8 and UTC that only we can open', async () => {
  const lines: string[] = [];
  const { url } = await start({ durable: false, say: (line) => lines.push(line) });
  expect(lines[0]).toBe(`Making the embedded database in ${folder}/postgres`);
  const [settings] = await query(
    url,
    `SELECT current_database() AS database, pg_encoding_to_char(encoding) AS encoding,
       datlocprovider AS provider, datlocale AS locale, current_setting('TimeZone') AS zone,
       current_setting('listen_addresses') AS addresses
     FROM pg_database WHERE datname = current_database()`,
  );
  expect(settings).toEqual({
    database: 'xushi',
    encoding: 'UTF8',
    provider: 'b',
    locale: 'C.UTF-8',
    zone: 'UTC',
    addresses: '127.0.0.1',
  });
  expect(statSync(path.join(folder, 'postgres/password')).mode & 0o777).toBe(0o600);
  const stranger = new URL(url);
  stranger.password = 'guess';
  await expect(query(stranger.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
});

test('stops without a trace and comes back at the same address with its rows', async () => {
  const first = await start();
  await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS n');
  await first.stop();
  expect(isOccupied(pgdata)).toBe(false);
  const second = await start();
  expect(second.url).toBe(first.url);
  expect(await query(second.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
});

test('takes another port when the remembered one is taken', async () => {
  const first = await start();
  await first.stop();
  const port = Number(new URL(first.url).port);
  const stranger = createServer().listen(port, '127.0.0.1');
  await once(stranger, 'listening');
  try {
    const second = await start();
    expect(new URL(second.url).port).not.toBe(String(port));
  } finally {
    stranger.close();
  }
});

test('a second process on the same folder is refused with the first one’s number', async () => {
  await start();
  await expect(startEmbeddedPostgres(folder)).rejects.toThrow(
    `Xushi already runs on the data folder ${folder} (process ${process.pid}); stop it, or set XUSHI_DATA to another folder.`,
  );
});

test('a server that lost its owner is stopped and replaced', async () => {
  const orphan = await start();
  await query(orphan.url, 'CREATE TABLE kept AS SELECT 1 AS n');
  const pid = postmaster();
  await forgetOwner();
  const lines: string[] = [];
  const next = await start({ durable: false, say: (line) => lines.push(line) });
  expect(lines).toContain('Stopping the database server of an earlier run');
  await orphan.exited;
  expect(postmaster()).not.toBe(pid);
  expect(await query(next.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
});

test('a killed server tells its owner, and the next start recovers what was committed', async () => {
  const killed = await start({ durable: true });
  await query(killed.url, 'CREATE TABLE kept AS SELECT 1 AS n');
  process.kill(postmaster(), 'SIGKILL');
  await killed.exited;
  await killed.stop();
  const next = await start();
  expect(await query(next.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
});

test('a pid file whose number now belongs to a stranger does not block the start', async () => {
  const first = await start();
  const pidFile = path.join(pgdata, 'postmaster.pid');
  const stale = readFileSync(pidFile, 'utf8');
  await first.stop();
  writeFileSync(pidFile, stale.replace(/^\d+/, String(process.pid)));
  const next = await start();
  expect(postmaster()).not.toBe(process.pid);
  expect(await query(next.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
});

test('an initialisation that was interrupted is begun again', async () => {
  const first = await start();
  await first.stop();
  rmSync(path.join(folder, 'postgres'), { recursive: true });
  writeFileSync(path.join(folder, 'postgres.new'), 'half done');
  const next = await start();
  expect(await query(next.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
});

test('a database made by another PostgreSQL is named, not touched', async () => {
  const first = await start();
  await first.stop();
  writeFileSync(path.join(pgdata, 'PG_VERSION'), '15\n');
  await expect(startEmbeddedPostgres(folder)).rejects.toThrow(
    'was made by PostgreSQL 15, this version of Xushi brings 17; move the folder away to start afresh.',
  );
  expect(readFileSync(path.join(pgdata, 'PG_VERSION'), 'utf8')).toBe('15\n');
});

test('a data folder that cannot be made is explained', async () => {
  writeFileSync(path.join(folder, 'file'), '');
  await expect(startEmbeddedPostgres(path.join(folder, 'file/data'))).rejects.toThrow(
    /The data folder .*file\/data cannot be made \(ENOTDIR\); set XUSHI_DATA/,
  );
});
