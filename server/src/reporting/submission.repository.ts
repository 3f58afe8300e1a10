import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { Anomaly } from './domain/anomaly';
import type { RoundKind } from './domain/planned-line';
import { receiptNumber, receiptSeries } from './domain/receipt';
import type { Move, SubmissionState } from './domain/transition';

/** A return as its moves need it; locked by whoever loads it for a change. */
export interface SubmissionRow {
  readonly id: number;
  readonly regionCode: string;
  readonly regionShortName: string;
  readonly agencyId: number;
  readonly agencyName: string;
  readonly roundKind: RoundKind;
  readonly periodEnd: Day;
  readonly opensOn: Day;
  readonly state: SubmissionState;
  readonly version: number;
  readonly filledBy: number | null;
  readonly filledByName: string | null;
  readonly signer: string | null;
  readonly receipt: string | null;
  readonly returnReason: string | null;
  readonly firstSubmittedOn: Day | null;
  /** Day of its last move; the demo's clock may since have been moved back before it. */
  readonly lastMovedOn: Day | null;
  /** Accounts that ever typed into it, brought evidence, filed it or handed it in. */
  readonly workedOnBy: readonly number[];
}

export interface SubmissionEventRow {
  /** With its offset, in Asia/Shanghai. */
  readonly at: string;
  readonly on_day: Day;
  readonly actor: string;
  readonly action: Move | 'ask' | 'answer' | 'withdraw_question';
  readonly reason: string | null;
}

interface Event {
  readonly move: Move;
  readonly day: Day;
  readonly accountId: number;
  readonly reason?: string;
  /** Of a return that is handed in. */
  readonly anomaly?: Anomaly;
}

const COLUMNS = `s.id, s.region_code AS "regionCode", g.short_name AS "regionShortName",
  s.agency_id AS "agencyId", a.name AS "agencyName", rd.kind AS "roundKind",
  rd.period_end AS "periodEnd", rd.opens_on AS "opensOn", s.state, s.version,
  s.filled_by AS "filledBy", filler.display_name AS "filledByName", s.signer, s.receipt,
  s.return_reason AS "returnReason", s.first_submitted_on AS "firstSubmittedOn",
  (SELECT e.on_day FROM submission_event e WHERE e.submission_id = s.id
   ORDER BY e.id DESC LIMIT 1) AS "lastMovedOn",
  ARRAY(SELECT t.account_id FROM submission_typist t WHERE t.submission_id = s.id
        UNION SELECT f.uploaded_by FROM submission_line l
        JOIN line_evidence v ON v.line_id = l.id JOIN evidence_file f ON f.id = v.file_id
        WHERE l.submission_id = s.id
        UNION SELECT e.account_id FROM submission_event e
        WHERE e.submission_id = s.id AND e.action IN ('save', 'file', 'submit')
          AND e.account_id IS NOT NULL) AS "workedOnBy"`;

const TABLES = `submission s
  JOIN reporting_round rd ON rd.id = s.round_id
  JOIN agency a ON a.id = s.agency_id
  JOIN region g ON g.code = s.region_code
  LEFT JOIN account filler ON filler.id = s.filled_by`;

@Injectable()
export class SubmissionRepository {
  async find(manager: EntityManager, id: number): Promise<SubmissionRow | null> {
    const [row] = await manager.query<SubmissionRow[]>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE s.id = $1`,
      [id],
    );
    return row ?? null;
  }

  findAll(manager: EntityManager, ids: readonly number[]): Promise<SubmissionRow[]> {
    return manager.query(`SELECT ${COLUMNS} FROM ${TABLES} WHERE s.id = ANY ($1::bigint[])`, [ids]);
  }

  /**
   * Locks a return, first of all that a command locks; the others follow in the order series,
   * summaries. The row is read after the lock is held, so it is the newest.
   */
  async lock(manager: EntityManager, id: number): Promise<SubmissionRow | null> {
    await manager.query('SELECT FROM submission WHERE id = $1 FOR NO KEY UPDATE', [id]);
    return this.find(manager, id);
  }

  /** Opening or reopening a draft leaves the version: it belongs to the return's own moves. */
  async startDraft(manager: EntityManager, id: number, accountId: number): Promise<void> {
    await manager.query(`UPDATE submission SET state = 'draft', filled_by = $2 WHERE id = $1`, [
      id,
      accountId,
    ]);
  }

  async submit(
    manager: EntityManager,
    row: SubmissionRow,
    by: { accountId: number; signer: string; day: Day },
  ): Promise<string> {
    const receipt = row.receipt ?? (await this.nextReceipt(manager, row.regionShortName, by.day));
    await manager.query(
      `UPDATE submission SET state = 'submitted', signer = $2, receipt = $3, filled_by = $4,
         submitted_on = $5, first_submitted_on = coalesce(first_submitted_on, $5),
         return_reason = NULL, version = version + 1
       WHERE id = $1`,
      [row.id, by.signer, receipt, by.accountId, by.day],
    );
    return receipt;
  }

  async review(
    manager: EntityManager,
    id: number,
    by: { accountId: number; state: 'accepted' | 'returned'; reason: string | null },
  ): Promise<void> {
    await manager.query(
      `UPDATE submission SET state = $2, return_reason = $3, reviewed_by = $4,
         version = version + 1
       WHERE id = $1`,
      [id, by.state, by.reason, by.accountId],
    );
  }

  async addEvent(manager: EntityManager, row: SubmissionRow, event: Event): Promise<number> {
    const [added] = await manager.query<{ id: number }[]>(
      `INSERT INTO submission_event (region_code, submission_id, on_day, account_id, action, reason,
         warnings, anomaly)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [
        row.regionCode,
        row.id,
        event.day,
        event.accountId,
        event.move,
        event.reason ?? null,
        event.anomaly?.warnings ?? null,
        event.anomaly?.score ?? null,
      ],
    );
    if (added === undefined) throw new Error('an event was not stored');
    return added.id;
  }

  /**
   * Moves and questions up to a day, in their order; the day is the product's, the hour the true
   * one.
   */
  events(manager: EntityManager, id: number, asOf: Day): Promise<SubmissionEventRow[]> {
    return manager.query(
      `SELECT act.on_day || to_char(act.at AT TIME ZONE 'Asia/Shanghai', '"T"HH24:MI:SS"+08:00"') AS at,
         act.on_day, coalesce(p.display_name, '') AS actor, act.action, act.reason
       FROM (
         SELECT at, id, on_day, account_id, action, reason FROM submission_event
         WHERE submission_id = $1
         UNION ALL
         SELECT asked_at, id, asked_on, asked_by, 'ask', words FROM review_question
         WHERE submission_id = $1
         UNION ALL
         SELECT answered_at, id, answered_on, answered_by, 'answer', answer FROM review_question
         WHERE submission_id = $1 AND answered_by IS NOT NULL
         UNION ALL
         SELECT withdrawn_at, id, withdrawn_on, withdrawn_by, 'withdraw_question', words
         FROM review_question WHERE submission_id = $1 AND withdrawn_by IS NOT NULL
       ) act LEFT JOIN account p ON p.id = act.account_id
       WHERE act.on_day <= $2 ORDER BY act.at, act.id`,
      [id, asOf],
    );
  }

  /** One number after another in a region and year; the lock is held until the command is done. */
  private async nextReceipt(
    manager: EntityManager,
    regionShortName: string,
    day: Day,
  ): Promise<string> {
    const series = receiptSeries(regionShortName, day);
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `receipt ${series}`,
    ]);
    const [row] = await manager.query<{ last: number }[]>(
      `SELECT coalesce(max(substring(receipt FROM '第([0-9]+)号$')::int), 0) AS last
       FROM submission WHERE receipt LIKE $1 || '%'`,
      [series],
    );
    return receiptNumber(series, (row?.last ?? 0) + 1);
  }
}
