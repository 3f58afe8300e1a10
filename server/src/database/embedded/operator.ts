import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { StartError } from '../../config/start-error';

/** The system user that runs PostgreSQL where we are root, which PostgreSQL refuses to be. */
export type Operator = { readonly name: string; readonly uid: number; readonly gid: number };

const CANDIDATES = ['postgres', 'nobody'];
/** Others may pass through to what they own inside, and list nothing. */
const PASS_THROUGH = 0o711;

/** Undefined for an ordinary user, who runs PostgreSQL himself. */
export function chooseOperator(): Operator | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of CANDIDATES) {
    const [, , uid, gid] = users.find(([user]) => user === name) ?? [];
    if (uid !== undefined && gid !== undefined) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new StartError(
    'PostgreSQL refuses to run as root and this system has neither a user postgres nor nobody; start Xushi as an ordinary user, or set DATABASE_URL.',
  );
}

/**
 * Makes the data folder and returns where it really is. As root, a folder below a closed one (a
 * home of mode 700) is out of the operator's reach; the database then lives under /var/lib, always
 * at the same place for the same data folder.
 */
export function prepareDataFolder(wanted: string, operator: Operator | undefined): string {
  makeFolder(wanted);
  if (operator === undefined) return wanted;
  if (canReach(path.dirname(wanted), operator)) {
    chmodSync(wanted, statSync(wanted).mode | PASS_THROUGH);
    return wanted;
  }
  const hash = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  const fallback = `/var/lib/xushi-${hash}`;
  makeFolder(fallback);
  chmodSync(fallback, PASS_THROUGH);
  return fallback;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new StartError(
      `The data folder ${folder} cannot be made (${(error as NodeJS.ErrnoException).code}); set XUSHI_DATA to a folder that can be written.`,
      { cause: error },
    );
  }
}

/** Whether the operator may pass through a folder and all the folders above it. */
export function canReach(folder: string, operator: Operator): boolean {
  const { mode, uid, gid } = statSync(folder);
  const shift = uid === operator.uid ? 6 : gid === operator.gid ? 3 : 0;
  if (((mode >> shift) & 1) === 0) return false;
  const parent = path.dirname(folder);
  return parent === folder || canReach(parent, operator);
}
