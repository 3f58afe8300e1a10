import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { Answer } from '../series/domain/model';

/** What a cell row holds; decimals as text. */
export interface LineContent {
  /** Null: empty, which is not zero. */
  readonly answer: Answer | null;
  readonly value: string | null;
  readonly growth: string | null;
  readonly explanation: string | null;
  readonly nextStep: string | null;
  readonly expectedOn: Day | null;
}

export interface StoredLine extends LineContent {
  readonly version: number;
}

/** Where a save goes, whose it is and on which of the product's days. */
export interface LinePlacement {
  readonly submissionId: number;
  readonly lineId: number;
  /** The version that was seen. */
  readonly version: number;
  readonly accountId: number;
  readonly day: Day;
}

export interface CurrentLine extends StoredLine {
  /** Unit of the series. */
  readonly unit: string;
  readonly changedBy: string | null;
  readonly changedAt: Date | null;
}

/** With what tells a reader which line it is. */
export interface NamedLine extends CurrentLine {
  readonly id: number;
  readonly name: string;
}

const CONTENT = `l.version, l.answer, l.value, l.growth, l.explanation, l.next_step AS "nextStep",
  l.expected_on AS "expectedOn"`;

@Injectable()
export class SubmissionLineRepository {
  /** The line as it is, or null where the return has no such line. */
  async find(
    manager: EntityManager,
    submissionId: number,
    lineId: number,
  ): Promise<CurrentLine | null> {
    const [row] = await manager.query<CurrentLine[]>(
      `SELECT ${CONTENT}, s.unit, p.display_name AS "changedBy", l.updated_at AS "changedAt"
       FROM submission_line l JOIN series s ON s.id = l.series_id
       LEFT JOIN account p ON p.id = l.updated_by
       WHERE l.submission_id = $1 AND l.id = $2`,
      [submissionId, lineId],
    );
    return row ?? null;
  }

  /** All lines of a return as they are, in the order of its document. */
  all(manager: EntityManager, submissionId: number): Promise<NamedLine[]> {
    return manager.query(
      `SELECT l.id, s.indicator AS name, ${CONTENT}, s.unit, p.display_name AS "changedBy",
              l.updated_at AS "changedAt"
       FROM submission_line l JOIN series s ON s.id = l.series_id
       LEFT JOIN account p ON p.id = l.updated_by
       WHERE l.submission_id = $1 ORDER BY l.ordinal, l.id`,
      [submissionId],
    );
  }

  /**
   * False where somebody saved a newer version: then nothing is changed. Who types is remembered
   * for good: somebody else may type over it.
   */
  async save(manager: EntityManager, place: LinePlacement, content: LineContent): Promise<boolean> {
    const [saved] = await manager.query<{ lines: number }[]>(
      `WITH saved AS (
         UPDATE submission_line
         SET answer = $4, value = $5, growth = $6, explanation = $7, next_step = $8,
             expected_on = $9, updated_by = $10, updated_at = now(), typed_on = $11, version = version + 1
         WHERE submission_id = $1 AND id = $2 AND version = $3
         RETURNING submission_id, updated_by, region_code),
       typist AS (
         INSERT INTO submission_typist (submission_id, account_id, region_code)
         SELECT submission_id, updated_by, region_code FROM saved ON CONFLICT DO NOTHING)
       SELECT count(*)::int AS lines FROM saved`,
      [
        place.submissionId,
        place.lineId,
        place.version,
        content.answer,
        content.value,
        content.growth,
        content.explanation,
        content.nextStep,
        content.expectedOn,
        place.accountId,
        place.day,
      ],
    );
    return saved?.lines === 1;
  }
}
