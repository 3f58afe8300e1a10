import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { Role } from '../targets/domain/model';
import { validOn } from '../targets/responsibility.policy';

export interface NoteInForce {
  readonly id: number;
  readonly clause: string;
  readonly bodies: readonly { readonly name: string; readonly role: Role }[];
}

export interface IncentiveInForce {
  readonly id: number;
  readonly clause: string;
  readonly condition: string;
  readonly amount: string | null;
  readonly unit: string | null;
  readonly cap: string | null;
  readonly capUnit: string | null;
}

export interface BodyOfNote {
  readonly agencyId: number;
  readonly role: Role;
}

/** Notes and incentives of a plan that runs; what ends keeps its days. */
@Injectable()
export class PartChangeRepository {
  /** In the order of the document; a note that names nobody any more is none. */
  async notes(manager: EntityManager, planId: number, on: Day): Promise<NoteInForce[]> {
    return manager.query(
      `SELECT n.id, c.locator AS clause,
         json_agg(json_build_object('name', a.name, 'role', r.role) ORDER BY r.ordinal, r.id) AS bodies
       FROM clause c JOIN responsibility_note n ON n.clause_id = c.id
       JOIN responsibility r ON r.note_id = n.id JOIN agency a ON a.id = r.agency_id
       WHERE c.plan_id = $1 AND ${validOn('r', '$2')}
       GROUP BY n.id, c.id ORDER BY c.ordinal, n.ordinal`,
      [planId, on],
    );
  }

  /** In the order of the document; figures without needless zeros. */
  async incentives(manager: EntityManager, planId: number, on: Day): Promise<IncentiveInForce[]> {
    return manager.query(
      `SELECT i.id, c.locator AS clause, i.condition, trim_scale(i.amount)::text AS amount, i.unit,
         trim_scale(i.cap)::text AS cap, i.cap_unit AS "capUnit"
       FROM clause c JOIN incentive i ON i.clause_id = c.id
       WHERE c.plan_id = $1 AND ${validOn('i', '$2')} ORDER BY c.ordinal, i.ordinal, i.id`,
      [planId, on],
    );
  }

  /** A further note of a clause. */
  async addNote(manager: EntityManager, clauseId: number): Promise<number> {
    const [row] = await manager.query<{ id: number }[]>(
      `INSERT INTO responsibility_note (clause_id, ordinal)
       SELECT $1, coalesce(max(ordinal) + 1, 0) FROM responsibility_note WHERE clause_id = $1
       RETURNING id`,
      [clauseId],
    );
    if (row === undefined) throw new Error('the database answered no id');
    return row.id;
  }

  /** Ends what a note says, from a day on; whatever was said on that day itself is gone. */
  async endNote(manager: EntityManager, id: number, on: Day): Promise<void> {
    await manager.query('DELETE FROM responsibility WHERE note_id = $1 AND valid_from = $2', [
      id,
      on,
    ]);
    await manager.query(
      `UPDATE responsibility r SET valid_to = $2 WHERE note_id = $1 AND ${validOn('r', '$2')}`,
      [id, on],
    );
  }

  async addNoteBodies(
    manager: EntityManager,
    noteId: number,
    bodies: readonly BodyOfNote[],
    from: Day,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO responsibility (note_id, agency_id, role, source, ordinal, valid_from)
       SELECT $1, "agencyId", role, 'document', n - 1, $3
       FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS ("agencyId" bigint, role text))
         WITH ORDINALITY AS body ("agencyId", role, n)`,
      [noteId, JSON.stringify(bodies), from],
    );
  }

  /** Ends an incentive from a day on; one that began on that day is gone. */
  async endIncentive(manager: EntityManager, id: number, on: Day): Promise<void> {
    await manager.query('DELETE FROM incentive WHERE id = $1 AND valid_from = $2', [id, on]);
    await manager.query('UPDATE incentive SET valid_to = $2 WHERE id = $1', [id, on]);
  }

  async addIncentive(
    manager: EntityManager,
    clauseId: number,
    incentive: Omit<IncentiveInForce, 'id' | 'clause'>,
    from: Day,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO incentive (clause_id, ordinal, condition, amount, unit, cap, cap_unit, valid_from)
       SELECT $1, coalesce(max(ordinal) + 1, 0), $2, $3, $4, $5, $6, $7
       FROM incentive WHERE clause_id = $1`,
      [
        clauseId,
        incentive.condition,
        incentive.amount,
        incentive.unit,
        incentive.cap,
        incentive.capUnit,
        from,
      ],
    );
  }
}
