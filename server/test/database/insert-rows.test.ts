import { insertMany } from '../../src/database/insert-rows';
import { Clause, Incentive, Plan } from '../../src/plans/plan.entity';
import { TargetClause } from '../../src/targets/target.entity';
import { createTestDatabase, type TestDatabase } from '../harness/database';

let database: TestDatabase;
let planId: number;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.dataSource.query(
    `INSERT INTO region (code, name, short_name, sort) VALUES ('140000', '甲省', '甲', 1)`,
  );
  [planId = 0] = await insertMany(database.dataSource.manager, Plan, [
    {
      key: 'one',
      regionCode: '140000',
      title: '方案“一”\\n',
      docNo: null,
      issuer: '甲省人民政府',
      issuedOn: '2024-06-28',
      publishedOn: null,
      effectiveFrom: null,
      effectiveTo: null,
      horizon: null,
      activatedOn: '2024-07-01',
      implements: [{ title: '上级方案', docNo: '国发〔2024〕1号' }],
      missingAnnexes: ['附件1'],
    },
  ]);
});
afterAll(() => database.drop());

const rows = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
  database.dataSource.query(sql, values);

test('texts, days and lists are stored as they are, what is not given by its default', async () => {
  expect(
    await rows(
      `SELECT title, doc_no, issued_on, horizon, implements, missing_annexes, rule_set
       FROM plan WHERE id = $1`,
      [planId],
    ),
  ).toEqual([
    {
      title: '方案“一”\\n',
      doc_no: null,
      issued_on: '2024-06-28',
      horizon: null,
      implements: [{ title: '上级方案', docNo: '国发〔2024〕1号' }],
      missing_annexes: ['附件1'],
      rule_set: 'pp-gap',
    },
  ]);
});

test('ids come in the order of the rows, however many there are', async () => {
  const { manager } = database.dataSource;
  const count = 30_000;
  const ids = await insertMany(
    manager,
    Clause,
    Array.from({ length: count }, (_, ordinal) => ({
      planId,
      locator: `（${ordinal}）`,
      heading: '',
      depth: 1,
      ordinal,
    })),
  );
  expect(ids).toHaveLength(count);
  const stored = await rows<{ id: number }>(
    'SELECT id FROM clause WHERE plan_id = $1 ORDER BY ordinal',
    [planId],
  );
  expect(stored.map(({ id }) => id)).toEqual(ids);
});

test('a decimal keeps every digit, and a column that only some rows have is empty in the others', async () => {
  const { manager } = database.dataSource;
  const [clauseId = 0] = await insertMany(manager, Clause, [
    { planId, locator: '一', heading: '', depth: 0, ordinal: -1 },
  ]);
  await insertMany(manager, Incentive, [
    { clauseId, ordinal: 0, condition: '首次认定' },
    { clauseId, ordinal: 1, condition: '复核通过', amount: '12345678901234567890.10', unit: '元' },
  ]);
  expect(
    await rows('SELECT amount, unit FROM incentive WHERE clause_id = $1 ORDER BY ordinal', [
      clauseId,
    ]),
  ).toEqual([
    { amount: null, unit: null },
    { amount: '12345678901234567890.10', unit: '元' },
  ]);
});

test('no rows are no ids', async () => {
  const { manager } = database.dataSource;
  expect(await insertMany(manager, TargetClause, [])).toEqual([]);
});
