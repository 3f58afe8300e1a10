import { setTimeout as pause } from 'node:timers/promises';
import { MigrationExecutor } from 'typeorm';
import type { QueryRunner } from 'typeorm';
import { openDataSource } from './data-source';

/** Names the migration lock among all advisory locks of a database ("xush" in ASCII). */
const MIGRATION_LOCK = 0x78757368;
const LOCK_POLL_MS = 200;
/** A migration that cannot get a table within this time gives up instead of blocking everyone. */
const TABLE_LOCK_TIMEOUT = '10s';

export type MigrateOptions = {
  /** A direct connection of the role that owns the schema: locks do not survive a pooler. */
  readonly url: string;
  readonly migrations?: string;
  readonly say?: (line: string) => void;
};

/**
 * Applies the migrations that are missing, in order, each in a transaction of its own (a migration
 * may opt out with `transaction = false`). Any number of processes may call this at the same time:
 * one works, the others wait for it. Returns the names of what this call applied.
 */
export async function migrate({ url, migrations, say }: MigrateOptions): Promise<string[]> {
  const dataSource = await openDataSource({
    url,
    poolSize: 1,
    ...(migrations === undefined ? {} : { migrations }),
  });
  try {
    const runner = dataSource.createQueryRunner();
    try {
      await waitForLock(runner, say);
      await runner.query(`SET lock_timeout = '${TABLE_LOCK_TIMEOUT}'`);
      const executor = new MigrationExecutor(dataSource, runner);
      executor.transaction = 'each';
      const applied = await executor.executePendingMigrations();
      return applied.map((migration) => migration.name);
    } finally {
      await runner.release();
    }
  } finally {
    // Closing the connection gives the lock back, also when a migration failed.
    await dataSource.destroy();
  }
}

/**
 * Asks again and again rather than waiting inside the database: a waiting statement holds a
 * snapshot, and CREATE INDEX CONCURRENTLY in the process that works would wait for it in turn.
 */
async function waitForLock(runner: QueryRunner, say?: (line: string) => void): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const [row] = (await runner.query('SELECT pg_try_advisory_lock($1) AS held', [
      MIGRATION_LOCK,
    ])) as { held: boolean }[];
    if (row?.held) return;
    if (attempt === 0) say?.('Another process is migrating the database; waiting for it.');
    await pause(LOCK_POLL_MS);
  }
}
