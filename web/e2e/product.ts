import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const repository = path.resolve(__dirname, '../..');
const STARTS_WITHIN_MS = 60_000;

/** The built product as its users meet it: one process with the demo in a database of its own. */
export interface Product {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts what `npm start` starts, in a folder that is thrown away afterwards. It has its own
 * database server: the one of the test run forgets commits, and the product refuses such a server.
 *
 * @param databaseUrl a server of the journey’s own instead, which is filled like the other
 */
export async function startProduct(databaseUrl?: string): Promise<Product> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'xushi-journey-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(
    process.execPath,
    ['dist/server/src/main.js', ...(databaseUrl ? ['--migrate', '--demo'] : [])],
    {
      cwd: repository,
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'development',
        XUSHI_DATA: folder,
        PORT: String(port),
        ...(databaseUrl && { DATABASE_URL: databaseUrl }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const output: string[] = [];
  server.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  server.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const stop = async () => {
    await ended(server);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await answers(`${url}/healthz`, server);
  } catch (error) {
    await stop();
    throw new Error(`the product did not start:\n${output.join('')}`, { cause: error });
  }
  return { url, stop };
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
