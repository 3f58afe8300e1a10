import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { Vintage } from '../series/domain/model';
import type { FigureImportRow, FigureImportRowsQuery } from './figure-import.schema';

/** Rows of an import that write something, in the order of the file. */
export interface RowToWrite {
  readonly seriesId: number;
  readonly periodEnd: Day;
  readonly value: string | null;
  readonly growth: string | null;
  readonly vintage: Vintage;
  readonly revision: string | null;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly publishedOn: Day | null;
  readonly reason: string | null;
}

const WRITES = `outcome IN ('new','correction','supplement')`;

export function rowsToWrite(manager: EntityManager, importId: number): Promise<RowToWrite[]> {
  return manager.query(
    `SELECT series_id AS "seriesId", period_end AS "periodEnd", value, growth, vintage, revision,
            source, source_url AS "sourceUrl", published_on AS "publishedOn", reason
     FROM figure_import_row WHERE import_id = $1 AND ${WRITES} ORDER BY row`,
    [importId],
  );
}

/** Rows whose period got a newer version since they were compared; the first ones. */
export function movedRows(
  manager: EntityManager,
  importId: number,
): Promise<{ row: number; baseVersion: number; version: number; value: string | null }[]> {
  return manager.query(
    `SELECT r.row, r.base_version AS "baseVersion", newest.version, newest.value
     FROM figure_import_row r
     JOIN LATERAL (SELECT a.version, a.value FROM actual a
       WHERE a.series_id = r.series_id AND a.period_end = r.period_end
       ORDER BY a.version DESC LIMIT 1) newest ON newest.version <> r.base_version
     WHERE r.import_id = $1 AND r.outcome <> 'error' ORDER BY r.row LIMIT 20`,
    [importId],
  );
}

interface StoredRow {
  readonly row: number;
  readonly outcome: FigureImportRow['outcome'];
  readonly periodEnd: Day | null;
  readonly unit: string | null;
  readonly value: string | null;
  readonly growth: string | null;
  readonly vintage: Vintage | null;
  readonly reason: string | null;
  readonly before: FigureImportRow['before'];
  readonly cells: Readonly<Record<string, string>>;
  readonly errors: FigureImportRow['errors'];
  readonly total: number;
}

/** A page of rows, what is wrong first. */
export async function pageOfRows(
  manager: EntityManager,
  importId: number,
  { outcome, offset, limit }: FigureImportRowsQuery,
): Promise<{ total: number; rows: FigureImportRow[] }> {
  const [counted] = await manager.query<{ total: number }[]>(
    `SELECT count(*)::int AS total FROM figure_import_row
     WHERE import_id = $1 AND ($2::text IS NULL OR outcome = $2)`,
    [importId, outcome ?? null],
  );
  const rows = await manager.query<StoredRow[]>(
    `SELECT r.row, r.outcome, r.period_end AS "periodEnd", s.unit, r.value, r.growth, r.vintage,
            r.reason, r.before, r.cells, r.errors
     FROM figure_import_row r LEFT JOIN series s ON s.id = r.series_id
     WHERE r.import_id = $1 AND ($2::text IS NULL OR r.outcome = $2)
     ORDER BY r.outcome <> 'error', r.row OFFSET $3 LIMIT $4`,
    [importId, outcome ?? null, offset, limit],
  );
  return { total: counted?.total ?? 0, rows: rows.map(shown) };
}

function shown(row: StoredRow): FigureImportRow {
  const { value, growth, vintage, cells } = row;
  return {
    row: row.row,
    outcome: row.outcome,
    plan: cells.plan ?? '',
    series: cells.series ?? '',
    period: cells.period ?? '',
    periodEnd: row.periodEnd,
    unit: row.unit,
    before: row.before,
    after: vintage === null ? null : { value, growth, vintage },
    reason: row.reason,
    errors: row.errors,
  };
}
