import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Closings: what a body applied for, what was verified, what people decided, and when it was reopened. */
export class Closings20261121001610 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE closing (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT closing_pk PRIMARY KEY,
        region_code text NOT NULL CONSTRAINT closing_region_fk REFERENCES region (code),
        subject_kind text NOT NULL CONSTRAINT closing_subject_known CHECK (subject_kind IN
          ('target','entrusted')),
        subject_id bigint NOT NULL,
        year_end date,
        agency_id bigint NOT NULL CONSTRAINT closing_agency_fk REFERENCES agency (id),
        applied_by bigint NOT NULL CONSTRAINT closing_applied_by_fk REFERENCES account (id),
        applied_on date NOT NULL,
        statement text NOT NULL CONSTRAINT closing_statement_said CHECK (statement <> ''),
        on_behalf_reason text CONSTRAINT closing_on_behalf_said CHECK (on_behalf_reason <> ''),
        state text NOT NULL CONSTRAINT closing_state_known CHECK (state IN
          ('applied','verified','confirmed','refused','withdrawn','reopened')),
        version int NOT NULL DEFAULT 1,
        CONSTRAINT closing_applicant_uq UNIQUE (id, applied_by)
      );
      COMMENT ON TABLE closing IS
        'An application to close a target or an entrusted matter; beside the computed judgement, never in its place';
      COMMENT ON COLUMN closing.year_end IS 'Of an annual goal, the year that is closed; else null';
      COMMENT ON COLUMN closing.on_behalf_reason IS
        'Why supervision applied for the body; null: the body''s clerk did';
      COMMENT ON COLUMN closing.state IS
        'As of the last event, to lock and to keep one open; a past day reads its events';
      CREATE UNIQUE INDEX closing_one_open_ux ON closing
        (subject_kind, subject_id, coalesce(year_end, 'infinity')) WHERE state IN ('applied','verified');
      CREATE INDEX closing_subject_ix ON closing (subject_kind, subject_id);
      CREATE INDEX closing_region_ix ON closing (region_code, applied_on);
      CREATE INDEX closing_agency_ix ON closing (agency_id);
      CREATE TRIGGER closing_kept BEFORE DELETE ON closing
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER closing_application_frozen BEFORE UPDATE ON closing FOR EACH ROW
        WHEN ((OLD.region_code, OLD.subject_kind, OLD.subject_id, OLD.year_end, OLD.agency_id,
            OLD.applied_by, OLD.applied_on, OLD.statement, OLD.on_behalf_reason)
          IS DISTINCT FROM (NEW.region_code, NEW.subject_kind, NEW.subject_id, NEW.year_end,
            NEW.agency_id, NEW.applied_by, NEW.applied_on, NEW.statement, NEW.on_behalf_reason))
        EXECUTE FUNCTION refuse_change();

      CREATE TABLE closing_event (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT closing_event_pk PRIMARY KEY,
        region_code text NOT NULL,
        closing_id bigint NOT NULL,
        applied_by bigint NOT NULL,
        move text NOT NULL CONSTRAINT closing_event_move_known CHECK (move IN
          ('apply','verify','confirm','refuse','withdraw','reopen')),
        state text NOT NULL,
        on_day date NOT NULL,
        account_id bigint CONSTRAINT closing_event_account_fk REFERENCES account (id),
        role text,
        words text CONSTRAINT closing_event_words_said CHECK (words <> ''),
        method text CONSTRAINT closing_event_method_known CHECK (method IN
          ('documents','call','visit')),
        verified_on date,
        people text,
        value numeric,
        unit text,
        snapshot json,
        at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT closing_event_closing_fk FOREIGN KEY (closing_id, applied_by)
          REFERENCES closing (id, applied_by),
        CONSTRAINT closing_event_decided_by_another CHECK
          (move NOT IN ('confirm','refuse') OR account_id <> applied_by),
        CONSTRAINT closing_event_by_somebody CHECK (account_id IS NOT NULL OR move = 'withdraw'),
        CONSTRAINT closing_event_verification_whole CHECK ((move = 'verify')
          = (num_nonnulls(method, verified_on, people) = 3) AND (move = 'verify' OR value IS NULL)),
        CONSTRAINT closing_event_reasoned CHECK
          (move NOT IN ('verify','refuse','reopen') OR words IS NOT NULL),
        CONSTRAINT closing_event_value_with_unit CHECK (value IS NULL OR unit IS NOT NULL)
      );
      COMMENT ON TABLE closing_event IS
        'Everything that happened to a closing; a reopening is an entry of its own, nothing is rewritten';
      COMMENT ON COLUMN closing_event.applied_by IS
        'The closing''s applicant: holds that another account decides';
      COMMENT ON COLUMN closing_event.account_id IS
        'Null: applied for on a day that the demo''s clock was moved back before';
      COMMENT ON COLUMN closing_event.words IS 'Finding of a verification, reason of anything else';
      COMMENT ON COLUMN closing_event.people IS 'Who verified, and whom they met';
      COMMENT ON COLUMN closing_event.value IS 'As verified, in unit';
      COMMENT ON COLUMN closing_event.snapshot IS
        'What the system judged on that day, frozen; of applications and decisions';
      CREATE INDEX closing_event_closing_ix ON closing_event (closing_id, on_day);
      CREATE INDEX closing_event_region_ix ON closing_event (region_code);
      CREATE TRIGGER closing_event_append_only BEFORE UPDATE OR DELETE ON closing_event
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE closing_event, closing');
  }
}
