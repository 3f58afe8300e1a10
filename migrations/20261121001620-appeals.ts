import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appeals: what a body contests, as it stood, and what was decided and why. */
export class Appeals20261121001620 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE appeal (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT appeal_pk PRIMARY KEY,
        region_code text NOT NULL CONSTRAINT appeal_region_fk REFERENCES region (code),
        contested_kind text NOT NULL CONSTRAINT appeal_contested_known CHECK (contested_kind IN
          ('judgement','lateness','notice')),
        contested_id bigint NOT NULL,
        label text NOT NULL,
        contested json NOT NULL,
        known_on date NOT NULL,
        until date NOT NULL,
        agency_id bigint NOT NULL CONSTRAINT appeal_agency_fk REFERENCES agency (id),
        filed_by bigint NOT NULL CONSTRAINT appeal_filed_by_fk REFERENCES account (id),
        filed_on date NOT NULL,
        issued_by bigint CONSTRAINT appeal_issued_by_fk REFERENCES account (id),
        statement text NOT NULL CONSTRAINT appeal_statement_said CHECK (statement <> ''),
        state text NOT NULL CONSTRAINT appeal_state_known CHECK (state IN
          ('filed','upheld','partly','rejected','withdrawn')),
        version int NOT NULL DEFAULT 1,
        CONSTRAINT appeal_in_time CHECK (filed_on BETWEEN known_on AND until),
        CONSTRAINT appeal_filer_uq UNIQUE (id, filed_by)
      );
      COMMENT ON TABLE appeal IS
        'A body contests a judgement, a lateness or a slip; the contested record itself stays as it is';
      COMMENT ON COLUMN appeal.contested_id IS 'Of the target, the return or the slip';
      COMMENT ON COLUMN appeal.label IS 'What it was called when it was contested';
      COMMENT ON COLUMN appeal.contested IS 'The contested record as it stood, frozen';
      COMMENT ON COLUMN appeal.known_on IS 'Since when the contested record stood';
      COMMENT ON COLUMN appeal.until IS 'Last day on which it could be contested';
      COMMENT ON COLUMN appeal.issued_by IS 'Of a contested slip, who issued it: another decides';
      COMMENT ON COLUMN appeal.state IS
        'As of the last event, to lock and to keep one open; a past day reads its events';
      CREATE UNIQUE INDEX appeal_one_open_ux ON appeal (contested_kind, contested_id, agency_id)
        WHERE state = 'filed';
      CREATE INDEX appeal_contested_ix ON appeal (contested_kind, contested_id);
      CREATE INDEX appeal_region_ix ON appeal (region_code, filed_on);
      CREATE INDEX appeal_agency_ix ON appeal (agency_id);
      CREATE TRIGGER appeal_kept BEFORE DELETE ON appeal
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER appeal_frozen BEFORE UPDATE ON appeal FOR EACH ROW
        WHEN ((OLD.region_code, OLD.contested_kind, OLD.contested_id, OLD.label, OLD.contested::text,
            OLD.known_on, OLD.until, OLD.agency_id, OLD.filed_by, OLD.filed_on, OLD.issued_by, OLD.statement)
          IS DISTINCT FROM (NEW.region_code, NEW.contested_kind, NEW.contested_id, NEW.label,
            NEW.contested::text, NEW.known_on, NEW.until, NEW.agency_id, NEW.filed_by, NEW.filed_on,
            NEW.issued_by, NEW.statement))
        EXECUTE FUNCTION refuse_change();

      CREATE TABLE appeal_event (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT appeal_event_pk PRIMARY KEY,
        region_code text NOT NULL,
        appeal_id bigint NOT NULL,
        filed_by bigint NOT NULL,
        state text NOT NULL CONSTRAINT appeal_event_state_known CHECK (state IN
          ('filed','upheld','partly','rejected','withdrawn')),
        on_day date NOT NULL,
        account_id bigint CONSTRAINT appeal_event_account_fk REFERENCES account (id),
        role text,
        words text CONSTRAINT appeal_event_words_said CHECK (words <> ''),
        follows text CONSTRAINT appeal_event_follows_said CHECK (follows <> ''),
        at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT appeal_event_appeal_fk FOREIGN KEY (appeal_id, filed_by)
          REFERENCES appeal (id, filed_by),
        CONSTRAINT appeal_event_decided_by_another CHECK
          (state NOT IN ('upheld','partly','rejected') OR account_id <> filed_by),
        CONSTRAINT appeal_event_reasoned CHECK
          (state NOT IN ('upheld','partly','rejected') OR words IS NOT NULL),
        CONSTRAINT appeal_event_by_somebody CHECK (account_id IS NOT NULL OR state = 'withdrawn')
      );
      COMMENT ON TABLE appeal_event IS 'Filing, decision and withdrawal of appeals; nothing is rewritten';
      COMMENT ON COLUMN appeal_event.account_id IS
        'Null: filed on a day that the demo''s clock was moved back before';
      COMMENT ON COLUMN appeal_event.words IS 'Reason of the decision';
      COMMENT ON COLUMN appeal_event.follows IS 'What follows from the decision';
      CREATE INDEX appeal_event_appeal_ix ON appeal_event (appeal_id, on_day);
      CREATE INDEX appeal_event_region_ix ON appeal_event (region_code);
      CREATE TRIGGER appeal_event_append_only BEFORE UPDATE OR DELETE ON appeal_event
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE appeal_event, appeal');
  }
}
