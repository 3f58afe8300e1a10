import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { InspectionDraft } from './inspection.schema';

export interface InspectionRow {
  readonly id: number;
  readonly regionCode: string;
  readonly createdOn: Day;
  /** Null until its findings are issued. */
  readonly issuedOn: Day | null;
  readonly version: number;
}

/** A finding with the region of its plan. */
export interface StoredFinding {
  readonly id: number;
  readonly regionCode: string;
  readonly kind: 'problem' | 'practice';
  readonly targetId: number | null;
  readonly clauseId: number | null;
  readonly text: string;
  readonly ownerId: number | null;
  readonly demand: string | null;
  readonly dueOn: Day | null;
}

/** Where a target or a clause stands. */
export interface FindingPlace {
  readonly kind: 'target' | 'clause';
  readonly id: number;
  readonly planId: number;
}

@Injectable()
export class InspectionRepository {
  async create(
    manager: EntityManager,
    by: { regionCode: string; accountId: number; day: Day },
    draft: InspectionDraft,
  ): Promise<number> {
    const [row] = await manager.query<{ id: number }[]>(
      `INSERT INTO inspection (region_code, created_by, created_on, title, group_name,
         group_leader, members, from_on, to_on, basis)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [by.regionCode, by.accountId, by.day, ...headOf(draft)],
    );
    if (row === undefined) throw new Error('an inspection was not stored');
    await this.fill(manager, row.id, by.regionCode, draft);
    return row.id;
  }

  /** Puts a draft in the place of the one before; the row must be locked. */
  async replace(
    manager: EntityManager,
    { id, regionCode }: { id: number; regionCode: string },
    draft: InspectionDraft,
  ): Promise<void> {
    await manager.query(
      `UPDATE inspection SET region_code = $2, title = $3, group_name = $4, group_leader = $5,
         members = $6, from_on = $7, to_on = $8, basis = $9, version = version + 1
       WHERE id = $1`,
      [id, regionCode, ...headOf(draft)],
    );
    for (const part of ['inspection_agency', 'inspection_plan', 'inspection_finding']) {
      await manager.query(`DELETE FROM ${part} WHERE inspection_id = $1`, [id]);
    }
    await this.fill(manager, id, regionCode, draft);
  }

  /** Locks an inspection that was begun by the day; null where there is none. */
  async lock(manager: EntityManager, id: number, day: Day): Promise<InspectionRow | null> {
    const [row] = await manager.query<InspectionRow[]>(
      `SELECT id, region_code AS "regionCode", created_on AS "createdOn",
              issued_on AS "issuedOn", version
       FROM inspection WHERE id = $1 AND created_on <= $2 FOR NO KEY UPDATE`,
      [id, day],
    );
    return row ?? null;
  }

  async issue(
    manager: EntityManager,
    { id, accountId, day }: { id: number; accountId: number; day: Day },
  ): Promise<void> {
    await manager.query(
      `UPDATE inspection SET issued_by = $2, issued_on = $3, issued_at = now(),
         version = version + 1 WHERE id = $1`,
      [id, accountId, day],
    );
  }

  findings(manager: EntityManager, inspectionId: number): Promise<StoredFinding[]> {
    return manager.query(
      `SELECT f.id, p.region_code AS "regionCode", f.kind, f.target_id AS "targetId",
              f.clause_id AS "clauseId", f.text, f.owner_id AS "ownerId", f.demand,
              f.due_on AS "dueOn"
       FROM inspection_finding f
       LEFT JOIN target t ON t.id = f.target_id
       LEFT JOIN clause c ON c.id = f.clause_id
       JOIN plan p ON p.id = coalesce(t.plan_id, c.plan_id)
       WHERE f.inspection_id = $1 ORDER BY f.ordinal`,
      [inspectionId],
    );
  }

  /** Plans that run by the day, with their regions. */
  plans(
    manager: EntityManager,
    ids: readonly number[],
    day: Day,
  ): Promise<{ id: number; regionCode: string }[]> {
    return manager.query(
      `SELECT id, region_code AS "regionCode" FROM plan
       WHERE id = ANY ($1::bigint[]) AND activated_on <= $2`,
      [ids, day],
    );
  }

  /** The plans in which these targets and clauses stand. */
  places(
    manager: EntityManager,
    ids: { readonly targets: readonly number[]; readonly clauses: readonly number[] },
  ): Promise<FindingPlace[]> {
    return manager.query(
      `SELECT 'target' AS kind, id, plan_id AS "planId" FROM target WHERE id = ANY ($1::bigint[])
       UNION ALL
       SELECT 'clause', id, plan_id FROM clause WHERE id = ANY ($2::bigint[])`,
      [ids.targets, ids.clauses],
    );
  }

  private async fill(
    manager: EntityManager,
    id: number,
    regionCode: string,
    { agencyIds, planIds, findings }: InspectionDraft,
  ): Promise<void> {
    const parts = [
      ['agency', agencyIds],
      ['plan', planIds],
    ] as const;
    for (const [part, ids] of parts) {
      await manager.query(
        `INSERT INTO inspection_${part} (inspection_id, ${part}_id, ordinal)
         SELECT $1, id, place FROM unnest($2::bigint[]) WITH ORDINALITY AS part (id, place)`,
        [id, ids],
      );
    }
    for (const [ordinal, finding] of findings.entries()) {
      await manager.query(
        `INSERT INTO inspection_finding (inspection_id, region_code, ordinal, kind, target_id,
           clause_id, text, facts, owner_id, demand, due_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          id,
          regionCode,
          ordinal,
          finding.kind,
          finding.targetId,
          finding.clauseId,
          finding.text,
          blank(finding.facts),
          finding.ownerId,
          blank(finding.demand),
          finding.dueOn,
        ],
      );
    }
  }
}

const blank = (text: string | null) => (text === '' ? null : text);

function headOf(draft: InspectionDraft): readonly unknown[] {
  const { title, groupName, groupLeader, members, fromOn, toOn, basis } = draft;
  return [title, groupName, groupLeader, JSON.stringify(members), fromOn, toOn, blank(basis)];
}
