import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { NewActual } from '../series/actual-version.service';
import type { Day } from '../series/domain/day';
import { exact, plain } from '../series/domain/exact';
import type { Answer, Publisher } from '../series/domain/model';
import { acceptedVersion, confirming, type AcceptedVersion } from './domain/accepted-version';
import type { SubmissionRow } from './submission.repository';

interface AnsweredRow {
  readonly seriesId: number;
  readonly publisher: Publisher;
  readonly answer: Answer;
  readonly value: string | null;
  readonly growth: string | null;
  readonly explanation: string | null;
  readonly latestAnswer: Answer | null;
  readonly latestValue: string | null;
  readonly latestGrowth: string | null;
  readonly latestRevision: string | null;
}

@Injectable()
export class AcceptanceRepository {
  /**
   * The versions that accepting a return adds to what is known on the day. Locks its series first,
   * so that of two returns that report one series the second sees the first.
   */
  async newVersions(
    manager: EntityManager,
    submission: SubmissionRow,
    by: { readonly acceptedBy: string; readonly day: Day },
  ): Promise<NewActual[]> {
    await manager.query(
      `SELECT FROM series WHERE id IN (SELECT series_id FROM submission_line WHERE submission_id = $1)
       ORDER BY id FOR NO KEY UPDATE`,
      [submission.id],
    );
    const rows = await manager.query<AnsweredRow[]>(
      `SELECT l.series_id AS "seriesId", s.publisher, l.answer, l.value, l.growth, l.explanation,
              latest.answer AS "latestAnswer", latest.value AS "latestValue",
              latest.growth AS "latestGrowth", latest.revision AS "latestRevision"
       FROM submission_line l JOIN series s ON s.id = l.series_id
       LEFT JOIN LATERAL (SELECT * FROM actual a
         WHERE a.series_id = l.series_id AND a.period_end = $2 AND a.known_on <= $3
         ORDER BY a.version DESC LIMIT 1) AS latest ON true
       WHERE l.submission_id = $1 AND l.answer IS NOT NULL
       ORDER BY l.series_id`,
      [submission.id, submission.periodEnd, by.day],
    );
    return rows.flatMap((row) => {
      const version = versionOf(row);
      if (version === null) return [];
      const says = version.correction || version.answer !== 'value';
      return [
        {
          seriesId: row.seriesId,
          periodEnd: submission.periodEnd,
          answer: version.answer,
          value: version.value && plain(version.value),
          growth: version.growth && plain(version.growth),
          vintage: 'formal' as const,
          revision: version.revision,
          source: submission.agencyName,
          sourceUrl: null,
          publishedOn: null,
          knownOn: by.day,
          reason: says ? row.explanation : null,
          filledBy: submission.filledByName,
          signedBy: submission.signer,
          acceptedBy: by.acceptedBy,
          submissionId: submission.id,
        },
      ];
    });
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
  const line = { answer: row.answer, value: decimal(row.value), growth: decimal(row.growth) };
  return acceptedVersion(row.publisher === 'agency' ? line : confirming(line, latest), latest);
}

function decimal(text: string | null) {
  return text === null ? null : exact(text);
}
