import { createTestDatabase } from '../harness/database';
import type { TestDatabase } from '../harness/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function select(expression: string): Promise<unknown> {
  const [row] = await database.dataSource.query<{ value: unknown }[]>(
    `SELECT ${expression} AS value`,
  );
  return row?.value;
}

test.each([
  [`date '2020-09-30'`, '2020-09-30'],
  [`ARRAY[date '2020-09-30', NULL]`, ['2020-09-30', null]],
  [`4500.10::numeric`, '4500.10'],
  [`12345678901234567890.123456789::numeric`, '12345678901234567890.123456789'],
  [`ARRAY[0.10::numeric, NULL]`, ['0.10', null]],
  [`count(*)`, 1],
  [`9007199254740991::int8`, 9007199254740991],
  [`ARRAY[1::int8, NULL]`, [1, null]],
  [`NULL::date`, null],
  [`true`, true],
  [`timestamptz '2020-09-30 08:00+08'`, new Date('2020-09-30T00:00:00Z')],
])('%s arrives as %p', async (expression, expected) => {
  expect(await select(expression)).toEqual(expected);
});

test('an int8 that a number cannot hold fails instead of losing digits', async () => {
  await expect(select('9007199254740993::int8')).rejects.toThrow('9007199254740993 is too large');
});

test('a date parameter is stored as the day that was given', async () => {
  const [row] = await database.dataSource.query<{ same: boolean }[]>(
    `SELECT $1::date = date '2020-10-01' AS same`,
    ['2020-10-01'],
  );
  expect(row).toEqual({ same: true });
});
