import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Subject, SubjectKind } from '../matters/domain/subject';
import type { Day } from '../series/domain/day';
import type { Colour } from './domain/colour-ladder';
import type { ProposalKind, ProposalState } from './domain/proposal';

export interface NewProposal {
  readonly regionCode: string;
  readonly kind: ProposalKind;
  readonly subject: Subject;
  readonly noticeId: number | null;
  readonly cause: string;
  readonly colour: Colour | null;
}

export interface ProposalRow {
  readonly id: number;
  readonly version: number;
  readonly regionCode: string;
  readonly regionName: string;
  readonly kind: ProposalKind;
  readonly subjectKind: SubjectKind;
  readonly subjectId: number;
  readonly noticeId: number | null;
  readonly cause: string;
  readonly colour: Colour | null;
  readonly proposedOn: Day;
  readonly state: ProposalState;
  readonly decidedBy: string | null;
  readonly decidedOn: Day | null;
  readonly decisionReason: string | null;
  /** Decided on a later day than the one that is looked at. */
  readonly decidedLater: boolean;
}

/** As it stood on the day $1. */
const ROWS = `
  SELECT p.id, p.version, p.region_code AS "regionCode", region.name AS "regionName", p.kind,
    p.subject_kind AS "subjectKind", p.subject_id AS "subjectId", p.notice_id AS "noticeId",
    p.cause, p.colour, p.proposed_on AS "proposedOn",
    CASE WHEN seen.decided THEN p.state ELSE 'open' END AS state,
    CASE WHEN seen.decided THEN account.display_name END AS "decidedBy",
    CASE WHEN seen.decided THEN p.decided_on END AS "decidedOn",
    CASE WHEN seen.decided THEN p.decision_reason END AS "decisionReason",
    coalesce(p.decided_on > $1, false) AS "decidedLater"
  FROM notice_proposal p
  JOIN region ON region.code = p.region_code
  LEFT JOIN account ON account.id = p.decided_by
  CROSS JOIN LATERAL (SELECT coalesce(p.decided_on <= $1, false) AS decided) AS seen
  WHERE p.proposed_on <= $1`;

const ISSUE_LOCK = 'notices are issued or proposed';

@Injectable()
export class NoticeProposalRepository {
  /** Until the transaction ends no slip is issued: what is urged by hand is not proposed besides. */
  async holdIssues(manager: EntityManager): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [ISSUE_LOCK]);
  }

  /** Until the transaction ends nothing is proposed; other slips may be issued at the same time. */
  async holdProposals(manager: EntityManager): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [
      ISSUE_LOCK,
    ]);
  }

  /** What is not proposed yet; one that was decided for the same cause stays so. Answers how many. */
  async add(manager: EntityManager, wanted: readonly NewProposal[], day: Day): Promise<number> {
    if (wanted.length === 0) return 0;
    const column = <T>(read: (one: NewProposal) => T): T[] => wanted.map(read);
    const rows = await manager.query<{ made: boolean }[]>(
      `INSERT INTO notice_proposal AS kept (region_code, kind, subject_kind, subject_id, notice_id,
         cause, colour, proposed_on)
       SELECT region_code, kind, subject_kind, subject_id, notice_id, cause, colour, $8
       FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::text[],
         $7::text[]) AS row (region_code, kind, subject_kind, subject_id, notice_id, cause, colour)
       ORDER BY subject_kind, subject_id, cause
       ON CONFLICT (subject_kind, subject_id, cause) WHERE state <> 'withdrawn'
         DO UPDATE SET proposed_on = excluded.proposed_on
         WHERE kept.state = 'open' AND kept.proposed_on > excluded.proposed_on
       RETURNING xmax = 0 AS made`,
      [
        column(({ regionCode }) => regionCode),
        column(({ kind }) => kind),
        column(({ subject }) => subject.kind),
        column(({ subject }) => subject.id),
        column(({ noticeId }) => noticeId),
        column(({ cause }) => cause),
        column(({ colour }) => colour),
        day,
      ],
    );
    return rows.filter(({ made }) => made).length;
  }

  /** As they stood on a day, the newest first. */
  list(
    manager: EntityManager,
    regionLike: string,
    asOf: Day,
    openOnly: boolean,
  ): Promise<ProposalRow[]> {
    return manager.query(
      `${ROWS} AND p.region_code LIKE $2 AND (NOT $3::boolean OR NOT seen.decided)
       ORDER BY seen.decided, p.proposed_on DESC, p.id DESC LIMIT 500`,
      [asOf, regionLike, openOnly],
    );
  }

  async lock(manager: EntityManager, id: number, asOf: Day): Promise<ProposalRow | null> {
    await manager.query('SELECT FROM notice_proposal WHERE id = $1 FOR UPDATE', [id]);
    const [row] = await manager.query<ProposalRow[]>(`${ROWS} AND p.id = $2`, [asOf, id]);
    return row ?? null;
  }

  async decide(
    manager: EntityManager,
    id: number,
    decision: {
      readonly state: Exclude<ProposalState, 'open'>;
      readonly accountId: number;
      readonly day: Day;
      readonly reason: string;
    },
  ): Promise<void> {
    await manager.query(
      `UPDATE notice_proposal SET state = $2, decided_by = $3, decided_on = $4,
         decision_reason = $5, version = version + 1 WHERE id = $1`,
      [id, decision.state, decision.accountId, decision.day, decision.reason],
    );
  }

  /** Slips were issued on these matters: what was proposed for them is done. */
  async carriedOut(
    manager: EntityManager,
    subjects: readonly Subject[],
    by: { readonly accountId: number; readonly day: Day },
  ): Promise<void> {
    await manager.query(
      `UPDATE notice_proposal SET state = 'issued', decided_by = $3, decided_on = $4,
         version = version + 1
       WHERE state = 'open' AND proposed_on <= $4 AND (subject_kind, subject_id) IN (
         SELECT * FROM unnest($1::text[], $2::bigint[]))`,
      [subjects.map(({ kind }) => kind), subjects.map(({ id }) => id), by.accountId, by.day],
    );
  }

  /** The slip was answered or ended: nothing is proposed because of its silence any more. */
  async endOfNotice(manager: EntityManager, noticeId: number, day: Day): Promise<void> {
    await manager.query(
      `UPDATE notice_proposal SET state = 'withdrawn', decided_on = $2, version = version + 1
       WHERE state = 'open' AND notice_id = $1 AND proposed_on <= $2`,
      [noticeId, day],
    );
  }

  /** Their cause ended before anybody decided. */
  async withdraw(manager: EntityManager, ids: readonly number[], day: Day): Promise<void> {
    await manager.query(
      `UPDATE notice_proposal SET state = 'withdrawn', decided_on = $2, version = version + 1
       WHERE state = 'open' AND id = ANY ($1)`,
      [ids, day],
    );
  }

  /** Who decided it and when (ISO instant), for whoever saw an older version. */
  async lastDecision(
    manager: EntityManager,
    id: number,
  ): Promise<{ changedBy: string | null; changedAt: string | null }> {
    const [row] = await manager.query<{ name: string | null }[]>(
      `SELECT account.display_name AS name FROM notice_proposal p
       LEFT JOIN account ON account.id = p.decided_by WHERE p.id = $1`,
      [id],
    );
    return { changedBy: row?.name ?? null, changedAt: null };
  }
}
