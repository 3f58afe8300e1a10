import type { EntityManager } from 'typeorm';

/** For the answer to a stale version: by whom and when (ISO instant) it was changed. */
export interface LastChange {
  readonly changedBy: string | null;
  readonly changedAt: string | null;
}

/**
 * The newest entry of the audit log about a subject. Only where each of its entries raises the
 * version of the row that is asked about.
 */
export async function lastChange(
  manager: EntityManager,
  type: string,
  id: number | string | null,
): Promise<LastChange> {
  const [row] = await manager.query<{ name: string | null; at: Date }[]>(
    `SELECT account.display_name AS name, log.at
     FROM audit_log log LEFT JOIN account ON account.id = log.account_id
     WHERE log.subject_type = $1 AND log.subject_id IS NOT DISTINCT FROM $2
     ORDER BY log.at DESC, log.id DESC LIMIT 1`,
    [type, id === null ? null : String(id)],
  );
  return { changedBy: row?.name ?? null, changedAt: row?.at.toISOString() ?? null };
}
