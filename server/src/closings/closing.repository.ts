import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import type { ClosingFacts } from './closing.policy';
import type { ClosingSnapshot, ClosingSubject } from './closing.schema';
import type { ClosingMove, ClosingState, VerificationMethod } from './domain/closing-move';

export interface NewClosing {
  readonly regionCode: string;
  readonly subject: ClosingSubject;
  readonly yearEnd: Day | null;
  readonly agencyId: number;
  readonly statement: string;
  readonly onBehalfReason: string | null;
  readonly snapshot: ClosingSnapshot;
}

export interface LockedClosing extends ClosingFacts {
  readonly id: number;
  readonly subject: ClosingSubject;
  readonly yearEnd: Day | null;
  readonly version: number;
  readonly movedLater: boolean;
  /** Who moved it last, and when. */
  readonly changedBy: string | null;
  readonly changedAt: Date;
}

export interface NewClosingEvent {
  readonly move: ClosingMove;
  readonly state: ClosingState;
  readonly by: Viewer;
  readonly on: Day;
  readonly words: string | null;
  readonly snapshot?: ClosingSnapshot;
  readonly verification?: {
    readonly method: VerificationMethod;
    readonly on: Day;
    readonly people: string;
    readonly value: string | null;
    readonly unit: string | null;
  };
}

@Injectable()
export class ClosingRepository {
  /** One application for a subject at a time, until the transaction ends. */
  async lockSubject(manager: EntityManager, { kind, id }: ClosingSubject): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `closing ${kind} ${id}`,
    ]);
  }

  async apply(manager: EntityManager, closing: NewClosing, by: Viewer, on: Day): Promise<number> {
    await this.takeBackLater(manager, closing, on);
    const [row] = await manager.query<{ id: number }[]>(
      `INSERT INTO closing (region_code, subject_kind, subject_id, year_end, agency_id, applied_by,
         applied_on, statement, on_behalf_reason, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'applied') RETURNING id`,
      [
        closing.regionCode,
        closing.subject.kind,
        closing.subject.id,
        closing.yearEnd,
        closing.agencyId,
        by.accountId,
        on,
        closing.statement,
        closing.onBehalfReason,
      ],
    );
    if (row === undefined) throw new Error('a closing was not stored');
    await this.append(manager, row.id, {
      move: 'apply',
      state: 'applied',
      by,
      on,
      words: null,
      snapshot: closing.snapshot,
    });
    return row.id;
  }

  /** Locks a closing that was applied for by the day; null where there is none. */
  async lock(manager: EntityManager, id: number, day: Day): Promise<LockedClosing | null> {
    await manager.query('SELECT FROM closing WHERE id = $1 FOR NO KEY UPDATE', [id]);
    const [row] = await manager.query<LockedClosing[]>(
      `SELECT c.id, c.region_code AS "regionCode", c.agency_id AS "agencyId",
         json_build_object('kind', c.subject_kind, 'id', c.subject_id) AS subject,
         c.year_end AS "yearEnd", c.applied_by AS "appliedBy",
         applicant.display_name AS "appliedByName", c.state, c.version,
         EXISTS (SELECT FROM closing_event e WHERE e.closing_id = c.id AND e.on_day > $2)
           AS "movedLater",
         last.by AS "changedBy", last.at AS "changedAt"
       FROM closing c JOIN account applicant ON applicant.id = c.applied_by
       CROSS JOIN LATERAL (SELECT a.display_name AS by, e.at FROM closing_event e
         LEFT JOIN account a ON a.id = e.account_id WHERE e.closing_id = c.id
         ORDER BY e.id DESC LIMIT 1) AS last
       WHERE c.id = $1 AND c.applied_on <= $2`,
      [id, day],
    );
    return row ?? null;
  }

  /** Appends what happened and keeps the row as it is from now on; the row must be locked. */
  async move(manager: EntityManager, id: number, event: NewClosingEvent): Promise<number> {
    const eventId = await this.append(manager, id, event);
    await manager.query('UPDATE closing SET state = $2, version = version + 1 WHERE id = $1', [
      id,
      event.state,
    ]);
    return eventId;
  }

  /** Applied for on a day that the demo's clock was moved back before: it waits no more. */
  private async takeBackLater(
    manager: EntityManager,
    { subject, yearEnd }: NewClosing,
    day: Day,
  ): Promise<void> {
    await manager.query(
      `WITH gone AS (
         UPDATE closing SET state = 'withdrawn', version = version + 1
         WHERE subject_kind = $1 AND subject_id = $2 AND year_end IS NOT DISTINCT FROM $3
           AND state IN ('applied', 'verified') AND applied_on > $4
         RETURNING id, region_code, applied_by)
       INSERT INTO closing_event (region_code, closing_id, applied_by, move, state, on_day)
       SELECT region_code, id, applied_by, 'withdraw', 'withdrawn',
         (SELECT max(e.on_day) FROM closing_event e WHERE e.closing_id = gone.id) FROM gone`,
      [subject.kind, subject.id, yearEnd, day],
    );
  }

  private async append(
    manager: EntityManager,
    id: number,
    event: NewClosingEvent,
  ): Promise<number> {
    const { verification } = event;
    const [row] = await manager.query<{ id: number }[]>(
      `INSERT INTO closing_event (region_code, closing_id, applied_by, move, state, on_day,
         account_id, role, words, method, verified_on, people, value, unit, snapshot)
       SELECT region_code, id, applied_by, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13
       FROM closing WHERE id = $1 RETURNING id`,
      [
        id,
        event.move,
        event.state,
        event.on,
        event.by.accountId,
        event.by.role,
        event.words,
        verification?.method ?? null,
        verification?.on ?? null,
        verification?.people ?? null,
        verification?.value ?? null,
        verification?.unit ?? null,
        event.snapshot === undefined ? null : JSON.stringify(event.snapshot),
      ],
    );
    if (row === undefined) throw new Error('an event was not stored');
    return row.id;
  }
}
