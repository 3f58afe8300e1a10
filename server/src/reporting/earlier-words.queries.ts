import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { EarlierWords } from './domain/line-facts';

/**
 * What the body of a return said of each series in its latest earlier return, as it stood when it
 * was last handed in up to a day.
 */
export async function earlierWords(
  manager: EntityManager,
  seriesIds: readonly number[],
  {
    submissionId,
    periodEnd,
    asOf,
  }: { readonly submissionId: number; readonly periodEnd: Day; readonly asOf: Day },
): Promise<Map<number, EarlierWords>> {
  const rows = await manager.query<(EarlierWords & { seriesId: number })[]>(
    `SELECT DISTINCT ON (l.series_id) l.series_id AS "seriesId", rd.period_end AS "periodEnd",
            l.explanation, l.next_step AS "nextStep"
     FROM submitted_line l
     JOIN submission s ON s.id = l.submission_id
     JOIN reporting_round rd ON rd.id = s.round_id
     WHERE l.series_id = ANY ($1::bigint[]) AND rd.period_end < $3 AND l.on_day <= $4
       AND s.agency_id = (SELECT agency_id FROM submission WHERE id = $2)
     ORDER BY l.series_id, rd.period_end DESC, l.serial DESC`,
    [seriesIds, submissionId, periodEnd, asOf],
  );
  return new Map(rows.map(({ seriesId, ...words }) => [seriesId, words]));
}
