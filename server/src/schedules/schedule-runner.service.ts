import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../database/transaction';
import type { Day } from '../series/domain/day';
import { Clock } from '../shared/clock';
import { CLOCK_LOCK } from '../shared/clock-lock';
import { writeLog } from '../shared/log';
import { Problem } from '../shared/problem';
import { ScheduleRunRepository, type ScheduleRunRow } from './schedule-run.repository';
import type { ScheduleJob } from './schedule-job';

/** `earlier`: another run had done it, or the day is another one by now. */
export type RunEnd = 'done' | 'earlier' | 'failed';

/** Names the lock of a job, which is held while it runs. */
export function lockNameOf(key: string): string {
  return `schedule ${key}`;
}

/**
 * Runs jobs. The run's record and its work are one transaction: of two processes one acts, and where
 * a process dies in the middle there is neither, so that the next one acts.
 */
@Injectable()
export class ScheduleRunner {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly runs: ScheduleRunRepository,
  ) {}

  /** The scheduled run of a job for a day. Never throws for what the job throws. */
  async runScheduled(job: ScheduleJob, day: Day): Promise<RunEnd> {
    const began = performance.now();
    try {
      return await inTransaction(this.dataSource, async (manager) => {
        await manager.query(
          job.turnsDay
            ? 'SELECT pg_advisory_xact_lock($1)'
            : 'SELECT pg_advisory_xact_lock_shared($1)',
          [CLOCK_LOCK],
        );
        if ((await this.clock.today(manager)) !== day) return 'earlier';
        const run = await this.work(manager, job, day, null);
        return run === null ? 'earlier' : 'done';
      });
    } catch (error) {
      await this.recordFailure(job, day, null, performance.now() - began, error);
      return 'failed';
    }
  }

  /** In a command's transaction, which holds the day. Repeating the work does no harm. */
  async runByHand(
    manager: EntityManager,
    job: ScheduleJob,
    day: Day,
    accountId: number,
  ): Promise<ScheduleRunRow> {
    if (job.turnsDay) await manager.query('SELECT pg_advisory_xact_lock($1)', [CLOCK_LOCK]);
    const run = await this.work(manager, job, day, accountId);
    if (run === null) throw new Error('a run by hand is never done already');
    return run;
  }

  async recordFailure(
    job: ScheduleJob,
    day: Day,
    byAccount: number | null,
    durationMs: number,
    error: unknown,
  ): Promise<string> {
    const code = codeOf(error);
    writeLog('error', 'schedule_failed', {
      job: job.key,
      day,
      code,
      message: error instanceof Error ? error.message : '',
    });
    await this.runs.fail(this.dataSource.manager, {
      job: job.key,
      day,
      byAccount,
      durationMs,
      code,
    });
    return code;
  }

  private async work(
    manager: EntityManager,
    job: ScheduleJob,
    day: Day,
    byAccount: number | null,
  ): Promise<ScheduleRunRow | null> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      lockNameOf(job.key),
    ]);
    const id = await this.runs.claim(manager, job.key, day, byAccount);
    if (id === null) return null;
    return this.runs.finish(manager, id, await job.run(manager, day));
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Problem) return error.code;
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const known = code ?? driverError?.code;
  return typeof known === 'string' ? known.slice(0, 60) : 'unexpected';
}
