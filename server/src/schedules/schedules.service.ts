import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import { seesRegion } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import type { Config } from '../config/config';
import { inSnapshot } from '../database/transaction';
import type { Day } from '../series/domain/day';
import { Clock } from '../shared/clock';
import { CONFIG } from '../shared/config.token';
import { Problem } from '../shared/problem';
import { entryState, nextRun } from './domain/timetable';
import type { ScheduleList, ScheduleRun } from './schedule.schema';
import { SCHEDULE_JOBS, type ScheduleJob } from './schedule-job';
import { ScheduleRunRepository, type ScheduleRunRow } from './schedule-run.repository';
import { lockNameOf, ScheduleRunner } from './schedule-runner.service';

const RUNS_SHOWN = 10;

/** What runs by itself: when it ran, when it runs next, and running it by hand. */
@Injectable()
export class SchedulesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly commands: CommandService,
    private readonly runner: ScheduleRunner,
    private readonly runs: ScheduleRunRepository,
    @Inject(SCHEDULE_JOBS) private readonly jobs: readonly ScheduleJob[],
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  list(viewer: Viewer, today: Day): Promise<ScheduleList> {
    return inSnapshot(this.dataSource, async (manager) => {
      const now = {
        day: await this.clock.realToday(manager),
        time: await this.clock.realTime(manager),
      };
      const keys = this.jobs.map(({ key }) => key);
      const rows = await this.runs.latest(manager, keys, RUNS_SHOWN);
      const done = await this.runs.doneOn(manager, today);
      const running = await runningOf(manager, keys);
      return {
        today,
        enabled: this.config.jobs,
        schedules: this.jobs.map((job) => {
          const state = running.has(job.key) ? 'running' : entryState(job, today, now, done);
          return {
            key: job.key,
            title: job.title,
            description: job.description,
            at: job.at,
            state,
            nextRunAt: state === 'waiting' ? nextRun(job.at, now) : null,
            runs: rows.filter((row) => row.job === job.key).map((row) => runView(row, viewer)),
          };
        }),
      };
    });
  }

  /**
   * Throws a Problem: 404 for a job that there is not, 409 where the job failed, which changes
   * nothing and is recorded.
   */
  async run(request: CommandRequest, key: string): Promise<ScheduleRun> {
    const job = this.jobs.find((one) => one.key === key);
    if (job === undefined) throw Problem.notFound();
    const { viewer, today } = request;
    const subject = { type: 'schedule', id: key };
    const began = performance.now();
    const begun = { yet: false };
    try {
      return await this.commands.runCommand(
        { request, action: 'run_schedule', subject },
        async (manager) => {
          begun.yet = true;
          const row = await this.runner.runByHand(manager, job, today, viewer.accountId);
          return { result: runView(row, viewer), after: { day: today, outcome: row.outcome } };
        },
      );
    } catch (error) {
      // The same command running already, or the day having turned: the job has not begun.
      if (!begun.yet) throw error;
      const code = await this.runner.recordFailure(
        job,
        today,
        viewer.accountId,
        performance.now() - began,
        error,
      );
      throw Problem.conflict('schedule_failed', {
        zh: `“${job.title.zh}”运行失败（${code}），数据未作任何改动；请稍后重试，仍失败时请将此代码告知系统运维人员。`,
        en: `「${job.title.en}」 failed (${code}) and changed nothing; try again later, and tell this code to the operators if it fails again.`,
      });
    }
  }
}

function runView(row: ScheduleRunRow, viewer: Viewer): ScheduleRun {
  const { byAccount } = row;
  return {
    id: row.id,
    onDay: row.onDay,
    state: row.state,
    startedAt: row.startedAt.toISOString(),
    durationMs: row.durationMs,
    by:
      byAccount === null
        ? { kind: 'schedule', name: null }
        : {
            kind: 'account',
            name: seesRegion(viewer, byAccount.regionCode) ? byAccount.name : null,
          },
    outcome: row.outcome,
    errorCode: row.errorCode,
  };
}

/** Jobs whose lock is held: they run in some process at this moment. */
async function runningOf(manager: EntityManager, keys: readonly string[]): Promise<Set<string>> {
  const rows = await manager.query<{ key: string }[]>(
    `SELECT key FROM unnest($1::text[], $2::text[]) AS job (key, name)
     WHERE NOT pg_try_advisory_xact_lock_shared(hashtextextended(name, 0))`,
    [keys, keys.map(lockNameOf)],
  );
  return new Set(rows.map(({ key }) => key));
}
