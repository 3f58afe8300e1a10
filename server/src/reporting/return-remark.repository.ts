import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';

/** What is to be mended in one line. */
export interface Remark {
  readonly lineId: number;
  readonly words: string;
}

/** Remarks on single lines, kept with the sending back that they belong to. */
@Injectable()
export class ReturnRemarkRepository {
  /** Ids of those lines that are not in the return; nothing is stored where there are any. */
  async add(
    manager: EntityManager,
    submission: { readonly id: number; readonly regionCode: string },
    eventId: number,
    remarks: readonly Remark[],
  ): Promise<number[]> {
    if (remarks.length === 0) return [];
    const lineIds = remarks.map((remark) => remark.lineId);
    const own = await manager.query<{ id: number }[]>(
      'SELECT id FROM submission_line WHERE submission_id = $1 AND id = ANY ($2::bigint[])',
      [submission.id, lineIds],
    );
    const known = new Set(own.map((row) => row.id));
    const foreign = lineIds.filter((id) => !known.has(id));
    if (foreign.length > 0) return foreign;
    await manager.query(
      `INSERT INTO return_remark (region_code, event_id, line_id, words)
       SELECT $1, $2, remark.line_id, remark.words
       FROM unnest($3::bigint[], $4::text[]) AS remark (line_id, words)`,
      [submission.regionCode, eventId, lineIds, remarks.map((remark) => remark.words)],
    );
    return [];
  }

  /** Remarks of the last time that the return was sent back by the day. */
  last(manager: EntityManager, submissionId: number, asOf: Day): Promise<Remark[]> {
    return manager.query(
      `SELECT r.line_id AS "lineId", r.words FROM return_remark r
       WHERE r.event_id = (SELECT max(e.id) FROM submission_event e
         WHERE e.submission_id = $1 AND e.action = 'return' AND e.on_day <= $2)
       ORDER BY r.id`,
      [submissionId, asOf],
    );
  }
}
