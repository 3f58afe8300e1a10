import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartError } from '../../config/start-error';
import { commandLine, isOccupied, processIdentity } from './process-table';

const GONE_WITHIN_MS = 30_000;
const POLL_MS = 50;

/**
 * Clears away what a killed run left behind: a database server that still runs, or a pid file
 * whose number meanwhile belongs to a stranger, over which PostgreSQL would refuse to start. The
 * caller holds the folder's lock, so whatever still runs here has no owner.
 */
export async function clearLeftovers(pgdata: string, say: (line: string) => void): Promise<void> {
  const pidFile = path.join(pgdata, 'postmaster.pid');
  const pid = readPid(pidFile);
  if (pid === undefined) return;
  const identity = processIdentity(pid);
  // A pid file without a process is PostgreSQL's own business: it also looks for shared memory.
  if (identity === undefined) return;
  if (commandLine(pid)?.includes(pgdata)) {
    say('Stopping the database server of an earlier run');
    signal(pid);
    await until(() => processIdentity(pid) !== identity, pgdata);
  } else {
    await until(() => !isOccupied(pgdata), pgdata);
    rmSync(pidFile, { force: true });
  }
}

function readPid(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** SIGINT is PostgreSQL's fast shutdown: connections are cut, everything is written down. */
function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function until(done: () => boolean, pgdata: string): Promise<void> {
  const deadline = performance.now() + GONE_WITHIN_MS;
  while (!done()) {
    if (performance.now() > deadline) {
      throw new StartError(
        `A database server of an earlier run still uses ${pgdata} and does not stop.`,
      );
    }
    await pause(POLL_MS);
  }
}
