import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import type { BodyToMake, KnownBody, MatchedBody } from './domain/match-body';
import type { Conflict } from './domain/proposal';
import type { Settlement } from './settling.schema';

export interface BodyRecord {
  readonly id: number;
  readonly name: string;
  readonly agency: {
    readonly id: number;
    readonly name: string;
    readonly shortName: string;
  } | null;
  readonly create: BodyToMake | null;
  readonly settledBy: string | null;
  readonly version: number;
}

export interface ConflictRecord {
  readonly id: number;
  readonly rows: readonly number[];
  readonly reason: Conflict['reason'];
  readonly settlement: Settlement | null;
  readonly settledBy: string | null;
  readonly version: number;
}

export interface RegionPlace {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

/** A written name and what it was found to mean. */
interface MatchedName {
  readonly name: string;
  readonly matched: MatchedBody;
}

interface DraftPlace {
  readonly id: number;
  readonly regionCode: string;
}

/** Bodies named in a draft, and its conflicts. */
@Injectable()
export class DraftPartRepository {
  /** Regions of a LIKE pattern. */
  regions(manager: EntityManager, regionLike: string): Promise<RegionPlace[]> {
    return manager.query(
      `SELECT code, name, short_name AS "shortName" FROM region WHERE code LIKE $1 ORDER BY code`,
      [regionLike],
    );
  }

  knownBodies(manager: EntityManager, today: string): Promise<KnownBody[]> {
    return manager.query(
      `SELECT id, name, short_name AS "shortName", kind, region_code AS "regionCode",
         coalesce(valid_to <= $1, false) AS ended
       FROM agency ORDER BY id`,
      [today],
    );
  }

  bodiesOf(manager: EntityManager, draftId: number): Promise<BodyRecord[]> {
    return manager.query(
      `SELECT b.id, b.name, b.proposed AS create, who.display_name AS "settledBy", b.version,
         CASE WHEN a.id IS NOT NULL THEN
           json_build_object('id', a.id, 'name', a.name, 'shortName', a.short_name) END AS agency
       FROM intake_body b LEFT JOIN agency a ON a.id = b.agency_id
       LEFT JOIN account who ON who.id = b.settled_by
       WHERE b.draft_id = $1 ORDER BY b.id`,
      [draftId],
    );
  }

  /** Names that are there already stay as they are. */
  async addBodies(
    manager: EntityManager,
    draft: DraftPlace,
    bodies: readonly MatchedName[],
  ): Promise<void> {
    if (bodies.length === 0) return;
    await manager.query(
      `INSERT INTO intake_body (region_code, draft_id, name, agency_id, proposed)
       SELECT $1, $2, b.name, b.agency_id, b.proposed
       FROM jsonb_to_recordset($3::jsonb)
         AS b (n int, name text, agency_id bigint, proposed jsonb)
       ORDER BY n ON CONFLICT ON CONSTRAINT intake_body_name_uq DO NOTHING`,
      [
        draft.regionCode,
        draft.id,
        JSON.stringify(bodies.map((body, n) => ({ n, ...matchedColumns(body) }))),
      ],
    );
  }

  /** Says anew what names mean that no person has settled. */
  async rematchBodies(
    manager: EntityManager,
    draftId: number,
    bodies: readonly MatchedName[],
  ): Promise<void> {
    await manager.query(
      `UPDATE intake_body b
       SET agency_id = m.agency_id, proposed = m.proposed, version = b.version + 1
       FROM jsonb_to_recordset($2::jsonb) AS m (name text, agency_id bigint, proposed jsonb)
       WHERE b.draft_id = $1 AND b.name = m.name AND b.settled_by IS NULL
         AND (b.agency_id, b.proposed) IS DISTINCT FROM (m.agency_id, m.proposed)`,
      [draftId, JSON.stringify(bodies.map(matchedColumns))],
    );
  }

  /** False where the body was settled since the version that was seen. */
  async settleBody(
    manager: EntityManager,
    body: { readonly draftId: number; readonly name: string; readonly version: number },
    { agencyId, create }: { agencyId: number | null; create: BodyToMake | null },
    by: Viewer,
  ): Promise<boolean> {
    const open = agencyId === null && create === null;
    const [, written] = await manager.query<[unknown, number]>(
      `UPDATE intake_body SET agency_id = $4, proposed = $5, settled_by = $6,
         settled_at = CASE WHEN $6::bigint IS NOT NULL THEN now() END, version = version + 1
       WHERE draft_id = $1 AND name = $2 AND version = $3`,
      [
        body.draftId,
        body.name,
        body.version,
        agencyId,
        create === null ? null : JSON.stringify(create),
        open ? null : by.accountId,
      ],
    );
    return written === 1;
  }

  conflictsOf(manager: EntityManager, draftId: number): Promise<ConflictRecord[]> {
    return manager.query(
      `SELECT c.id, to_json(c.row_ids) AS rows, c.reason, c.settlement, who.display_name AS "settledBy",
         c.version
       FROM intake_conflict c LEFT JOIN account who ON who.id = c.settled_by
       WHERE c.draft_id = $1 ORDER BY c.id`,
      [draftId],
    );
  }

  async addConflicts(
    manager: EntityManager,
    draft: DraftPlace,
    conflicts: readonly { readonly rows: readonly number[]; readonly reason: string }[],
  ): Promise<void> {
    if (conflicts.length === 0) return;
    await manager.query(
      `INSERT INTO intake_conflict (region_code, draft_id, row_ids, reason)
       SELECT $1, $2, c.rows, c.reason
       FROM jsonb_to_recordset($3::jsonb) AS c (n int, rows bigint[], reason text) ORDER BY n`,
      [
        draft.regionCode,
        draft.id,
        JSON.stringify(conflicts.map(({ rows, reason }, n) => ({ n, rows, reason }))),
      ],
    );
  }

  /** The draft that a conflict belongs to, else null. */
  async draftOfConflict(manager: EntityManager, id: number): Promise<number | null> {
    const [row] = await manager.query<{ draft_id: number }[]>(
      'SELECT draft_id FROM intake_conflict WHERE id = $1',
      [id],
    );
    return row?.draft_id ?? null;
  }

  /** False where it was settled since the version that was seen. */
  async settleConflict(
    manager: EntityManager,
    conflict: { readonly id: number; readonly version: number },
    settlement: Settlement | null,
    by: Viewer,
  ): Promise<boolean> {
    const [, written] = await manager.query<[unknown, number]>(
      `UPDATE intake_conflict SET settlement = $3, settled_by = $4,
         settled_at = CASE WHEN $4::bigint IS NOT NULL THEN now() END, version = version + 1
       WHERE id = $1 AND version = $2`,
      [
        conflict.id,
        conflict.version,
        settlement === null ? null : JSON.stringify(settlement),
        settlement === null ? null : by.accountId,
      ],
    );
    return written === 1;
  }
}

function matchedColumns({ name, matched }: MatchedName) {
  return {
    name,
    ...(matched !== 'open' && 'agencyId' in matched && { agency_id: matched.agencyId }),
    ...(matched !== 'open' && 'create' in matched && { proposed: matched.create }),
  };
}
