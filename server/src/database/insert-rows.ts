import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';

/** A statement of PostgreSQL takes 65 535 parameters. */
const MOST_PARAMETERS = 60_000;

/** Ids in the order of the rows; as few statements as there can be. */
export async function insertMany<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: QueryDeepPartialEntity<Row>[],
): Promise<number[]> {
  const columns = manager.dataSource.getMetadata(entity).columns.length;
  const together = Math.floor(MOST_PARAMETERS / columns);
  const ids: number[] = [];
  for (let from = 0; from < rows.length; from += together) {
    const { identifiers } = await manager.insert(entity, rows.slice(from, from + together));
    for (const row of identifiers) ids.push(Number(row.id));
  }
  return ids;
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
