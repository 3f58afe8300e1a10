import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';

/** What a return said each time it was handed in. */
@Injectable()
export class SubmittedLineRepository {
  /**
   * Keeps all lines as they are now under the next serial, which it answers: 1 for the first time.
   * The caller holds the return's lock.
   */
  async keep(manager: EntityManager, submissionId: number, day: Day): Promise<number> {
    const [last] = await manager.query<{ serial: number }[]>(
      'SELECT coalesce(max(serial), 0) AS serial FROM submitted_line WHERE submission_id = $1',
      [submissionId],
    );
    const serial = (last?.serial ?? 0) + 1;
    await manager.query(
      `INSERT INTO submitted_line (submission_id, serial, series_id, region_code, on_day, answer,
         value, growth, explanation, next_step, expected_on)
       SELECT submission_id, $2, series_id, region_code, $3, answer, value, growth, explanation,
         next_step, expected_on
       FROM submission_line WHERE submission_id = $1`,
      [submissionId, serial, day],
    );
    return serial;
  }
}
