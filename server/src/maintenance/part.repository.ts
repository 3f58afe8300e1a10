import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { validOn } from '../targets/responsibility.policy';
import { changeOfParts, type HeldPart, type Part } from './domain/part-change';

/** Rows of a target that hold, and those that ended with the day before `today`. */
export function heldParts(
  manager: EntityManager,
  targetId: number,
  today: Day,
): Promise<HeldPart[]> {
  return manager.query<HeldPart[]>(
    `SELECT id, agency_id AS "agencyId", role, source, document_role AS "documentRole", ordinal,
       valid_from AS "validFrom", valid_to AS "validTo"
     FROM responsibility
     WHERE target_id = $1 AND (valid_to IS NULL OR valid_to = $2) ORDER BY ordinal, id`,
    [targetId, today],
  );
}

/** The parts that hold on a day, in the order of the document. */
export function partsOn(manager: EntityManager, targetId: number, on: Day): Promise<Part[]> {
  return manager.query<Part[]>(
    `SELECT agency_id AS "agencyId", role, source, document_role AS "documentRole", ordinal
     FROM responsibility r WHERE target_id = $1 AND ${validOn('r', '$2')} ORDER BY ordinal, id`,
    [targetId, on],
  );
}

/** Lets the bodies of a locked target have other parts from a day on; earlier days keep theirs. */
export async function changeParts(
  manager: EntityManager,
  targetId: number,
  changed: (parts: readonly Part[]) => readonly Part[],
  today: Day,
): Promise<void> {
  const held = await heldParts(manager, targetId, today);
  const wanted = changed(held.filter((row) => row.validTo === null));
  const { remove, close, reopen, add } = changeOfParts(held, wanted, today);
  await manager.query('DELETE FROM responsibility WHERE id = ANY ($1::bigint[])', [remove]);
  await manager.query('UPDATE responsibility SET valid_to = $2 WHERE id = ANY ($1::bigint[])', [
    close,
    today,
  ]);
  await manager.query('UPDATE responsibility SET valid_to = NULL WHERE id = ANY ($1::bigint[])', [
    reopen,
  ]);
  for (const part of add) {
    await manager.query(
      `INSERT INTO responsibility
         (target_id, agency_id, role, source, document_role, ordinal, valid_from)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [targetId, part.agencyId, part.role, part.source, part.documentRole, part.ordinal, today],
    );
  }
}

/**
 * The next day after this one from which other bodies answer or report; null where there is none.
 */
export async function laterChange(
  manager: EntityManager,
  targetId: number,
  today: Day,
): Promise<Day | null> {
  const [row] = await manager.query<{ day: Day | null }[]>(
    `SELECT min(day) AS day FROM (
       SELECT unnest(ARRAY[valid_from, valid_to]) AS day FROM responsibility WHERE target_id = $1
       UNION ALL
       SELECT effective_on FROM target_revision WHERE target_id = $1 AND kind = 'reporter'
     ) AS changes WHERE day > $2`,
    [targetId, today],
  );
  return row?.day ?? null;
}
