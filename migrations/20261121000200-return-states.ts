import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Signing by a signer's own account, what each submission covered, extensions of due dates, and
 * locks of rounds.
 */
export class ReturnStates20261121000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account DROP CONSTRAINT account_role_known,
        DROP CONSTRAINT account_clerk_has_agency,
        ADD CONSTRAINT account_role_known CHECK (role IN
          ('leader','clerk','signer','inspector','administrator')),
        ADD CONSTRAINT account_body_has_agency CHECK
          (role NOT IN ('clerk','signer') OR agency_id IS NOT NULL);
      COMMENT ON COLUMN account.agency_id IS 'The body a clerk reports or a signer signs for';

      ALTER TABLE agency ADD COLUMN e_signing boolean NOT NULL DEFAULT false,
        ADD COLUMN version int NOT NULL DEFAULT 1;
      COMMENT ON COLUMN agency.e_signing IS
        'Its returns are signed by a signer''s own account; else the clerk enters the signer''s name';
      COMMENT ON COLUMN agency.version IS 'Raised by each change, for If-Match';

      ALTER TABLE submission ADD COLUMN signed_by bigint
        CONSTRAINT submission_signed_by_fk REFERENCES account (id);
      COMMENT ON COLUMN submission.signed_by IS
        'The account that signed; null where the clerk entered the signer''s name';

      CREATE TABLE submission_typist (
        submission_id bigint NOT NULL
          CONSTRAINT submission_typist_submission_fk REFERENCES submission (id) ON DELETE CASCADE,
        account_id bigint NOT NULL
          CONSTRAINT submission_typist_account_fk REFERENCES account (id),
        region_code text NOT NULL,
        CONSTRAINT submission_typist_pk PRIMARY KEY (submission_id, account_id)
      );
      COMMENT ON TABLE submission_typist IS
        'Accounts that ever typed into a return, also where another has typed over it since';
      CREATE INDEX submission_typist_region_ix ON submission_typist (region_code);
      INSERT INTO submission_typist (submission_id, account_id, region_code)
        SELECT DISTINCT submission_id, updated_by, region_code FROM submission_line
        WHERE updated_by IS NOT NULL;

      CREATE TABLE submitted_line (
        submission_id bigint NOT NULL
          CONSTRAINT submitted_line_submission_fk REFERENCES submission (id),
        serial int NOT NULL CONSTRAINT submitted_line_serial_counts CHECK (serial >= 1),
        series_id bigint NOT NULL CONSTRAINT submitted_line_series_fk REFERENCES series (id),
        region_code text NOT NULL,
        on_day date NOT NULL,
        answer text CONSTRAINT submitted_line_answer_known CHECK (answer IN
          ('value','not_published','not_applicable')),
        value numeric,
        growth numeric,
        explanation text,
        next_step text,
        expected_on date,
        CONSTRAINT submitted_line_pk PRIMARY KEY (submission_id, serial, series_id)
      );
      COMMENT ON TABLE submitted_line IS 'What a return said each time it was handed in; never changed';
      COMMENT ON COLUMN submitted_line.serial IS '1, 2 … for each time the return was handed in';
      COMMENT ON COLUMN submitted_line.on_day IS 'The product''s day on which it was handed in';
      COMMENT ON COLUMN submitted_line.answer IS 'Null: left empty, which is not zero';
      CREATE INDEX submitted_line_series_ix ON submitted_line (series_id);
      CREATE INDEX submitted_line_region_ix ON submitted_line (region_code);
      CREATE TRIGGER submitted_line_append_only BEFORE UPDATE OR DELETE
        ON submitted_line FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      INSERT INTO submitted_line (submission_id, serial, series_id, region_code, on_day, answer,
          value, growth, explanation, next_step, expected_on)
        SELECT l.submission_id, 1, l.series_id, l.region_code, s.submitted_on, l.answer, l.value,
          l.growth, l.explanation, l.next_step, l.expected_on
        FROM submission_line l JOIN submission s ON s.id = l.submission_id
        WHERE s.state IN ('submitted', 'accepted') AND s.submitted_on IS NOT NULL;

      CREATE TABLE extension_request (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT extension_request_pk PRIMARY KEY,
        region_code text NOT NULL,
        submission_id bigint NOT NULL
          CONSTRAINT extension_request_submission_fk REFERENCES submission (id) ON DELETE CASCADE,
        return_event_id bigint CONSTRAINT extension_request_return_fk
          REFERENCES submission_event (id) ON DELETE CASCADE,
        asked_at timestamptz NOT NULL DEFAULT now(),
        asked_by bigint NOT NULL CONSTRAINT extension_request_asked_by_fk REFERENCES account (id),
        asked_on date NOT NULL,
        reason text NOT NULL,
        due_on date NOT NULL,
        asked_due_on date NOT NULL,
        state text NOT NULL DEFAULT 'asked' CONSTRAINT extension_request_state_known CHECK
          (state IN ('asked','granted','refused','withdrawn')),
        decided_by bigint CONSTRAINT extension_request_decided_by_fk REFERENCES account (id),
        decided_on date,
        decision_reason text,
        granted_due_on date,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT extension_request_asked_in_time CHECK (asked_on <= due_on),
        CONSTRAINT extension_request_asks_later CHECK (asked_due_on > due_on),
        CONSTRAINT extension_request_grants_later CHECK (granted_due_on > due_on),
        CONSTRAINT extension_request_decided CHECK
          ((state = 'asked') = (decided_on IS NULL) AND (decided_on IS NULL) = (decided_by IS NULL)),
        CONSTRAINT extension_request_granted_with_day CHECK
          ((state = 'granted') = (granted_due_on IS NOT NULL)),
        CONSTRAINT extension_request_refused_with_reason CHECK
          (state <> 'refused' OR decision_reason IS NOT NULL)
      );
      COMMENT ON TABLE extension_request IS 'A body asks for a later due date of one return';
      COMMENT ON COLUMN extension_request.return_event_id IS
        'The sending back whose own due date is asked to move; null: the round''s due date';
      COMMENT ON COLUMN extension_request.due_on IS 'The due date that counted when it was asked';
      COMMENT ON COLUMN extension_request.decided_by IS
        'Who granted or refused it, or the clerk who withdrew it';
      COMMENT ON COLUMN extension_request.version IS 'Raised by each change, for If-Match';
      CREATE UNIQUE INDEX extension_request_open_uq ON extension_request (submission_id)
        WHERE state = 'asked';
      CREATE INDEX extension_request_submission_ix ON extension_request (submission_id, id);
      CREATE INDEX extension_request_region_ix ON extension_request (region_code, state);

      CREATE TABLE round_lock_event (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT round_lock_event_pk PRIMARY KEY,
        region_code text NOT NULL,
        round_id bigint NOT NULL CONSTRAINT round_lock_event_round_fk REFERENCES reporting_round (id),
        submission_id bigint CONSTRAINT round_lock_event_submission_fk
          REFERENCES submission (id) ON DELETE CASCADE,
        at timestamptz NOT NULL DEFAULT now(),
        on_day date NOT NULL,
        account_id bigint NOT NULL CONSTRAINT round_lock_event_account_fk REFERENCES account (id),
        action text NOT NULL CONSTRAINT round_lock_event_action_known CHECK (action IN ('lock','open')),
        reason text NOT NULL
      );
      COMMENT ON TABLE round_lock_event IS
        'Locking and opening of rounds, in order; the last one up to a day says what holds then';
      COMMENT ON COLUMN round_lock_event.submission_id IS 'One return of the round; null: all of it';
      CREATE INDEX round_lock_event_round_ix ON round_lock_event (round_id, id);
      CREATE INDEX round_lock_event_region_ix ON round_lock_event (region_code);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE round_lock_event, extension_request, submitted_line, submission_typist;
      ALTER TABLE submission DROP COLUMN signed_by;
      ALTER TABLE agency DROP COLUMN e_signing, DROP COLUMN version;
      UPDATE account SET role = 'clerk', disabled_at = coalesce(disabled_at, now())
        WHERE role = 'signer';
      ALTER TABLE account DROP CONSTRAINT account_role_known,
        DROP CONSTRAINT account_body_has_agency,
        ADD CONSTRAINT account_role_known CHECK (role IN
          ('leader','clerk','inspector','administrator')),
        ADD CONSTRAINT account_clerk_has_agency CHECK (role <> 'clerk' OR agency_id IS NOT NULL);
      COMMENT ON COLUMN account.agency_id IS 'The body a clerk reports for';
    `);
  }
}
