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

/** A period of a series that became known, or was answered, between two days. */
export interface LearnedPeriod {
  readonly periodEnd: Day;
  /** As it was known on the later day. */
  readonly answer: Answer;
  /** A figure of this period was known on the earlier day. */
  readonly replaces: boolean;
}

/** What became known after the first day and by the second, by series, the latest period first. */
export async function learnedBetween(
  manager: EntityManager,
  seriesIds: readonly number[],
  from: Day,
  to: Day,
): Promise<Map<number, LearnedPeriod[]>> {
  const found = new Map<number, LearnedPeriod[]>();
  if (seriesIds.length === 0) return found;
  const rows = await manager.query<
    { series_id: number; period_end: Day; answer: Answer; replaces: boolean }[]
  >(
    `SELECT DISTINCT ON (a.series_id, a.period_end) a.series_id, a.period_end, a.answer,
       EXISTS (SELECT FROM actual earlier WHERE earlier.series_id = a.series_id
         AND earlier.period_end = a.period_end AND earlier.answer = 'value'
         AND earlier.known_on <= $2) AS replaces
     FROM actual a
     WHERE a.series_id = ANY ($1::bigint[]) AND a.known_on > $2 AND a.known_on <= $3
       AND a.period_end <= $3
     ORDER BY a.series_id, a.period_end DESC, a.version DESC`,
    [seriesIds, from, to],
  );
  for (const { series_id, period_end, answer, replaces } of rows) {
    const list = found.get(series_id) ?? [];
    list.push({ periodEnd: period_end, answer, replaces });
    found.set(series_id, list);
  }
  return found;
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
