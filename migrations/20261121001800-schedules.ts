import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the daily schedules did, and the queue by which processes share them: the tables of pg-boss,
 * as its version 24 expects them, made here because the application's role makes none.
 */
export class Schedules20261121001800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE schedule_run (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT schedule_run_pk PRIMARY KEY,
        job text NOT NULL CONSTRAINT schedule_run_job_form CHECK (job ~ '^[a-z_]{1,40}$'),
        on_day date NOT NULL,
        by_account bigint CONSTRAINT schedule_run_account_fk REFERENCES account (id),
        process text NOT NULL,
        state text NOT NULL CONSTRAINT schedule_run_state_known CHECK (state IN ('done','failed')),
        started_at timestamptz NOT NULL,
        finished_at timestamptz NOT NULL,
        outcome jsonb,
        error_code text,
        CONSTRAINT schedule_run_ends_later CHECK (finished_at >= started_at),
        CONSTRAINT schedule_run_failed_says_why CHECK ((state = 'failed') = (error_code IS NOT NULL))
      );
      COMMENT ON TABLE schedule_run IS
        'Runs of the whole installation, of no region; a run that is done is written in the transaction of its work';
      COMMENT ON COLUMN schedule_run.on_day IS 'The day of the product for which it ran';
      COMMENT ON COLUMN schedule_run.by_account IS 'Who asked for it by hand; null: by schedule';
      COMMENT ON COLUMN schedule_run.process IS 'Host and process number';
      COMMENT ON COLUMN schedule_run.outcome IS 'What came of it, as a sentence in both languages';
      CREATE UNIQUE INDEX schedule_run_once_uq ON schedule_run (job, on_day)
        WHERE state = 'done' AND by_account IS NULL;
      CREATE INDEX schedule_run_job_ix ON schedule_run (job, id);
    `);
    await runner.query(QUEUE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA pgboss CASCADE; DROP TABLE schedule_run');
  }
}

/** One queue, `schedule`, in a partition of its own. */
const QUEUE = `
  CREATE SCHEMA pgboss;
  GRANT USAGE ON SCHEMA pgboss TO PUBLIC;
  CREATE TYPE pgboss.job_state AS ENUM (
    'created', 'retry', 'active', 'completed', 'cancelled', 'failed'
  );
  CREATE TABLE pgboss.version (
    version int PRIMARY KEY,
    maintained_on timestamptz,
    cron_on timestamptz,
    monitored_on timestamptz
  );
  CREATE TABLE pgboss.queue (
    name text PRIMARY KEY,
    policy text,
    retry_limit int,
    retry_delay int,
    retry_backoff bool,
    expire_seconds int,
    retention_minutes int,
    dead_letter text REFERENCES pgboss.queue (name),
    partition_name text,
    created_on timestamptz NOT NULL DEFAULT now(),
    updated_on timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE pgboss.schedule (
    name text PRIMARY KEY REFERENCES pgboss.queue ON DELETE CASCADE,
    cron text NOT NULL,
    timezone text,
    data jsonb,
    options jsonb,
    created_on timestamptz NOT NULL DEFAULT now(),
    updated_on timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE pgboss.subscription (
    event text NOT NULL,
    name text NOT NULL REFERENCES pgboss.queue ON DELETE CASCADE,
    created_on timestamptz NOT NULL DEFAULT now(),
    updated_on timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (event, name)
  );
  CREATE TABLE pgboss.job (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    name text NOT NULL,
    priority int NOT NULL DEFAULT 0,
    data jsonb,
    state pgboss.job_state NOT NULL DEFAULT 'created',
    retry_limit int NOT NULL DEFAULT 2,
    retry_count int NOT NULL DEFAULT 0,
    retry_delay int NOT NULL DEFAULT 0,
    retry_backoff boolean NOT NULL DEFAULT false,
    start_after timestamptz NOT NULL DEFAULT now(),
    started_on timestamptz,
    singleton_key text,
    singleton_on timestamp,
    expire_in interval NOT NULL DEFAULT interval '15 minutes',
    created_on timestamptz NOT NULL DEFAULT now(),
    completed_on timestamptz,
    keep_until timestamptz NOT NULL DEFAULT now() + interval '14 days',
    output jsonb,
    dead_letter text,
    policy text,
    PRIMARY KEY (name, id)
  ) PARTITION BY LIST (name);
  CREATE TABLE pgboss.archive (LIKE pgboss.job);
  ALTER TABLE pgboss.archive
    ADD PRIMARY KEY (name, id),
    ADD archived_on timestamptz NOT NULL DEFAULT now();
  CREATE INDEX archive_i1 ON pgboss.archive (archived_on);

  INSERT INTO pgboss.queue
    (name, policy, retry_limit, retry_delay, retry_backoff, expire_seconds, partition_name)
  VALUES ('schedule', 'standard', 3, 60, true, 600, 'schedule_job');
  CREATE TABLE pgboss.schedule_job (LIKE pgboss.job INCLUDING DEFAULTS);
  ALTER TABLE pgboss.schedule_job
    ADD PRIMARY KEY (name, id),
    ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue (name)
      ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT cjc CHECK (name = 'schedule');
  CREATE UNIQUE INDEX schedule_job_once_uq
    ON pgboss.schedule_job (name, singleton_on, coalesce(singleton_key, ''))
    WHERE state <> 'cancelled' AND singleton_on IS NOT NULL;
  CREATE INDEX schedule_job_next_ix ON pgboss.schedule_job (name, start_after)
    INCLUDE (priority, created_on, id) WHERE state < 'active';
  ALTER TABLE pgboss.job ATTACH PARTITION pgboss.schedule_job FOR VALUES IN ('schedule');
  INSERT INTO pgboss.version (version) VALUES (24);
`;
