import type { DataSource } from 'typeorm';
import { StartError } from '../config/start-error';
import { MIGRATIONS_TABLE } from './data-source';

/**
 * Names of the migrations in the code that the database has not had, oldest first. A database
 * that is ahead of the code has none: migrations widen the schema before they narrow it, so that
 * the old version keeps running while the new one is rolled out.
 */
export async function missingMigrations(dataSource: DataSource): Promise<string[]> {
  const [table] = await dataSource.query<{ found: boolean }[]>(
    'SELECT to_regclass($1) IS NOT NULL AS found',
    [MIGRATIONS_TABLE],
  );
  const rows = table?.found
    ? await dataSource.query<{ name: string }[]>(`SELECT name FROM ${MIGRATIONS_TABLE}`)
    : [];
  const applied = new Set(rows.map((row) => row.name));
  return dataSource.migrations
    .map((migration) => migration.name ?? migration.constructor.name)
    .filter((name) => !applied.has(name))
    .sort((a, b) => timestampOf(a).localeCompare(timestampOf(b)));
}

/** Throws a StartError when the database lacks a migration of this code. */
export async function requireCurrentSchema(dataSource: DataSource): Promise<void> {
  const missing = await missingMigrations(dataSource);
  const [first] = missing;
  if (first === undefined) return;
  throw new StartError(
    `The database is behind this version of Xushi: it lacks ${missing.length} migration(s), first ${first}; start once with --migrate.`,
  );
}

/** A migration's name ends with the time at which it was written. */
function timestampOf(name: string): string {
  return /\d+$/.exec(name)?.[0] ?? '';
}
