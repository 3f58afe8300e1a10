import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Working days, due rules and days of release as data. */
export class Calendar20261121000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE work_calendar (
        only_row boolean NOT NULL DEFAULT true CONSTRAINT work_calendar_pk PRIMARY KEY
          CONSTRAINT work_calendar_one_row CHECK (only_row),
        version int NOT NULL DEFAULT 1,
        stamp uuid NOT NULL DEFAULT gen_random_uuid()
      );
      COMMENT ON TABLE work_calendar IS
        'Version of the calendar as a whole; locked by whoever changes it or opens rounds by it';
      COMMENT ON COLUMN work_calendar.stamp IS
        'Another at every change: what a process has read of the calendar holds while it is the same';
      INSERT INTO work_calendar DEFAULT VALUES;

      CREATE TABLE calendar_year (
        year int CONSTRAINT calendar_year_pk PRIMARY KEY,
        source text NOT NULL CONSTRAINT calendar_year_source_known CHECK (source IN
          ('library','administrator')),
        counts_from date NOT NULL,
        CONSTRAINT calendar_year_within CHECK (extract(year FROM counts_from) = year)
      );
      COMMENT ON TABLE calendar_year IS
        'Years whose public holidays are known; all others count Monday to Friday';
      COMMENT ON COLUMN calendar_year.source IS
        'library: of the kept package; administrator: entered by hand, the package is not asked';
      COMMENT ON COLUMN calendar_year.counts_from IS
        'A year learned after it had begun leaves its earlier days as they were';

      CREATE TABLE working_day_change (
        day date CONSTRAINT working_day_change_pk PRIMARY KEY,
        working boolean NOT NULL,
        name text NOT NULL CONSTRAINT working_day_change_named CHECK (length(name) BETWEEN 1 AND 40)
      );
      COMMENT ON TABLE working_day_change IS
        'Days off and worked weekends entered by an administrator; they win over the kept package';

      CREATE TABLE due_rule (
        region_code text NOT NULL CONSTRAINT due_rule_region_fk REFERENCES region (code),
        valid_from date NOT NULL,
        kind text NOT NULL CONSTRAINT due_rule_kind_known CHECK (kind IN ('working_days','release')),
        working_days int NOT NULL CONSTRAINT due_rule_days_range CHECK (working_days BETWEEN 1 AND 60),
        publisher text CONSTRAINT due_rule_publisher_known CHECK (publisher IN ('customs','statistics')),
        CONSTRAINT due_rule_pk PRIMARY KEY (region_code, valid_from),
        CONSTRAINT due_rule_release_of_publisher CHECK ((kind = 'release') = (publisher IS NOT NULL))
      );
      COMMENT ON TABLE due_rule IS
        'When returns of a region and of those below it are due; the nearest region upwards wins';
      COMMENT ON COLUMN due_rule.valid_from IS 'End of the first period for which it holds';
      COMMENT ON COLUMN due_rule.working_days IS
        'After the period''s end, or after the publisher''s day of release';

      CREATE TABLE release_day (
        publisher text NOT NULL CONSTRAINT release_day_publisher_known CHECK (publisher IN
          ('customs','statistics')),
        period_end date NOT NULL CONSTRAINT release_day_month_end CHECK
          (extract(day FROM period_end + 1) = 1),
        release_on date NOT NULL,
        CONSTRAINT release_day_pk PRIMARY KEY (publisher, period_end),
        CONSTRAINT release_day_after_end CHECK (release_on > period_end),
        CONSTRAINT release_day_no_january CHECK (extract(month FROM period_end) <> 1)
      );
      COMMENT ON TABLE release_day IS
        'When figures up to a month''s end are published; January comes with February';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE release_day, due_rule, working_day_change, calendar_year, work_calendar;
    `);
  }
}
