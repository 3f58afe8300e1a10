import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One column for each lamp and for each deadline state that is counted. */
const COUNTS = [
  'achieved',
  'on_track',
  'at_risk',
  'off_track',
  'no_data',
  'unscheduled',
  'overdue',
  'missed',
  'unproven',
  'awaiting_final',
]
  .map((name) => `${name} int NOT NULL DEFAULT 0`)
  .join(',\n        ');

/** What the domain decided, kept with validity, and the counts that screens read. */
export class JudgedStates20261120000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE target_state (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT target_state_pk PRIMARY KEY,
        target_id bigint NOT NULL CONSTRAINT target_state_target_fk REFERENCES target (id) ON DELETE CASCADE,
        region_code text NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        lamp text NOT NULL CONSTRAINT target_state_lamp_known CHECK (lamp IN
          ('achieved','on_track','at_risk','off_track','no_data','unscheduled')),
        deadline_state text NOT NULL CONSTRAINT target_state_deadline_known CHECK (deadline_state IN
          ('open','met','met_early','awaiting_final','unproven','missed','overdue','no_deadline')),
        deadline date,
        latest_end date,
        latest_value numeric,
        latest_growth numeric,
        attained numeric,
        expected numeric,
        attained_unit text NOT NULL,
        completion numeric,
        expected_completion numeric,
        gap numeric,
        gap_unit text,
        severity numeric,
        confirmation_pending boolean NOT NULL,
        verdict jsonb NOT NULL,
        outlook jsonb,
        rule int NOT NULL,
        rule_set text NOT NULL,
        rule_set_version int NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT target_state_validity_order CHECK (valid_from <= valid_to)
      ) WITH (fillfactor = 80);
      COMMENT ON TABLE target_state IS
        'Judged state of a target, one row a change: what was known and shown on each day';
      COMMENT ON COLUMN target_state.valid_to IS
        'First day on which it no longer holds; null: current. Equal to valid_from: replaced the same day';
      COMMENT ON COLUMN target_state.verdict IS 'Sentence in both languages, without counted days';
      CREATE UNIQUE INDEX target_state_current_ux ON target_state (target_id) WHERE valid_to IS NULL;
      CREATE INDEX target_state_target_ix ON target_state (target_id, valid_from);
      CREATE INDEX target_state_region_ix ON target_state (region_code, valid_from);

      CREATE TABLE plan_summary (
        plan_id bigint CONSTRAINT plan_summary_pk PRIMARY KEY
          CONSTRAINT plan_summary_plan_fk REFERENCES plan (id) ON DELETE CASCADE,
        region_code text NOT NULL,
        ${COUNTS},
        version bigint NOT NULL DEFAULT 1
      ) WITH (fillfactor = 70);
      COMMENT ON TABLE plan_summary IS 'Current targets of a plan by lamp and deadline: feeds every total';
      CREATE INDEX plan_summary_region_ix ON plan_summary (region_code);

      CREATE TABLE agency_summary (
        agency_id bigint NOT NULL CONSTRAINT agency_summary_agency_fk REFERENCES agency (id),
        plan_id bigint NOT NULL CONSTRAINT agency_summary_plan_fk REFERENCES plan (id) ON DELETE CASCADE,
        part text NOT NULL CONSTRAINT agency_summary_part_known CHECK (part IN ('lead','shared')),
        region_code text NOT NULL,
        ${COUNTS},
        version bigint NOT NULL DEFAULT 1,
        CONSTRAINT agency_summary_pk PRIMARY KEY (agency_id, plan_id, part)
      ) WITH (fillfactor = 70);
      COMMENT ON TABLE agency_summary IS
        'Current targets of a body; a shared target counts for each body, so it never feeds totals';
      COMMENT ON COLUMN agency_summary.part IS 'lead: leads or reports; shared: any other part';
      CREATE INDEX agency_summary_region_ix ON agency_summary (region_code);

      CREATE TABLE evaluation_progress (
        only_row boolean NOT NULL DEFAULT true CONSTRAINT evaluation_progress_pk PRIMARY KEY
          CONSTRAINT evaluation_progress_only_row CHECK (only_row),
        through date NOT NULL
      );
      COMMENT ON TABLE evaluation_progress IS 'Last day for which what only time moves has been judged';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE evaluation_progress, agency_summary, plan_summary, target_state',
    );
  }
}
