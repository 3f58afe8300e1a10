import type { DataSource } from 'typeorm';

/**
 * Does something while the database's own clock stands at a moment, which is what the product goes
 * by where no demo's clock is set. The connections are made anew before and after.
 *
 * @param at an instant, `2024-12-31T15:59:59Z`
 */
export async function atMoment<T>(
  dataSource: DataSource,
  at: string,
  work: () => Promise<T>,
): Promise<T> {
  await dataSource.query('CREATE SCHEMA IF NOT EXISTS stopped');
  await dataSource.query(
    `CREATE OR REPLACE FUNCTION stopped.now() RETURNS timestamptz LANGUAGE sql STABLE
     AS 'SELECT timestamptz ''${at}'''`,
  );
  await dataSource.query('UPDATE demo_clock SET today = NULL');
  const [{ name }] = await dataSource.query<[{ name: string }]>(
    'SELECT current_database() AS name',
  );
  const reconnect = async () => {
    await dataSource.destroy();
    await dataSource.initialize();
  };
  await dataSource.query(`ALTER DATABASE "${name}" SET search_path = stopped, pg_catalog, public`);
  await reconnect();
  try {
    return await work();
  } finally {
    await dataSource.query(`ALTER DATABASE "${name}" RESET search_path`);
    await reconnect();
  }
}
