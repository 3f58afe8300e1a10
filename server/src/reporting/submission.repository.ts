import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { Anomaly } from './domain/anomaly';
import type { RoundKind } from './domain/planned-line';
import { receiptNumber, receiptSeries } from './domain/receipt';
import { MOVES, type Move, type SubmissionState } from './domain/transition';

/** A return as its moves need it; locked by whoever loads it for a change. */
export interface SubmissionRow {
  readonly id: number;
  readonly regionCode: string;
  readonly regionShortName: string;
  readonly agencyId: number;
  readonly agencyName: string;
  /** Its body signs by the account of its signer. */
  readonly eSigning: boolean;
  readonly roundId: number;
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
  /** Who raised its version last, and when; null where nobody has. */
  readonly movedBy: string | null;
  readonly movedAt: Date | null;
  /** Accounts that ever typed into it, brought evidence, filed it or handed it in. */
  readonly workedOnBy: readonly number[];
  readonly workedOnNames: readonly string[];
  /** Accounts that ever signed it. */
  readonly signedBy: readonly number[];
}

export interface SubmissionEventRow {
  /** With its offset, in Asia/Shanghai. */
  readonly at: string;
  readonly on_day: Day;
  readonly actor: string;
  readonly action:
    | RecordedAct
    | 'lock_round'
    | 'open_round'
    | 'lock_return'
    | 'open_return'
    | 'ask'
    | 'answer'
    | 'withdraw_question';
  readonly reason: string | null;
}

/** What the record of a return names: its moves, and what was asked and decided beside them. */
export type RecordedAct =
  Move | 'ask_extension' | 'grant_extension' | 'refuse_extension' | 'withdraw_extension';

interface Event {
  readonly move: RecordedAct;
  readonly day: Day;
  readonly accountId: number;
  readonly reason?: string;
  /** Of a return that is handed in. */
  readonly anomaly?: Anomaly;
}

const MOVED = MOVES.map((move) => `'${move}'`).join(', ');

const WORKED_ON = `SELECT t.account_id FROM submission_typist t WHERE t.submission_id = s.id
  UNION SELECT f.uploaded_by FROM submission_line l
  JOIN line_evidence v ON v.line_id = l.id JOIN evidence_file f ON f.id = v.file_id
  WHERE l.submission_id = s.id
  UNION SELECT e.account_id FROM submission_event e
  WHERE e.submission_id = s.id AND e.action IN ('save', 'file', 'submit')
    AND e.account_id IS NOT NULL`;

const COLUMNS = `s.id, s.region_code AS "regionCode", g.short_name AS "regionShortName",
  s.agency_id AS "agencyId", a.name AS "agencyName", a.e_signing AS "eSigning",
  rd.id AS "roundId", rd.kind AS "roundKind",
  rd.period_end AS "periodEnd", rd.opens_on AS "opensOn", s.state, s.version,
  s.filled_by AS "filledBy", filler.display_name AS "filledByName", s.signer, s.receipt,
  s.return_reason AS "returnReason", s.first_submitted_on AS "firstSubmittedOn",
  (SELECT e.on_day FROM submission_event e
   WHERE e.submission_id = s.id AND e.action IN (${MOVED})
   ORDER BY e.id DESC LIMIT 1) AS "lastMovedOn",
  moved.by AS "movedBy", moved.at AS "movedAt",
  ARRAY(${WORKED_ON}) AS "workedOnBy",
  ARRAY(SELECT p.display_name FROM account p WHERE p.id IN (${WORKED_ON})) AS "workedOnNames",
  ARRAY(SELECT e.account_id FROM submission_event e
        WHERE e.submission_id = s.id AND e.action = 'sign'
          AND e.account_id IS NOT NULL) AS "signedBy"`;

const TABLES = `submission s
  JOIN reporting_round rd ON rd.id = s.round_id
  JOIN agency a ON a.id = s.agency_id
  JOIN region g ON g.code = s.region_code
  LEFT JOIN account filler ON filler.id = s.filled_by
  LEFT JOIN LATERAL (
    SELECT p.display_name AS by, e.at
    FROM submission_event e LEFT JOIN account p ON p.id = e.account_id
    WHERE e.submission_id = s.id AND e.action IN (${MOVED}) AND e.action <> 'save'
    ORDER BY e.id DESC LIMIT 1) moved ON true`;

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

  /** Hands it in under its receipt number, which it keeps when it is handed in again. */
  async submit(
    manager: EntityManager,
    row: SubmissionRow,
    by: { filledBy: number; signer: string; signedBy: number | null; day: Day },
  ): Promise<string> {
    const receipt = row.receipt ?? (await this.nextReceipt(manager, row.regionShortName, by.day));
    await manager.query(
      `UPDATE submission SET state = 'submitted', signer = $2, receipt = $3, filled_by = $4,
         signed_by = $6, submitted_on = $5, first_submitted_on = coalesce(first_submitted_on, $5),
         return_reason = NULL, version = version + 1
       WHERE id = $1`,
      [row.id, by.signer, receipt, by.filledBy, by.day, by.signedBy],
    );
    return receipt;
  }

  /** Lays it before the body's signer. */
  async file(manager: EntityManager, id: number, accountId: number): Promise<void> {
    await manager.query(
      `UPDATE submission SET state = 'filed', filled_by = $2, version = version + 1 WHERE id = $1`,
      [id, accountId],
    );
  }

  /** Back from the signer into the clerk's hands. */
  async unfile(manager: EntityManager, id: number): Promise<void> {
    await manager.query(
      `UPDATE submission SET state = 'draft', version = version + 1 WHERE id = $1`,
      [id],
    );
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
      `INSERT INTO submission_event (region_code, submission_id, at, on_day, account_id, action,
         reason, warnings, anomaly)
       VALUES ($1, $2, clock_timestamp(), $3, $4, $5, $6, $7, $8) RETURNING id`,
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
   * Moves, questions and locks of its round up to a day, in their order; the day is the product's,
   * the hour the true one.
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
         UNION ALL
         SELECT k.at, k.id, k.on_day, k.account_id,
           k.action || CASE WHEN k.submission_id IS NULL THEN '_round' ELSE '_return' END, k.reason
         FROM round_lock_event k JOIN submission s ON s.round_id = k.round_id AND s.id = $1
         WHERE k.submission_id IS NULL OR k.submission_id = $1
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
