import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const repository = path.resolve(__dirname, '../../..');
const STARTS_WITHIN_MS = 90_000;

/** The product's own process with its embedded database, which a test may kill at any moment. */
export class KillableServer {
  private process: ChildProcess | undefined;
  private readonly output: string[] = [];

  private constructor(
    private readonly folder: string,
    readonly port: number,
  ) {}

  static async on(folder: string): Promise<KillableServer> {
    return new KillableServer(folder, await freePort());
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
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
  }

  /** Kills the database; the server notices, and ends by itself. */
  async killDatabase(): Promise<void> {
    const file = path.join(this.folder, 'postgres/pgdata/postmaster.pid');
    const gone = this.gone();
    process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGKILL');
    await gone;
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const gone = this.gone();
    this.process?.kill(signal);
    await gone;
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
