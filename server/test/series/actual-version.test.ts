import { addVersions, type NewActual } from '../../src/series/actual-version.service';
import { createTestDatabase, type TestDatabase } from '../harness/database';
import { fillSmallPlan } from '../reporting/small-plan';

let database: TestDatabase;
let firms: number;
let brands: number;

beforeAll(async () => {
  database = await createTestDatabase();
  await fillSmallPlan(database.dataSource);
  firms = await seriesId('firms');
  brands = await seriesId('brands');
}, 60_000);
afterAll(() => database.drop());

async function seriesId(key: string): Promise<number> {
  const [row] = await database.dataSource.query<{ id: number }[]>(
    'SELECT id FROM series WHERE key = $1',
    [key],
  );
  if (!row) throw new Error(`no series ${key}`);
  return row.id;
}

const row = (seriesId: number, periodEnd: string, value: string): NewActual => ({
  seriesId,
  periodEnd,
  answer: 'value',
  value,
  growth: null,
  vintage: 'formal',
  revision: null,
  source: '年报',
  sourceUrl: 'https://example.org/1',
  publishedOn: '2024-10-20',
  knownOn: '2024-10-20',
  reason: null,
  filledBy: '甲',
  signedBy: '乙',
  acceptedBy: '丙',
  submissionId: null,
});

const add = (rows: readonly NewActual[]) =>
  database.dataSource.transaction((manager) => addVersions(manager, rows));

describe('adding versions', () => {
  it('numbers each period by itself, in the order of the rows, after what is there', async () => {
    await add([row(firms, '2024-06-30', '10')]);
    const added = await add([
      row(brands, '2024-06-30', '1'),
      row(firms, '2024-06-30', '11'),
      row(firms, '2024-06-30', '12.50'),
      row(firms, '2024-09-30', '13'),
    ]);
    expect(added.map((one) => [one.seriesId, one.periodEnd, one.version])).toEqual(
      expect.arrayContaining([
        [brands, '2024-06-30', 1],
        [firms, '2024-06-30', 2],
        [firms, '2024-06-30', 3],
        [firms, '2024-09-30', 1],
      ]),
    );
    const stored = await database.dataSource.query<unknown[]>(
      `SELECT version, value, region_code, known_on_presumed, source_url, signed_by FROM actual
       WHERE series_id = $1 AND period_end = '2024-06-30' ORDER BY version`,
      [firms],
    );
    expect(stored).toEqual(
      ['10', '11', '12.50'].map((value, index) => ({
        version: index + 1,
        value,
        region_code: '140000',
        known_on_presumed: false,
        source_url: 'https://example.org/1',
        signed_by: '乙',
      })),
    );
  });

  it('at the same time leaves no gap and doubles no number', async () => {
    await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        add([row(brands, '2024-12-31', String(index)), row(firms, '2024-12-31', String(index))]),
      ),
    );
    const versions = await database.dataSource.query<{ key: number; versions: number[] }[]>(
      `SELECT series_id AS key, array_agg(version ORDER BY version) AS versions FROM actual
       WHERE period_end = '2024-12-31' GROUP BY series_id`,
    );
    expect(versions.map((one) => one.versions)).toEqual([
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
    ]);
  });

  it('adds nothing where a row cannot be', async () => {
    const before = await database.dataSource.query<unknown[]>('SELECT id FROM actual');
    await expect(
      add([row(firms, '2025-03-31', '1'), { ...row(firms, '2025-03-31', '1'), value: null }]),
    ).rejects.toThrow('actual_says_something');
    expect(await database.dataSource.query<unknown[]>('SELECT id FROM actual')).toHaveLength(
      before.length,
    );
  });
});
