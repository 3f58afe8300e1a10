import type { DataSource } from 'typeorm';
import { StartError } from '../config/start-error';

const DURABLE_SETTINGS = ['fsync', 'full_page_writes', 'synchronous_commit'] as const;

/**
 * Throws a StartError when the server may forget a commit that it has acknowledged. A value that
 * an agency has reported must survive a power cut.
 */
export async function requireDurability(dataSource: DataSource): Promise<void> {
  const off = await dataSource.query<{ name: string }[]>(
    `SELECT name FROM pg_settings WHERE name = ANY($1) AND setting = 'off' ORDER BY name`,
    [DURABLE_SETTINGS],
  );
  if (off.length === 0) return;
  const names = off.map((row) => row.name).join(', ');
  throw new StartError(
    `The database runs with ${names} off and could lose values it has acknowledged; switch this on before starting.`,
  );
}
