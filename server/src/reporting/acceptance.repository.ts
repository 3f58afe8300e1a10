import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { exact, plain } from '../series/domain/exact';
import type { Answer } from '../series/domain/model';
import { acceptedVersion, type AcceptedVersion } from './domain/accepted-version';
import type { SubmissionRow } from './submission.repository';

interface AnsweredRow {
  readonly seriesId: number;
  readonly answer: Answer;
  readonly value: string | null;
  readonly growth: string | null;
  readonly explanation: string | null;
  /** Of all versions, also of one that is not known yet; 0 where there is none. */
  readonly newestVersion: number;
  readonly latestAnswer: Answer | null;
  readonly latestValue: string | null;
  readonly latestGrowth: string | null;
  readonly latestRevision: string | null;
}

export interface NewVersion extends AcceptedVersion {
  readonly seriesId: number;
  readonly reason: string | null;
}

@Injectable()
export class AcceptanceRepository {
  /**
   * The versions that accepting a return adds to what is known on the day. Locks its series in the
   * order of their ids first, so that two returns that report one series cannot take the same
   * version number.
   */
  async newVersions(
    manager: EntityManager,
    submission: SubmissionRow,
    day: Day,
  ): Promise<NewVersion[]> {
    await manager.query(
      `SELECT FROM series WHERE id IN (SELECT series_id FROM submission_line WHERE submission_id = $1)
       ORDER BY id FOR NO KEY UPDATE`,
      [submission.id],
    );
    const rows = await manager.query<AnsweredRow[]>(
      `SELECT l.series_id AS "seriesId", l.answer, l.value, l.growth, l.explanation,
              newest.version AS "newestVersion", latest.answer AS "latestAnswer",
              latest.value AS "latestValue", latest.growth AS "latestGrowth",
              latest.revision AS "latestRevision"
       FROM submission_line l
       CROSS JOIN LATERAL (SELECT coalesce(max(a.version), 0) AS version FROM actual a
         WHERE a.series_id = l.series_id AND a.period_end = $2) AS newest
       LEFT JOIN LATERAL (SELECT * FROM actual a
         WHERE a.series_id = l.series_id AND a.period_end = $2 AND a.known_on <= $3
         ORDER BY a.version DESC LIMIT 1) AS latest ON true
       WHERE l.submission_id = $1 AND l.answer IS NOT NULL
       ORDER BY l.series_id`,
      [submission.id, submission.periodEnd, day],
    );
    return rows.flatMap((row) => {
      const version = versionOf(row);
      if (version === null) return [];
      const says = version.correction || version.answer !== 'value';
      return [{ ...version, seriesId: row.seriesId, reason: says ? row.explanation : null }];
    });
  }

  async insert(
    manager: EntityManager,
    submission: SubmissionRow,
    versions: readonly NewVersion[],
    by: { readonly acceptedBy: string; readonly day: Day },
  ): Promise<void> {
    if (versions.length === 0) return;
    const column = <T>(read: (version: NewVersion) => T): T[] => versions.map(read);
    await manager.query(
      `INSERT INTO actual (region_code, series_id, period_end, version, answer, value, growth,
         vintage, revision, source, published_on, known_on, reason, filled_by, signed_by,
         accepted_by, submission_id)
       SELECT s.region_code, s.id, $1, row.version, row.answer, row.value, row.growth, 'formal',
              row.revision, $2, NULL, $3, row.reason, $4, $5, $6, $7
       FROM unnest($8::bigint[], $9::int[], $10::text[], $11::numeric[], $12::numeric[],
                   $13::text[], $14::text[])
            AS row (series_id, version, answer, value, growth, revision, reason)
       JOIN series s ON s.id = row.series_id`,
      [
        submission.periodEnd,
        submission.agencyName,
        by.day,
        submission.filledByName,
        submission.signer,
        by.acceptedBy,
        submission.id,
        column((version) => version.seriesId),
        column((version) => version.version),
        column((version) => version.answer),
        column((version) => (version.value ? plain(version.value) : null)),
        column((version) => (version.growth ? plain(version.growth) : null)),
        column((version) => version.revision),
        column((version) => version.reason),
      ],
    );
  }

  /** Targets that a new value of these series may move: their own, and lower tiers below them. */
  async targetsMovedBy(manager: EntityManager, seriesIds: readonly number[]): Promise<number[]> {
    const rows = await manager.query<{ id: number }[]>(
      `SELECT id FROM target WHERE series_id = ANY ($1::bigint[])
       UNION
       SELECT lower.id FROM target higher
       JOIN target lower ON lower.plan_id = higher.plan_id AND lower.tier_group = higher.tier_group
         AND lower.tier_rank >= higher.tier_rank
       WHERE higher.series_id = ANY ($1::bigint[])
       ORDER BY id`,
      [seriesIds],
    );
    return rows.map((row) => row.id);
  }
}

function versionOf(row: AnsweredRow): AcceptedVersion | null {
  const latest =
    row.latestAnswer === null
      ? null
      : {
          answer: row.latestAnswer,
          value: decimal(row.latestValue),
          growth: decimal(row.latestGrowth),
          revision: row.latestRevision,
        };
  return acceptedVersion(
    { answer: row.answer, value: decimal(row.value), growth: decimal(row.growth) },
    latest,
    row.newestVersion,
  );
}

function decimal(text: string | null) {
  return text === null ? null : exact(text);
}
