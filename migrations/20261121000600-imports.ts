import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Published figures that come as files: the file, what it would change, how far the work is. */
export class Imports20261121000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE figure_import (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT figure_import_pk PRIMARY KEY,
        region_code text NOT NULL CONSTRAINT figure_import_region_fk REFERENCES region (code),
        file_name text NOT NULL,
        sha256 text NOT NULL CONSTRAINT figure_import_sha256_form CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        size int NOT NULL CONSTRAINT figure_import_size_positive CHECK (size > 0),
        content bytea NOT NULL,
        state text NOT NULL DEFAULT 'uploaded' CONSTRAINT figure_import_state_known CHECK (state IN
          ('uploaded','read','done')),
        uploaded_by bigint NOT NULL CONSTRAINT figure_import_uploaded_by_fk REFERENCES account (id),
        uploaded_on date NOT NULL,
        uploaded_at timestamptz NOT NULL DEFAULT now(),
        read_on date,
        confirmed_by bigint CONSTRAINT figure_import_confirmed_by_fk REFERENCES account (id),
        confirmed_on date,
        confirmed_at timestamptz,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT figure_import_read_has_day CHECK ((state = 'uploaded') = (read_on IS NULL)),
        CONSTRAINT figure_import_done_has_day CHECK ((state = 'done') = (confirmed_on IS NOT NULL)),
        CONSTRAINT figure_import_done_by_somebody CHECK
          ((confirmed_on IS NULL) = (confirmed_by IS NULL))
      );
      COMMENT ON TABLE figure_import IS 'A file of published figures; its bytes are kept as proof';
      COMMENT ON COLUMN figure_import.region_code IS 'Of who brought it; figures lie there or below';
      COMMENT ON COLUMN figure_import.uploaded_on IS 'Product day; uploaded_at is the true instant';
      COMMENT ON COLUMN figure_import.read_on IS 'Day as of which the file was compared with what is known';
      CREATE INDEX figure_import_region_ix ON figure_import (region_code, uploaded_on);

      CREATE TABLE figure_import_row (
        import_id bigint NOT NULL
          CONSTRAINT figure_import_row_import_fk REFERENCES figure_import (id) ON DELETE CASCADE,
        row int NOT NULL,
        region_code text NOT NULL,
        outcome text NOT NULL CONSTRAINT figure_import_row_outcome_known CHECK (outcome IN
          ('new','correction','supplement','same','error')),
        series_id bigint CONSTRAINT figure_import_row_series_fk REFERENCES series (id),
        period_end date,
        base_version int,
        value numeric,
        growth numeric,
        vintage text CONSTRAINT figure_import_row_vintage_known CHECK (vintage IN
          ('preliminary','formal','final')),
        revision text,
        source text,
        source_url text,
        published_on date,
        reason text,
        before jsonb,
        cells jsonb NOT NULL,
        errors jsonb NOT NULL DEFAULT '[]',
        CONSTRAINT figure_import_row_pk PRIMARY KEY (import_id, row),
        CONSTRAINT figure_import_row_complete CHECK (outcome = 'error' OR
          (series_id IS NOT NULL AND period_end IS NOT NULL AND base_version IS NOT NULL
           AND vintage IS NOT NULL AND (value IS NOT NULL OR growth IS NOT NULL)))
      );
      COMMENT ON TABLE figure_import_row IS 'What one row of a file would change, as it was shown';
      COMMENT ON COLUMN figure_import_row.base_version IS
        'Newest version of the period when the row was compared; 0 where there was none';
      COMMENT ON COLUMN figure_import_row.before IS 'The figure known then, as it was shown';
      COMMENT ON COLUMN figure_import_row.cells IS 'Texts of the file, by column';
      CREATE INDEX figure_import_row_region_ix ON figure_import_row (region_code);
      CREATE INDEX figure_import_row_outcome_ix ON figure_import_row (import_id, outcome, row);
      CREATE INDEX figure_import_row_series_ix ON figure_import_row (series_id);

      CREATE TABLE figure_import_progress (
        import_id bigint CONSTRAINT figure_import_progress_pk PRIMARY KEY
          CONSTRAINT figure_import_progress_import_fk REFERENCES figure_import (id) ON DELETE CASCADE,
        region_code text NOT NULL,
        phase text NOT NULL CONSTRAINT figure_import_progress_phase_known CHECK (phase IN
          ('reading','checking','writing','judging')),
        done int NOT NULL,
        total int NOT NULL,
        beat_at timestamptz NOT NULL DEFAULT now(),
        ended boolean NOT NULL DEFAULT false,
        cancelled boolean NOT NULL DEFAULT false
      );
      COMMENT ON TABLE figure_import_progress IS
        'How far a piece of work is; written outside its transaction, so that others see it';
      COMMENT ON COLUMN figure_import_progress.beat_at IS
        'Where it stands still without an end, the process has died and its transaction is gone';
      CREATE INDEX figure_import_progress_region_ix ON figure_import_progress (region_code);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE figure_import_progress;
      DROP TABLE figure_import_row;
      DROP TABLE figure_import;
    `);
  }
}
