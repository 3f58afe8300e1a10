import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';

/** Ids in the order of the rows. */
export async function insertMany<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: QueryDeepPartialEntity<Row>[],
): Promise<number[]> {
  if (rows.length === 0) return [];
  const { identifiers } = await manager.insert(entity, rows);
  return identifiers.map((row) => Number(row.id));
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
