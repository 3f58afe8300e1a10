import { setTimeout as pause } from 'node:timers/promises';
import { QueryFailedError } from 'typeorm';
import type { DataSource, EntityManager } from 'typeorm';

const ATTEMPTS = 3;
const MAX_PAUSE_MS = 50;
/** serialization_failure and deadlock_detected: the same work succeeds when it is done again. */
const REPEATABLE = new Set(['40001', '40P01']);

/**
 * Runs `work` in one transaction: all of it is committed, or nothing. On a deadlock or a
 * serialization failure it is rolled back and done again, up to three times in all, so `work`
 * touches the world only through its manager.
 */
export async function inTransaction<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await dataSource.transaction(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !isRepeatable(error)) throw error;
      await pause(Math.random() * MAX_PAUSE_MS * attempt);
    }
  }
}

/** Several reads of one moment: nothing written in between skews one part against another. */
export function inSnapshot<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    await manager.query('SET TRANSACTION READ ONLY');
    return work(manager);
  });
}

function isRepeatable(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code } = error.driverError as { code?: unknown };
  return typeof code === 'string' && REPEATABLE.has(code);
}
