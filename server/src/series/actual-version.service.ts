import type { EntityManager } from 'typeorm';
import type { Day } from './domain/day';
import type { Answer, Vintage } from './domain/model';

/** What one new version of a period's value says, and who stands for it. */
export interface NewActual {
  readonly seriesId: number;
  readonly periodEnd: Day;
  readonly answer: Answer;
  /** Exact decimal in the series' unit. */
  readonly value: string | null;
  /** Per cent. */
  readonly growth: string | null;
  readonly vintage: Vintage;
  readonly revision: string | null;
  readonly source: string | null;
  readonly sourceUrl: string | null;
  readonly publishedOn: Day | null;
  /** Nothing is judged with it before. */
  readonly knownOn: Day;
  /** True where the day of publication is unknown and was assumed; false unless given. */
  readonly knownOnPresumed?: boolean;
  /** Why it takes the place of another value; needed where it does. */
  readonly reason: string | null;
  readonly filledBy: string | null;
  readonly signedBy: string | null;
  readonly acceptedBy: string | null;
  /** The return by which it came; null for corrections and imports. */
  readonly submissionId: number | null;
}

/** A version as it was numbered. */
export interface AddedVersion {
  readonly id: number;
  readonly seriesId: number;
  readonly periodEnd: Day;
  readonly version: number;
}

/**
 * Locks series until the transaction ends, in the order of their ids so that nobody waits in a
 * circle. Whoever decides by what is known of a series locks it first.
 */
export async function lockSeries(
  manager: EntityManager,
  seriesIds: readonly number[],
): Promise<void> {
  await manager.query(
    'SELECT FROM series WHERE id = ANY ($1::bigint[]) ORDER BY id FOR NO KEY UPDATE',
    [seriesIds],
  );
}

/**
 * The one way in which values come to be known: acceptance, corrections and imports add versions
 * here and nothing is ever changed. Locks the series; numbers go on after the newest version of
 * each period, in the order of the rows. Two statements, however many rows.
 *
 * @param held the caller's transaction has locked all the series already
 */
export async function addVersions(
  manager: EntityManager,
  rows: readonly NewActual[],
  { held = false }: { readonly held?: boolean } = {},
): Promise<AddedVersion[]> {
  if (rows.length === 0) return [];
  const column = <T>(read: (row: NewActual) => T): T[] => rows.map(read);
  const seriesIds = column((row) => row.seriesId);
  if (!held) await lockSeries(manager, [...new Set(seriesIds)]);
  return manager.query<AddedVersion[]>(
    `INSERT INTO actual (region_code, series_id, period_end, version, answer, value, growth,
       vintage, revision, source, source_url, published_on, known_on, known_on_presumed, reason,
       filled_by, signed_by, accepted_by, submission_id)
     SELECT s.region_code, s.id, row.period_end,
            newest.version + row_number() OVER (PARTITION BY s.id, row.period_end
                                                ORDER BY row.place),
            row.answer, row.value, row.growth, row.vintage, row.revision, row.source,
            row.source_url, row.published_on, row.known_on, row.known_on_presumed, row.reason,
            row.filled_by, row.signed_by, row.accepted_by, row.submission_id
     FROM unnest($1::bigint[], $2::date[], $3::text[], $4::numeric[], $5::numeric[], $6::text[],
                 $7::text[], $8::text[], $9::text[], $10::date[], $11::date[], $12::boolean[],
                 $13::text[], $14::text[], $15::text[], $16::text[], $17::bigint[])
          WITH ORDINALITY AS row (series_id, period_end, answer, value, growth, vintage, revision,
            source, source_url, published_on, known_on, known_on_presumed, reason, filled_by,
            signed_by, accepted_by, submission_id, place)
     JOIN series s ON s.id = row.series_id
     CROSS JOIN LATERAL (SELECT coalesce(max(a.version), 0) AS version FROM actual a
       WHERE a.series_id = row.series_id AND a.period_end = row.period_end) AS newest
     RETURNING id, series_id AS "seriesId", period_end AS "periodEnd", version`,
    [
      seriesIds,
      column((row) => row.periodEnd),
      column((row) => row.answer),
      column((row) => row.value),
      column((row) => row.growth),
      column((row) => row.vintage),
      column((row) => row.revision),
      column((row) => row.source),
      column((row) => row.sourceUrl),
      column((row) => row.publishedOn),
      column((row) => row.knownOn),
      column((row) => row.knownOnPresumed ?? false),
      column((row) => row.reason),
      column((row) => row.filledBy),
      column((row) => row.signedBy),
      column((row) => row.acceptedBy),
      column((row) => row.submissionId),
    ],
  );
}
