import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was reminded of, what each account has seen of it, and the mail that carried it. */
export class Reminders20261121000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reminder (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT reminder_pk PRIMARY KEY,
        region_code text NOT NULL,
        kind text NOT NULL CONSTRAINT reminder_kind_known CHECK (kind IN
          ('return','signature','review','extension','question','correction','goal_change')),
        item_id bigint NOT NULL,
        reference_on date NOT NULL,
        step int NOT NULL,
        on_day date NOT NULL,
        submission_id bigint
          CONSTRAINT reminder_submission_fk REFERENCES submission (id) ON DELETE CASCADE,
        CONSTRAINT reminder_once_uq UNIQUE (kind, item_id, reference_on, step)
      );
      COMMENT ON TABLE reminder IS 'A step of reminding that was reached; each is there once';
      COMMENT ON COLUMN reminder.item_id IS 'The return, request, question, correction or goal change';
      COMMENT ON COLUMN reminder.reference_on IS
        'The due date, or the day it began to wait, from which the step counts';
      COMMENT ON COLUMN reminder.step IS 'Working days after the reference day; negative: before it';
      COMMENT ON COLUMN reminder.submission_id IS 'The return it concerns, where it is one';
      CREATE INDEX reminder_region_ix ON reminder (region_code, on_day);
      CREATE INDEX reminder_submission_ix ON reminder (submission_id);

      CREATE TABLE inbox_seen (
        account_id bigint NOT NULL
          CONSTRAINT inbox_seen_account_fk REFERENCES account (id) ON DELETE CASCADE,
        kind text NOT NULL,
        item_id bigint NOT NULL,
        reference_on date NOT NULL,
        step int NOT NULL,
        on_day date NOT NULL,
        CONSTRAINT inbox_seen_pk PRIMARY KEY (account_id, kind, item_id, reference_on, step)
      );
      COMMENT ON TABLE inbox_seen IS 'Items that an account has looked at; a further step is new again';

      ALTER TABLE account ADD COLUMN email text CONSTRAINT account_email_form CHECK
        (length(email) <= 254 AND email ~ '^[^@[:space:]<>",;:]+@[^@[:space:]<>",;:]+$');
      COMMENT ON COLUMN account.email IS 'Where reminders also go; null: to the inbox only';

      CREATE TABLE mail (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT mail_pk PRIMARY KEY,
        account_id bigint NOT NULL
          CONSTRAINT mail_account_fk REFERENCES account (id) ON DELETE CASCADE,
        region_code text NOT NULL,
        on_day date NOT NULL,
        message_id text NOT NULL CONSTRAINT mail_message_id_uq UNIQUE,
        state text NOT NULL DEFAULT 'waiting' CONSTRAINT mail_state_known CHECK (state IN
          ('waiting','sent','needless','failed')),
        attempts int NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL DEFAULT now(),
        last_error text,
        sent_at timestamptz,
        CONSTRAINT mail_daily_uq UNIQUE (account_id, on_day)
      );
      COMMENT ON TABLE mail IS 'One digest of reminders for an account and day, written when they are made';
      COMMENT ON COLUMN mail.message_id IS 'Kept over attempts, so that a mail sent twice is told as one';
      COMMENT ON COLUMN mail.state IS 'needless: nothing waited any more when it was to go out';
      CREATE INDEX mail_waiting_ix ON mail (next_attempt_at) WHERE state = 'waiting';
      CREATE INDEX mail_region_ix ON mail (region_code);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE mail, inbox_seen, reminder;
      ALTER TABLE account DROP COLUMN email;
    `);
  }
}
