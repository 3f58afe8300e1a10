import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Problem } from '../shared/problem';

/** Wrong passwords in a row for one name from one source. */
const PER_NAME = 5;
/** Wrong passwords from one source over all names: an office behind one address still gets in. */
const PER_SOURCE = 100;
const WINDOW_MINUTES = 15;
const WINDOW = `interval '${WINDOW_MINUTES} minutes'`;

/**
 * Slows guessing down without giving strangers a way to lock people out: attempts are counted per
 * name and source, so whoever types a wrong password elsewhere locks only themselves out. Names
 * that do not exist are counted alike. An attempt is counted before its password is checked, so
 * that many at once cannot slip past the limit; a success takes its count back.
 */
@Injectable()
export class SignInLimit {
  constructor(private readonly dataSource: DataSource) {}

  /** Throws a Problem (429) when the limit is reached. */
  async count(username: string, source: string): Promise<void> {
    const [seen] = await this.dataSource.query<{ failures: number }[]>(
      `SELECT coalesce(sum(failures), 0)::int AS failures FROM sign_in_failure
       WHERE source = $1 AND last_at > now() - ${WINDOW}`,
      [source],
    );
    if ((seen?.failures ?? 0) >= PER_SOURCE) throw tooMany();
    const counted = await this.dataSource.query<{ failures: number }[]>(
      `INSERT INTO sign_in_failure AS f (username_hash, source, failures, last_at)
       VALUES ($1, $2, 1, now())
       ON CONFLICT (username_hash, source) DO UPDATE SET last_at = now(),
         failures = CASE WHEN f.last_at > now() - ${WINDOW} THEN f.failures + 1 ELSE 1 END
       WHERE f.failures < ${PER_NAME} OR f.last_at <= now() - ${WINDOW}
       RETURNING failures`,
      [hashOf(username), source],
    );
    if (counted.length === 0) throw tooMany();
  }

  /** After a success; also drops what is too old to count. */
  async forget(username: string, source: string): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM sign_in_failure
       WHERE (username_hash = $1 AND source = $2) OR last_at < now() - ${WINDOW}`,
      [hashOf(username), source],
    );
  }
}

function tooMany(): Problem {
  return Problem.tooManyAttempts(WINDOW_MINUTES * 60, {
    zh: `登录失败次数过多，请在${WINDOW_MINUTES}分钟后重试。`,
    en: `Too many failed attempts; please wait ${WINDOW_MINUTES} minutes.`,
  });
}

function hashOf(username: string): Buffer {
  return createHash('sha256').update(username).digest();
}
