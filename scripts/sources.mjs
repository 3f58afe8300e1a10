import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const repository = path.dirname(import.meta.dirname);

/** What the two halves of the build are made from. */
const INPUTS = {
  server: ['server/src', 'migrations', '.swcrc', 'package-lock.json', 'scripts/build.mjs'],
  web: ['web', 'tsconfig.base.json', 'package-lock.json', 'scripts/build.mjs'],
};

/** All files below the given places, relative to the repository, in a fixed order. */
export function filesIn(...places) {
  return places
    .flatMap((place) => {
      const full = path.join(repository, place);
      if (!existsSync(full)) return [];
      if (statSync(full).isFile()) return [place];
      return readdirSync(full, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(repository, path.join(entry.parentPath, entry.name)));
    })
    .sort();
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(repository, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

const stampFile = (half) => path.join(repository, 'dist', `${half}.stamp`);

/** Hash of everything that half of the build depends on. */
export const stampOf = (half) => hashOf(filesIn(...INPUTS[half]));

/**
 * The halves, `server` and `web`, that were not built from what lies here now. By content, not by
 * time: a checkout or a copy changes every time and nothing else.
 */
export function staleHalves() {
  return Object.keys(INPUTS).filter((half) => {
    const file = stampFile(half);
    return !existsSync(file) || readFileSync(file, 'utf8') !== stampOf(half);
  });
}

export const markBuilt = (half, stamp) => writeFileSync(stampFile(half), stamp);
