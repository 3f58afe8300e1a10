import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that go with what supervision and the bodies write to each other. */
export class Attachments20261121001600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE attachment (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT attachment_pk PRIMARY KEY,
        file_id bigint NOT NULL CONSTRAINT attachment_file_fk REFERENCES evidence_file (id),
        region_code text NOT NULL
          CONSTRAINT attachment_region_fk REFERENCES region (code),
        uploaded_by bigint NOT NULL
          CONSTRAINT attachment_uploaded_by_fk REFERENCES account (id),
        uploaded_on date NOT NULL,
        owner_kind text CONSTRAINT attachment_owner_kind_form CHECK (owner_kind ~ '^[a-z_]{2,40}$'),
        owner_id bigint,
        agency_id bigint CONSTRAINT attachment_agency_fk REFERENCES agency (id),
        bound_on date,
        swept_on date,
        CONSTRAINT attachment_file_uq UNIQUE (file_id),
        CONSTRAINT attachment_bound_whole CHECK
          (num_nonnulls(owner_kind, owner_id, bound_on) IN (0, 3)),
        CONSTRAINT attachment_agency_bound CHECK (agency_id IS NULL OR owner_kind IS NOT NULL)
      );
      COMMENT ON TABLE attachment IS
        'A file sent before the command that it goes with; from then on it belongs to what that wrote';
      COMMENT ON COLUMN attachment.region_code IS
        'The uploader''s until it is bound, then that of the matter: who supervises it may read';
      COMMENT ON COLUMN attachment.owner_kind IS 'What it goes with; null: nothing has named it yet';
      COMMENT ON COLUMN attachment.agency_id IS 'The body that may read it';
      COMMENT ON COLUMN attachment.swept_on IS
        'Never sent with anything and no longer offered; row and content stay';
      CREATE INDEX attachment_owner_ix ON attachment (owner_kind, owner_id);
      CREATE INDEX attachment_region_ix ON attachment (region_code);
      CREATE INDEX attachment_loose_ix ON attachment (uploaded_by) WHERE owner_kind IS NULL;
      CREATE TRIGGER attachment_kept BEFORE DELETE ON attachment
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER attachment_bound_for_good BEFORE UPDATE ON attachment
        FOR EACH ROW WHEN (OLD.owner_kind IS NOT NULL) EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attachment');
  }
}
