import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';

export type QuestionState = 'open' | 'answered' | 'withdrawn';

export interface QuestionRow {
  readonly id: number;
  readonly submissionId: number;
  readonly lineId: number | null;
  readonly words: string;
  readonly askedBy: number;
  readonly askedByName: string;
  /** With its offset, in Asia/Shanghai, as all instants here. */
  readonly askedAt: string;
  readonly answer: string | null;
  readonly answeredByName: string | null;
  readonly answeredAt: string | null;
  readonly withdrawnOn: Day | null;
  readonly version: number;
  /** Answered or withdrawn at all: the demo's clock may have been moved back before it. */
  readonly closed: boolean;
}

interface NewQuestion {
  readonly regionCode: string;
  readonly submissionId: number;
  readonly lineId: number | null;
  readonly words: string;
  readonly accountId: number;
  readonly day: Day;
}

const instant = (day: string, at: string) =>
  `${day} || to_char(${at} AT TIME ZONE 'Asia/Shanghai', '"T"HH24:MI:SS"+08:00"')`;

/** What was answered or withdrawn after the day `$2` is not known on it. */
const COLUMNS = `q.id, q.submission_id AS "submissionId", q.line_id AS "lineId", q.words,
  q.asked_by AS "askedBy", asker.display_name AS "askedByName",
  ${instant('q.asked_on', 'q.asked_at')} AS "askedAt",
  CASE WHEN q.answered_on <= $2 THEN q.answer END AS answer,
  CASE WHEN q.answered_on <= $2 THEN answerer.display_name END AS "answeredByName",
  CASE WHEN q.answered_on <= $2 THEN ${instant('q.answered_on', 'q.answered_at')} END
    AS "answeredAt",
  CASE WHEN q.withdrawn_on <= $2 THEN q.withdrawn_on END AS "withdrawnOn", q.version,
  q.answered_by IS NOT NULL OR q.withdrawn_by IS NOT NULL AS closed`;

const TABLES = `review_question q
  JOIN account asker ON asker.id = q.asked_by
  LEFT JOIN account answerer ON answerer.id = q.answered_by`;

@Injectable()
export class QuestionRepository {
  /** Questions of a return as they stood on a day, in the order in which they were asked. */
  ofReturn(manager: EntityManager, submissionId: number, asOf: Day): Promise<QuestionRow[]> {
    return manager.query(
      `SELECT ${COLUMNS} FROM ${TABLES}
       WHERE q.submission_id = $1 AND q.asked_on <= $2 ORDER BY q.id`,
      [submissionId, asOf],
    );
  }

  /** Null where the return has no such question by the day. */
  async find(
    manager: EntityManager,
    { submissionId, id, day }: { submissionId: number; id: number; day: Day },
  ): Promise<QuestionRow | null> {
    const [row] = await manager.query<QuestionRow[]>(
      `SELECT ${COLUMNS} FROM ${TABLES}
       WHERE q.submission_id = $1 AND q.asked_on <= $2 AND q.id = $3`,
      [submissionId, day, id],
    );
    return row ?? null;
  }

  async ask(manager: EntityManager, question: NewQuestion): Promise<number> {
    const [row] = await manager.query<{ id: number }[]>(
      `INSERT INTO review_question (region_code, submission_id, line_id, words, asked_by, asked_on)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [
        question.regionCode,
        question.submissionId,
        question.lineId,
        question.words,
        question.accountId,
        question.day,
      ],
    );
    if (row === undefined) throw new Error('a question was not stored');
    return row.id;
  }

  /** False where the question has moved since. */
  async answer(
    manager: EntityManager,
    by: { id: number; version: number; words: string; accountId: number; day: Day },
  ): Promise<boolean> {
    const [, changed] = await manager.query<[unknown, number]>(
      `UPDATE review_question SET answer = $3, answered_by = $4, answered_on = $5,
         answered_at = now(), version = version + 1
       WHERE id = $1 AND version = $2`,
      [by.id, by.version, by.words, by.accountId, by.day],
    );
    return changed === 1;
  }

  /** False where the question has moved since. */
  async withdraw(
    manager: EntityManager,
    by: { id: number; version: number; accountId: number; day: Day },
  ): Promise<boolean> {
    const [, changed] = await manager.query<[unknown, number]>(
      `UPDATE review_question SET withdrawn_by = $3, withdrawn_on = $4, withdrawn_at = now(),
         version = version + 1
       WHERE id = $1 AND version = $2`,
      [by.id, by.version, by.accountId, by.day],
    );
    return changed === 1;
  }

  async hasLine(manager: EntityManager, submissionId: number, lineId: number): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      'SELECT FROM submission_line WHERE submission_id = $1 AND id = $2',
      [submissionId, lineId],
    );
    return rows.length > 0;
  }
}

export function stateOf(row: Pick<QuestionRow, 'answer' | 'withdrawnOn'>): QuestionState {
  if (row.withdrawnOn !== null) return 'withdrawn';
  return row.answer === null ? 'open' : 'answered';
}
