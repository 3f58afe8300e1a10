import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { regionScope } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import type { BulletinMaterial } from './domain/bulletin-figure';
import type { Part } from './domain/bulletin-part';
import type { BULLETIN_KINDS, BULLETIN_STATUSES } from './bulletin.schema';

export type BulletinKind = (typeof BULLETIN_KINDS)[number];
export type BulletinStatus = (typeof BULLETIN_STATUSES)[number];

/** What people write of a draft beside its parts. */
export interface BulletinFrame {
  readonly title: string;
  readonly issuer: string;
  readonly recipients: string;
  readonly copies: string;
  readonly signatory: string;
  readonly basis: string;
}

/** What the figures of a draft are read by. */
export interface BulletinScope {
  readonly planKeys: readonly string[];
  readonly headlineIds: readonly number[];
  readonly asOf: Day;
  readonly periodFrom: Day;
  readonly periodTo: Day;
}

export interface NewBulletin extends BulletinFrame, BulletinScope {
  readonly regionCode: string;
  readonly kind: BulletinKind;
  readonly parts: readonly Part[];
  readonly material: BulletinMaterial;
  readonly followsId: number | null;
  /** Null: the system. */
  readonly draftedBy: number | null;
  readonly draftedOn: Day;
}

export interface StoredBulletin extends Omit<NewBulletin, 'material'> {
  readonly id: number;
  readonly version: number;
  readonly status: BulletinStatus;
  readonly regionName: string;
  readonly draftedByName: string | null;
  readonly changedByName: string | null;
  readonly changedAt: Date;
  /** Day on which it was issued or discarded. */
  readonly endedOn: Day | null;
}

/** So many bulletins a list shows: those of many years. */
const MOST_LISTED = 500;

const COLUMNS = `
  b.id, b.version, b.status, b.kind, b.region_code AS "regionCode", r.name AS "regionName",
  b.title, b.issuer, b.recipients, b.copies, b.signatory, b.basis, b.plan_keys AS "planKeys",
  b.headline_ids AS "headlineIds", b.as_of AS "asOf", b.period_from AS "periodFrom",
  b.period_to AS "periodTo", b.parts, b.follows_id AS "followsId", b.drafted_by AS "draftedBy",
  b.drafted_on AS "draftedOn", drafter.display_name AS "draftedByName",
  changer.display_name AS "changedByName", b.changed_at AS "changedAt", b.ended_on AS "endedOn"`;
const FROM = `
  FROM bulletin b JOIN region r ON r.code = b.region_code
  LEFT JOIN account drafter ON drafter.id = b.drafted_by
  LEFT JOIN account changer ON changer.id = b.changed_by`;

/** Loads and saves bulletins; what is issued is written by `IssuedBulletinRepository`. */
@Injectable()
export class BulletinRepository {
  /** Drafted by a day. */
  async find(
    manager: EntityManager,
    id: number,
    day: Day,
    lock = false,
  ): Promise<StoredBulletin | null> {
    const [row] = await manager.query<StoredBulletin[]>(
      `SELECT ${COLUMNS} ${FROM} WHERE b.id = $1 AND b.drafted_on <= $2
       ${lock ? 'FOR NO KEY UPDATE OF b' : ''}`,
      [id, day],
    );
    return row ?? null;
  }

  async material(manager: EntityManager, id: number): Promise<BulletinMaterial> {
    const [row] = await manager.query<
      { material: Omit<BulletinMaterial, 'slips'> & Partial<BulletinMaterial> }[]
    >('SELECT material FROM bulletin WHERE id = $1', [id]);
    if (row === undefined) throw new Error(`bulletin ${id} has no material`);
    // Drafts made before slips belonged to it have none.
    return { slips: [], ...row.material };
  }

  /**
   * Drafted by a day and not discarded by then, of a region, those below and those above it; newest
   * first, parts left out.
   */
  list(manager: EntityManager, regionCode: string, day: Day): Promise<StoredBulletin[]> {
    return manager.query(
      `SELECT ${COLUMNS.replace('b.parts,', `'[]'::jsonb AS parts,`)} ${FROM}
       WHERE b.drafted_on <= $1 AND (b.status <> 'discarded' OR b.ended_on > $1)
         AND (b.region_code LIKE $2
           OR $3 LIKE regexp_replace(b.region_code, '(00){1,3}$', '') || '%')
       ORDER BY coalesce(b.ended_on, b.drafted_on) DESC, b.id DESC
       LIMIT ${MOST_LISTED}`,
      [day, regionScope({ regionCode }), regionCode],
    );
  }

  /** The new row's id; null where the period of a region has its draft already. */
  async add(manager: EntityManager, one: NewBulletin): Promise<number | null> {
    const [row] = await manager.query<{ id: number }[]>(
      `INSERT INTO bulletin (region_code, kind, title, issuer, recipients, copies, signatory, basis,
         period_from, period_to, as_of, plan_keys, headline_ids, parts, material, follows_id,
         drafted_by, drafted_on, changed_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $17)
       ON CONFLICT (region_code, period_to) WHERE kind = 'periodic' DO NOTHING
       RETURNING id`,
      [
        one.regionCode,
        one.kind,
        one.title,
        one.issuer,
        one.recipients,
        one.copies,
        one.signatory,
        one.basis,
        one.periodFrom,
        one.periodTo,
        one.asOf,
        one.planKeys,
        one.headlineIds,
        JSON.stringify(one.parts),
        JSON.stringify(one.material),
        one.followsId,
        one.draftedBy,
        one.draftedOn,
      ],
    );
    return row?.id ?? null;
  }

  /** Saves a draft in the caller's lock; whoever first saves a draft of the system takes it up. */
  async save(
    manager: EntityManager,
    id: number,
    {
      frame,
      parts,
      scope,
      material,
    }: {
      readonly frame: BulletinFrame;
      readonly parts: readonly Part[];
      readonly scope: BulletinScope;
      /** Null: as it is. */
      readonly material: BulletinMaterial | null;
    },
    accountId: number,
  ): Promise<void> {
    await manager.query(
      `UPDATE bulletin SET title = $2, issuer = $3, recipients = $4, copies = $5, signatory = $6,
         basis = $7, period_from = $8, period_to = $9, as_of = $10, plan_keys = $11,
         headline_ids = $12, parts = $13, material = coalesce($14::jsonb, material),
         drafted_by = coalesce(drafted_by, $15), changed_by = $15, changed_at = now(),
         version = version + 1
       WHERE id = $1`,
      [
        id,
        frame.title,
        frame.issuer,
        frame.recipients,
        frame.copies,
        frame.signatory,
        frame.basis,
        scope.periodFrom,
        scope.periodTo,
        scope.asOf,
        scope.planKeys,
        scope.headlineIds,
        JSON.stringify(parts),
        material === null ? null : JSON.stringify(material),
        accountId,
      ],
    );
  }

  async end(
    manager: EntityManager,
    id: number,
    end: {
      readonly status: 'issued' | 'discarded';
      readonly on: Day;
      readonly by: number;
      readonly reason: string | null;
    },
  ): Promise<void> {
    await manager.query(
      `UPDATE bulletin SET status = $2, ended_on = $3, ended_by = $4, end_reason = $5,
         changed_by = $4, changed_at = now(), version = version + 1
       WHERE id = $1`,
      [id, end.status, end.on, end.by, end.reason],
    );
  }

  async hasPeriodic(manager: EntityManager, regionCode: string, periodTo: Day): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `SELECT FROM bulletin WHERE kind = 'periodic' AND region_code = $1 AND period_to = $2`,
      [regionCode, periodTo],
    );
    return rows.length > 0;
  }

  /** Whether another inspector than the one named could issue for a region. */
  async hasOtherInspector(
    manager: EntityManager,
    regionCode: string,
    accountId: number,
  ): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `SELECT FROM account
       WHERE role = 'inspector' AND disabled_at IS NULL AND id <> $2
         AND $1 LIKE regexp_replace(region_code, '(00){1,3}$', '') || '%' LIMIT 1`,
      [regionCode, accountId],
    );
    return rows.length > 0;
  }
}
