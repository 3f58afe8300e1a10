import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import type { ComparedField } from './domain/compared-goal';
import type { RowType } from './domain/proposal';
import type { Decision, IntakeFields, IntakeRead } from './intake-row.schema';

export interface RowRecord {
  readonly id: number;
  readonly draftId: number;
  readonly position: number;
  readonly type: RowType;
  readonly read: IntakeRead | null;
  readonly fields: IntakeFields;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly decision: Decision;
  readonly mergedInto: number | null;
  /** In an amendment, the target that it restates; only where `matched`. */
  readonly targetId: number | null;
  /** Said by a person or a table, also that it is a goal of its own. */
  readonly matched: boolean;
  /** In an amendment, differences that are not carried: the goal in force keeps its own. */
  readonly kept: readonly ComparedField[];
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly changedBy: string | null;
  readonly changedAt: Date | null;
  readonly version: number;
}

export type NewRow = Pick<
  RowRecord,
  'position' | 'type' | 'read' | 'fields' | 'start' | 'end' | 'quote'
> & { readonly targetId?: number | null; readonly matched?: boolean };

const COLUMNS = `
  r.id, r.draft_id AS "draftId", r.position, r.type, r.read, r.fields, r.start_at AS start,
  r.end_at AS end, r.quote, r.decision, r.merged_into AS "mergedInto", r.target_id AS "targetId", r.matched,
  r.kept,
  decider.display_name AS "decidedBy", r.decided_at AS "decidedAt",
  changer.display_name AS "changedBy", r.changed_at AS "changedAt", r.version`;
const TABLES = `intake_row r
  LEFT JOIN account decider ON decider.id = r.decided_by
  LEFT JOIN account changer ON changer.id = r.changed_by`;

@Injectable()
export class IntakeRowRepository {
  /** Ids in the order of the rows; one statement, however many. */
  async add(
    manager: EntityManager,
    draft: { readonly id: number; readonly regionCode: string },
    rows: readonly NewRow[],
    by: Viewer | null = null,
  ): Promise<number[]> {
    if (rows.length === 0) return [];
    const made = await manager.query<{ id: number }[]>(
      `INSERT INTO intake_row (region_code, draft_id, position, type, read, fields, start_at, end_at,
         quote, target_id, matched, changed_by, changed_at)
       SELECT $1, $2, position, type, read, fields, start, "end", quote, "targetId",
         coalesce(matched, false), $4,
         CASE WHEN $4::bigint IS NOT NULL THEN now() END
       FROM jsonb_to_recordset($3::jsonb) AS r (n int, position int, type text, read jsonb,
         fields jsonb, start int, "end" int, quote text, "targetId" bigint, matched boolean)
       ORDER BY n RETURNING id`,
      [
        draft.regionCode,
        draft.id,
        JSON.stringify(rows.map((row, n) => ({ n, ...row }))),
        by?.accountId ?? null,
      ],
    );
    return made.map((row) => row.id);
  }

  /** In the order of the document. */
  rowsOf(manager: EntityManager, draftId: number): Promise<RowRecord[]> {
    return manager.query(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE r.draft_id = $1 ORDER BY r.position, r.start_at, r.id`,
      [draftId],
    );
  }

  async find(manager: EntityManager, id: number): Promise<RowRecord | null> {
    const [row] = await manager.query<RowRecord[]>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE r.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** False where the row was changed since the version that was seen. */
  async write(
    manager: EntityManager,
    row: Pick<RowRecord, 'id' | 'version' | 'type' | 'fields'>,
    by: Viewer,
  ): Promise<boolean> {
    const [, written] = await manager.query<[unknown, number]>(
      `UPDATE intake_row SET type = $3, fields = $4, changed_by = $5, changed_at = now(),
         version = version + 1
       WHERE id = $1 AND version = $2`,
      [row.id, row.version, row.type, JSON.stringify(row.fields), by.accountId],
    );
    return written === 1;
  }

  /** Parts of other rows by their ids, once these are known. */
  async linkParts(manager: EntityManager, parts: readonly [number, number][]): Promise<void> {
    if (parts.length === 0) return;
    await manager.query(
      `UPDATE intake_row r SET fields = jsonb_set(r.fields, '{partOf}', to_jsonb(part.parent)),
         read = jsonb_set(r.read, '{fields,partOf}', to_jsonb(part.parent))
       FROM unnest($1::bigint[], $2::bigint[]) AS part (child, parent) WHERE r.id = part.child`,
      [parts.map(([child]) => child), parts.map(([, parent]) => parent)],
    );
  }

  /** Decides rows; those decided so already keep who did. */
  async decide(
    manager: EntityManager,
    ids: readonly number[],
    decision: Decision,
    mergedInto: number | null,
    by: Viewer,
  ): Promise<void> {
    const decider = decision === 'pending' ? null : by.accountId;
    await manager.query(
      `UPDATE intake_row SET decision = $2, merged_into = $3, decided_by = $4,
         decided_at = CASE WHEN $4::bigint IS NOT NULL THEN now() END, changed_by = $5,
         changed_at = now(), version = version + 1
       WHERE id = ANY ($1::bigint[])`,
      [ids, decision, mergedInto, decider, by.accountId],
    );
  }

  /** Null: a goal of its own. */
  async matchTarget(
    manager: EntityManager,
    id: number,
    targetId: number | null,
    by: Viewer,
  ): Promise<void> {
    await manager.query(
      `UPDATE intake_row SET target_id = $2, matched = true, changed_by = $3, changed_at = now(),
         version = version + 1 WHERE id = $1`,
      [id, targetId, by.accountId],
    );
  }

  /** Differences that are not carried. */
  async keep(
    manager: EntityManager,
    id: number,
    fields: readonly ComparedField[],
    by: Viewer,
  ): Promise<void> {
    await manager.query(
      `UPDATE intake_row SET kept = $2, changed_by = $3, changed_at = now(), version = version + 1
       WHERE id = $1`,
      [id, JSON.stringify(fields), by.accountId],
    );
  }
}
