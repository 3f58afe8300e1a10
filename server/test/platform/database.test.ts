import type { DataSource } from 'typeorm';
import { explainConnectionError } from '../../src/database/connection-error';
import { openDataSource } from '../../src/database/data-source';
import { requireDurability } from '../../src/database/durability';
import { inTransaction } from '../../src/database/transaction';
import { createTestDatabase } from '../harness/database';
import type { TestDatabase } from '../harness/database';

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = database.dataSource;
  await dataSource.query('CREATE TABLE counter (id int PRIMARY KEY, n int NOT NULL)');
});
beforeEach(() => dataSource.query('TRUNCATE counter; INSERT INTO counter VALUES (1, 0), (2, 0)'));
afterAll(() => database.drop());

function counts(): Promise<{ id: number; n: number }[]> {
  return dataSource.query('SELECT id, n FROM counter ORDER BY id');
}

describe('a transaction', () => {
  test('is undone whole when its work throws', async () => {
    const work = inTransaction(dataSource, async (manager) => {
      await manager.query('UPDATE counter SET n = 5');
      throw new Error('refused');
    });
    await expect(work).rejects.toThrow('refused');
    expect(await counts()).toEqual([
      { id: 1, n: 0 },
      { id: 2, n: 0 },
    ]);
  });

  test('that lost a deadlock is done again', async () => {
    let runs = 0;
    const lockBoth = (first: number, second: number) =>
      inTransaction(dataSource, async (manager) => {
        runs += 1;
        await manager.query('UPDATE counter SET n = n + 1 WHERE id = $1', [first]);
        await manager.query('SELECT pg_sleep(0.2)');
        await manager.query('UPDATE counter SET n = n + 1 WHERE id = $1', [second]);
      });
    await Promise.all([lockBoth(1, 2), lockBoth(2, 1)]);
    expect(runs).toBeGreaterThan(2);
    expect(await counts()).toEqual([
      { id: 1, n: 2 },
      { id: 2, n: 2 },
    ]);
  });

  test('that breaks a rule of the database is not tried again', async () => {
    let runs = 0;
    const work = inTransaction(dataSource, async (manager) => {
      runs += 1;
      await manager.query('INSERT INTO counter VALUES (1, 1)');
    });
    await expect(work).rejects.toThrow('duplicate key');
    expect(runs).toBe(1);
  });
});

test('a server that may forget commits is refused with the settings to change', async () => {
  await expect(requireDurability(dataSource)).rejects.toThrow(
    'The database runs with fsync, full_page_writes, synchronous_commit off and could lose values it has acknowledged; switch this on before starting.',
  );
});

describe('a database that cannot be reached is explained without its password', () => {
  test.each<[string, Partial<URL>, string]>([
    ['nothing listens', { port: '1' }, 'nothing answers there'],
    ['the password is wrong', { password: 'opensesame' }, 'the password is wrong'],
    ['there is no such database', { pathname: '/none' }, 'the database does not exist'],
    ['the name leads nowhere', { hostname: 'none.invalid' }, 'the host name'],
  ])('%s', async (_, change, meaning) => {
    const url = Object.assign(new URL(database.url), change);
    const failure: unknown = await openDataSource({ url: url.href, poolSize: 1 }).catch(
      (error: unknown) => error,
    );
    const explained = explainConnectionError(failure, 'DATABASE_URL', url.href) as Error;
    expect(explained.message).toContain(
      `The database of DATABASE_URL (xushi@${url.hostname}:${url.port}${url.pathname}) is not available: ${meaning}`,
    );
    expect(explained.message).not.toContain(url.password);
  });

  test('an error that is no failed connection stays what it is', () => {
    const error = new Error('something else');
    expect(explainConnectionError(error, 'DATABASE_URL', database.url)).toBe(error);
  });
});
