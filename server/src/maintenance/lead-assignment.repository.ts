import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { validOn } from '../targets/responsibility.policy';

export interface AssignableTarget {
  readonly version: number;
  readonly planId: number;
  readonly regionCode: string;
  readonly endedOn: Day | null;
  readonly leadByDocument: boolean;
}

/** Locks a target of a plan that runs, so that who answers for it changes one at a time. */
export async function assignableTarget(
  manager: EntityManager,
  targetId: number,
  today: Day,
): Promise<AssignableTarget | null> {
  const [row] = await manager.query<
    {
      version: number;
      plan_id: number;
      region_code: string;
      ended_on: Day | null;
      lead_by_document: boolean;
    }[]
  >(
    `SELECT t.version, t.plan_id, t.region_code, t.ended_on, EXISTS (
       SELECT FROM responsibility r
       WHERE r.target_id = t.id AND r.role = 'lead' AND r.source = 'document'
         AND ${validOn('r', '$2')}) AS lead_by_document
     FROM target t JOIN plan p ON p.id = t.plan_id
     WHERE t.id = $1 AND p.activated_on <= $2
     FOR UPDATE OF t`,
    [targetId, today],
  );
  return row
    ? {
        version: row.version,
        planId: row.plan_id,
        regionCode: row.region_code,
        endedOn: row.ended_on,
        leadByDocument: row.lead_by_document,
      }
    : null;
}

/** Makes the body the reporter, in the version that was seen. Null where it is no longer that. */
export async function raiseVersion(
  manager: EntityManager,
  targetId: number,
  version: number,
  reporterId: number,
): Promise<number | null> {
  const [rows] = await manager.query<[{ version: number }[], number]>(
    `UPDATE target SET reporter_id = $3, reporter_presumed = false, version = version + 1
     WHERE id = $1 AND version = $2 RETURNING version`,
    [targetId, version, reporterId],
  );
  return rows[0]?.version ?? null;
}

/** An existing body of the target's region, not an open group. */
export async function isAssignable(
  manager: EntityManager,
  agencyId: number,
  regionCode: string,
  on: Day,
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `SELECT FROM agency
     WHERE id = $1 AND region_code = $2 AND kind <> 'group'
       AND (valid_from IS NULL OR valid_from <= $3) AND (valid_to IS NULL OR valid_to > $3)`,
    [agencyId, regionCode, on],
  );
  return rows.length === 1;
}
