/**
 * Begins a thread that reads documents: from the build as it stands, from the sources (tests) with
 * types stripped as scripts do.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('./reading-thread.js', import.meta.url));
const fromBuild = existsSync(built);
if (!fromBuild) await import(new URL('../../../scripts/typescript.mjs', import.meta.url));
createRequire(import.meta.url)(fromBuild ? built : './reading-thread.ts');
