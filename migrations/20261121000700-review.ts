import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What supervision says of a return before it decides, and corrections of known values. */
export class Review20261121000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE submission_event
        ADD COLUMN warnings int CONSTRAINT submission_event_warnings_sign CHECK (warnings >= 0),
        ADD COLUMN anomaly numeric CONSTRAINT submission_event_anomaly_sign CHECK (anomaly >= 0);
      COMMENT ON COLUMN submission_event.warnings IS
        'Findings that ask for a look, as the return was handed in; null for other moves';
      COMMENT ON COLUMN submission_event.anomaly IS
        'How unusual the return was when it was handed in; orders the queue';

      CREATE TABLE review_question (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT review_question_pk PRIMARY KEY,
        region_code text NOT NULL,
        submission_id bigint NOT NULL
          CONSTRAINT review_question_submission_fk REFERENCES submission (id) ON DELETE CASCADE,
        line_id bigint
          CONSTRAINT review_question_line_fk REFERENCES submission_line (id) ON DELETE CASCADE,
        words text NOT NULL,
        asked_by bigint NOT NULL CONSTRAINT review_question_asked_by_fk REFERENCES account (id),
        asked_on date NOT NULL,
        asked_at timestamptz NOT NULL DEFAULT now(),
        answer text,
        answered_by bigint CONSTRAINT review_question_answered_by_fk REFERENCES account (id),
        answered_on date,
        answered_at timestamptz,
        withdrawn_by bigint CONSTRAINT review_question_withdrawn_by_fk REFERENCES account (id),
        withdrawn_on date,
        withdrawn_at timestamptz,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT review_question_answer_whole CHECK
          (num_nulls(answer, answered_by, answered_on, answered_at) IN (0, 4)),
        CONSTRAINT review_question_withdrawal_whole CHECK
          (num_nulls(withdrawn_by, withdrawn_on, withdrawn_at) IN (0, 3)),
        CONSTRAINT review_question_ends_once CHECK (answer IS NULL OR withdrawn_by IS NULL)
      );
      COMMENT ON TABLE review_question IS
        'What supervision asks about a return; the state of the return stays as it is';
      COMMENT ON COLUMN review_question.line_id IS 'Null: about the whole return';
      COMMENT ON COLUMN review_question.asked_on IS 'The product''s day';
      CREATE INDEX review_question_submission_ix ON review_question (submission_id, id);
      CREATE INDEX review_question_region_ix ON review_question (region_code);

      CREATE TABLE return_remark (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT return_remark_pk PRIMARY KEY,
        region_code text NOT NULL,
        event_id bigint NOT NULL
          CONSTRAINT return_remark_event_fk REFERENCES submission_event (id) ON DELETE CASCADE,
        line_id bigint NOT NULL
          CONSTRAINT return_remark_line_fk REFERENCES submission_line (id) ON DELETE CASCADE,
        words text NOT NULL,
        CONSTRAINT return_remark_uq UNIQUE (event_id, line_id)
      );
      COMMENT ON TABLE return_remark IS 'What is to be mended in one line of a return that was sent back';
      CREATE INDEX return_remark_line_ix ON return_remark (line_id);
      CREATE INDEX return_remark_region_ix ON return_remark (region_code);

      CREATE TABLE correction (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT correction_pk PRIMARY KEY,
        region_code text NOT NULL,
        series_id bigint NOT NULL CONSTRAINT correction_series_fk REFERENCES series (id),
        period_end date NOT NULL,
        from_version int NOT NULL,
        answer text NOT NULL CONSTRAINT correction_answer_known CHECK (answer IN
          ('value','not_published','not_applicable')),
        value numeric,
        growth numeric,
        vintage text NOT NULL CONSTRAINT correction_vintage_known CHECK (vintage IN
          ('preliminary','formal','final')),
        revision text,
        reason text NOT NULL,
        source text NOT NULL,
        source_url text,
        proposed_by bigint NOT NULL CONSTRAINT correction_proposed_by_fk REFERENCES account (id),
        proposed_on date NOT NULL,
        proposed_at timestamptz NOT NULL DEFAULT now(),
        state text NOT NULL DEFAULT 'open' CONSTRAINT correction_state_known CHECK (state IN
          ('open','accepted','refused','withdrawn')),
        decided_by bigint CONSTRAINT correction_decided_by_fk REFERENCES account (id),
        decided_on date,
        decided_at timestamptz,
        decision text,
        actual_id bigint CONSTRAINT correction_actual_fk REFERENCES actual (id),
        version int NOT NULL DEFAULT 1,
        CONSTRAINT correction_version_fk FOREIGN KEY (series_id, period_end, from_version)
          REFERENCES actual (series_id, period_end, version),
        CONSTRAINT correction_says_something CHECK
          ((answer = 'value') = (value IS NOT NULL OR growth IS NOT NULL)),
        CONSTRAINT correction_decided_whole CHECK
          (num_nulls(decided_by, decided_on, decided_at) = CASE state WHEN 'open' THEN 3 ELSE 0 END),
        CONSTRAINT correction_refused_with_reason CHECK (state <> 'refused' OR decision IS NOT NULL),
        CONSTRAINT correction_accepted_makes_a_version CHECK
          ((state = 'accepted') = (actual_id IS NOT NULL)),
        CONSTRAINT correction_by_two CHECK (state IN ('open','withdrawn') OR decided_by <> proposed_by)
      );
      COMMENT ON TABLE correction IS
        'A new version of a known value as it was proposed, and what became of the proposal';
      COMMENT ON COLUMN correction.from_version IS 'The version that the proposer saw';
      COMMENT ON COLUMN correction.decided_by IS 'Who accepted or refused it; the proposer where it was withdrawn';
      COMMENT ON COLUMN correction.actual_id IS 'The version that its acceptance added';
      CREATE INDEX correction_series_ix ON correction (series_id, period_end);
      CREATE INDEX correction_region_ix ON correction (region_code, state);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE correction, return_remark, review_question;
      ALTER TABLE submission_event DROP COLUMN warnings, DROP COLUMN anomaly;
    `);
  }
}
