import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepare } from './prepare.mjs';
import { repository } from './sources.mjs';

// Browser journeys and the start of the real process run what is built.
prepare();

const folder = mkdtempSync(path.join(os.tmpdir(), 'xushi-results-'));
const results = path.join(folder, 'results.json');
const jest = spawn(
  process.execPath,
  ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${results}`, ...process.argv.slice(2)],
  // The results also go to a file; what Jest prints for people comes by the error stream.
  { cwd: repository, stdio: ['inherit', 'ignore', 'inherit'] },
);
// Jest takes its database down itself and then ends; this process waits for it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => jest.kill(signal));

jest.once('exit', (code) => {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(results, 'utf8'),
    );
    // A file that could not even be loaded has no tests to count, but it has failed.
    console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`);
  } catch {
    console.log('0 passed, 1 failed');
  }
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = code ?? 1;
});
