import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import PgBoss from 'pg-boss';
import { DataSource } from 'typeorm';
import type { Config } from '../config/config';
import type { Day } from '../series/domain/day';
import { Clock } from '../shared/clock';
import { CONFIG } from '../shared/config.token';
import { writeLog } from '../shared/log';
import { dueJobs } from './domain/timetable';
import { SCHEDULE_JOBS, type ScheduleJob } from './schedule-job';
import { ScheduleRunRepository } from './schedule-run.repository';
import { ScheduleRunner } from './schedule-runner.service';

const QUEUE = 'schedule';
const LOOK_EVERY_MS = 15_000;
/** A job that failed four times is sent again in the next hour. */
const SEND_AGAIN_SECONDS = 3600;
const POOL_SIZE = 2;

interface QueuedRun {
  readonly key: string;
  readonly day: Day;
}

/**
 * Shares the day's jobs among processes: each looks what is due, puts it into one queue in
 * PostgreSQL, where it stands once, and takes from there what is next. Failed runs come back after
 * one, two and four minutes; what a dead process took comes back after ten.
 *
 * The queue's own timers and workers are not used: their errors while the database restarts would
 * end the process, and they know nothing of the demo's days.
 */
@Injectable()
export class ScheduleQueue implements OnApplicationBootstrap, OnModuleDestroy {
  private boss: PgBoss | undefined;
  private pool: pg.Pool | undefined;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private stopping = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly runner: ScheduleRunner,
    private readonly runs: ScheduleRunRepository,
    @Inject(SCHEDULE_JOBS) private readonly jobs: readonly ScheduleJob[],
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.jobs || !this.dataSource.isInitialized) return;
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
    void this.look();
  }

  /** The run that is under way comes to its end; what is still in the queue is left to others. */
  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    await this.looking;
    await this.boss?.stop({ graceful: false });
    await this.pool?.end();
  }

  /** Runs what is due and nobody else has; one look at a time, and it never throws. */
  look(): Promise<void> {
    this.looking ??= this.lookOnce().finally(() => {
      this.looking = undefined;
    });
    return this.looking;
  }

  private async lookOnce(): Promise<void> {
    try {
      const boss = await this.started();
      do {
        await this.send(boss);
      } while (!this.stopping && (await this.runNext(boss)));
    } catch (error) {
      logFailure(error);
    }
  }

  private async started(): Promise<PgBoss> {
    if (this.boss) return this.boss;
    const pool = (this.pool ??= this.openPool());
    const boss = new PgBoss({
      db: { executeSql: (text, values) => pool.query(text, values) },
      // Its tables are made by our own migrations.
      migrate: false,
      schedule: false,
    });
    boss.on('error', (error) => logFailure(error));
    await boss.start();
    this.boss = boss;
    return boss;
  }

  private openPool(): pg.Pool {
    const { url } = this.dataSource.options as { url?: string };
    if (url === undefined) throw new Error('the data source has no address');
    const pool = new pg.Pool({
      connectionString: url,
      max: POOL_SIZE,
      application_name: 'xushi-schedules',
    });
    // A connection that broke while it was idle; the next query opens another one.
    pool.on('error', (error) => logFailure(error));
    return pool;
  }

  private async send(boss: PgBoss): Promise<void> {
    const day = await this.clock.today();
    const now = { day: await this.clock.realToday(), time: await this.clock.realTime() };
    const done = await this.runs.doneOn(this.dataSource.manager, day);
    for (const { key } of dueJobs(this.jobs, day, now, done)) {
      await boss.send(QUEUE, { key, day } satisfies QueuedRun, {
        singletonKey: `${key} ${day}`,
        singletonSeconds: SEND_AGAIN_SECONDS,
      });
    }
  }

  /** False where nothing is to be taken. */
  private async runNext(boss: PgBoss): Promise<boolean> {
    const [next] = await boss.fetch<QueuedRun>(QUEUE);
    if (next === undefined) return false;
    const job = this.jobs.find(({ key }) => key === next.data.key);
    // A job that this version does not know any more is over.
    const end = job === undefined ? 'earlier' : await this.runner.runScheduled(job, next.data.day);
    await (end === 'failed' ? boss.fail(QUEUE, next.id) : boss.complete(QUEUE, next.id));
    return true;
  }
}

function logFailure(error: unknown): void {
  writeLog('error', 'schedules_failed', { message: error instanceof Error ? error.message : '' });
}
