/**
 * Runs one of the server's TypeScript files without a build: `run-server-file.mjs FILE [ARG…]`.
 * Types are stripped by the compiler and settings of the build (.swcrc), nothing is checked.
 */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import process from 'node:process';
import './typescript.mjs';

const require = createRequire(import.meta.url);

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error('Name the file to run: node scripts/run-server-file.mjs FILE [ARG…]');
  process.exit(2);
}
const path = resolve(file);
process.argv = [process.execPath, path, ...args];
process.setSourceMapsEnabled(true);
require(path);
