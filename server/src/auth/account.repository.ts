import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { AccountRole } from './auth.policy';

/** An account with the names of its region and body, as screens show it. */
export interface AccountCard {
  readonly id: number;
  readonly username: string;
  readonly displayName: string;
  readonly role: AccountRole;
  readonly region: { readonly code: string; readonly name: string };
  readonly agency: {
    readonly id: number;
    readonly name: string;
    readonly shortName: string;
  } | null;
}

export interface DemoAccount {
  readonly username: string;
  readonly displayName: string;
  readonly role: AccountRole;
  readonly regionCode: string;
  /** Required for a clerk. */
  readonly agencyId: number | null;
}

const CARD = `
  SELECT a.id, a.username, a.display_name AS "displayName", a.role,
    json_build_object('code', r.code, 'name', r.name) AS region,
    CASE WHEN g.id IS NOT NULL THEN
      json_build_object('id', g.id, 'name', g.name, 'shortName', g.short_name) END AS agency
  FROM account a JOIN region r ON r.code = a.region_code LEFT JOIN agency g ON g.id = a.agency_id`;

@Injectable()
export class AccountRepository {
  constructor(private readonly dataSource: DataSource) {}

  async card(
    id: number,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<AccountCard | null> {
    const [card] = await manager.query<AccountCard[]>(`${CARD} WHERE a.id = $1`, [id]);
    return card ?? null;
  }

  /** What a sign-in by password needs; the hash is null for accounts without a password. */
  async credentials(
    username: string,
  ): Promise<{ id: number; passwordHash: string | null; disabled: boolean } | null> {
    const [row] = await this.dataSource.query<
      { id: number; passwordHash: string | null; disabled: boolean }[]
    >(
      `SELECT id, password_hash AS "passwordHash", disabled_at IS NOT NULL AS disabled
       FROM account WHERE username = $1`,
      [username],
    );
    return row ?? null;
  }

  demoCards(): Promise<AccountCard[]> {
    return this.dataSource.query<AccountCard[]>(
      `${CARD} WHERE a.demo AND a.disabled_at IS NULL ORDER BY a.id`,
    );
  }

  async demoAccountId(username: string): Promise<number | null> {
    const [row] = await this.dataSource.query<{ id: number }[]>(
      'SELECT id FROM account WHERE username = $1 AND demo AND disabled_at IS NULL',
      [username],
    );
    return row?.id ?? null;
  }

  /** Inserts the account, or brings the demo account of that name up to date; an account of a real person is left alone. */
  async ensureDemo(manager: EntityManager, account: DemoAccount): Promise<void> {
    await manager.query(
      `INSERT INTO account (username, display_name, role, region_code, agency_id, demo)
       VALUES ($1, $2, $3, $4, $5, true)
       ON CONFLICT (username) DO UPDATE SET
         display_name = excluded.display_name, role = excluded.role,
         region_code = excluded.region_code, agency_id = excluded.agency_id,
         version = account.version + 1
       WHERE account.demo`,
      [account.username, account.displayName, account.role, account.regionCode, account.agencyId],
    );
  }

  /** The new account's id. Throws the driver's error when the name is taken. */
  async insert(
    manager: EntityManager,
    account: DemoAccount & { readonly passwordHash: string },
  ): Promise<number> {
    const [row] = await manager.query<{ id: number }[]>(
      `INSERT INTO account (username, display_name, role, region_code, agency_id, password_hash)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [
        account.username,
        account.displayName,
        account.role,
        account.regionCode,
        account.agencyId,
        account.passwordHash,
      ],
    );
    if (row === undefined) throw new Error('the database returned no account');
    return row.id;
  }
}
