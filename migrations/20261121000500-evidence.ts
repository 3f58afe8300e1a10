import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that prove values: what is known of each, the lines they hang on, the values they proved. */
export class Evidence20261121000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE evidence_file (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT evidence_file_pk PRIMARY KEY,
        region_code text NOT NULL
          CONSTRAINT evidence_file_region_fk REFERENCES region (code),
        name text NOT NULL,
        media_type text NOT NULL,
        size bigint NOT NULL CONSTRAINT evidence_file_size_positive CHECK (size > 0),
        sha256 text NOT NULL CONSTRAINT evidence_file_sha256_form CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        stored_key text NOT NULL CONSTRAINT evidence_file_stored_key_uq UNIQUE,
        uploaded_by bigint NOT NULL
          CONSTRAINT evidence_file_uploaded_by_fk REFERENCES account (id),
        uploaded_on date NOT NULL,
        uploaded_at timestamptz NOT NULL DEFAULT now(),
        removed_by bigint CONSTRAINT evidence_file_removed_by_fk REFERENCES account (id),
        removed_on date,
        removed_at timestamptz,
        removed_reason text,
        CONSTRAINT evidence_file_removed_whole CHECK
          (num_nonnulls(removed_by, removed_on, removed_at, removed_reason) IN (0, 4)),
        CONSTRAINT evidence_file_removed_after CHECK (removed_on >= uploaded_on)
      );
      COMMENT ON TABLE evidence_file IS 'A file that proves a value; its content lies in the store';
      COMMENT ON COLUMN evidence_file.name IS 'The sender''s, made safe, with the ending of its content';
      COMMENT ON COLUMN evidence_file.media_type IS 'Told by the content';
      COMMENT ON COLUMN evidence_file.size IS 'Bytes';
      COMMENT ON COLUMN evidence_file.stored_key IS 'Made by the store; says nothing of the file';
      COMMENT ON COLUMN evidence_file.removed_on IS 'Removing is marking: row and content stay';
      CREATE INDEX evidence_file_region_ix ON evidence_file (region_code);
      CREATE TRIGGER evidence_file_kept BEFORE DELETE ON evidence_file
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE line_evidence (
        line_id bigint NOT NULL CONSTRAINT line_evidence_line_fk REFERENCES submission_line (id),
        file_id bigint NOT NULL CONSTRAINT line_evidence_file_fk REFERENCES evidence_file (id),
        region_code text NOT NULL,
        CONSTRAINT line_evidence_pk PRIMARY KEY (line_id, file_id),
        CONSTRAINT line_evidence_file_uq UNIQUE (file_id)
      );
      COMMENT ON TABLE line_evidence IS 'Files of a value in a return';
      CREATE INDEX line_evidence_region_ix ON line_evidence (region_code);

      CREATE TABLE actual_evidence (
        actual_id bigint NOT NULL CONSTRAINT actual_evidence_actual_fk REFERENCES actual (id),
        file_id bigint NOT NULL CONSTRAINT actual_evidence_file_fk REFERENCES evidence_file (id),
        region_code text NOT NULL,
        agency_id bigint NOT NULL CONSTRAINT actual_evidence_agency_fk REFERENCES agency (id),
        accepted_on date NOT NULL,
        CONSTRAINT actual_evidence_pk PRIMARY KEY (actual_id, file_id)
      );
      COMMENT ON TABLE actual_evidence IS 'Files that a version of a value was accepted with';
      COMMENT ON COLUMN actual_evidence.agency_id IS 'Whose return brought them: who may read them';
      CREATE INDEX actual_evidence_file_ix ON actual_evidence (file_id);
      CREATE INDEX actual_evidence_region_ix ON actual_evidence (region_code);
      CREATE TRIGGER actual_evidence_append_only BEFORE UPDATE OR DELETE ON actual_evidence
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE actual_evidence, line_evidence, evidence_file');
  }
}
