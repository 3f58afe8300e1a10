import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { LockPlace } from './round-lock.queries';

export interface LockEvent extends LockPlace {
  readonly regionCode: string;
  readonly action: 'lock' | 'open';
  readonly day: Day;
  readonly accountId: number;
  readonly reason: string;
}

export interface LockEventRow extends LockPlace {
  /** Events count in this order. */
  readonly id: number;
  readonly action: 'lock' | 'open';
  readonly by: string;
  readonly on: Day;
  readonly reason: string;
}

export interface RoundPlace {
  readonly id: number;
  readonly regionCode: string;
}

/** Locking and opening of rounds, as a record that only grows. */
@Injectable()
export class RoundLockRepository {
  /** Rounds that were open by the day. */
  places(manager: EntityManager, ids: readonly number[], day: Day): Promise<RoundPlace[]> {
    return manager.query(
      `SELECT id, region_code AS "regionCode" FROM reporting_round
       WHERE id = ANY ($1::bigint[]) AND opens_on <= $2`,
      [ids, day],
    );
  }

  async hasReturn(manager: EntityManager, roundId: number, submissionId: number): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      'SELECT FROM submission WHERE id = $1 AND round_id = $2',
      [submissionId, roundId],
    );
    return rows.length === 1;
  }

  /** The last event up to a day of each round as a whole and of each of its returns. */
  lastEvents(
    manager: EntityManager,
    roundIds: readonly number[],
    day: Day,
  ): Promise<LockEventRow[]> {
    return manager.query(
      `SELECT DISTINCT ON (e.round_id, e.submission_id) e.id, e.round_id AS "roundId",
         e.submission_id AS "submissionId", e.action, p.display_name AS by, e.on_day AS on, e.reason
       FROM round_lock_event e JOIN account p ON p.id = e.account_id
       WHERE e.round_id = ANY ($1::bigint[]) AND e.on_day <= $2
       ORDER BY e.round_id, e.submission_id, e.id DESC`,
      [roundIds, day],
    );
  }

  async add(manager: EntityManager, event: LockEvent): Promise<void> {
    await manager.query(
      `INSERT INTO round_lock_event (region_code, round_id, submission_id, at, on_day, account_id,
         action, reason)
       VALUES ($1, $2, $3, clock_timestamp(), $4, $5, $6, $7)`,
      [
        event.regionCode,
        event.roundId,
        event.submissionId,
        event.day,
        event.accountId,
        event.action,
        event.reason,
      ],
    );
  }
}
