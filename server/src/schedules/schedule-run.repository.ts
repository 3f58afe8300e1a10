import os from 'node:os';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { Words } from '../series/domain/words';

export interface ScheduleRunRow {
  readonly id: number;
  readonly job: string;
  readonly onDay: Day;
  readonly state: 'done' | 'failed';
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly outcome: Words | null;
  readonly errorCode: string | null;
  /** Null: by schedule. */
  readonly byAccount: { readonly name: string; readonly regionCode: string } | null;
}

const COLUMNS = `r.id, r.job, r.on_day AS "onDay", r.state, r.started_at AS "startedAt",
  (extract(epoch FROM r.finished_at - r.started_at) * 1000)::int AS "durationMs", r.outcome,
  r.error_code AS "errorCode",
  CASE WHEN a.id IS NULL THEN NULL
    ELSE json_build_object('name', a.display_name, 'regionCode', a.region_code) END AS "byAccount"`;

/** Host and process number, by which an operator finds the log. */
const PROCESS = `${os.hostname()}:${process.pid}`;

@Injectable()
export class ScheduleRunRepository {
  /**
   * Takes a job's run of a day for this transaction; null where it was done already. Another process
   * that asks meanwhile waits for this transaction: it gets null, or the run where this one fails.
   */
  async claim(
    manager: EntityManager,
    job: string,
    day: Day,
    byAccount: number | null,
  ): Promise<number | null> {
    const [row] = await manager.query<{ id: number }[]>(
      `INSERT INTO schedule_run (job, on_day, by_account, process, state, started_at, finished_at)
       VALUES ($1, $2, $3, $4, 'done', clock_timestamp(), clock_timestamp())
       ON CONFLICT (job, on_day) WHERE state = 'done' AND by_account IS NULL DO NOTHING
       RETURNING id`,
      [job, day, byAccount, PROCESS],
    );
    return row?.id ?? null;
  }

  async finish(manager: EntityManager, id: number, outcome: Words): Promise<ScheduleRunRow> {
    await manager.query(
      `UPDATE schedule_run SET finished_at = clock_timestamp(), outcome = $2 WHERE id = $1`,
      [id, JSON.stringify(outcome)],
    );
    const [row] = await manager.query<ScheduleRunRow[]>(
      `SELECT ${COLUMNS} FROM schedule_run r LEFT JOIN account a ON a.id = r.by_account
       WHERE r.id = $1`,
      [id],
    );
    if (row === undefined) throw new Error('the run is not there');
    return row;
  }

  /** After the work was rolled back, in a transaction of its own. */
  async fail(
    manager: EntityManager,
    run: {
      readonly job: string;
      readonly day: Day;
      readonly byAccount: number | null;
      readonly durationMs: number;
      readonly code: string;
    },
  ): Promise<void> {
    await manager.query(
      `INSERT INTO schedule_run
         (job, on_day, by_account, process, state, started_at, finished_at, error_code)
       SELECT $1, $2, $3, $4, 'failed', at - $5 * interval '1 millisecond', at, $6
       FROM clock_timestamp() AS at`,
      [run.job, run.day, run.byAccount, PROCESS, Math.round(run.durationMs), run.code],
    );
  }

  /** Jobs that were done by schedule for a day. */
  async doneOn(manager: EntityManager, day: Day): Promise<Set<string>> {
    const rows = await manager.query<{ job: string }[]>(
      `SELECT job FROM schedule_run
       WHERE on_day = $1 AND state = 'done' AND by_account IS NULL`,
      [day],
    );
    return new Set(rows.map(({ job }) => job));
  }

  /** The last runs of each job, the newest first. */
  latest(manager: EntityManager, jobs: readonly string[], each: number): Promise<ScheduleRunRow[]> {
    return manager.query<ScheduleRunRow[]>(
      `SELECT ${COLUMNS}
       FROM unnest($1::text[]) AS wanted (job)
       CROSS JOIN LATERAL (SELECT * FROM schedule_run s WHERE s.job = wanted.job
                           ORDER BY s.id DESC LIMIT $2) AS r
       LEFT JOIN account a ON a.id = r.by_account
       ORDER BY r.id DESC`,
      [jobs, each],
    );
  }
}
