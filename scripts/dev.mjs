import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import { prepare } from './prepare.mjs';
import { repository } from './sources.mjs';

const SETTLE_MS = 150;

prepare();

// Where Vite sends what is not a page.
process.env.XUSHI_API ??= `http://127.0.0.1:${process.env.PORT || 3000}`;

const inRepository = { cwd: repository, stdio: 'inherit' };
const { createServer } = await import('vite');

/** The server of the moment; a change stops it and starts the next one. */
let server;
let stopping = false;

function startServer() {
  server = spawn(
    process.execPath,
    ['--enable-source-maps', 'dist/server/src/main.js', ...process.argv.slice(2)],
    inRepository,
  );
}

function ended(child) {
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', resolve));
}

async function restartServer() {
  const build = spawn(process.execPath, ['scripts/build.mjs', 'server'], inRepository);
  await ended(build);
  // What does not compile has been reported; the running server stays.
  if (build.exitCode !== 0 || stopping) return;
  server.kill('SIGTERM');
  await ended(server);
  if (!stopping) startServer();
}

startServer();
const vite = await createServer({ configFile: path.join(repository, 'web/vite.config.mts') });
await vite.listen();
vite.printUrls();

let timer;
let restarts = Promise.resolve();
for (const folder of ['server/src', 'migrations', 'seeds']) {
  watch(path.join(repository, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => (restarts = restarts.then(restartServer)), SETTLE_MS);
  });
}

async function stop() {
  if (stopping) return;
  stopping = true;
  server.kill('SIGTERM');
  await Promise.all([vite.close(), ended(server)]);
  process.exit(0);
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
