import type { EntityManager } from 'typeorm';
import type { Day } from './domain/day';
import type { EvidenceFile } from './value-evidence.schema';

/** Whose files are shown: those of one body's returns, or of all. */
export interface EvidenceReaders {
  readonly regionLike: string;
  readonly agencyId: number | null;
}

/** Columns of a file `f`, listed as of the day at the given place of the parameters. */
export function evidenceFileSql(dayPlace: string): string {
  return `json_build_object('id', f.id, 'name', f.name, 'size', f.size, 'mediaType', f.media_type,
    'sha256', f.sha256,
    'uploadedBy', coalesce((SELECT p.display_name FROM account p WHERE p.id = f.uploaded_by), ''),
    'uploadedAt', f.uploaded_on
      || to_char(f.uploaded_at AT TIME ZONE 'Asia/Shanghai', '"T"HH24:MI:SS"+08:00"'),
    'removed', CASE WHEN f.removed_on <= ${dayPlace} THEN json_build_object(
      'by', coalesce((SELECT p.display_name FROM account p WHERE p.id = f.removed_by), ''),
      'on', f.removed_on, 'reason', f.removed_reason) END)`;
}

/** Files with which versions of a series' values were accepted by a day, by the versions' ids. */
export async function evidenceOfVersions(
  manager: EntityManager,
  seriesId: number,
  readers: EvidenceReaders,
  asOf: Day,
): Promise<Map<number, EvidenceFile[]>> {
  const rows = await manager.query<{ actual_id: number; files: EvidenceFile[] }[]>(
    `SELECT e.actual_id, json_agg(${evidenceFileSql('$2')} ORDER BY f.id) AS files
     FROM actual_evidence e JOIN actual a ON a.id = e.actual_id
     JOIN evidence_file f ON f.id = e.file_id
     WHERE a.series_id = $1 AND e.accepted_on <= $2 AND e.region_code LIKE $3
       AND ($4::bigint IS NULL OR e.agency_id = $4)
     GROUP BY e.actual_id`,
    [seriesId, asOf, readers.regionLike, readers.agencyId],
  );
  return new Map(rows.map((row) => [row.actual_id, row.files]));
}
