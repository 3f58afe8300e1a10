import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import type { WholeUpload } from '../shared/upload-in-memory';
import type { ImportFigure } from './domain/import-row';
import type { FigureImport, Phase, RowOutcomeName } from './figure-import.schema';

/** An import without the bytes of its file. */
export interface FigureImportRecord extends Omit<FigureImport, 'can' | 'progress' | 'counts'> {
  readonly regionCode: string;
  readonly counts: FigureImport['counts'];
  readonly phase: Phase | null;
  readonly done: number | null;
  readonly total: number | null;
  readonly ended: boolean | null;
  readonly beating: boolean | null;
}

/** A row as it was compared; decimals as text. */
export interface ComparedRow {
  readonly row: number;
  readonly outcome: RowOutcomeName;
  readonly figure: ImportFigure | null;
  readonly baseVersion: number | null;
  readonly before: unknown;
  readonly cells: unknown;
  readonly errors: readonly unknown[];
}

/** Work that has not been heard of for so long has died with its process. */
const BEATS_WITHIN = `interval '15 seconds'`;

const COUNTS = (['new', 'correction', 'supplement', 'same', 'error'] as const)
  .map((name) => `'${name}', count(*) FILTER (WHERE r.outcome = '${name}')`)
  .join(', ');

const COLUMNS = `i.id, i.region_code AS "regionCode", i.version, i.file_name AS "fileName", i.sha256,
  i.size, i.state, up.display_name AS "uploadedBy", i.uploaded_on AS "uploadedOn",
  i.read_on AS "readOn", ok.display_name AS "confirmedBy", i.confirmed_on AS "confirmedOn",
  (SELECT json_build_object(${COUNTS}) FROM figure_import_row r WHERE r.import_id = i.id) AS counts,
  p.phase, p.done, p.total, p.ended, p.beat_at > now() - ${BEATS_WITHIN} AS beating`;

const TABLES = `figure_import i JOIN account up ON up.id = i.uploaded_by
  LEFT JOIN account ok ON ok.id = i.confirmed_by
  LEFT JOIN figure_import_progress p ON p.import_id = i.id`;

const MOST_LISTED = 50;

@Injectable()
export class FigureImportRepository {
  async add(
    manager: EntityManager,
    viewer: Viewer,
    { name, sha256, content }: WholeUpload,
    today: Day,
  ): Promise<number> {
    const [row] = await manager.query<{ id: number }[]>(
      `INSERT INTO figure_import (region_code, file_name, sha256, size, content, uploaded_by, uploaded_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [viewer.regionCode, name, sha256, content.length, content, viewer.accountId, today],
    );
    return row?.id ?? 0;
  }

  /** Those of a region and below that were brought by a day, the newest first. */
  list(manager: EntityManager, regionPrefix: string, asOf: Day): Promise<FigureImportRecord[]> {
    return manager.query(
      `SELECT ${COLUMNS} FROM ${TABLES}
       WHERE i.region_code LIKE $1 AND i.uploaded_on <= $2 ORDER BY i.id DESC LIMIT ${MOST_LISTED}`,
      [regionPrefix, asOf],
    );
  }

  async find(manager: EntityManager, id: number): Promise<FigureImportRecord | null> {
    const [row] = await manager.query<FigureImportRecord[]>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE i.id = $1`,
      [id],
    );
    return row ?? null;
  }

  async lock(manager: EntityManager, id: number): Promise<FigureImportRecord | null> {
    await manager.query('SELECT FROM figure_import WHERE id = $1 FOR NO KEY UPDATE', [id]);
    return this.find(manager, id);
  }

  /** One import at a time writes figures; false while another does. */
  async claimTurn(manager: EntityManager): Promise<boolean> {
    const [row] = await manager.query<{ mine: boolean }[]>(
      `SELECT pg_try_advisory_xact_lock(hashtextextended('figure import', 0)) AS mine`,
    );
    return row?.mine ?? false;
  }

  async contentOf(manager: EntityManager, id: number): Promise<Buffer> {
    const [row] = await manager.query<{ content: Buffer }[]>(
      'SELECT content FROM figure_import WHERE id = $1',
      [id],
    );
    return row?.content ?? Buffer.alloc(0);
  }

  async clearRows(manager: EntityManager, id: number): Promise<void> {
    await manager.query('DELETE FROM figure_import_row WHERE import_id = $1', [id]);
  }

  /** Rows as they were compared; one statement, however many. */
  async addRows(
    manager: EntityManager,
    { id, regionCode }: Pick<FigureImportRecord, 'id' | 'regionCode'>,
    rows: readonly ComparedRow[],
  ): Promise<void> {
    const documents = rows.map(({ row, outcome, figure, baseVersion, before, cells, errors }) => ({
      row,
      outcome,
      series_id: figure?.seriesId,
      period_end: figure?.periodEnd,
      base_version: baseVersion,
      value: figure?.value,
      growth: figure?.growth,
      vintage: figure?.vintage,
      revision: figure?.revision,
      source: figure?.source,
      source_url: figure?.sourceUrl,
      published_on: figure?.publishedOn,
      reason: figure?.reason,
      before,
      cells,
      errors,
    }));
    await manager.query(
      `INSERT INTO figure_import_row (import_id, region_code, row, outcome, series_id, period_end,
         base_version, value, growth, vintage, revision, source, source_url, published_on, reason,
         before, cells, errors)
       SELECT $1, $2, r.* FROM jsonb_to_recordset($3::jsonb) AS r (row int, outcome text,
         series_id bigint, period_end date, base_version int, value numeric, growth numeric,
         vintage text, revision text, source text, source_url text, published_on date, reason text,
         before jsonb, cells jsonb, errors jsonb)`,
      [id, regionCode, JSON.stringify(documents)],
    );
  }

  async markRead(manager: EntityManager, id: number, today: Day): Promise<void> {
    await manager.query(
      `UPDATE figure_import SET state = 'read', read_on = $2, version = version + 1 WHERE id = $1`,
      [id, today],
    );
  }

  async markDone(manager: EntityManager, id: number, viewer: Viewer, today: Day): Promise<void> {
    await manager.query(
      `UPDATE figure_import SET state = 'done', confirmed_by = $2, confirmed_on = $3,
         confirmed_at = now(), version = version + 1 WHERE id = $1`,
      [id, viewer.accountId, today],
    );
  }
}
