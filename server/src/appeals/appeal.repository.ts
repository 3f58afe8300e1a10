import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MatterScope, Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import type { AgencyRef } from '../targets/target.schema';
import type { AppealDetail, Contested } from './appeal.schema';
import type { AppealOutcome, AppealState, ContestedKind } from './domain/appeal';

export interface NewAppeal {
  readonly regionCode: string;
  readonly kind: ContestedKind;
  readonly contestedId: number;
  readonly label: string;
  readonly contested: Contested;
  readonly knownOn: Day;
  readonly until: Day;
  readonly agencyId: number;
  readonly statement: string;
  /** Of a contested slip, who issued it. */
  readonly issuedBy: number | null;
}

export interface AppealFilter {
  readonly ids?: readonly number[] | undefined;
  readonly kind?: ContestedKind | undefined;
  readonly contestedIds?: readonly number[] | undefined;
  readonly agencyId?: number | undefined;
}

/** An appeal as it stood on a day. */
export interface AppealRow extends Omit<NewAppeal, 'agencyId'> {
  readonly id: number;
  readonly version: number;
  readonly regionName: string;
  readonly agency: AgencyRef;
  readonly filedBy: number;
  readonly filedByName: string;
  readonly filedOn: Day;
  /** As of the day; `storedState` is that of now. */
  readonly state: AppealState;
  readonly storedState: AppealState;
  readonly decidedBy: string | null;
  readonly decidedOn: Day | null;
  readonly reason: string | null;
  readonly follows: string | null;
  /** Decided or withdrawn on a later day: the demo's clock was moved back before that. */
  readonly movedLater: boolean;
  /** Who moved it last, and when. */
  readonly changedBy: string | null;
  readonly changedAt: string;
}

export interface NewAppealEvent {
  readonly state: AppealState;
  readonly by: Viewer;
  readonly on: Day;
  readonly words: string | null;
  readonly follows: string | null;
}

@Injectable()
export class AppealRepository {
  /** One appeal about a record at a time, until the transaction ends. */
  async lockContested(manager: EntityManager, kind: ContestedKind, id: number): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `appeal ${kind} ${id}`,
    ]);
  }

  async file(manager: EntityManager, appeal: NewAppeal, by: Viewer, on: Day): Promise<number> {
    await this.takeBackLater(manager, appeal, on);
    const [row] = await manager.query<{ id: number }[]>(
      `INSERT INTO appeal (region_code, contested_kind, contested_id, label, contested, known_on,
         until, agency_id, filed_by, filed_on, statement, issued_by, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'filed') RETURNING id`,
      [
        appeal.regionCode,
        appeal.kind,
        appeal.contestedId,
        appeal.label,
        JSON.stringify(appeal.contested),
        appeal.knownOn,
        appeal.until,
        appeal.agencyId,
        by.accountId,
        on,
        appeal.statement,
        appeal.issuedBy,
      ],
    );
    if (row === undefined) throw new Error('an appeal was not stored');
    await this.append(manager, row.id, { state: 'filed', by, on, words: null, follows: null });
    return row.id;
  }

  async lock(manager: EntityManager, id: number): Promise<void> {
    await manager.query('SELECT FROM appeal WHERE id = $1 FOR NO KEY UPDATE', [id]);
  }

  /** Appends what happened and keeps the row as it is from now on; the row must be locked. */
  async move(manager: EntityManager, id: number, event: NewAppealEvent): Promise<void> {
    await this.append(manager, id, event);
    await manager.query('UPDATE appeal SET state = $2, version = version + 1 WHERE id = $1', [
      id,
      event.state,
    ]);
  }

  /** Appeals within a scope as they stood on a day: those that wait first, then the newest. */
  read(
    manager: EntityManager,
    scope: MatterScope,
    asOf: Day,
    filter: AppealFilter = {},
  ): Promise<AppealRow[]> {
    return manager.query(
      `SELECT c.id, c.version, c.contested_kind AS kind, c.contested_id AS "contestedId", c.label,
         c.contested, c.known_on AS "knownOn", c.until, c.region_code AS "regionCode",
         g.name AS "regionName", c.statement, c.filed_by AS "filedBy",
         filer.display_name AS "filedByName", c.filed_on AS "filedOn", c.issued_by AS "issuedBy",
         json_build_object('id', a.id, 'name', a.name, 'shortName', a.short_name,
           'openGroup', a.kind = 'group') AS agency,
         was.state, c.state AS "storedState", was.by AS "decidedBy", was.on_day AS "decidedOn",
         was.words AS reason, was.follows,
         EXISTS (SELECT FROM appeal_event e WHERE e.appeal_id = c.id AND e.on_day > $1)
           AS "movedLater",
         last.by AS "changedBy", to_json(last.at) #>> '{}' AS "changedAt"
       FROM appeal c
       JOIN region g ON g.code = c.region_code
       JOIN agency a ON a.id = c.agency_id
       JOIN account filer ON filer.id = c.filed_by
       CROSS JOIN LATERAL (SELECT e.state, e.on_day, e.words, e.follows, p.display_name AS by
         FROM appeal_event e LEFT JOIN account p ON p.id = e.account_id
         WHERE e.appeal_id = c.id AND e.on_day <= $1 ORDER BY e.id DESC LIMIT 1) AS was
       CROSS JOIN LATERAL (SELECT p.display_name AS by, e.at
         FROM appeal_event e LEFT JOIN account p ON p.id = e.account_id
         WHERE e.appeal_id = c.id ORDER BY e.id DESC LIMIT 1) AS last
       WHERE c.filed_on <= $1 AND c.region_code LIKE $2
         AND ($3::bigint IS NULL OR c.agency_id = $3)
         AND ($4::bigint[] IS NULL OR c.id = ANY ($4))
         AND ($5::text IS NULL OR c.contested_kind = $5)
         AND ($6::bigint[] IS NULL OR c.contested_id = ANY ($6))
         AND ($7::bigint IS NULL OR c.agency_id = $7)
       ORDER BY was.state <> 'filed', c.filed_on DESC, c.id DESC`,
      [
        asOf,
        scope.regionLike,
        scope.agencyId,
        filter.ids ?? null,
        filter.kind ?? null,
        filter.contestedIds ?? null,
        filter.agencyId ?? null,
      ],
    );
  }

  /** What happened to an appeal up to a day, in order. */
  events(manager: EntityManager, id: number, asOf: Day): Promise<AppealDetail['events']> {
    return manager.query(
      `SELECT e.state, e.on_day AS "onDay", p.display_name AS by, e.role,
         e.on_day || to_char(e.at AT TIME ZONE 'Asia/Shanghai', '"T"HH24:MI:SS"+08:00"') AS at
       FROM appeal_event e LEFT JOIN account p ON p.id = e.account_id
       WHERE e.appeal_id = $1 AND e.on_day <= $2 ORDER BY e.id`,
      [id, asOf],
    );
  }

  /** Filed on a day that the demo's clock was moved back before: it waits no more. */
  private async takeBackLater(manager: EntityManager, appeal: NewAppeal, day: Day): Promise<void> {
    await manager.query(
      `WITH gone AS (
         UPDATE appeal SET state = 'withdrawn', version = version + 1
         WHERE contested_kind = $1 AND contested_id = $2 AND agency_id = $3 AND state = 'filed'
           AND filed_on > $4
         RETURNING id, region_code, filed_by, filed_on)
       INSERT INTO appeal_event (region_code, appeal_id, filed_by, state, on_day)
       SELECT region_code, id, filed_by, 'withdrawn', filed_on FROM gone`,
      [appeal.kind, appeal.contestedId, appeal.agencyId, day],
    );
  }

  private async append(manager: EntityManager, id: number, event: NewAppealEvent): Promise<void> {
    await manager.query(
      `INSERT INTO appeal_event (region_code, appeal_id, filed_by, state, on_day, account_id, role,
         words, follows)
       SELECT region_code, id, filed_by, $2, $3, $4, $5, $6, $7 FROM appeal WHERE id = $1`,
      [id, event.state, event.on, event.by.accountId, event.by.role, event.words, event.follows],
    );
  }
}

/** Of the states that a decision leads to. */
export function outcomeOf(state: AppealState): AppealOutcome | null {
  return state === 'filed' || state === 'withdrawn' ? null : state;
}
