import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rounds, what an agency returns in them, and what became of each return. */
export class Reporting20261120000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reporting_round (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT reporting_round_pk PRIMARY KEY,
        region_code text NOT NULL CONSTRAINT reporting_round_region_fk REFERENCES region (code),
        period_end date NOT NULL,
        kind text NOT NULL CONSTRAINT reporting_round_kind_known CHECK (kind IN
          ('periodic','deadline','final')),
        opens_on date NOT NULL,
        due_on date NOT NULL,
        CONSTRAINT reporting_round_uq UNIQUE (region_code, period_end, kind),
        CONSTRAINT reporting_round_order CHECK (opens_on <= due_on)
      );
      COMMENT ON TABLE reporting_round IS 'A period that the bodies of a region have to report';
      COMMENT ON COLUMN reporting_round.kind IS
        'periodic: quarter; deadline: a day inside a quarter; final: ended before the plan ran here';
      CREATE INDEX reporting_round_opens_ix ON reporting_round (opens_on);

      CREATE TABLE submission (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT submission_pk PRIMARY KEY,
        region_code text NOT NULL,
        round_id bigint NOT NULL CONSTRAINT submission_round_fk REFERENCES reporting_round (id),
        agency_id bigint NOT NULL CONSTRAINT submission_agency_fk REFERENCES agency (id),
        state text NOT NULL DEFAULT 'open' CONSTRAINT submission_state_known CHECK (state IN
          ('open','draft','filed','submitted','returned','accepted')),
        first_submitted_on date,
        submitted_on date,
        filled_by bigint CONSTRAINT submission_filled_by_fk REFERENCES account (id),
        signer text,
        receipt text CONSTRAINT submission_receipt_uq UNIQUE,
        return_reason text,
        reviewed_by bigint CONSTRAINT submission_reviewed_by_fk REFERENCES account (id),
        version int NOT NULL DEFAULT 1,
        CONSTRAINT submission_uq UNIQUE (round_id, agency_id),
        CONSTRAINT submission_returned_with_reason CHECK (state <> 'returned' OR return_reason IS NOT NULL)
      );
      COMMENT ON TABLE submission IS 'One agency''s return for one round; generated, never made by hand';
      COMMENT ON COLUMN submission.first_submitted_on IS 'Decides whether it was on time';
      COMMENT ON COLUMN submission.signer IS 'Who signs for the agency; never the clerk who filled it';
      CREATE INDEX submission_agency_ix ON submission (agency_id);
      CREATE INDEX submission_region_ix ON submission (region_code, state);

      CREATE TABLE submission_line (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT submission_line_pk PRIMARY KEY,
        region_code text NOT NULL,
        submission_id bigint NOT NULL
          CONSTRAINT submission_line_submission_fk REFERENCES submission (id) ON DELETE CASCADE,
        series_id bigint NOT NULL CONSTRAINT submission_line_series_fk REFERENCES series (id),
        ordinal int NOT NULL,
        required boolean NOT NULL,
        answer text CONSTRAINT submission_line_answer_known CHECK (answer IN
          ('value','not_published','not_applicable')),
        value numeric,
        growth numeric,
        explanation text,
        next_step text,
        expected_on date,
        updated_by bigint CONSTRAINT submission_line_updated_by_fk REFERENCES account (id),
        updated_at timestamptz,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT submission_line_uq UNIQUE (submission_id, series_id)
      );
      COMMENT ON TABLE submission_line IS 'One series in a return; a draft that nothing is judged by';
      COMMENT ON COLUMN submission_line.answer IS 'Null: empty, which is not zero';
      CREATE INDEX submission_line_series_ix ON submission_line (series_id);

      CREATE TABLE submission_event (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT submission_event_pk PRIMARY KEY,
        region_code text NOT NULL,
        submission_id bigint NOT NULL
          CONSTRAINT submission_event_submission_fk REFERENCES submission (id) ON DELETE CASCADE,
        at timestamptz NOT NULL DEFAULT now(),
        on_day date NOT NULL,
        account_id bigint CONSTRAINT submission_event_account_fk REFERENCES account (id),
        action text NOT NULL,
        reason text
      );
      COMMENT ON TABLE submission_event IS 'Every move of a return, in order';
      COMMENT ON COLUMN submission_event.on_day IS 'The product''s day, which the demo''s clock may have moved';
      CREATE INDEX submission_event_submission_ix ON submission_event (submission_id, id);

      ALTER TABLE actual ADD COLUMN submission_id bigint
        CONSTRAINT actual_submission_fk REFERENCES submission (id);
      COMMENT ON COLUMN actual.submission_id IS 'The return by which it came; null for imports';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE actual DROP COLUMN submission_id;
      DROP TABLE submission_event, submission_line, submission, reporting_round;
    `);
  }
}
