import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { Answer, Vintage } from '../series/domain/model';
import type { KnownFigure } from './domain/import-outcome';
import type { ImportSeries } from './domain/import-row';

/** Every series of a region and below, with the words by which a file may name it. */
export function importSeries(
  manager: EntityManager,
  regionPrefix: string,
): Promise<ImportSeries[]> {
  return manager.query(
    `SELECT s.id, p.key AS "planKey", p.title AS "planTitle", s.key, s.indicator,
            s.region_code AS "regionCode", ARRAY[g.code, g.name, g.short_name] AS "regionNames",
            s.unit, s.accumulation, s.frequency, s.publisher
     FROM series s JOIN plan p ON p.id = s.plan_id JOIN region g ON g.code = s.region_code
     WHERE s.region_code LIKE $1 ORDER BY s.id`,
    [regionPrefix],
  );
}

interface KnownRow {
  readonly seriesId: number;
  readonly periodEnd: Day;
  readonly newestVersion: number;
  readonly answer: Answer | null;
  readonly value: string | null;
  readonly growth: string | null;
  readonly vintage: Vintage | null;
  readonly revision: string | null;
}

/** What is known of these series on a day, by series and period; 0 versions are left out. */
export async function knownFigures(
  manager: EntityManager,
  seriesIds: readonly number[],
  asOf: Day,
): Promise<Map<string, KnownFigure>> {
  const rows = await manager.query<KnownRow[]>(
    `SELECT newest.series_id AS "seriesId", newest.period_end AS "periodEnd",
            newest.version AS "newestVersion", latest.answer, latest.value, latest.growth,
            latest.vintage, latest.revision
     FROM (SELECT series_id, period_end, max(version) AS version,
                  max(version) FILTER (WHERE known_on <= $2) AS known
           FROM actual WHERE series_id = ANY ($1::bigint[]) GROUP BY series_id, period_end) newest
     LEFT JOIN actual latest ON latest.series_id = newest.series_id
       AND latest.period_end = newest.period_end AND latest.version = newest.known`,
    [seriesIds, asOf],
  );
  return new Map(
    rows.map(({ seriesId, periodEnd, newestVersion, answer, vintage, ...figures }) => [
      placeKey(seriesId, periodEnd),
      {
        newestVersion,
        latest: answer === null || vintage === null ? null : { answer, vintage, ...figures },
      },
    ]),
  );
}

export function placeKey(seriesId: number, periodEnd: Day): string {
  return `${seriesId} ${periodEnd}`;
}
