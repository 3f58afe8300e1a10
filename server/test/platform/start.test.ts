import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { repositoryFolder } from '../../src/config/paths';
import { isOccupied } from '../../src/database/embedded/process-table';

jest.setTimeout(180_000);

type Run = { readonly child: ChildProcess; readonly output: () => string };

let folder: string;
let port: number;
const runs: ChildProcess[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'xushi-start-'));
  port = await freePort();
});
afterAll(async () => {
  for (const child of runs) child.kill('SIGKILL');
  // The database dies with its owner; its files go when it has gone.
  for (let waited = 0; waited < 100 && isOccupied(pgdata()); waited += 1) await pause(100);
  rmSync(folder, { recursive: true, force: true });
});

const pgdata = () => path.join(folder, 'postgres/pgdata');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: found } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return found;
}

function run(environment: Readonly<Record<string, string | undefined>> = {}): Run {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: repositoryFolder,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      XUSHI_DATA: folder,
      PORT: String(port),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  runs.push(child);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { child, output: () => Buffer.concat(chunks).toString('utf8') };
}

async function serving({ child, output }: Run): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(50);
  }
  throw new Error(`the server ended instead of serving:\n${output()}`);
}

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

test('starts, survives kill -9, starts again and stops without leaving a process', async () => {
  const first = run();
  await serving(first);
  expect(first.output()).toContain(`Xushi 序时 is at http://127.0.0.1:${port}/`);

  // A second one finds the port taken, then the folder in use, and disturbs nothing.
  const samePort = run();
  expect(await end(samePort.child)).toBe(1);
  expect(samePort.output()).toBe(
    `Port ${port} on 127.0.0.1 is taken by another program; set PORT to a free one.\n`,
  );
  const sameFolder = run({ PORT: String(await freePort()) });
  expect(await end(sameFolder.child)).toBe(1);
  expect(sameFolder.output()).toContain(`already runs on the data folder ${folder}`);
  await serving(first);

  first.child.kill('SIGKILL');
  await end(first.child);
  const second = run();
  await serving(second);
  second.child.kill('SIGTERM');
  expect(await end(second.child)).toBe(0);
  expect(isOccupied(pgdata())).toBe(false);
});

test('SIGINT in the middle of a start ends it without leaving a process', async () => {
  const { child, output } = run();
  while (!output().includes('Embedded PostgreSQL')) await pause(10);
  child.kill('SIGINT');
  expect(await end(child)).toBe(0);
  expect(isOccupied(pgdata())).toBe(false);
});

test.each([
  [
    { PORT: 'x', XUSHI_DEMO: 'perhaps' },
    2,
    'PORT must be a port number from 1 to 65535.\nXUSHI_DEMO must be true or false.\n',
  ],
  [
    { DATABASE_URL: 'postgresql://xushi:secret@127.0.0.1:1/xushi' },
    1,
    'The database of DATABASE_URL (xushi@127.0.0.1:1/xushi) is not available: nothing answers there.\n',
  ],
  [
    { XUSHI_DATA: '/dev/null/data' },
    1,
    'The data folder /dev/null/data cannot be made (ENOTDIR); set XUSHI_DATA to a folder that can be written.\n',
  ],
])('%p ends with %i and nothing but the reason', async (environment, exitCode, reason) => {
  const { child, output } = run(environment);
  expect(await end(child)).toBe(exitCode);
  expect(output()).toBe(reason);
});
