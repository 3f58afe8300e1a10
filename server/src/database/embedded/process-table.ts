import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';

const hasProc = existsSync('/proc/self/stat');

/**
 * What tells one process from a later one with the same number: number and start time on Linux,
 * the number alone elsewhere. Undefined when there is no such process or it is only a zombie.
 */
export function processIdentity(pid: number): string | undefined {
  if (!hasProc) return isAlive(pid) ? String(pid) : undefined;
  const stat = read(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The name in parentheses may itself hold spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  const startTime = fields[19];
  return state === 'Z' || state === 'X' ? undefined : `${pid}@${startTime}`;
}

/** Arguments of a live process, joined by spaces; undefined when they cannot be told. */
export function commandLine(pid: number): string | undefined {
  if (processIdentity(pid) === undefined) return undefined;
  if (hasProc) return read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ');
  const ps = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  return ps.status === 0 ? ps.stdout.trim() : undefined;
}

/** Whether any process works inside a folder, as every process of a database does in its own. */
export function isOccupied(folder: string): boolean {
  if (!hasProc) return false;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .some((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === folder;
      } catch {
        return false;
      }
    });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
