import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { StartError } from '../../config/start-error';
import { POSTGRES_MAJOR } from './binaries';
import type { Operator } from './operator';

/** Role that owns the embedded database. */
export const EMBEDDED_USER = 'xushi';

export type ClusterFolder = {
  /** PostgreSQL's own data directory. */
  readonly pgdata: string;
  readonly password: string;
  /** Remembers the port, so that a tool once pointed at this database finds it again. */
  readonly portFile: string;
};

export type InitialiseOptions = {
  readonly dataFolder: string;
  readonly binaries: string;
  readonly operator: Operator | undefined;
  readonly durable: boolean;
  readonly say: (line: string) => void;
};

/**
 * The cluster in a data folder, made where there is none. It is made beside its place and renamed
 * into it, so that an interrupted start leaves nothing half done behind.
 */
export function openClusterFolder(options: InitialiseOptions): ClusterFolder {
  const folder = path.join(options.dataFolder, 'postgres');
  if (!existsSync(folder)) makeCluster(folder, options);
  const pgdata = path.join(folder, 'pgdata');
  try {
    const password = readFileSync(path.join(folder, 'password'), 'utf8');
    const version = readFileSync(path.join(pgdata, 'PG_VERSION'), 'utf8').trim();
    if (version !== POSTGRES_MAJOR) {
      throw new StartError(
        `The database in ${folder} was made by PostgreSQL ${version}, this version of Xushi brings ${POSTGRES_MAJOR}; move the folder away to start afresh.`,
      );
    }
    return { pgdata, password, portFile: path.join(folder, 'port') };
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `The database in ${folder} cannot be read (${(error as NodeJS.ErrnoException).code}); start as the user who made it, or set XUSHI_DATA to another folder.`,
      { cause: error },
    );
  }
}

function makeCluster(folder: string, options: InitialiseOptions): void {
  const { operator, binaries, durable } = options;
  options.say(`Making the embedded database in ${folder}`);
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  chmodSync(unfinished, 0o711);
  const pgdata = path.join(unfinished, 'pgdata');
  mkdirSync(pgdata, { mode: 0o700 });

  const password = randomBytes(24).toString('base64url');
  const passwordFile = path.join(unfinished, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(operator, pgdata, passwordFile);
  const initdb = spawnSync(
    path.join(binaries, 'bin/initdb'),
    [
      `--pgdata=${pgdata}`,
      `--username=${EMBEDDED_USER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ],
    { ...runAs(operator), encoding: 'utf8' },
  );
  if (initdb.status !== 0) {
    const reason =
      initdb.error?.message ?? (initdb.stderr.trim().split('\n').at(-1) || 'no reason');
    throw new StartError(`The embedded database could not be made: ${reason}.`);
  }
  // From here on only we read the password; the operator never needs it again.
  if (operator !== undefined) chownSync(passwordFile, 0, 0);
  renameSync(unfinished, folder);
}

function giveTo(operator: Operator | undefined, ...places: string[]): void {
  if (operator === undefined) return;
  for (const place of places) chownSync(place, operator.uid, operator.gid);
}

/**
 * How a program of PostgreSQL is started: as the operator, from a folder everyone may stand in,
 * with nothing of our environment, whose PG* variables would change what it does.
 */
export function runAs(operator: Operator | undefined): {
  cwd: string;
  env: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
} {
  const base = { cwd: path.parse(process.cwd()).root, env: { LC_ALL: 'C', TZ: 'UTC' } };
  return operator === undefined ? base : { ...base, uid: operator.uid, gid: operator.gid };
}
