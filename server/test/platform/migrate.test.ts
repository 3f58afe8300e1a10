import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { openDataSource } from '../../src/database/data-source';
import { migrate } from '../../src/database/migrate';
import { missingMigrations, requireCurrentSchema } from '../../src/database/schema-version';
import { createEmptyDatabase } from '../harness/database';
import type { EmptyDatabase } from '../harness/database';

let database: EmptyDatabase;
let migrations: string;

beforeEach(async () => {
  database = await createEmptyDatabase();
  migrations = mkdtempSync(path.join(os.tmpdir(), 'xushi-migrations-'));
});
afterEach(async () => {
  rmSync(migrations, { recursive: true });
  await database.drop();
});

function addMigration(name: string, sql: string, extra = ''): void {
  writeFileSync(
    path.join(migrations, `${name}.ts`),
    `export class ${name} { ${extra} async up(runner) { await runner.query(${JSON.stringify(sql)}); } async down() {} }`,
  );
}

async function select<T>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

test('several starters at once: each migration runs once and nobody fails', async () => {
  addMigration('First20200101000001', 'CREATE TABLE a (n int); SELECT pg_sleep(0.3)');
  addMigration('Second20200101000002', 'INSERT INTO a VALUES (1)');
  const waiting: string[] = [];
  const applied = await Promise.all(
    Array.from({ length: 5 }, () =>
      migrate({ url: database.url, migrations, say: (line) => waiting.push(line) }),
    ),
  );
  expect(applied.flat()).toEqual(['First20200101000001', 'Second20200101000002']);
  expect(waiting).toContain('Another process is migrating the database; waiting for it.');
  expect(await select('SELECT n FROM a')).toEqual([{ n: 1 }]);
});

test('an index made concurrently does not wait for those who wait for the migration', async () => {
  addMigration('First20200101000001', 'CREATE TABLE a (n int)');
  addMigration(
    'Second20200101000002',
    'CREATE INDEX CONCURRENTLY a_n ON a (n)',
    'transaction = false;',
  );
  const applied = await Promise.all([
    migrate({ url: database.url, migrations }),
    migrate({ url: database.url, migrations }),
    migrate({ url: database.url, migrations }),
  ]);
  expect(applied.flat()).toHaveLength(2);
});

test('a migration that fails leaves nothing of itself, keeps the earlier ones and frees the lock', async () => {
  addMigration('First20200101000001', 'CREATE TABLE a (n int)');
  addMigration('Second20200101000002', 'CREATE TABLE b (n int); SELECT 1 / 0');
  await expect(migrate({ url: database.url, migrations })).rejects.toThrow('division by zero');
  expect(await select(`SELECT to_regclass('a')::text AS a, to_regclass('b')::text AS b`)).toEqual([
    { a: 'a', b: null },
  ]);
  expect(await select(`SELECT FROM pg_locks WHERE locktype = 'advisory'`)).toHaveLength(0);
});

test('a database behind the code is refused in one sentence; a later one is served', async () => {
  addMigration('First20200101000001', 'CREATE TABLE a (n int)');
  const before = await openDataSource({ url: database.url, poolSize: 1, migrations });
  await expect(requireCurrentSchema(before)).rejects.toThrow(
    'The database is behind this version of Xushi: it lacks 1 migration(s), first First20200101000001; start once with --migrate.',
  );
  await before.destroy();
  await migrate({ url: database.url, migrations });

  await select(`INSERT INTO schema_migration (timestamp, name) VALUES (1, 'FromTheFuture')`);
  const after = await openDataSource({ url: database.url, poolSize: 1, migrations });
  await expect(requireCurrentSchema(after)).resolves.toBeUndefined();
  await after.destroy();
});

test('every migration of the product can be taken back and applied again', async () => {
  const applied = await migrate({ url: database.url });
  const dataSource = await openDataSource({ url: database.url, poolSize: 1 });
  try {
    for (let left = applied.length; left > 0; left -= 1) {
      await dataSource.undoLastMigration({ transaction: 'each' });
    }
    expect(await missingMigrations(dataSource)).toEqual(applied);
    const [left] = await select<{ tables: string[] | null }>(
      `SELECT array_agg(tablename::text) AS tables FROM pg_tables
       WHERE schemaname = 'public' AND tablename <> 'schema_migration'`,
    );
    expect(left?.tables).toBeNull();
  } finally {
    await dataSource.destroy();
  }
  expect(await migrate({ url: database.url })).toEqual(applied);
});
