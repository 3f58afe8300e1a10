import type { EntityManager } from 'typeorm';

/** What a workbook has to know of a line beside what the grid shows. */
export interface WorkbookLineRow {
  readonly id: number;
  /** Plan and series by their keys: plan/series. */
  readonly key: string;
  readonly changedBy: string | null;
  readonly changedAt: Date | null;
}

export function workbookLineRows(
  manager: EntityManager,
  submissionId: number,
): Promise<WorkbookLineRow[]> {
  return manager.query(
    `SELECT l.id, p.key || '/' || s.key AS key, a.display_name AS "changedBy",
            l.updated_at AS "changedAt"
     FROM submission_line l JOIN series s ON s.id = l.series_id JOIN plan p ON p.id = s.plan_id
     LEFT JOIN account a ON a.id = l.updated_by
     WHERE l.submission_id = $1`,
    [submissionId],
  );
}
