/**
 * Holds the committed contract to the code: `server/openapi.json` to the routes, and the web's
 * types to it. `check-contract.mjs` fails where they differ, `check-contract.mjs --write` writes.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { format } from 'prettier';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const contractFile = 'server/openapi.json';
const typesFile = 'web/src/api/schema.d.ts';

const contract = JSON.parse(
  execFileSync(
    process.execPath,
    [join(root, 'scripts/run-server-file.mjs'), join(root, 'server/src/write-openapi.ts')],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  ),
);
const types = astToString(await openapiTS(contract));
const generated = [
  [contractFile, `${JSON.stringify(contract, null, 2)}\n`],
  [
    typesFile,
    await format(`/** Generated from ${contractFile}; do not edit. */\n${types}`, {
      parser: 'typescript',
      singleQuote: true,
      printWidth: 100,
      trailingComma: 'all',
    }),
  ],
];

const different = generated.filter(([file, text]) => committed(file) !== text);
if (process.argv.includes('--write')) {
  for (const [file, text] of different) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
} else if (different.length > 0) {
  const names = different.map(([file]) => file).join(' and ');
  console.error(`The routes and ${names} differ; run npm run contract and review the change.`);
  process.exitCode = 1;
}

function committed(file) {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return undefined;
  }
}
