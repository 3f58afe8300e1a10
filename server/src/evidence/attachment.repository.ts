import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { EvidenceReaders } from '../series/value-evidence.service';
import type { AttachmentFacts } from './attachment.policy';
import type { AttachedFile, AttachmentOwnerKind } from './attachment.schema';

export interface AttachmentOwner {
  readonly kind: AttachmentOwnerKind;
  readonly id: number;
}

export interface AttachmentRow extends AttachmentFacts {
  readonly fileId: number;
  readonly sha256: string;
}

const EVERYBODY: EvidenceReaders = { regionLike: '%', agencyId: null };

const LISTED = `json_build_object('id', a.id, 'name', f.name, 'size', f.size, 'sha256', f.sha256,
  'uploadedBy', coalesce((SELECT p.display_name FROM account p WHERE p.id = a.uploaded_by), ''),
  'uploadedAt', f.uploaded_on
    || to_char(f.uploaded_at AT TIME ZONE 'Asia/Shanghai', '"T"HH24:MI:SS"+08:00"'))`;
/** Not named by any command and, on the day at the given place, not swept. */
const loose = (dayPlace: string) =>
  `a.owner_kind IS NULL AND (a.swept_on IS NULL OR a.swept_on > ${dayPlace})`;

@Injectable()
export class AttachmentRepository {
  async add(
    manager: EntityManager,
    file: { fileId: number; regionCode: string; accountId: number; day: Day },
  ): Promise<number> {
    const [row] = await manager.query<{ id: number }[]>(
      `INSERT INTO attachment (file_id, region_code, uploaded_by, uploaded_on)
       VALUES ($1, $2, $3, $4) RETURNING id`,
      [file.fileId, file.regionCode, file.accountId, file.day],
    );
    if (row === undefined) throw new Error('the attachment was not inserted');
    return row.id;
  }

  /** Bytes of an account's files that nothing has named yet, counted under a lock of its own. */
  async looseBytes(manager: EntityManager, accountId: number, day: Day): Promise<number> {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `attachments ${accountId}`,
    ]);
    const [row] = await manager.query<{ bytes: number }[]>(
      `SELECT coalesce(sum(f.size), 0)::bigint AS bytes
       FROM attachment a JOIN evidence_file f ON f.id = a.file_id
       WHERE a.uploaded_by = $1 AND ${loose('$2')}`,
      [accountId, day],
    );
    return row?.bytes ?? 0;
  }

  /** Gives loose files of an account their owner; answers how many of them there were. */
  async bind(
    manager: EntityManager,
    ids: readonly number[],
    to: {
      accountId: number;
      owner: AttachmentOwner;
      regionCode: string;
      agencyId: number | null;
      day: Day;
    },
  ): Promise<number> {
    await manager.query(`SELECT FROM attachment WHERE id = ANY($1) ORDER BY id FOR UPDATE`, [ids]);
    const [, bound] = await manager.query<[unknown, number]>(
      `UPDATE attachment a SET owner_kind = $3, owner_id = $4, region_code = $5, agency_id = $6,
         bound_on = $7, swept_on = NULL
       WHERE a.id = ANY($1) AND a.uploaded_by = $2 AND ${loose('$7')}`,
      [ids, to.accountId, to.owner.kind, to.owner.id, to.regionCode, to.agencyId, to.day],
    );
    return bound;
  }

  /** Files by the ids of what they went with by a day, in the order in which they were sent. */
  async of(
    manager: EntityManager,
    kind: AttachmentOwnerKind,
    ownerIds: readonly number[],
    asOf: Day,
    readers: EvidenceReaders = EVERYBODY,
  ): Promise<Map<number, AttachedFile[]>> {
    const rows = await manager.query<{ owner_id: number; files: AttachedFile[] }[]>(
      `SELECT a.owner_id, json_agg(${LISTED} ORDER BY a.id) AS files
       FROM attachment a JOIN evidence_file f ON f.id = a.file_id
       WHERE a.owner_kind = $1 AND a.owner_id = ANY($2) AND a.bound_on <= $3
         AND a.region_code LIKE $4 AND ($5::bigint IS NULL OR a.agency_id = $5)
       GROUP BY a.owner_id`,
      [kind, ownerIds, asOf, readers.regionLike, readers.agencyId],
    );
    return new Map(rows.map((row) => [row.owner_id, row.files]));
  }

  async listed(manager: EntityManager, id: number): Promise<AttachedFile | null> {
    const [row] = await manager.query<{ file: AttachedFile }[]>(
      `SELECT ${LISTED} AS file FROM attachment a JOIN evidence_file f ON f.id = a.file_id
       WHERE a.id = $1`,
      [id],
    );
    return row?.file ?? null;
  }

  /** A file as it was on a day; null where it was bound later, or swept by then. */
  async find(manager: EntityManager, id: number, asOf: Day): Promise<AttachmentRow | null> {
    const [row] = await manager.query<AttachmentRow[]>(
      `SELECT a.file_id AS "fileId", f.sha256, a.uploaded_by AS "uploadedBy",
              a.bound_on AS "boundOn", a.region_code AS "regionCode", a.agency_id AS "agencyId"
       FROM attachment a JOIN evidence_file f ON f.id = a.file_id
       WHERE a.id = $1 AND (a.bound_on <= $2 OR ${loose('$2')})`,
      [id, asOf],
    );
    return row ?? null;
  }

  /** Answers how many were swept. */
  async sweep(manager: EntityManager, before: Day, day: Day): Promise<number> {
    const [, swept] = await manager.query<[unknown, number]>(
      `UPDATE attachment a SET swept_on = $2 WHERE ${loose('$2')} AND a.uploaded_on < $1`,
      [before, day],
    );
    return swept;
  }
}
