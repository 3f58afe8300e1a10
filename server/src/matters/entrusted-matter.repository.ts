import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import type { EntrustedMove, EntrustedOrigin, EntrustedState } from './domain/entrusted-move';
import type { EntrustedEvent } from './entrusted-matter.schema';

/** The target, return or clause that a matter is about: exactly one of them. */
export interface EntrustedTie {
  readonly targetId: number | null;
  readonly submissionId: number | null;
  readonly clauseId: number | null;
}

export interface NewEntrusted {
  readonly origin: EntrustedOrigin;
  readonly regionCode: string;
  readonly findingId: number | null;
  readonly tie: EntrustedTie;
  readonly parentId: number | null;
  readonly text: string;
  readonly demand: string | null;
  readonly ownerId: number;
  readonly coOwnerIds: readonly number[];
  readonly dueOn: Day;
  readonly by: Viewer;
  readonly on: Day;
}

export interface EntrustedRow {
  readonly id: number;
  readonly origin: EntrustedOrigin;
  readonly regionCode: string;
  readonly tie: EntrustedTie;
  readonly ownerId: number;
  readonly furtherIds: readonly number[];
  readonly openedBy: number;
  readonly openedOn: Day;
  readonly state: EntrustedState;
  readonly dueOn: Day;
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: Date;
  /** It moved on a later day: the demo's clock was moved back before that. */
  readonly movedLater: boolean;
}

export interface NewEvent {
  readonly move: EntrustedMove;
  readonly by: Viewer;
  readonly on: Day;
  readonly words: string | null;
  readonly ownerId?: number;
  readonly dueOn?: Day;
  readonly closingId?: number;
}

@Injectable()
export class EntrustedMatterRepository {
  /** Stores a matter with its first event. */
  async entrust(manager: EntityManager, matter: NewEntrusted): Promise<number> {
    const [row] = await manager.query<{ id: number }[]>(
      `INSERT INTO entrusted_matter (region_code, origin, finding_id, target_id, submission_id,
         clause_id, parent_id, text, demand, opened_by, opened_on, owner_id, due_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id`,
      [
        matter.regionCode,
        matter.origin,
        matter.findingId,
        matter.tie.targetId,
        matter.tie.submissionId,
        matter.tie.clauseId,
        matter.parentId,
        matter.text,
        matter.demand,
        matter.by.accountId,
        matter.on,
        matter.ownerId,
        matter.dueOn,
      ],
    );
    if (row === undefined) throw new Error('an entrusted matter was not stored');
    await manager.query(
      `INSERT INTO entrusted_co_owner (matter_id, agency_id, ordinal)
       SELECT $1, id, place FROM unnest($2::bigint[]) WITH ORDINALITY AS helper (id, place)`,
      [row.id, matter.coOwnerIds],
    );
    await this.append(
      manager,
      { id: row.id, regionCode: matter.regionCode },
      {
        move: 'entrust',
        by: matter.by,
        on: matter.on,
        words: null,
        ownerId: matter.ownerId,
        dueOn: matter.dueOn,
      },
    );
    return row.id;
  }

  /** Locks a matter that was opened by the day; null where there is none. */
  async lock(manager: EntityManager, id: number, day: Day): Promise<EntrustedRow | null> {
    await manager.query('SELECT FROM entrusted_matter WHERE id = $1 FOR NO KEY UPDATE', [id]);
    const [row] = await manager.query<EntrustedRow[]>(
      `SELECT m.id, m.origin, m.region_code AS "regionCode",
              json_build_object('targetId', m.target_id, 'submissionId', m.submission_id,
                'clauseId', m.clause_id) AS tie,
              m.owner_id AS "ownerId", m.opened_by AS "openedBy", m.opened_on AS "openedOn",
              m.state, m.due_on AS "dueOn", m.version,
              ARRAY(SELECT agency_id FROM entrusted_co_owner WHERE matter_id = m.id
                UNION SELECT owner_id FROM entrusted_event
                WHERE matter_id = m.id AND owner_id <> m.owner_id) AS "furtherIds",
              last.by AS "changedBy", last.at AS "changedAt",
              EXISTS (SELECT FROM entrusted_event e WHERE e.matter_id = m.id AND e.on_day > $2)
                AS "movedLater"
       FROM entrusted_matter m
       CROSS JOIN LATERAL (SELECT a.display_name AS by, e.at FROM entrusted_event e
         JOIN account a ON a.id = e.account_id WHERE e.matter_id = m.id
         ORDER BY e.id DESC LIMIT 1) AS last
       WHERE m.id = $1 AND m.opened_on <= $2`,
      [id, day],
    );
    return row ?? null;
  }

  /** Appends what happened and keeps the row as it is from now on; the row must be locked. */
  async move(
    manager: EntityManager,
    row: Pick<EntrustedRow, 'id' | 'regionCode'>,
    event: NewEvent,
    state: EntrustedState,
  ): Promise<number> {
    const id = await this.append(manager, row, event);
    await manager.query(
      `UPDATE entrusted_matter SET state = $2, owner_id = coalesce($3, owner_id),
         due_on = coalesce($4, due_on), version = version + 1 WHERE id = $1`,
      [row.id, state, event.ownerId ?? null, event.dueOn ?? null],
    );
    return id;
  }

  /** What happened to a matter up to a day, in order. */
  events(
    manager: EntityManager,
    matterId: number,
    asOf: Day,
  ): Promise<Omit<EntrustedEvent, 'attachments'>[]> {
    return manager.query(
      `SELECT e.id, e.move, e.on_day AS "on",
              e.on_day || to_char(e.at AT TIME ZONE 'Asia/Shanghai', '"T"HH24:MI:SS"+08:00"')
                AS at,
              a.display_name AS by, e.role, e.words, owner.name AS owner, e.due_on AS "dueOn",
              e.closing_id AS "closingId"
       FROM entrusted_event e JOIN account a ON a.id = e.account_id
       LEFT JOIN agency owner ON owner.id = e.owner_id
       WHERE e.matter_id = $1 AND e.on_day <= $2 ORDER BY e.id`,
      [matterId, asOf],
    );
  }

  /** The reader has seen everything of the matter up to a day. */
  async markSeen(
    manager: EntityManager,
    { accountId, matterId, day }: { accountId: number; matterId: number; day: Day },
  ): Promise<void> {
    await manager.query(
      `INSERT INTO matter_seen (account_id, matter_id, event_id)
       SELECT $1, $2, max(id) FROM entrusted_event WHERE matter_id = $2 AND on_day <= $3
       ON CONFLICT ON CONSTRAINT matter_seen_pk
       DO UPDATE SET event_id = greatest(matter_seen.event_id, excluded.event_id)`,
      [accountId, matterId, day],
    );
  }

  private async append(
    manager: EntityManager,
    { id, regionCode }: Pick<EntrustedRow, 'id' | 'regionCode'>,
    event: NewEvent,
  ): Promise<number> {
    const [row] = await manager.query<{ id: number }[]>(
      `INSERT INTO entrusted_event (region_code, matter_id, move, on_day, account_id, role, words,
         owner_id, due_on, closing_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [
        regionCode,
        id,
        event.move,
        event.on,
        event.by.accountId,
        event.by.role,
        event.words,
        event.ownerId ?? null,
        event.dueOn ?? null,
        event.closingId ?? null,
      ],
    );
    if (row === undefined) throw new Error('an event was not stored');
    return row.id;
  }
}
