import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../database/transaction';
import { Clock } from '../shared/clock';
import type { Day } from '../shared/clock';
import { CLOCK_LOCK } from '../shared/clock-lock';
import { Problem } from '../shared/problem';
import { AuditLog } from './audit-log';
import type { AuditEntry } from './audit-log';
import type { CommandRequest } from './command-request.decorator';

/** No request is repeated after this time. */
const ANSWERS_KEPT = '90 days';

export interface CommandContext {
  readonly request: CommandRequest;
  /** A verb in snake_case, `accept_submission`. */
  readonly action: string;
  readonly subject: AuditEntry['subject'];
  readonly reason?: string | null;
}

export interface CommandOutcome<T> {
  /** The answer: JSON data, sent now and whenever the request is repeated. */
  readonly result: T;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Where only the work itself learns it: the id of what was made. */
  readonly subjectId?: string | number;
}

/**
 * Carries out commands so that nothing is lost and nothing doubled: the change, its audit row and
 * the record of its answer are one transaction. Asked again with the same key and body, the first
 * answer is given without any work; a problem leaves no trace, so the request may be tried again.
 */
@Injectable()
export class CommandService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws a Problem: 409 while the same command still runs or when the day has just turned, 422 when the key was used for another
   * request, and whatever `work` throws. `work` may run again after a deadlock.
   */
  runCommand<T>(
    { request, action, subject, reason }: CommandContext,
    work: (manager: EntityManager) => Promise<CommandOutcome<T>>,
  ): Promise<T> {
    return inTransaction(this.dataSource, async (manager) => {
      await claim(manager, request);
      await this.requireDay(manager, request.today);
      const earlier = await firstAnswer(manager, request);
      if (earlier !== null) return earlier.response as T;
      const { result, before, after, subjectId } = await work(manager);
      await this.audit.append(manager, {
        actor: request.viewer,
        action,
        subject: { type: subject.type, id: subjectId ?? subject.id },
        before,
        after,
        reason: reason ?? null,
        requestId: request.requestId,
        source: request.source,
      });
      await manager.query(
        `INSERT INTO idempotency_record (account_id, key, request_hash, response)
         VALUES ($1, $2, $3, $4)`,
        [
          request.viewer.accountId,
          request.idempotencyKey,
          request.requestHash,
          JSON.stringify(result ?? null),
        ],
      );
      return result;
    });
  }

  /** Removes answers that nobody asks for again; answers how many. */
  async forgetAnswers(manager: EntityManager): Promise<number> {
    const [, removed] = await manager.query<[unknown, number]>(
      `DELETE FROM idempotency_record WHERE created_at < now() - interval '${ANSWERS_KEPT}'`,
    );
    return removed;
  }

  /** What the command judges belongs to the day on which it was asked, which is held. */
  private async requireDay(manager: EntityManager, asked: Day): Promise<void> {
    if ((await this.clock.today(manager)) === asked) return;
    throw Problem.conflict('day_turned', {
      zh: '日期刚刚变更，请重试。',
      en: 'The day has just changed; please try again.',
    });
  }
}

/**
 * Holds the key, and today as it is, until the transaction ends. A lock, not a row: it is gone by itself when the
 * process dies, and it works through a transaction pooler.
 */
async function claim(manager: EntityManager, request: CommandRequest): Promise<void> {
  const [lock] = await manager.query<{ held: boolean }[]>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS held,
            pg_advisory_xact_lock_shared($2)`,
    [`command ${request.viewer.accountId} ${request.idempotencyKey}`, CLOCK_LOCK],
  );
  if (!lock?.held) {
    throw Problem.conflict('command_running', {
      zh: '同一请求正在处理，请稍候。',
      en: 'The same request is being carried out; please wait.',
    });
  }
}

async function firstAnswer(
  manager: EntityManager,
  request: CommandRequest,
): Promise<{ response: unknown } | null> {
  const [record] = await manager.query<{ same: boolean; response: unknown }[]>(
    `SELECT request_hash = $3 AS same, response FROM idempotency_record
     WHERE account_id = $1 AND key = $2`,
    [request.viewer.accountId, request.idempotencyKey, request.requestHash],
  );
  if (record === undefined) return null;
  if (!record.same) {
    throw Problem.unprocessable('idempotency_key_reused', {
      zh: '此 Idempotency-Key 已用于另一请求。',
      en: 'This Idempotency-Key was used for another request.',
    });
  }
  return record;
}
