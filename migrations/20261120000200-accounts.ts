import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, sessions, the demo's clock, the audit log and the record of commands done. */
export class Accounts20261120000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT account_pk PRIMARY KEY,
        username text NOT NULL CONSTRAINT account_username_uq UNIQUE
          CONSTRAINT account_username_form CHECK (username ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
        display_name text NOT NULL CONSTRAINT account_display_name_given CHECK (display_name <> ''),
        password_hash text,
        role text NOT NULL CONSTRAINT account_role_known CHECK (role IN
          ('leader','clerk','inspector','administrator')),
        region_code text NOT NULL CONSTRAINT account_region_fk REFERENCES region (code),
        agency_id bigint CONSTRAINT account_agency_fk REFERENCES agency (id),
        demo boolean NOT NULL DEFAULT false,
        disabled_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        CONSTRAINT account_clerk_has_agency CHECK (role <> 'clerk' OR agency_id IS NOT NULL),
        CONSTRAINT account_demo_has_no_password CHECK (NOT demo OR password_hash IS NULL)
      );
      COMMENT ON TABLE account IS 'A person who may sign in, with one role and its scope';
      COMMENT ON COLUMN account.username IS 'Lower case; what the person types';
      COMMENT ON COLUMN account.password_hash IS 'Argon2id in PHC form; null: no sign-in by password';
      COMMENT ON COLUMN account.region_code IS 'The region whose tree a leader or an inspector sees';
      COMMENT ON COLUMN account.agency_id IS 'The body a clerk reports for';
      COMMENT ON COLUMN account.demo IS 'Signs in by one click, in demo mode only';
      COMMENT ON COLUMN account.version IS 'Raised by each change, for If-Match';
      CREATE INDEX account_region_ix ON account (region_code);
      CREATE INDEX account_agency_ix ON account (agency_id);

      CREATE TABLE session (
        token_hash bytea CONSTRAINT session_pk PRIMARY KEY
          CONSTRAINT session_token_hash_length CHECK (length(token_hash) = 32),
        account_id bigint NOT NULL
          CONSTRAINT session_account_fk REFERENCES account (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        CONSTRAINT session_expires_later CHECK (expires_at > created_at)
      );
      COMMENT ON TABLE session IS 'A signed-in browser; the token itself is only in its cookie';
      COMMENT ON COLUMN session.token_hash IS 'SHA-256 of the token';
      COMMENT ON COLUMN session.last_seen_at IS 'Last request, to the minute; ends the session when idle';
      COMMENT ON COLUMN session.expires_at IS 'Absolute end, whatever the activity';
      CREATE INDEX session_account_ix ON session (account_id);
      CREATE INDEX session_expires_ix ON session (expires_at);

      CREATE TABLE sign_in_failure (
        username_hash bytea NOT NULL
          CONSTRAINT sign_in_failure_hash_length CHECK (length(username_hash) = 32),
        source text NOT NULL,
        failures int NOT NULL CONSTRAINT sign_in_failure_counted CHECK (failures > 0),
        last_at timestamptz NOT NULL,
        CONSTRAINT sign_in_failure_pk PRIMARY KEY (username_hash, source)
      );
      COMMENT ON TABLE sign_in_failure IS
        'Attempts in a row, per name and source: a stranger elsewhere cannot lock anybody out';
      COMMENT ON COLUMN sign_in_failure.username_hash IS 'SHA-256 of what was typed, existing or not';
      COMMENT ON COLUMN sign_in_failure.source IS 'Address the attempts came from';
      CREATE INDEX sign_in_failure_source_ix ON sign_in_failure (source, last_at);
      CREATE INDEX sign_in_failure_last_ix ON sign_in_failure (last_at);

      CREATE TABLE demo_clock (
        only_row boolean NOT NULL DEFAULT true CONSTRAINT demo_clock_pk PRIMARY KEY
          CONSTRAINT demo_clock_only_row CHECK (only_row),
        today date CONSTRAINT demo_clock_range CHECK (today >= date '2014-01-01')
      );
      COMMENT ON TABLE demo_clock IS 'The day the demo plays; never read outside demo mode';
      COMMENT ON COLUMN demo_clock.today IS 'Null: follows the true day';

      CREATE TABLE audit_log (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT audit_log_pk PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        account_id bigint CONSTRAINT audit_log_account_fk REFERENCES account (id),
        role text,
        region_code text NOT NULL,
        action text NOT NULL CONSTRAINT audit_log_action_given CHECK (action <> ''),
        subject_type text NOT NULL,
        subject_id text,
        before jsonb,
        after jsonb,
        reason text,
        request_id text,
        source text NOT NULL,
        CONSTRAINT audit_log_account_with_role CHECK ((account_id IS NULL) = (role IS NULL))
      );
      COMMENT ON TABLE audit_log IS 'Who did what, appended in the transaction of the change; never changed';
      COMMENT ON COLUMN audit_log.account_id IS 'Null: the system itself (seeds, jobs)';
      COMMENT ON COLUMN audit_log.role IS 'Role at that time';
      COMMENT ON COLUMN audit_log.region_code IS 'Scope of the account at that time; 000000 for the system';
      COMMENT ON COLUMN audit_log.source IS 'Network address of a request, else the name of the job';
      CREATE INDEX audit_log_subject_ix ON audit_log (subject_type, subject_id, at);
      CREATE INDEX audit_log_account_ix ON audit_log (account_id, at);
      CREATE INDEX audit_log_region_ix ON audit_log (region_code, at);

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$;
      COMMENT ON FUNCTION refuse_change IS 'Trigger of tables that only grow';
      CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE idempotency_record (
        account_id bigint NOT NULL
          CONSTRAINT idempotency_record_account_fk REFERENCES account (id) ON DELETE CASCADE,
        key text NOT NULL CONSTRAINT idempotency_record_key_length CHECK (length(key) <= 200),
        request_hash bytea NOT NULL
          CONSTRAINT idempotency_record_hash_length CHECK (length(request_hash) = 32),
        response json,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT idempotency_record_pk PRIMARY KEY (account_id, key)
      );
      COMMENT ON TABLE idempotency_record IS
        'Commands that were carried out, written in their transaction; one that still runs holds an advisory lock on its key instead';
      COMMENT ON COLUMN idempotency_record.request_hash IS 'SHA-256 of method, path and body';
      COMMENT ON COLUMN idempotency_record.response IS 'The first answer, byte for byte; its status is fixed by the route';
      CREATE INDEX idempotency_record_created_ix ON idempotency_record (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE idempotency_record;
      DROP TABLE audit_log;
      DROP FUNCTION refuse_change;
      DROP TABLE demo_clock;
      DROP TABLE sign_in_failure;
      DROP TABLE session;
      DROP TABLE account;
    `);
  }
}
