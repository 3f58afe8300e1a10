import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { closeDataSource, openDataSource } from '../../src/database/data-source';
import { migrate } from '../../src/database/migrate';
import { seedDemo } from '../../src/demo/seed-demo';

/** Carries the address of the run's server from the global setup to the test files. */
export const TEST_SERVER_VARIABLE = 'XUSHI_TEST_SERVER';
const POOL_SIZE = 5;
const TEMPLATE_LOCK = 0x74706c31;

export type TestDatabase = {
  readonly url: string;
  readonly dataSource: DataSource;
  /** Closes the pool and removes the database. */
  drop(): Promise<void>;
};

export type EmptyDatabase = Pick<TestDatabase, 'url' | 'drop'>;

/** A database of its own for one test file: the newest schema and no rows. */
export async function createTestDatabase(): Promise<TestDatabase> {
  await ensureTemplate('xushi_migrated', undefined, (url) => migrate({ url }));
  return clone('xushi_migrated');
}

/** The same with the demo loaded. */
export async function createSeededDatabase(): Promise<TestDatabase> {
  await ensureTemplate('xushi_migrated', undefined, (url) => migrate({ url }));
  await ensureTemplate('xushi_seeded', 'xushi_migrated', async (url) => {
    const dataSource = await openDataSource({ url, poolSize: POOL_SIZE });
    try {
      await seedDemo(dataSource, () => undefined);
    } finally {
      await dataSource.destroy();
    }
  });
  return clone('xushi_seeded');
}

/** Empties tables in spite of the triggers that keep their records, between the tests of a file. */
export async function forgetRecords(
  dataSource: Pick<DataSource, 'transaction'>,
  tables: string,
): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.query('SET LOCAL session_replication_role = replica');
    await manager.query(`TRUNCATE ${tables}`);
  });
}

/** A database without any table, for tests of the migration runner itself. */
export async function createEmptyDatabase(): Promise<EmptyDatabase> {
  const name = newName();
  await asAdmin((client) => client.query(`CREATE DATABASE ${name}`));
  return { url: urlOf(name), drop: () => dropDatabase(name) };
}

async function clone(template: string): Promise<TestDatabase> {
  const name = newName();
  await asAdmin((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const url = urlOf(name);
  const dataSource = await openDataSource({ url, poolSize: POOL_SIZE });
  return {
    url,
    dataSource,
    async drop() {
      await closeDataSource(dataSource);
      await dropDatabase(name);
    },
  };
}

/** Whoever needs a template first makes it; test files in other workers wait. */
async function ensureTemplate(
  name: string,
  from: string | undefined,
  fill: (url: string) => Promise<unknown>,
): Promise<void> {
  await asAdmin(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 1) return;
    const unfinished = `${name}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished}`);
    await client.query(
      `CREATE DATABASE ${unfinished}${from === undefined ? '' : ` TEMPLATE ${from}`}`,
    );
    await fill(urlOf(unfinished));
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  });
}

async function dropDatabase(name: string): Promise<void> {
  await asAdmin((client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
}

async function asAdmin(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function newName(): string {
  return `test_${randomUUID().replaceAll('-', '')}`;
}

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}

function serverUrl(): string {
  const url = process.env[TEST_SERVER_VARIABLE];
  if (url === undefined) throw new Error('no test server: run tests through jest.config.cjs');
  return url;
}
