import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres';
import { removeAbandoned, TEST_FOLDER_PREFIX, tearDown } from './test-server';
import { TEST_SERVER_VARIABLE } from './database';

/** One PostgreSQL for the whole run; each test file takes databases of its own from it. */
export default async function globalSetup(): Promise<void> {
  removeAbandoned();
  const folder = mkdtempSync(path.join(os.tmpdir(), TEST_FOLDER_PREFIX));
  const server = await startEmbeddedPostgres(folder, { durable: false });
  globalThis.xushiTestServer = { server, folder };
  process.env[TEST_SERVER_VARIABLE] = server.url;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void tearDown().finally(() => process.exit(1)));
  }
}
