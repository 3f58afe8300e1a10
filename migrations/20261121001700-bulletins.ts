import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bulletins: drafts that are worked on, and what was issued, kept as it was for good. */
export class Bulletins20261121001700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bulletin (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT bulletin_pk PRIMARY KEY,
        region_code text NOT NULL CONSTRAINT bulletin_region_fk REFERENCES region (code),
        kind text NOT NULL CONSTRAINT bulletin_kind_known CHECK (kind IN
          ('occasional','periodic','correction')),
        status text NOT NULL DEFAULT 'draft' CONSTRAINT bulletin_status_known CHECK (status IN
          ('draft','issued','discarded')),
        title text NOT NULL,
        issuer text NOT NULL,
        recipients text NOT NULL,
        copies text NOT NULL DEFAULT '',
        signatory text NOT NULL,
        basis text NOT NULL,
        period_from date NOT NULL,
        period_to date NOT NULL,
        as_of date NOT NULL,
        plan_keys text[] NOT NULL
          CONSTRAINT bulletin_has_plans CHECK (cardinality(plan_keys) > 0),
        headline_ids bigint[] NOT NULL,
        parts jsonb NOT NULL,
        material jsonb NOT NULL,
        follows_id bigint CONSTRAINT bulletin_follows_fk REFERENCES bulletin (id),
        drafted_by bigint CONSTRAINT bulletin_drafted_by_fk REFERENCES account (id),
        drafted_on date NOT NULL,
        changed_by bigint CONSTRAINT bulletin_changed_by_fk REFERENCES account (id),
        changed_at timestamptz NOT NULL DEFAULT now(),
        ended_on date,
        ended_by bigint CONSTRAINT bulletin_ended_by_fk REFERENCES account (id),
        end_reason text,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT bulletin_period_order CHECK (period_from <= period_to),
        CONSTRAINT bulletin_correction_follows CHECK ((kind = 'correction') = (follows_id IS NOT NULL)),
        CONSTRAINT bulletin_ended_whole CHECK
          (num_nulls(ended_on, ended_by) = CASE status WHEN 'draft' THEN 2 ELSE 0 END),
        CONSTRAINT bulletin_discarded_with_reason CHECK
          ((status = 'discarded') = (end_reason IS NOT NULL))
      );
      COMMENT ON TABLE bulletin IS
        'A bulletin as it is worked on; once issued its row is never changed again';
      COMMENT ON COLUMN bulletin.kind IS
        'periodic: drafted by the system for a period; correction: follows another one';
      COMMENT ON COLUMN bulletin.as_of IS 'Day as of which its figures were judged';
      COMMENT ON COLUMN bulletin.parts IS '[{key, generated, text}]: what the figures say, what will be printed';
      COMMENT ON COLUMN bulletin.material IS 'The figures it was generated from';
      COMMENT ON COLUMN bulletin.drafted_by IS
        'Null: the system, until an inspector takes the draft up';
      COMMENT ON COLUMN bulletin.drafted_on IS 'The product''s day';
      COMMENT ON COLUMN bulletin.ended_on IS 'Day on which it was issued or discarded';
      CREATE INDEX bulletin_region_ix ON bulletin (region_code, drafted_on);
      CREATE UNIQUE INDEX bulletin_periodic_ux ON bulletin (region_code, period_to)
        WHERE kind = 'periodic';
      CREATE INDEX bulletin_follows_ix ON bulletin (follows_id) WHERE follows_id IS NOT NULL;

      CREATE TABLE bulletin_issue (
        bulletin_id bigint CONSTRAINT bulletin_issue_pk PRIMARY KEY
          CONSTRAINT bulletin_issue_bulletin_fk REFERENCES bulletin (id),
        region_code text NOT NULL,
        year int NOT NULL,
        number int NOT NULL CONSTRAINT bulletin_issue_number_positive CHECK (number > 0),
        issued_on date NOT NULL,
        issued_at timestamptz NOT NULL DEFAULT now(),
        issued_by bigint NOT NULL CONSTRAINT bulletin_issue_by_fk REFERENCES account (id),
        alone boolean NOT NULL,
        content text NOT NULL,
        sha256 text NOT NULL CONSTRAINT bulletin_issue_sha256_form CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        CONSTRAINT bulletin_issue_number_ux UNIQUE (region_code, year, number)
      );
      COMMENT ON TABLE bulletin_issue IS 'What was issued, word for word';
      COMMENT ON COLUMN bulletin_issue.alone IS
        'Issued by the one who drafted it, since the region had no other inspector';
      COMMENT ON COLUMN bulletin_issue.content IS
        'Canonical JSON of all texts and figures; sha256 is its hash';
      CREATE INDEX bulletin_issue_region_ix ON bulletin_issue (region_code, issued_on);

      CREATE TABLE bulletin_file (
        bulletin_id bigint NOT NULL
          CONSTRAINT bulletin_file_bulletin_fk REFERENCES bulletin (id),
        format text NOT NULL CONSTRAINT bulletin_file_format_known CHECK (format IN ('docx','xlsx')),
        region_code text NOT NULL,
        name text NOT NULL,
        content bytea NOT NULL,
        size int NOT NULL CONSTRAINT bulletin_file_size_positive CHECK (size > 0),
        sha256 text NOT NULL CONSTRAINT bulletin_file_sha256_form CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        CONSTRAINT bulletin_file_pk PRIMARY KEY (bulletin_id, format)
      );
      COMMENT ON TABLE bulletin_file IS 'The files of an issued bulletin, byte for byte';
      CREATE INDEX bulletin_file_region_ix ON bulletin_file (region_code);

      CREATE TABLE bulletin_target (
        bulletin_id bigint NOT NULL
          CONSTRAINT bulletin_target_bulletin_fk REFERENCES bulletin (id),
        target_id bigint NOT NULL CONSTRAINT bulletin_target_target_fk REFERENCES target (id),
        region_code text NOT NULL,
        CONSTRAINT bulletin_target_pk PRIMARY KEY (bulletin_id, target_id)
      );
      COMMENT ON TABLE bulletin_target IS 'Targets that an issued bulletin printed';
      CREATE INDEX bulletin_target_target_ix ON bulletin_target (target_id);
      CREATE INDEX bulletin_target_region_ix ON bulletin_target (region_code);

      CREATE TRIGGER bulletin_issue_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
        ON bulletin_issue FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER bulletin_file_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
        ON bulletin_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER bulletin_target_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
        ON bulletin_target FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER bulletin_issued_stands BEFORE UPDATE OR DELETE ON bulletin
        FOR EACH ROW WHEN (OLD.status = 'issued') EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE bulletin_target, bulletin_file, bulletin_issue, bulletin');
  }
}
