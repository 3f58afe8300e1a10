import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';

export interface NewEvidenceFile {
  readonly regionCode: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly storedKey: string;
  readonly uploadedBy: number;
  readonly uploadedOn: Day;
}

/** What is needed to hand a file out. */
export interface StoredEvidence {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly storedKey: string;
}

@Injectable()
export class EvidenceFileRepository {
  async add(manager: EntityManager, file: NewEvidenceFile): Promise<number> {
    const rows = await manager.query<{ id: number }[]>(
      `INSERT INTO evidence_file
         (region_code, name, media_type, size, sha256, stored_key, uploaded_by, uploaded_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [
        file.regionCode,
        file.name,
        file.mediaType,
        file.size,
        file.sha256,
        file.storedKey,
        file.uploadedBy,
        file.uploadedOn,
      ],
    );
    const [row] = rows;
    if (row === undefined) throw new Error('the evidence file was not inserted');
    return row.id;
  }

  async find(manager: EntityManager, id: number): Promise<StoredEvidence | null> {
    const [row] = await manager.query<StoredEvidence[]>(
      `SELECT name, media_type AS "mediaType", size, stored_key AS "storedKey"
       FROM evidence_file WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  /**
   * Marks a file as removed; false where it is already. One that was removed on a later day, before
   * the demo's clock was moved back, is removed anew.
   */
  async remove(
    manager: EntityManager,
    id: number,
    by: { readonly accountId: number; readonly day: Day; readonly reason: string },
  ): Promise<boolean> {
    const [, changed] = await manager.query<[unknown, number]>(
      `UPDATE evidence_file
       SET removed_by = $2, removed_on = $3, removed_at = now(), removed_reason = $4
       WHERE id = $1 AND (removed_on IS NULL OR removed_on > $3)`,
      [id, by.accountId, by.day, by.reason],
    );
    return changed === 1;
  }
}
