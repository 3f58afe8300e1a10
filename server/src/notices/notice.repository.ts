import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { subjectKey, type Clock, type Subject, type SubjectKind } from '../matters/domain/subject';
import type { Day } from '../series/domain/day';
import type { Colour, LadderKey } from './domain/colour-ladder';
import type { NoticeContent } from './domain/notice-content';
import { OPEN_STATES, type NoticeEventKind, type NoticeState } from './domain/notice-transition';
import type { NoticeFacts } from './notice.policy';

/** A slip as it is now, whatever day is looked at. */
export interface NoticeRow extends NoticeFacts {
  readonly id: number;
  readonly version: number;
  readonly year: number;
  readonly number: number;
  readonly chainId: number;
  readonly subjectKind: SubjectKind;
  readonly subjectId: number;
  readonly ladder: LadderKey;
  readonly colour: Colour;
  readonly content: NoticeContent;
  readonly sha256: string;
  readonly issuedOn: Day;
  readonly movedOn: Day;
}

/** A slip that is issued, in the shape of its row. */
export interface NewNotice {
  readonly region_code: string;
  readonly issuer_region: string;
  readonly year: number;
  readonly number: number;
  readonly chain_id: number | null;
  readonly follows_id: number | null;
  readonly subject_kind: SubjectKind;
  readonly subject_id: number;
  readonly clock: Clock;
  readonly ladder: LadderKey;
  readonly ladder_version: number;
  readonly colour: Colour;
  readonly agency_id: number;
  readonly plan_ids: readonly number[];
  readonly copy_ids: readonly number[];
  /** JSON of a NoticeContent. */
  readonly content: string;
  readonly content_sha256: string;
  readonly issued_by: number;
  readonly issued_role: string;
  readonly issued_on: Day;
  readonly due_on: Day;
}

export interface NewEvent {
  readonly kind: NoticeEventKind;
  readonly day: Day;
  readonly accountId: number;
  readonly role: string;
  readonly words?: string | null;
  readonly measures?: string | null;
  readonly expectedOn?: Day | null;
  readonly answerBy?: Day;
}

const OPEN_LIST = OPEN_STATES.map((state) => `'${state}'`).join(', ');

const ROWS = `
  SELECT n.id, n.version, n.region_code AS "regionCode", n.issuer_region AS "issuerRegion",
    n.year, n.number, n.chain_id AS "chainId", n.subject_kind AS "subjectKind",
    n.subject_id AS "subjectId", n.ladder, n.colour, n.agency_id AS "agencyId", n.content,
    n.content_sha256 AS sha256, n.issued_on AS "issuedOn", n.moved_on AS "movedOn", n.state,
    ARRAY(SELECT c.agency_id FROM notice_copy c WHERE c.notice_id = n.id) AS "copyIds",
    ARRAY(SELECT e.account_id FROM notice_event e
          WHERE e.notice_id = n.id AND e.kind = 'reply') AS "repliedBy"
  FROM notice n`;

/** Slips and their history. A row is locked before it is moved; its content never changes. */
@Injectable()
export class NoticeRepository {
  /**
   * Nobody else issues a slip on these matters until the transaction ends. In one order, so that
   * two lists that overlap wait for each other instead of locking each other out.
   */
  async holdSubjects(manager: EntityManager, subjects: readonly Subject[]): Promise<void> {
    const keys = [...new Set(subjects.map(subjectKey))].sort();
    await manager.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('notice ' || key, 0))
       FROM unnest($1::text[]) AS asked (key)`,
      [keys],
    );
  }

  async find(manager: EntityManager, id: number): Promise<NoticeRow | null> {
    const [row] = await manager.query<NoticeRow[]>(`${ROWS} WHERE n.id = $1`, [id]);
    return row ?? null;
  }

  /** By their ids. */
  async findAll(manager: EntityManager, ids: readonly number[]): Promise<Map<number, NoticeRow>> {
    const rows = await manager.query<NoticeRow[]>(`${ROWS} WHERE n.id = ANY ($1::bigint[])`, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async lock(manager: EntityManager, id: number): Promise<NoticeRow | null> {
    await manager.query('SELECT FROM notice WHERE id = $1 FOR UPDATE', [id]);
    return this.find(manager, id);
  }

  /** By `subjectKey`: the slip that is open now, or was still open on the day. */
  async openOn(
    manager: EntityManager,
    subjects: readonly Subject[],
    day: Day,
  ): Promise<Map<string, NoticeRow>> {
    const rows = await manager.query<NoticeRow[]>(
      `${ROWS} WHERE (n.subject_kind, n.subject_id) IN (
         SELECT * FROM unnest($1::text[], $2::bigint[])) AND n.issued_on <= $3
         AND (n.state IN (${OPEN_LIST}) OR n.moved_on > $3)
       ORDER BY n.id`,
      [subjects.map(({ kind }) => kind), subjects.map(({ id }) => id), day],
    );
    return new Map(
      rows.map((row) => [subjectKey({ kind: row.subjectKind, id: row.subjectId }), row]),
    );
  }

  /**
   * Slips issued on a day that the demo's clock was moved back before: nobody sees them, and they
   * do not stand in the way of a slip of today.
   */
  async takeBackLater(
    manager: EntityManager,
    subjects: readonly Subject[],
    today: Day,
  ): Promise<void> {
    await manager.query(
      `WITH later AS (
         UPDATE notice SET state = 'withdrawn', version = version + 1
         WHERE (subject_kind, subject_id) IN (SELECT * FROM unnest($1::text[], $2::bigint[]))
           AND state IN (${OPEN_LIST}) AND issued_on > $3
         RETURNING id, region_code, moved_on)
       INSERT INTO notice_event (region_code, notice_id, kind, on_day, words)
       SELECT region_code, id, 'withdraw', moved_on, '演示日期回调后另行签发' FROM later`,
      [subjects.map(({ kind }) => kind), subjects.map(({ id }) => id), today],
    );
  }

  /** Writes slips with their first event and their copies; answers their ids in the given order. */
  async add(manager: EntityManager, notices: readonly NewNotice[]): Promise<number[]> {
    const rows = await manager.query<{ id: number }[]>(
      `WITH wanted AS (
         SELECT nextval(pg_get_serial_sequence('notice', 'id')) AS id, w.*
         FROM json_to_recordset($1::json) AS w (region_code text, issuer_region text, year int,
           number int, chain_id bigint, follows_id bigint, subject_kind text, subject_id bigint,
           clock text, ladder text, ladder_version int, colour text, agency_id bigint,
           plan_ids bigint[], copy_ids bigint[], content text, content_sha256 text,
           issued_by bigint, issued_role text, issued_on date, due_on date)
       ), issued AS (
         INSERT INTO notice (id, region_code, issuer_region, year, number, chain_id, follows_id,
           subject_kind, subject_id, clock, ladder, ladder_version, colour, agency_id, plan_ids,
           content, content_sha256, issued_by, issued_on, due_on, state, moved_on)
         OVERRIDING SYSTEM VALUE
         SELECT id, region_code, issuer_region, year, number, coalesce(chain_id, id), follows_id,
           subject_kind, subject_id, clock, ladder, ladder_version, colour, agency_id, plan_ids,
           content::json, content_sha256, issued_by, issued_on, due_on, 'issued', issued_on
         FROM wanted
       ), copied AS (
         INSERT INTO notice_copy (notice_id, agency_id)
         SELECT id, unnest(copy_ids) FROM wanted
       ), told AS (
         INSERT INTO notice_event (region_code, notice_id, kind, on_day, account_id, account_role,
           answer_by)
         SELECT region_code, id, 'issue', issued_on, issued_by, issued_role, due_on FROM wanted
       )
       SELECT id FROM wanted ORDER BY number`,
      [JSON.stringify(notices)],
    );
    return rows.map(({ id }) => id);
  }

  /** Moves a locked slip and writes what happened; answers the event's id. */
  async move(
    manager: EntityManager,
    row: Pick<NoticeRow, 'id' | 'regionCode'>,
    to: NoticeState,
    event: NewEvent,
  ): Promise<number> {
    await manager.query(
      'UPDATE notice SET state = $2, moved_on = $3, version = version + 1 WHERE id = $1',
      [row.id, to, event.day],
    );
    const [added] = await manager.query<{ id: number }[]>(
      `INSERT INTO notice_event (region_code, notice_id, kind, on_day, account_id, account_role,
         words, measures, expected_on, answer_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [
        row.regionCode,
        row.id,
        event.kind,
        event.day,
        event.accountId,
        event.role,
        event.words ?? null,
        event.measures ?? null,
        event.expectedOn ?? null,
        event.answerBy ?? null,
      ],
    );
    if (added === undefined) throw new Error('the database returned no event');
    return added.id;
  }

  /** Who moved it last and when (ISO instant), for whoever saw an older version. */
  async lastMove(
    manager: EntityManager,
    id: number,
  ): Promise<{ changedBy: string | null; changedAt: string | null }> {
    const [row] = await manager.query<{ name: string | null; at: Date }[]>(
      `SELECT account.display_name AS name, e.at FROM notice_event e
       LEFT JOIN account ON account.id = e.account_id
       WHERE e.notice_id = $1 ORDER BY e.id DESC LIMIT 1`,
      [id],
    );
    return { changedBy: row?.name ?? null, changedAt: row?.at.toISOString() ?? null };
  }
}
