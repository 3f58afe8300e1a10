import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { Accumulation, Publisher } from '../series/domain/model';
import type { TermsRevision } from '../targets/domain/revision';
import { revisionsOf } from '../targets/target-terms.service';
import type { PastVersion } from './domain/line-history';

/** The series that a line reports. */
export interface HistoryLine {
  readonly seriesId: number;
  readonly indicator: string;
  readonly unit: string;
  readonly accumulation: Accumulation;
  readonly publisher: Publisher;
  readonly targets: HistoryTarget[];
}

/** A target on the series; whether its deadline is stated may have changed with the goal. */
export interface HistoryTarget {
  readonly id: number;
  readonly name: string;
  readonly deadline_stated: boolean;
  readonly revisions: readonly TermsRevision[];
}

/** A version with who stands for it; days as text. */
export interface HistoryVersion extends PastVersion {
  readonly id: number;
  readonly source: string | null;
  readonly sourceUrl: string | null;
  readonly publishedOn: Day | null;
  readonly knownOn: Day;
  readonly knownOnPresumed: boolean;
  readonly reason: string | null;
  readonly filledBy: string | null;
  readonly signedBy: string | null;
  readonly acceptedBy: string | null;
}

/** Null where the return has no such line. */
export async function historyLine(
  manager: EntityManager,
  submissionId: number,
  lineId: number,
): Promise<HistoryLine | null> {
  const [row] = await manager.query<HistoryLine[]>(
    `SELECT s.id AS "seriesId", s.indicator, s.unit, s.accumulation, s.publisher,
            coalesce((SELECT json_agg(json_build_object('id', t.id, 'name', t.name,
                        'deadline_stated', t.deadline_stated, 'revisions', ${revisionsOf('t')}) ORDER BY t.ordinal, t.id)
                      FROM target t WHERE t.series_id = s.id), '[]') AS targets
     FROM submission_line l JOIN series s ON s.id = l.series_id
     WHERE l.submission_id = $1 AND l.id = $2`,
    [submissionId, lineId],
  );
  return row ?? null;
}

/** Every version of the series' values that was known on a day. */
export function versionsKnown(
  manager: EntityManager,
  seriesId: number,
  asOf: Day,
): Promise<HistoryVersion[]> {
  return manager.query(
    `SELECT id, period_end AS "periodEnd", version, answer, value, growth, vintage, revision, source,
            source_url AS "sourceUrl", published_on AS "publishedOn", known_on AS "knownOn",
            known_on_presumed AS "knownOnPresumed", reason, filled_by AS "filledBy",
            signed_by AS "signedBy", accepted_by AS "acceptedBy"
     FROM actual WHERE series_id = $1 AND known_on <= $2 AND period_end <= $2
     ORDER BY period_end, version`,
    [seriesId, asOf],
  );
}
