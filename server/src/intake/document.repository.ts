import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import type { DocumentKind } from './domain/document-kind';
import type { SourceDocument, SourceTable } from './domain/source';

export interface NewDocument {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly sha256: string;
  readonly content: Buffer;
  readonly source: Pick<SourceDocument, 'text' | 'tables' | 'hardWrapped'>;
}

export interface StoredDocument {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly text: string;
  readonly tables: readonly SourceTable[];
  readonly hardWrapped: boolean;
}

/** Documents as they came; never changed, never deleted. */
@Injectable()
export class DocumentRepository {
  async add(
    manager: EntityManager,
    document: NewDocument,
    regionCode: string,
    by: Viewer,
    today: Day,
  ): Promise<number> {
    const { name, kind, sha256, content, source } = document;
    const [row] = await manager.query<{ id: number }[]>(
      `INSERT INTO plan_document (region_code, name, kind, sha256, content, text, tables,
         hard_wrapped, uploaded_by, uploaded_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [
        regionCode,
        name,
        kind,
        sha256,
        content,
        source.text,
        JSON.stringify(source.tables),
        source.hardWrapped,
        by.accountId,
        today,
      ],
    );
    if (row === undefined) throw new Error('the document was not stored');
    return row.id;
  }

  /** The open draft of a region that was made of the same bytes, else null. */
  async openDraftOf(
    manager: EntityManager,
    sha256: string,
    regionCodes: string,
    amends: number | null,
    today: Day,
  ): Promise<number | null> {
    const [row] = await manager.query<{ id: number }[]>(
      `SELECT d.id FROM plan_document f JOIN intake_draft d ON d.document_id = f.id
       WHERE f.sha256 = $1 AND d.region_code LIKE $2 AND d.state = 'open'
         AND d.amends_plan_id IS NOT DISTINCT FROM $3::bigint AND d.created_on <= $4
       ORDER BY d.id LIMIT 1`,
      [sha256, regionCodes, amends, today],
    );
    return row?.id ?? null;
  }

  async find(manager: EntityManager, id: number): Promise<StoredDocument | null> {
    const [row] = await manager.query<StoredDocument[]>(
      `SELECT name, kind, text, tables, hard_wrapped AS "hardWrapped"
       FROM plan_document WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  async contentOf(manager: EntityManager, id: number): Promise<{ name: string; content: Buffer }> {
    const [row] = await manager.query<{ name: string; content: Buffer }[]>(
      'SELECT name, content FROM plan_document WHERE id = $1',
      [id],
    );
    if (row === undefined) throw new Error('a draft lost its document');
    return row;
  }
}
