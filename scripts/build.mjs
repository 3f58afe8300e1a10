import { transformFile } from '@swc/core';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesIn, markBuilt, repository, stampOf } from './sources.mjs';

const dist = path.join(repository, 'dist');

/** `server/src/x.ts` becomes `dist/server/src/x.js`: relative paths stay true. */
async function buildServer() {
  await Promise.all(
    ['server', 'migrations'].map((folder) =>
      rm(path.join(dist, folder), { recursive: true, force: true }),
    ),
  );
  const files = filesIn('server/src', 'migrations');
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  await Promise.all(
    sources.map(async (source) => {
      const target = path.join(dist, source.replace(/\.ts$/, '.js'));
      const { code, map } = await transformFile(path.join(repository, source), {
        sourceMaps: true,
        sourceFileName: path.relative(path.dirname(target), path.join(repository, source)),
      });
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, `${code}\n//# sourceMappingURL=${path.basename(target)}.map\n`);
      await writeFile(`${target}.map`, map);
    }),
  );
  // What threads of their own begin with is written as Node loads it.
  const threads = files.filter((file) => file.endsWith('.worker.mjs'));
  await Promise.all(
    threads.map((file) => copyFile(path.join(repository, file), path.join(dist, file))),
  );
}

async function buildWeb() {
  const configFile = path.join(repository, 'web/vite.config.mts');
  if (!existsSync(configFile)) return;
  const { build } = await import('vite');
  await build({ configFile, logLevel: 'warn' });
  await compressAssets(path.join(dist, 'web/assets'));
}

/** Smaller files grow, or save less than a packet. */
const COMPRESS_FROM_BYTES = 1024;
const ALREADY_COMPRESSED = /\.(br|gz|png|jpe?g|webp|woff2?)$/;

/** Lays `x.br` and `x.gz` beside each file: compressed once here, as small as it gets. */
async function compressAssets(folder) {
  const names = (await readdir(folder)).filter((name) => !ALREADY_COMPRESSED.test(name));
  await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      const content = await readFile(file);
      if (content.length < COMPRESS_FROM_BYTES) return;
      const [br, gz] = await Promise.all([
        promisify(brotliCompress)(content, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
            [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
          },
        }),
        promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
      ]);
      await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
    }),
  );
}

const halves = { server: buildServer, web: buildWeb };

// Without arguments everything is built, else the halves that are named.
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(halves);
await mkdir(dist, { recursive: true });
for (const half of wanted) {
  // Taken before the build: a file saved while it runs makes the result stale, not current.
  const stamp = stampOf(half);
  await halves[half]();
  markBuilt(half, stamp);
}
