import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import type { DocumentKind } from './domain/document-kind';
import type { Proposal, ProposalClause } from './domain/proposal';
import type { IntakeHeader } from './intake.schema';

export interface DraftCounts {
  readonly rows: number;
  readonly pending: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly merged: number;
  readonly openBodies: number;
  readonly openConflicts: number;
}

interface PlanRef {
  readonly id: number;
  readonly key: string;
  readonly title: string;
}

/** A difference that a person has to carry out, and how. */
export interface LeftDifference {
  readonly targetId: number;
  readonly field: string;
  readonly advice: { readonly zh: string; readonly en: string };
}

/** What a confirmation made. */
export interface DraftOutcome {
  readonly targetIds: readonly number[];
  readonly proposalIds: readonly number[];
  readonly removedIds: readonly number[];
  /** What an amendment says differently but a confirmation does not change. */
  readonly left: readonly LeftDifference[];
}

export interface DraftRecord {
  readonly id: number;
  readonly regionCode: string;
  readonly documentId: number;
  readonly document: {
    readonly id: number;
    readonly name: string;
    readonly kind: DocumentKind;
    readonly characters: number;
    readonly size: number;
  };
  readonly amends: PlanRef | null;
  readonly plan: PlanRef | null;
  readonly state: 'open' | 'confirmed' | 'discarded';
  readonly headerRead: IntakeHeader;
  readonly header: IntakeHeader;
  readonly headerVersion: number;
  readonly clauses: readonly ProposalClause[];
  readonly warnings: Proposal['warnings'];
  readonly readerVersion: string;
  readonly dictionariesVersion: string;
  readonly createdBy: string;
  readonly createdOn: Day;
  readonly changedBy: string;
  readonly changedAt: Date;
  readonly closedBy: string | null;
  readonly closedOn: Day | null;
  readonly closeReason: string | null;
  readonly outcome: DraftOutcome | null;
  readonly version: number;
  readonly counts: DraftCounts;
}

export interface NewDraft {
  readonly documentId: number;
  readonly amends: number | null;
  readonly header: IntakeHeader;
  readonly clauses: readonly ProposalClause[];
  readonly warnings: Proposal['warnings'];
  readonly readerVersion: string;
  readonly dictionariesVersion: string;
}

const COLUMNS = `
  d.id, d.region_code AS "regionCode", d.document_id AS "documentId",
  json_build_object('id', f.id, 'name', f.name, 'kind', f.kind, 'characters', length(f.text),
    'size', octet_length(f.content)) AS document,
  CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'key', a.key, 'title', a.title) END
    AS amends,
  CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'key', p.key, 'title', p.title) END
    AS plan,
  d.state, d.header_read AS "headerRead", d.header, d.header_version AS "headerVersion",
  d.clauses, d.warnings, d.reader_version AS "readerVersion",
  d.dictionaries_version AS "dictionariesVersion", maker.display_name AS "createdBy",
  d.created_on AS "createdOn", changer.display_name AS "changedBy", d.changed_at AS "changedAt",
  closer.display_name AS "closedBy", d.closed_on AS "closedOn", d.close_reason AS "closeReason",
  d.outcome, d.version,
  (SELECT json_build_object('rows', count(*),
     'pending', count(*) FILTER (WHERE r.decision = 'pending'),
     'accepted', count(*) FILTER (WHERE r.decision = 'accepted'),
     'rejected', count(*) FILTER (WHERE r.decision = 'rejected'),
     'merged', count(*) FILTER (WHERE r.decision = 'merged'),
     'openBodies', (SELECT count(*) FROM intake_body b
        WHERE b.draft_id = d.id AND b.agency_id IS NULL AND b.proposed IS NULL),
     'openConflicts', (SELECT count(*) FROM intake_conflict c
        WHERE c.draft_id = d.id AND c.settlement IS NULL))
   FROM intake_row r WHERE r.draft_id = d.id) AS counts`;

const TABLES = `intake_draft d
  JOIN plan_document f ON f.id = d.document_id
  JOIN account maker ON maker.id = d.created_by
  JOIN account changer ON changer.id = d.changed_by
  LEFT JOIN account closer ON closer.id = d.closed_by
  LEFT JOIN plan a ON a.id = d.amends_plan_id
  LEFT JOIN plan p ON p.id = d.plan_id`;

@Injectable()
export class DraftRepository {
  async add(manager: EntityManager, draft: NewDraft, by: Viewer, today: Day): Promise<number> {
    const [row] = await manager.query<{ id: number }[]>(
      `INSERT INTO intake_draft (region_code, document_id, amends_plan_id, header_read, header,
         clauses, warnings, reader_version, dictionaries_version, created_by, created_on, changed_by)
       VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9, $10, $9) RETURNING id`,
      [
        draft.header.regionCode,
        draft.documentId,
        draft.amends,
        JSON.stringify(draft.header),
        JSON.stringify(draft.clauses),
        JSON.stringify(draft.warnings),
        draft.readerVersion,
        draft.dictionariesVersion,
        by.accountId,
        today,
      ],
    );
    if (row === undefined) throw new Error('the draft was not stored');
    return row.id;
  }

  /** Drafts of regions (a LIKE pattern) that were begun by a day, those worked on last first. */
  list(manager: EntityManager, regionLike: string, asOf: Day): Promise<DraftRecord[]> {
    return manager.query(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE d.region_code LIKE $1 AND d.created_on <= $2
       ORDER BY d.state = 'open' DESC, d.changed_at DESC, d.id DESC LIMIT 200`,
      [regionLike, asOf],
    );
  }

  async find(manager: EntityManager, id: number): Promise<DraftRecord | null> {
    const [row] = await manager.query<DraftRecord[]>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE d.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** One change of a draft at a time, so that none falls between another's reading and writing. */
  async lock(manager: EntityManager, id: number): Promise<DraftRecord | null> {
    await manager.query('SELECT FROM intake_draft WHERE id = $1 FOR NO KEY UPDATE', [id]);
    return this.find(manager, id);
  }

  /** Notes that any part has changed; the draft's new version. */
  async touch(manager: EntityManager, id: number, by: Viewer): Promise<number> {
    const [rows] = await manager.query<[{ version: number }[], number]>(
      `UPDATE intake_draft SET version = version + 1, changed_by = $2, changed_at = now()
       WHERE id = $1 RETURNING version`,
      [id, by.accountId],
    );
    const [row] = rows;
    if (row === undefined) throw new Error('a draft disappeared');
    return row.version;
  }

  /** False where the header was changed since the version that was seen. */
  async writeHeader(
    manager: EntityManager,
    id: number,
    version: number,
    header: IntakeHeader,
  ): Promise<boolean> {
    const [, written] = await manager.query<[unknown, number]>(
      `UPDATE intake_draft SET header = $3, region_code = $4, header_version = header_version + 1
       WHERE id = $1 AND header_version = $2`,
      [id, version, JSON.stringify(header), header.regionCode],
    );
    return written === 1;
  }

  async close(
    manager: EntityManager,
    id: number,
    end:
      | { readonly state: 'discarded'; readonly reason: string }
      | { readonly state: 'confirmed'; readonly planId: number; readonly outcome: DraftOutcome },
    by: Viewer,
    today: Day,
  ): Promise<void> {
    const confirmed = end.state === 'confirmed';
    await manager.query(
      `UPDATE intake_draft SET state = $2, plan_id = $3, outcome = $4, close_reason = $5,
         closed_by = $6, closed_on = $7 WHERE id = $1`,
      [
        id,
        end.state,
        confirmed ? end.planId : null,
        confirmed ? JSON.stringify(end.outcome) : null,
        confirmed ? null : end.reason,
        by.accountId,
        today,
      ],
    );
  }
}
