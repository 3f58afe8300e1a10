import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';

export type FileFormat = 'docx' | 'xlsx';

export interface IssuedBulletin {
  readonly bulletinId: number;
  readonly title: string;
  readonly regionCode: string;
  readonly year: number;
  readonly number: number;
  readonly issuedOn: Day;
  readonly issuedBy: string;
  readonly alone: boolean;
  readonly sha256: string;
}

export interface NewIssue {
  readonly bulletinId: number;
  readonly regionCode: string;
  readonly year: number;
  readonly number: number;
  readonly issuedOn: Day;
  readonly issuedBy: number;
  readonly alone: boolean;
  /** Canonical JSON. */
  readonly content: string;
  readonly sha256: string;
  readonly targetIds: readonly number[];
  readonly files: readonly NewFile[];
}

export interface NewFile {
  readonly format: FileFormat;
  readonly name: string;
  readonly content: Buffer;
  readonly sha256: string;
}

export interface StoredFile extends NewFile {
  readonly size: number;
}

const ISSUED = `
  SELECT i.bulletin_id AS "bulletinId", b.title, i.region_code AS "regionCode", i.year, i.number,
         i.issued_on AS "issuedOn", who.display_name AS "issuedBy", i.alone, i.sha256
  FROM bulletin_issue i JOIN bulletin b ON b.id = i.bulletin_id
  JOIN account who ON who.id = i.issued_by`;

/** What was issued: written once, never changed. */
@Injectable()
export class IssuedBulletinRepository {
  async add(manager: EntityManager, issue: NewIssue): Promise<void> {
    await manager.query(
      `INSERT INTO bulletin_issue (bulletin_id, region_code, year, number, issued_on, issued_by,
         alone, content, sha256)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        issue.bulletinId,
        issue.regionCode,
        issue.year,
        issue.number,
        issue.issuedOn,
        issue.issuedBy,
        issue.alone,
        issue.content,
        issue.sha256,
      ],
    );
    await manager.query(
      `INSERT INTO bulletin_target (bulletin_id, target_id, region_code)
       SELECT $1, unnest($2::bigint[]), $3`,
      [issue.bulletinId, issue.targetIds, issue.regionCode],
    );
    for (const { format, name, content, sha256 } of issue.files) {
      await manager.query(
        `INSERT INTO bulletin_file (bulletin_id, format, region_code, name, content, size, sha256)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [issue.bulletinId, format, issue.regionCode, name, content, content.length, sha256],
      );
    }
  }

  /** Those of these bulletins that were issued by a day, by id. */
  async of(
    manager: EntityManager,
    ids: readonly number[],
    day: Day,
  ): Promise<Map<number, IssuedBulletin>> {
    const rows = await manager.query<IssuedBulletin[]>(
      `${ISSUED} WHERE i.bulletin_id = ANY ($1::bigint[]) AND i.issued_on <= $2`,
      [ids, day],
    );
    return new Map(rows.map((row) => [row.bulletinId, row]));
  }

  /** Issued by a day as corrections of a bulletin. */
  following(manager: EntityManager, id: number, day: Day): Promise<IssuedBulletin[]> {
    return manager.query(
      `${ISSUED} WHERE b.follows_id = $1 AND i.issued_on <= $2 ORDER BY i.issued_on, i.bulletin_id`,
      [id, day],
    );
  }

  /** Issued by a day and printing one of these targets, newest first. */
  printing(
    manager: EntityManager,
    targetIds: readonly number[],
    day: Day,
  ): Promise<(IssuedBulletin & { readonly targetId: number })[]> {
    return manager.query(
      `SELECT printed.target_id AS "targetId", one.*
       FROM (${ISSUED}) AS one JOIN bulletin_target printed ON printed.bulletin_id = one."bulletinId"
       WHERE printed.target_id = ANY ($1::bigint[]) AND one."issuedOn" <= $2
       ORDER BY one."issuedOn" DESC, one."bulletinId" DESC`,
      [targetIds, day],
    );
  }

  async content(manager: EntityManager, id: number): Promise<string | null> {
    const [row] = await manager.query<{ content: string }[]>(
      'SELECT content FROM bulletin_issue WHERE bulletin_id = $1',
      [id],
    );
    return row?.content ?? null;
  }

  async file(manager: EntityManager, id: number, format: FileFormat): Promise<StoredFile | null> {
    const [row] = await manager.query<StoredFile[]>(
      `SELECT format, name, content, size, sha256 FROM bulletin_file
       WHERE bulletin_id = $1 AND format = $2`,
      [id, format],
    );
    return row ?? null;
  }

  fileNames(
    manager: EntityManager,
    id: number,
  ): Promise<{ format: FileFormat; name: string; size: number }[]> {
    return manager.query(
      'SELECT format, name, size FROM bulletin_file WHERE bulletin_id = $1 ORDER BY format',
      [id],
    );
  }
}
