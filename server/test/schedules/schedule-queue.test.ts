import PgBoss from 'pg-boss';
import type { EntityManager } from 'typeorm';
import { CommandService } from '../../src/audit/command.service';
import { readConfig } from '../../src/config/config';
import { createApp } from '../../src/create-app';
import { openDataSource } from '../../src/database/data-source';
import { ScheduleQueue } from '../../src/schedules/schedule-queue.service';
import { ScheduleRunRepository } from '../../src/schedules/schedule-run.repository';
import { ScheduleRunner } from '../../src/schedules/schedule-runner.service';
import type { ScheduleJob } from '../../src/schedules/schedule-job';
import { Clock } from '../../src/shared/clock';
import { createTestDatabase, type TestDatabase } from '../harness/database';
import { startReportingApp, TODAY, type ReportingApp } from '../reporting/reporting-app';
import { fillSmallPlan } from '../reporting/small-plan';

let database: TestDatabase;
let server: ReportingApp;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startReportingApp(fillSmallPlan, database);
  await server.setToday(TODAY);
  await server.rows('CREATE TABLE effect (job text NOT NULL, on_day date NOT NULL)');
}, 60_000);
afterAll(() => server.close());
beforeEach(async () => {
  await server.setToday(TODAY);
  await server.rows('TRUNCATE effect, schedule_run, pgboss.job');
});

/** A job that leaves one row, and then does what a test asks for. */
function leaves(
  key: string,
  then: (manager: EntityManager) => Promise<unknown> = () => Promise.resolve(),
): ScheduleJob {
  return {
    key,
    title: { zh: '试', en: 'Trial' },
    description: { zh: '试', en: 'Trial' },
    at: '00:05',
    async run(manager, day) {
      await manager.query('INSERT INTO effect VALUES ($1, $2)', [key, day]);
      await then(manager);
      return { zh: '完成。', en: 'Done.' };
    },
  };
}

/** The part of a process that runs jobs, with jobs of the test. */
function queueWith(jobs: readonly ScheduleJob[]): ScheduleQueue {
  const { app, dataSource } = server;
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: database.url }, []);
  return new ScheduleQueue(
    dataSource,
    app.get(Clock),
    app.get(ScheduleRunner),
    app.get(ScheduleRunRepository),
    jobs,
    config,
  );
}

/** What some process's queue does every two minutes. */
async function upkeep(): Promise<void> {
  const boss = new PgBoss({
    connectionString: database.url,
    max: 1,
    migrate: false,
    schedule: false,
    supervise: false,
  });
  await boss.start();
  await boss.maintain();
  await boss.stop({ graceful: false });
}

const effects = () =>
  server.rows<{ job: string; on_day: string }>('SELECT job, on_day FROM effect ORDER BY 1, 2');
const runs = () =>
  server.rows<{ job: string; on_day: string; state: string; error_code: string | null }>(
    'SELECT job, on_day, state, error_code FROM schedule_run ORDER BY id',
  );
const done = (job: string, on_day = TODAY) => ({ job, on_day, state: 'done', error_code: null });

describe('two processes', () => {
  it('that look at once do each job once', async () => {
    const jobs = [leaves('daily_evaluation'), leaves('second'), leaves('third')];
    const queues = [queueWith(jobs), queueWith(jobs)];
    try {
      await Promise.all(queues.map((queue) => queue.look()));
      await Promise.all(queues.map((queue) => queue.look()));
    } finally {
      await Promise.all(queues.map((queue) => queue.onModuleDestroy()));
    }
    expect((await effects()).map(({ job }) => job)).toEqual([
      'daily_evaluation',
      'second',
      'third',
    ]);
    expect((await runs()).toSorted((a, b) => a.job.localeCompare(b.job))).toEqual([
      done('daily_evaluation'),
      done('second'),
      done('third'),
    ]);
  });

  it('that were handed the same run do it once', async () => {
    const runner = server.app.get(ScheduleRunner);
    const ends = await Promise.all(
      Array.from({ length: 4 }, () => runner.runScheduled(leaves('same'), TODAY)),
    );
    expect(ends.toSorted()).toEqual(['done', 'earlier', 'earlier', 'earlier']);
    expect(await effects()).toEqual([{ job: 'same', on_day: TODAY }]);
  });

  it('of the whole product run each of its jobs once', async () => {
    const settings = {
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      XUSHI_DEMO: 'true',
      XUSHI_JOBS: 'on',
    };
    const apps = await Promise.all(
      [1, 2].map(async () =>
        createApp(
          readConfig(settings, []),
          await openDataSource({ url: database.url, poolSize: 5 }),
        ),
      ),
    );
    try {
      await Promise.all(apps.map((app) => app.get(ScheduleQueue).look()));
      await Promise.all(apps.map((app) => app.get(ScheduleQueue).look()));
    } finally {
      await Promise.all(apps.map((app) => app.close()));
    }
    const ran = await runs();
    expect(ran.every(({ state, on_day }) => state === 'done' && on_day === TODAY)).toBe(true);
    const jobs = ran.map(({ job }) => job);
    expect(new Set(jobs).size).toBe(jobs.length);
    expect(jobs[0]).toBe('daily_evaluation');
    expect(jobs).toEqual(expect.arrayContaining(['reminders', 'attachment_sweep', 'housekeeping']));
    const open = await server.rows(
      `SELECT FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'xushi-schedules'`,
    );
    expect(open).toEqual([]);
  });
});

describe('a process that dies in the middle', () => {
  it('leaves nothing, and the next one does the work', async () => {
    const runner = server.app.get(ScheduleRunner);
    let deaths = 1;
    const job = leaves('mortal', async (manager) => {
      if (deaths > 0) {
        deaths -= 1;
        await manager.query('SELECT pg_terminate_backend(pg_backend_pid())');
      }
    });
    expect(await runner.runScheduled(job, TODAY)).toBe('failed');
    expect(await effects()).toEqual([]);
    expect(await runner.runScheduled(job, TODAY)).toBe('done');
    expect(await effects()).toEqual([{ job: 'mortal', on_day: TODAY }]);
    expect((await runs()).map(({ state }) => state)).toEqual(['failed', 'done']);
  });

  it('hands its run to the one that waits for it', async () => {
    const dying = server.dataSource.createQueryRunner();
    await dying.startTransaction();
    await server.app.get(ScheduleRunRepository).claim(dying.manager, 'handed', TODAY, null);
    const waiting = server.app.get(ScheduleRunner).runScheduled(leaves('handed'), TODAY);
    await dying.rollbackTransaction();
    await dying.release();
    expect(await waiting).toBe('done');
    expect(await effects()).toEqual([{ job: 'handed', on_day: TODAY }]);
  });

  it('holds up the queue no longer than its lease', async () => {
    const queue = queueWith([leaves('daily_evaluation')]);
    try {
      await queue.look();
      await server.rows('TRUNCATE effect, schedule_run');
      // Taken by a process of which nothing was heard again.
      await server.rows(
        `UPDATE pgboss.job SET state = 'active', completed_on = NULL,
           started_on = now() - interval '1 hour'`,
      );
      await queue.look();
      expect(await effects()).toEqual([]);
      await upkeep();
      await server.rows('UPDATE pgboss.job SET start_after = now()');
      await queue.look();
      expect(await effects()).toEqual([{ job: 'daily_evaluation', on_day: TODAY }]);
    } finally {
      await queue.onModuleDestroy();
    }
  });
});

it('tries a failed job again later, and says why it failed', async () => {
  let broken = true;
  const queue = queueWith([
    leaves('daily_evaluation', async (manager) => {
      if (broken) await manager.query('SELECT 1 / 0');
    }),
  ]);
  try {
    await queue.look();
    await queue.look();
    expect(await effects()).toEqual([]);
    // Division by zero, once: the second look came before its time.
    expect(await runs()).toEqual([
      { ...done('daily_evaluation'), state: 'failed', error_code: '22012' },
    ]);
    const [waiting] = await server.rows<{ state: string; later: boolean }>(
      'SELECT state, start_after > now() AS later FROM pgboss.job',
    );
    expect(waiting).toEqual({ state: 'retry', later: true });
    broken = false;
    await server.rows('UPDATE pgboss.job SET start_after = now()');
    await queue.look();
    expect(await effects()).toEqual([{ job: 'daily_evaluation', on_day: TODAY }]);
  } finally {
    await queue.onModuleDestroy();
  }
});

it('goes on after the database dropped its connections', async () => {
  const queue = queueWith([leaves('daily_evaluation')]);
  try {
    await queue.look();
    await server.rows(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'xushi-schedules'`,
    );
    await server.setToday('2024-10-16');
    // One look may meet the broken connection; it says so and the next one works.
    await queue.look();
    await queue.look();
    expect(await effects()).toContainEqual({ job: 'daily_evaluation', on_day: '2024-10-16' });
  } finally {
    await queue.onModuleDestroy();
  }
});

it('follows the demo’s clock and does no day twice', async () => {
  const queue = queueWith([leaves('daily_evaluation')]);
  try {
    for (const day of [TODAY, '2024-10-16', TODAY, '2020-10-28', '2024-10-16']) {
      await server.setToday(day);
      await queue.look();
    }
  } finally {
    await queue.onModuleDestroy();
  }
  expect((await effects()).map(({ on_day }) => on_day)).toEqual([
    '2020-10-28',
    TODAY,
    '2024-10-16',
  ]);
});

it('runs nothing for a day that has passed meanwhile', async () => {
  const end = await server.app.get(ScheduleRunner).runScheduled(leaves('late'), '2024-10-14');
  expect(end).toBe('earlier');
  expect(await effects()).toEqual([]);
  expect(await runs()).toEqual([]);
});

it('housekeeping forgets answers after 90 days and ended sessions', async () => {
  const [account] = await server.rows<{ id: number }>('SELECT id FROM account LIMIT 1');
  await server.rows(
    `INSERT INTO idempotency_record (account_id, key, request_hash, response, created_at)
     SELECT $1, 'kept-' || days, sha256('x'), 'null', now() - days * interval '1 day'
     FROM unnest(ARRAY[89, 91]) AS days`,
    [account?.id],
  );
  await server.dataSource.transaction((manager) =>
    server.app.get(CommandService).forgetAnswers(manager),
  );
  expect(await server.rows(`SELECT key FROM idempotency_record WHERE key LIKE 'kept-%'`)).toEqual([
    { key: 'kept-89' },
  ]);
});
