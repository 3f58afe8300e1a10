import { readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { EmbeddedPostgres } from '../../src/database/embedded/embedded-postgres';
import { processIdentity } from '../../src/database/embedded/process-table';

export const TEST_FOLDER_PREFIX = 'xushi-test-';

declare global {
  var xushiTestServer: { server: EmbeddedPostgres; folder: string } | undefined;
}

export async function tearDown(): Promise<void> {
  const running = globalThis.xushiTestServer;
  globalThis.xushiTestServer = undefined;
  if (running === undefined) return;
  await running.server.stop();
  rmSync(running.folder, { recursive: true, force: true });
}

/** Folders of test runs that were killed: their database died with them, their files did not. */
export function removeAbandoned(): void {
  for (const name of readdirSync(os.tmpdir())) {
    if (!name.startsWith(TEST_FOLDER_PREFIX)) continue;
    const folder = path.join(os.tmpdir(), name);
    const owner = readOwner(folder);
    if (owner !== undefined && processIdentity(Number.parseInt(owner, 10)) !== owner) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

function readOwner(folder: string): string | undefined {
  try {
    return readFileSync(path.join(folder, 'lock'), 'utf8');
  } catch {
    return undefined;
  }
}
