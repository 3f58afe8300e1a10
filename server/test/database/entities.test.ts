import { createTestDatabase, type TestDatabase } from '../harness/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** The migrations are the truth: every entity must name existing columns and can be read. */
test('entities map the tables that the migrations make', async () => {
  const { entityMetadatas, manager } = database.dataSource;
  expect(entityMetadatas.length).toBeGreaterThan(0);
  for (const entity of entityMetadatas) {
    await expect(manager.find(entity.target, { take: 1 })).resolves.toEqual([]);
  }
});

test('migrations can be taken back, one by one, and run again', async () => {
  const { dataSource } = database;
  const count = dataSource.migrations.length;
  for (let undone = 0; undone < count; undone += 1) await dataSource.undoLastMigration();
  const left = await dataSource.query<{ table_name: string }[]>(
    `SELECT table_name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_name <> 'schema_migration'`,
  );
  expect(left).toEqual([]);
  await expect(dataSource.runMigrations({ transaction: 'each' })).resolves.toHaveLength(count);
});
