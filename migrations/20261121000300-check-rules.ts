import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an administrator sets of the checks of returns, and the sums that must come out. */
export class CheckRules20261121000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE check_rule (
        code text NOT NULL,
        version int NOT NULL CONSTRAINT check_rule_after_preset CHECK (version >= 2),
        on_day date NOT NULL,
        preset_version int NOT NULL,
        enabled boolean NOT NULL,
        level text NOT NULL CONSTRAINT check_rule_level_known CHECK (level IN
          ('hard','soft','review')),
        parameters jsonb NOT NULL CONSTRAINT check_rule_parameters_named CHECK
          (jsonb_typeof(parameters) = 'object'),
        words_zh text NOT NULL CONSTRAINT check_rule_words_zh_given CHECK (words_zh <> ''),
        words_en text NOT NULL CONSTRAINT check_rule_words_en_given CHECK (words_en <> ''),
        reason text NOT NULL CONSTRAINT check_rule_reason_given CHECK (reason <> ''),
        changed_by bigint NOT NULL CONSTRAINT check_rule_changed_by_fk REFERENCES account (id),
        changed_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT check_rule_pk PRIMARY KEY (code, version)
      );
      COMMENT ON TABLE check_rule IS
        'Checks of returns as an administrator set them, for the whole product; never changed, a change is a new version';
      COMMENT ON COLUMN check_rule.version IS '1 is the preset of the code, which is not stored';
      COMMENT ON COLUMN check_rule.on_day IS
        'The product''s day of the change; on a day the newest version up to it holds';
      COMMENT ON COLUMN check_rule.preset_version IS 'Version of the presets that it was set upon';
      COMMENT ON COLUMN check_rule.parameters IS 'Decimals as text, by name';
      COMMENT ON COLUMN check_rule.words_zh IS 'Template with {placeholders}';
      CREATE TRIGGER check_rule_append_only BEFORE UPDATE OR DELETE ON check_rule
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE sum_rule (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT sum_rule_pk PRIMARY KEY,
        region_code text NOT NULL CONSTRAINT sum_rule_region_fk REFERENCES region (code),
        total_series_id bigint NOT NULL
          CONSTRAINT sum_rule_total_fk REFERENCES series (id) ON DELETE CASCADE,
        on_day date NOT NULL,
        until_day date,
        reason text NOT NULL CONSTRAINT sum_rule_reason_given CHECK (reason <> ''),
        made_by bigint NOT NULL CONSTRAINT sum_rule_made_by_fk REFERENCES account (id),
        ended_by bigint CONSTRAINT sum_rule_ended_by_fk REFERENCES account (id),
        changed_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        CONSTRAINT sum_rule_order CHECK (until_day >= on_day),
        CONSTRAINT sum_rule_ended_by_somebody CHECK ((until_day IS NULL) = (ended_by IS NULL))
      );
      COMMENT ON TABLE sum_rule IS 'A series that is the sum of others: exports and imports are the trade total';
      COMMENT ON COLUMN sum_rule.on_day IS 'The product''s day from which it is checked';
      COMMENT ON COLUMN sum_rule.until_day IS 'The product''s day from which it is checked no more';
      COMMENT ON COLUMN sum_rule.version IS 'Raised by each change, for If-Match';
      CREATE INDEX sum_rule_total_ix ON sum_rule (total_series_id);
      CREATE INDEX sum_rule_region_ix ON sum_rule (region_code);

      CREATE TABLE sum_rule_part (
        sum_rule_id bigint NOT NULL
          CONSTRAINT sum_rule_part_rule_fk REFERENCES sum_rule (id) ON DELETE CASCADE,
        series_id bigint NOT NULL
          CONSTRAINT sum_rule_part_series_fk REFERENCES series (id) ON DELETE CASCADE,
        ordinal int NOT NULL CONSTRAINT sum_rule_part_ordinal_counts CHECK (ordinal >= 1),
        CONSTRAINT sum_rule_part_pk PRIMARY KEY (sum_rule_id, series_id)
      );
      COMMENT ON TABLE sum_rule_part IS 'A summand of a sum rule';
      CREATE INDEX sum_rule_part_series_ix ON sum_rule_part (series_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sum_rule_part, sum_rule, check_rule');
  }
}
