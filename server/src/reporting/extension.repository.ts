import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { ExtensionState } from './domain/extension';

export interface ExtensionRow {
  readonly id: number;
  readonly submissionId: number;
  readonly returnEventId: number | null;
  readonly version: number;
  readonly state: ExtensionState;
  readonly askedBy: number;
  readonly askedByName: string;
  readonly askedOn: Day;
  readonly reason: string;
  readonly dueOn: Day;
  readonly askedDueOn: Day;
  readonly decidedByName: string | null;
  readonly decidedOn: Day | null;
  readonly decisionReason: string | null;
  readonly grantedDueOn: Day | null;
}

export interface Decision {
  readonly state: Exclude<ExtensionState, 'asked'>;
  readonly accountId: number;
  readonly day: Day;
  readonly reason: string | null;
  readonly grantedDueOn: Day | null;
}

const ROWS = `
  SELECT x.id, x.submission_id AS "submissionId", x.return_event_id AS "returnEventId", x.version,
    x.state, x.asked_by AS "askedBy", asker.display_name AS "askedByName",
    x.asked_on AS "askedOn", x.reason, x.due_on AS "dueOn", x.asked_due_on AS "askedDueOn",
    decider.display_name AS "decidedByName", x.decided_on AS "decidedOn",
    x.decision_reason AS "decisionReason", x.granted_due_on AS "grantedDueOn"
  FROM extension_request x
  JOIN account asker ON asker.id = x.asked_by
  LEFT JOIN account decider ON decider.id = x.decided_by`;

/** Requests for later due dates; whoever writes one holds the lock of its return. */
@Injectable()
export class ExtensionRepository {
  async find(manager: EntityManager, id: number): Promise<ExtensionRow | null> {
    const [row] = await manager.query<ExtensionRow[]>(`${ROWS} WHERE x.id = $1`, [id]);
    return row ?? null;
  }

  /** Those asked up to a day, in their order. */
  ofSubmission(manager: EntityManager, submissionId: number, day: Day): Promise<ExtensionRow[]> {
    return manager.query(`${ROWS} WHERE x.submission_id = $1 AND x.asked_on <= $2 ORDER BY x.id`, [
      submissionId,
      day,
    ]);
  }

  /** The last time that the return was sent back up to a day. */
  async lastReturn(
    manager: EntityManager,
    submissionId: number,
    day: Day,
  ): Promise<{ eventId: number; onDay: Day } | null> {
    const [row] = await manager.query<{ eventId: number; onDay: Day }[]>(
      `SELECT id AS "eventId", on_day AS "onDay" FROM submission_event
       WHERE submission_id = $1 AND action = 'return' AND on_day <= $2 ORDER BY id DESC LIMIT 1`,
      [submissionId, day],
    );
    return row ?? null;
  }

  async ask(
    manager: EntityManager,
    request: {
      regionCode: string;
      submissionId: number;
      returnEventId: number | null;
      accountId: number;
      day: Day;
      reason: string;
      dueOn: Day;
      askedDueOn: Day;
    },
  ): Promise<number> {
    // Asked on a day that the demo's clock was moved back before: nobody sees it, it stays open no more.
    await manager.query(
      `UPDATE extension_request SET state = 'withdrawn', decided_by = asked_by,
         decided_on = asked_on, version = version + 1
       WHERE submission_id = $1 AND state = 'asked' AND asked_on > $2`,
      [request.submissionId, request.day],
    );
    const [row] = await manager.query<{ id: number }[]>(
      `INSERT INTO extension_request (region_code, submission_id, return_event_id, asked_by,
         asked_on, reason, due_on, asked_due_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [
        request.regionCode,
        request.submissionId,
        request.returnEventId,
        request.accountId,
        request.day,
        request.reason,
        request.dueOn,
        request.askedDueOn,
      ],
    );
    if (row === undefined) throw new Error('the database returned no request');
    return row.id;
  }

  async decide(manager: EntityManager, id: number, decision: Decision): Promise<void> {
    await manager.query(
      `UPDATE extension_request SET state = $2, decided_by = $3, decided_on = $4,
         decision_reason = $5, granted_due_on = $6, version = version + 1
       WHERE id = $1`,
      [
        id,
        decision.state,
        decision.accountId,
        decision.day,
        decision.reason,
        decision.grantedDueOn,
      ],
    );
  }
}
