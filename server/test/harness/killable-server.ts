import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const repository = path.resolve(__dirname, '../../..');
const STARTS_WITHIN_MS = 90_000;

export interface Ask {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

export interface WholeAnswer {
  readonly status: number;
  readonly text: string;
}

/** The product's own process with its embedded database, which a test may kill at any moment. */
export class KillableServer {
  private process: ChildProcess | undefined;
  private connection: pg.Client | undefined;
  private readonly output: string[] = [];
  private readonly cookies = new Map<string, string>();

  private constructor(
    /** Where its database lies. */
    readonly folder: string,
    private readonly port: number,
  ) {}

  /** Started, on an empty folder of its own that holds the demo from then on. */
  static async started(): Promise<KillableServer> {
    // Not the name by which other runs know folders of killed tests: this one is killed on purpose.
    const folder = mkdtempSync(path.join(os.tmpdir(), 'xushi-killed-'));
    chmodSync(folder, 0o711);
    const server = new KillableServer(folder, await freePort());
    await server.start();
    return server;
  }

  private get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Signs people of the demo in; their sessions outlive the server. */
  async signIn(...people: readonly string[]): Promise<void> {
    for (const who of people) {
      const answer = await fetch(`${this.url}/api/auth/demo-sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: who }),
      });
      const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
      if (cookie === undefined) throw new Error(`sign-in of ${who}: ${answer.status}`);
      this.cookies.set(who, cookie);
    }
  }

  /** Lets somebody act by a session that is open already. */
  carry(who: string, cookie: string): void {
    this.cookies.set(who, cookie);
  }

  /** Asks as somebody; null where no whole answer came. */
  async ask(who: string, url: string, { headers, ...init }: Ask): Promise<WholeAnswer | null> {
    try {
      const answer = await fetch(`${this.url}/api${url}`, {
        ...init,
        headers: { ...headers, cookie: this.cookies.get(who) ?? '' },
      });
      return { status: answer.status, text: await answer.text() };
    } catch {
      return null;
    }
  }

  /** By a connection beside the server's, always the same until the server ends. */
  async rows<T extends object>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
    this.connection ??= await this.connect();
    return (await this.connection.query<T>(sql, [...values])).rows;
  }

  private async connect(): Promise<pg.Client> {
    const of = (file: string) =>
      readFileSync(path.join(this.folder, 'postgres', file), 'utf8').trim();
    const client = new pg.Client({
      connectionString: `postgresql://xushi:${of('password')}@127.0.0.1:${of('port')}/xushi`,
    });
    // The database is killed under this connection too.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** Holds a table against writers until the server ends. */
  async hold(table: string): Promise<void> {
    await this.rows('BEGIN');
    await this.rows(`LOCK TABLE ${table} IN EXCLUSIVE MODE`);
  }

  /** Settles once so many writers wait for the table that is held. */
  async waitersFor(table: string, many: number): Promise<void> {
    const waiting = `SELECT FROM pg_locks WHERE NOT granted AND relation = $1::regclass`;
    while ((await this.rows(waiting, [table])).length < many) await pause(20);
  }

  async start(): Promise<void> {
    const environment: NodeJS.ProcessEnv = {
      ...process.env,
      NODE_ENV: 'development',
      XUSHI_DATA: this.folder,
      PORT: String(this.port),
    };
    delete environment.DATABASE_URL;
    const server = spawn(process.execPath, ['scripts/run-server-file.mjs', 'server/src/main.ts'], {
      cwd: repository,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.process = server;
    server.stdout.on('data', (chunk: Buffer) => this.output.push(chunk.toString()));
    server.stderr.on('data', (chunk: Buffer) => this.output.push(chunk.toString()));
    const until = Date.now() + STARTS_WITHIN_MS;
    while (Date.now() < until && server.exitCode === null) {
      const answer = await fetch(`${this.url}/readyz`).catch(() => null);
      if (answer?.ok === true) return;
      await pause(100);
    }
    await this.killProcess();
    throw new Error(`the server did not start:\n${this.output.join('')}`);
  }

  async killProcess(): Promise<void> {
    await this.end('SIGKILL');
    await this.disconnect();
  }

  /** Kills the database; the server notices, and ends by itself. */
  async killDatabase(): Promise<void> {
    const file = path.join(this.folder, 'postgres/pgdata/postmaster.pid');
    const gone = this.gone();
    process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGKILL');
    await gone;
    await this.disconnect();
  }

  async stop(): Promise<void> {
    // Nothing that it still answers may wait for what this connection holds.
    await this.disconnect();
    await this.end('SIGTERM');
  }

  /** Stops it and removes all that it kept. */
  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const gone = this.gone();
    this.process?.kill(signal);
    await gone;
  }

  private async disconnect(): Promise<void> {
    await this.connection?.end().catch(() => undefined);
    this.connection = undefined;
  }

  private gone(): Promise<unknown> {
    const server = this.process;
    if (server?.exitCode !== null || server.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => server.once('exit', resolve));
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
