import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';

/**
 * Ids in the order of the rows, none where the table has no id; one statement with one parameter,
 * however many rows: thousands of parameters cost more to write down than the rows to store.
 *
 * @param rows what none of them has gets the column's default
 */
export async function insertMany<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly QueryDeepPartialEntity<Row>[],
): Promise<number[]> {
  if (rows.length === 0) return [];
  const { tableName, columns } = manager.dataSource.getMetadata(entity);
  const given = columns.filter((column) =>
    rows.some((row) => column.getEntityValue(row) !== undefined),
  );
  const names = given.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const hasId = columns.some(({ databaseName }) => databaseName === 'id');
  const stored = await manager.query<{ id: number }[]>(
    `INSERT INTO "${tableName}" (${names})
     SELECT ${names} FROM json_populate_recordset(NULL::"${tableName}", $1::json) WITH ORDINALITY
     ORDER BY ordinality ${hasId ? 'RETURNING id' : ''}`,
    [
      JSON.stringify(
        rows.map((row) =>
          Object.fromEntries(
            given.map((column) => [column.databaseName, column.getEntityValue(row)]),
          ),
        ),
      ),
    ],
  );
  return hasId ? stored.map(({ id }) => id) : [];
}

/** The id at a place; every row was inserted. */
export function at(ids: readonly number[], index: number): number {
  const id = ids[index];
  if (id === undefined) throw new RangeError(`row ${index} was not inserted`);
  return id;
}

/** What the ledger's own checks have made sure is there. */
export function found<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`not in the ledger: ${key}`);
  return value;
}
