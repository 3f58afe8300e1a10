import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { EvidenceFile } from '../series/value-evidence.schema';
import { evidenceFileSql } from '../series/value-evidence.service';
import type { SubmissionRow } from './submission.repository';

/** What a return holds of evidence on a day. */
export interface EvidenceRoom {
  /** Files of the value that are in force. */
  readonly files: number;
  /** All files of the return, removed ones too: they are kept. */
  readonly returnBytes: number;
  /** A file in force of the value with the same content; null where there is none. */
  readonly sameFile: string | null;
}

@Injectable()
export class LineEvidenceRepository {
  /** Files of a return's lines that were there on a day, removed ones too, by line. */
  async files(
    manager: EntityManager,
    submissionId: number,
    asOf: Day,
  ): Promise<Map<number, EvidenceFile[]>> {
    const rows = await manager.query<{ line_id: number; files: EvidenceFile[] }[]>(
      `SELECT e.line_id, json_agg(${evidenceFileSql('$2')} ORDER BY f.id) AS files
       FROM submission_line l JOIN line_evidence e ON e.line_id = l.id
       JOIN evidence_file f ON f.id = e.file_id
       WHERE l.submission_id = $1 AND f.uploaded_on <= $2
       GROUP BY e.line_id`,
      [submissionId, asOf],
    );
    return new Map(rows.map((row) => [row.line_id, row.files]));
  }

  /** Null where the return has no such line. */
  async room(
    manager: EntityManager,
    place: { readonly submissionId: number; readonly lineId: number },
    sha256: string,
    day: Day,
  ): Promise<EvidenceRoom | null> {
    const [row] = await manager.query<EvidenceRoom[]>(
      `SELECT (count(*) FILTER (WHERE in_force.is))::int AS files,
              (SELECT coalesce(sum(f.size), 0)::bigint FROM submission_line other
               JOIN line_evidence e ON e.line_id = other.id JOIN evidence_file f ON f.id = e.file_id
               WHERE other.submission_id = $1) AS "returnBytes",
              min(f.name) FILTER (WHERE in_force.is AND f.sha256 = $3) AS "sameFile"
       FROM submission_line l
       LEFT JOIN line_evidence e ON e.line_id = l.id
       LEFT JOIN evidence_file f ON f.id = e.file_id
       CROSS JOIN LATERAL (SELECT f.uploaded_on <= $4
         AND (f.removed_on IS NULL OR f.removed_on > $4) AS is) AS in_force
       WHERE l.submission_id = $1 AND l.id = $2
       GROUP BY l.id`,
      [place.submissionId, place.lineId, sha256, day],
    );
    return row ?? null;
  }

  async link(
    manager: EntityManager,
    row: SubmissionRow,
    lineId: number,
    fileId: number,
  ): Promise<void> {
    await manager.query(
      'INSERT INTO line_evidence (line_id, file_id, region_code) VALUES ($1, $2, $3)',
      [lineId, fileId, row.regionCode],
    );
  }

  /** The return that a file belongs to, if the file was there on the day. */
  async returnOf(manager: EntityManager, fileId: number, asOf: Day): Promise<number | null> {
    const [row] = await manager.query<{ id: number }[]>(
      `SELECT l.submission_id AS id FROM line_evidence e
       JOIN submission_line l ON l.id = e.line_id JOIN evidence_file f ON f.id = e.file_id
       WHERE e.file_id = $1 AND f.uploaded_on <= $2`,
      [fileId, asOf],
    );
    return row?.id ?? null;
  }

  /** A file as it is listed on a day; null where it was not there. */
  async file(manager: EntityManager, fileId: number, asOf: Day): Promise<EvidenceFile | null> {
    const [row] = await manager.query<{ file: EvidenceFile }[]>(
      `SELECT ${evidenceFileSql('$2')} AS file FROM evidence_file f
       WHERE f.id = $1 AND f.uploaded_on <= $2`,
      [fileId, asOf],
    );
    return row?.file ?? null;
  }

  /**
   * The files in force of an accepted return go with the values that count now: its own new
   * versions, or those which it only confirmed. Answers the series that got any.
   */
  async carryToValues(
    manager: EntityManager,
    submission: SubmissionRow,
    day: Day,
  ): Promise<number[]> {
    const rows = await manager.query<{ series_id: number }[]>(
      `WITH carried AS (
         INSERT INTO actual_evidence (actual_id, file_id, region_code, agency_id, accepted_on)
         SELECT latest.id, f.id, s.region_code, s.agency_id, $3
         FROM submission s
         JOIN submission_line l ON l.submission_id = s.id AND l.answer IS NOT NULL
         JOIN line_evidence e ON e.line_id = l.id
         JOIN evidence_file f ON f.id = e.file_id AND f.uploaded_on <= $3
           AND (f.removed_on IS NULL OR f.removed_on > $3)
         CROSS JOIN LATERAL (SELECT a.id FROM actual a
           WHERE a.series_id = l.series_id AND a.period_end = $2 AND a.known_on <= $3
           ORDER BY a.version DESC LIMIT 1) AS latest
         WHERE s.id = $1
         ON CONFLICT DO NOTHING RETURNING actual_id)
       SELECT DISTINCT a.series_id FROM carried JOIN actual a ON a.id = carried.actual_id`,
      [submission.id, submission.periodEnd, day],
    );
    return rows.map((row) => row.series_id);
  }
}
