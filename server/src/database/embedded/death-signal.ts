import { spawnSync } from 'node:child_process';

/**
 * Whether the system can have the database stopped when this process dies, however it dies. Only
 * the `setpriv` of util-linux can; without it the next start clears the orphan away.
 */
export function hasDeathSignal(): boolean {
  return spawnSync('setpriv', ['--pdeathsig', 'INT', 'true'], { env: {} }).status === 0;
}
