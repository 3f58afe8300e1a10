/**
 * Runs one of the server's TypeScript files without a build: `run-server-file.mjs FILE [ARG…]`.
 * Types are stripped by the compiler and settings of the build (.swcrc), nothing is checked.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const { transformSync } = require('@swc/core');

// `require.extensions` is the one hook that every supported Node has for code loaded by require.
require('node:module')._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    cwd: root,
    configFile: join(root, '.swcrc'),
    sourceMaps: 'inline',
  });
  module._compile(code, filename);
};

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error('Name the file to run: node scripts/run-server-file.mjs FILE [ARG…]');
  process.exit(2);
}
const path = resolve(file);
process.argv = [process.execPath, path, ...args];
process.setSourceMapsEnabled(true);
require(path);
