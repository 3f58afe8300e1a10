import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { StartError } from '../../config/start-error';
import { POSTGRES_MAJOR, prepareBinaries } from './binaries';
import { lockFolder } from './folder-lock';
import { EMBEDDED_USER, openClusterFolder, runAs } from './initialise';
import type { ClusterFolder } from './initialise';
import { clearLeftovers } from './leftovers';
import { chooseOperator, prepareDataFolder } from './operator';
import type { Operator } from './operator';
import { hasDeathSignal } from './death-signal';
import { choosePort } from './port';

const DATABASE = 'xushi';
const READY_WITHIN_MS = 60_000;
const POLL_MS = 25;
const STOP_WITHIN_MS = 20_000;
const START_ATTEMPTS = 3;

export type EmbeddedOptions = {
  /**
   * False only for databases that are thrown away: commits are not flushed to the disk.
   */
  readonly durable?: boolean;
  readonly say?: (line: string) => void;
};

export type EmbeddedPostgres = {
  /** Address of the database, with its password. */
  readonly url: string;
  /** Settles when the server process is gone, wanted or not. */
  readonly exited: Promise<void>;
  /** Closes all connections, writes everything down and waits for the process to go. */
  stop(): Promise<void>;
};

/**
 * Starts the PostgreSQL that belongs to a data folder, making it on first use, and recovers from
 * whatever an earlier run left behind. It listens on the loopback only and dies with this process
 * where the system can arrange that. Throws a StartError with one sentence when it cannot.
 */
export async function startEmbeddedPostgres(
  wantedFolder: string,
  { durable = true, say = () => undefined }: EmbeddedOptions = {},
): Promise<EmbeddedPostgres> {
  const operator = chooseOperator();
  const dataFolder = prepareDataFolder(wantedFolder, operator);
  if (dataFolder !== wantedFolder && operator !== undefined) {
    say(`The user ${operator.name} cannot reach ${wantedFolder}; using ${dataFolder}`);
  }
  const unlock = lockFolder(dataFolder);
  try {
    const binaries = prepareBinaries(dataFolder, operator);
    const cluster = openClusterFolder({ dataFolder, binaries, operator, durable, say });
    await clearLeftovers(cluster.pgdata, say);
    const server = await launch({
      cluster,
      binaries,
      operator,
      durable,
      logFile: path.join(dataFolder, 'postgres.log'),
    });
    say(`Embedded PostgreSQL ${POSTGRES_MAJOR} runs on 127.0.0.1:${server.port}`);
    return {
      url: server.url,
      exited: server.exited,
      async stop() {
        await stop(server.process, server.exited);
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

type LaunchOptions = {
  readonly cluster: ClusterFolder;
  readonly binaries: string;
  readonly operator: Operator | undefined;
  readonly durable: boolean;
  readonly logFile: string;
};

type Server = {
  readonly process: ChildProcess;
  readonly exited: Promise<void>;
  readonly port: number;
  readonly url: string;
};

async function launch(options: LaunchOptions): Promise<Server> {
  const { cluster, logFile } = options;
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(cluster.portFile);
    const child = spawnPostgres(options, port);
    const exited = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    });
    const url = `postgresql://${EMBEDDED_USER}:${cluster.password}@127.0.0.1:${port}`;
    try {
      if (await becomesReady(`${url}/postgres`, exited)) {
        await makeDatabase(`${url}/postgres`);
        writeFileSync(cluster.portFile, String(port));
        return { process: child, exited, port, url: `${url}/${DATABASE}` };
      }
    } catch (error) {
      await stop(child, exited);
      throw error;
    }
    // It has gone by itself. Another program may have taken the port in between, or the last
    // processes of a killed server were still leaving; both are over soon.
    const reason = lastFatal(logFile);
    if (attempt === START_ATTEMPTS || !/address already in use|shared memory/i.test(reason)) {
      throw new StartError(
        `The embedded PostgreSQL does not start: ${reason} The log is ${logFile}.`,
      );
    }
    await pause(1000);
  }
}

function spawnPostgres(options: LaunchOptions, port: number): ChildProcess {
  const { cluster, binaries, operator, durable, logFile } = options;
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  };
  const postgres = [
    path.join(binaries, 'bin/postgres'),
    '-D',
    cluster.pgdata,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const [program = '', ...argv] = hasDeathSignal()
    ? ['setpriv', '--pdeathsig', 'INT', '--', ...postgres]
    : postgres;
  // Each start has a log of its own; what matters after a failed start is its end.
  const log = openSync(logFile, 'w', 0o600);
  try {
    // Detached: Ctrl-C must reach the database only after the application has drained.
    return spawn(program, argv, {
      ...runAs(operator),
      detached: true,
      stdio: ['ignore', log, log],
    });
  } finally {
    closeSync(log);
  }
}

/** False when the server went away instead. */
async function becomesReady(url: string, exited: Promise<void>): Promise<boolean> {
  const deadline = performance.now() + READY_WITHIN_MS;
  const gone = exited.then(() => true);
  while (!(await Promise.race([gone, pause(POLL_MS, false)]))) {
    try {
      await withClient(url, () => Promise.resolve());
      return true;
    } catch (error) {
      if (!isStarting(error)) throw error;
      if (performance.now() > deadline) {
        throw new StartError('The embedded PostgreSQL did not become ready within a minute.', {
          cause: error,
        });
      }
    }
  }
  return false;
}

/** Nothing listens yet, or it listens and says that it is not ready (57P03), or hangs up. */
function isStarting(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return (
    code === 'ECONNREFUSED' ||
    code === 'ECONNRESET' ||
    code === '57P03' ||
    message === 'Connection terminated unexpectedly'
  );
}

async function makeDatabase(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} ENCODING 'UTF8'`);
  });
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  // The server may go while the connection is being made; the query or connect reports it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await work(client);
  } finally {
    await client.end();
  }
}

async function stop(child: ChildProcess, exited: Promise<void>): Promise<void> {
  child.kill('SIGINT');
  const impatient = setTimeout(() => child.kill('SIGQUIT'), STOP_WITHIN_MS);
  await exited;
  clearTimeout(impatient);
}

function lastFatal(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trim().split('\n');
  const line = lines.findLast((text) => /FATAL|PANIC|error/i.test(text)) ?? lines.at(-1) ?? '';
  return `${line.replace(/^.*?(FATAL|PANIC):\s*/, '').replace(/\.$/, '')}.`;
}
