import type { EntityManager } from 'typeorm';
import type { Day } from './domain/day';
import { exact } from './domain/exact';
import type { Answer, Vintage } from './domain/model';
import type { Observation } from './domain/observations';

const COLUMNS =
  'series_id, period_end, version, answer, value, growth, vintage, revision, known_on';

interface ObservationRow {
  readonly series_id: number;
  readonly period_end: Day;
  readonly version: number;
  readonly answer: Answer;
  readonly value: string | null;
  readonly growth: string | null;
  readonly vintage: Vintage;
  readonly revision: string | null;
  readonly known_on: Day;
}

/** Every version of every value of these series, by series, in the order of periods and versions. */
export async function valueVersions(
  manager: EntityManager,
  seriesIds: readonly number[],
): Promise<Map<number, Observation[]>> {
  if (seriesIds.length === 0) return new Map();
  return bySeries(
    await manager.query<ObservationRow[]>(
      `SELECT ${COLUMNS} FROM actual WHERE series_id = ANY ($1::bigint[])
       ORDER BY series_id, period_end, version`,
      [seriesIds],
    ),
  );
}

/** Newest version of every period that was known on a day, by series. */
export async function knownValues(
  manager: EntityManager,
  seriesIds: readonly number[],
  asOf: Day,
): Promise<Map<number, Observation[]>> {
  if (seriesIds.length === 0) return new Map();
  return bySeries(
    await manager.query<ObservationRow[]>(
      `SELECT DISTINCT ON (series_id, period_end) ${COLUMNS} FROM actual
       WHERE series_id = ANY ($1::bigint[]) AND known_on <= $2 AND period_end <= $2
       ORDER BY series_id, period_end, version DESC`,
      [seriesIds, asOf],
    ),
  );
}

function bySeries(rows: readonly ObservationRow[]): Map<number, Observation[]> {
  const found = new Map<number, Observation[]>();
  for (const row of rows) {
    const list = found.get(row.series_id) ?? [];
    list.push({
      periodEnd: row.period_end,
      version: row.version,
      answer: row.answer,
      value: row.value === null ? null : exact(row.value),
      growth: row.growth === null ? null : exact(row.growth),
      vintage: row.vintage,
      revision: row.revision,
      knownOn: row.known_on,
    });
    found.set(row.series_id, list);
  }
  return found;
}
