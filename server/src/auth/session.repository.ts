import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Config } from '../config/config';
import { todaySql } from '../shared/clock';
import type { Day } from '../shared/clock';
import { CONFIG } from '../shared/config.token';
import type { Viewer } from './auth.policy';

const IDLE = `interval '30 minutes'`;
const ABSOLUTE = `interval '12 hours'`;

export interface OpenSession {
  readonly viewer: Viewer;
  readonly today: Day;
}

/** Sessions live in the database, so that any process can serve any request and end any session. */
@Injectable()
export class SessionRepository {
  private readonly findSql: string;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) config: Config,
  ) {
    this.findSql = `
      SELECT a.id, a.role, a.region_code, a.agency_id, a.display_name,
        (${todaySql(config.demo)})::text AS today,
        s.last_seen_at < now() - interval '1 minute' AS stale
      FROM session s JOIN account a ON a.id = s.account_id
      WHERE s.token_hash = $1 AND s.expires_at > now() AND s.last_seen_at > now() - ${IDLE}
        AND a.disabled_at IS NULL ${config.demo ? '' : 'AND NOT a.demo'}`;
  }

  /** Opens a session and returns its token, which is kept nowhere but in the cookie. */
  async open(manager: EntityManager, accountId: number): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.removeEnded(manager);
    await manager.query(
      `INSERT INTO session (token_hash, account_id, expires_at) VALUES ($1, $2, now() + ${ABSOLUTE})`,
      [hashOf(token), accountId],
    );
    return token;
  }

  async close(manager: EntityManager, token: string): Promise<void> {
    await manager.query('DELETE FROM session WHERE token_hash = $1', [hashOf(token)]);
  }

  /** Removes sessions that are over; answers how many. */
  async removeEnded(manager: EntityManager): Promise<number> {
    const [, removed] = await manager.query<[unknown, number]>(
      `DELETE FROM session WHERE expires_at < now() OR last_seen_at < now() - ${IDLE}`,
    );
    return removed;
  }

  /** The account behind a token, unless the session was idle too long, is over or was ended. */
  async find(token: string): Promise<OpenSession | null> {
    const hash = hashOf(token);
    const [row] = await this.dataSource.query<SessionRow[]>(this.findSql, [hash]);
    if (row === undefined) return null;
    if (row.stale) {
      await this.dataSource.query('UPDATE session SET last_seen_at = now() WHERE token_hash = $1', [
        hash,
      ]);
    }
    return {
      viewer: {
        accountId: row.id,
        role: row.role,
        regionCode: row.region_code,
        agencyId: row.agency_id,
        displayName: row.display_name,
      },
      today: row.today,
    };
  }
}

interface SessionRow {
  id: number;
  role: Viewer['role'];
  region_code: string;
  agency_id: number | null;
  display_name: string;
  today: Day;
  stale: boolean;
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
