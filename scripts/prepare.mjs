import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repository, staleHalves } from './sources.mjs';

// Uses nothing but Node itself, because it runs before anything is installed.

const WANTED = [20, 19];

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > WANTED[0] || (major === WANTED[0] && minor >= WANTED[1])) return;
  console.error(`Xushi needs Node ${WANTED.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const readJson = (file) => JSON.parse(readFileSync(path.join(repository, file), 'utf8'));

/**
 * npm writes its own account of node_modules as the last step of an install; when it agrees with
 * the lockfile there is nothing to do. Packages for other platforms may be absent.
 */
function isInstalled() {
  if (!existsSync(path.join(repository, 'node_modules/.package-lock.json'))) return false;
  const wanted = readJson('package-lock.json').packages;
  const present = readJson('node_modules/.package-lock.json').packages;
  return Object.entries(wanted).every(([place, { version, optional, devOptional }]) => {
    if (place === '') return true;
    const found = present[place];
    return found === undefined ? optional || devOptional : found.version === version;
  });
}

function run(what, command, argv, options) {
  console.log(what);
  const { status, error } = spawnSync(command, argv, {
    cwd: repository,
    stdio: 'inherit',
    ...options,
  });
  if (status === 0) return;
  console.error(`${what}: failed${error ? ` (${error.message})` : ''}; see above.`);
  process.exit(1);
}

/** Installs and builds what is missing or out of date. */
export function prepare() {
  requireNode();
  if (!isInstalled()) {
    // The web is built on this machine, so packages for development are needed in every mode.
    run('Installing packages', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
      shell: process.platform === 'win32',
    });
  }
  const stale = staleHalves();
  if (stale.length > 0) {
    // A process of its own: Vite sets NODE_ENV, which means something else to the server.
    run(`Building ${stale.join(' and ')}`, process.execPath, ['scripts/build.mjs', ...stale], {
      env: { ...process.env, NODE_ENV: 'production' },
    });
  }
}
