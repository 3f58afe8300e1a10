import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createSeededDatabase, type TestDatabase } from '../../server/test/harness/database';

const repository = path.resolve(__dirname, '../..');
const STARTS_WITHIN_MS = 60_000;

/** The built product as its users meet it, on a database of its own with the demo loaded. */
export interface Product {
  readonly url: string;
  readonly database: TestDatabase;
  stop(): Promise<void>;
}

export async function startProduct(): Promise<Product> {
  const database = await createSeededDatabase();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ['dist/server/src/main.js', '--demo'], {
    cwd: repository,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATABASE_URL: database.url,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  server.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  server.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  try {
    await answers(`${url}/healthz`, server);
  } catch (error) {
    server.kill('SIGKILL');
    await database.drop();
    throw new Error(`the product did not start:\n${output.join('')}`, { cause: error });
  }
  return {
    url,
    database,
    async stop() {
      await ended(server);
      await database.drop();
    },
  };
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + STARTS_WITHIN_MS;
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error(`it ended with code ${server.exitCode}`);
    const response = await fetch(url).catch(() => null);
    if (response?.ok === true) return;
    await pause(100);
  }
  throw new Error(`${url} did not answer`);
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const exit = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await exit;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
