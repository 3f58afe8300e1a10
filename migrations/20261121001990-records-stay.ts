import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of what was issued, applied for, contested and told; none is ever emptied. */
const KEPT = [
  'notice',
  'notice_copy',
  'notice_event',
  'closing',
  'closing_event',
  'appeal',
  'appeal_event',
  'inspection',
  'inspection_agency',
  'inspection_plan',
  'inspection_finding',
  'entrusted_matter',
  'entrusted_co_owner',
  'entrusted_event',
  'attachment',
];
/** Parts of an inspection, frozen with it. */
const PARTS = ['inspection_agency', 'inspection_plan', 'inspection_finding'];

const FROZEN_MATTER = [
  'region_code',
  'origin',
  'finding_id',
  'target_id',
  'submission_id',
  'clause_id',
  'parent_id',
  'text',
  'demand',
  'opened_by',
  'opened_on',
];
const FROZEN_NOTICE = [
  'region_code',
  'chain_id',
  'follows_id',
  'clock',
  'ladder',
  'ladder_version',
  'plan_ids',
];

const changed = (columns: readonly string[]) =>
  `(${columns.map((one) => `OLD.${one}`).join(', ')})
     IS DISTINCT FROM (${columns.map((one) => `NEW.${one}`).join(', ')})`;

/** What services never do to records, the database refuses to everybody. */
export class RecordsStay20261121001990 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_emptying() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE filled boolean;
        BEGIN
          EXECUTE format('SELECT EXISTS (SELECT FROM %I.%I)', TG_TABLE_SCHEMA, TG_TABLE_NAME)
            INTO filled;
          IF filled THEN
            RAISE EXCEPTION 'the records of % are never emptied', TG_TABLE_NAME
              USING ERRCODE = 'restrict_violation';
          END IF;
          RETURN NULL;
        END $$;
      COMMENT ON FUNCTION refuse_emptying IS 'Trigger of tables whose rows stay; an empty one may be truncated';
      CREATE FUNCTION refuse_change_of_issued() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE part record;
        BEGIN
          part := CASE WHEN TG_OP = 'INSERT' THEN NEW ELSE OLD END;
          IF EXISTS (SELECT FROM inspection i WHERE i.id = part.inspection_id
              AND i.issued_on IS NOT NULL) THEN
            RAISE EXCEPTION 'an issued inspection is frozen' USING ERRCODE = 'restrict_violation';
          END IF;
          RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
        END $$;
      COMMENT ON FUNCTION refuse_change_of_issued IS 'Trigger of the parts of an inspection';

      CREATE TRIGGER notice_copy_append_only BEFORE UPDATE OR DELETE ON notice_copy
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER notice_origin_frozen BEFORE UPDATE ON notice FOR EACH ROW
        WHEN (${changed(FROZEN_NOTICE)}) EXECUTE FUNCTION refuse_changed_notice();
      CREATE TRIGGER inspection_issued_stands BEFORE UPDATE OR DELETE ON inspection FOR EACH ROW
        WHEN (OLD.issued_on IS NOT NULL) EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER entrusted_matter_kept BEFORE DELETE ON entrusted_matter
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER entrusted_matter_frozen BEFORE UPDATE ON entrusted_matter FOR EACH ROW
        WHEN (${changed(FROZEN_MATTER)}) EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER entrusted_co_owner_append_only BEFORE UPDATE OR DELETE ON entrusted_co_owner
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
    for (const table of PARTS) {
      await runner.query(`
        CREATE TRIGGER ${table}_issued_stands BEFORE INSERT OR UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION refuse_change_of_issued()`);
    }
    for (const table of KEPT) {
      await runner.query(`
        CREATE TRIGGER ${table}_never_emptied BEFORE TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of KEPT) await runner.query(`DROP TRIGGER ${table}_never_emptied ON ${table}`);
    for (const table of PARTS) {
      await runner.query(`DROP TRIGGER ${table}_issued_stands ON ${table}`);
    }
    await runner.query(`
      DROP TRIGGER notice_copy_append_only ON notice_copy;
      DROP TRIGGER notice_origin_frozen ON notice;
      DROP TRIGGER inspection_issued_stands ON inspection;
      DROP TRIGGER entrusted_matter_kept ON entrusted_matter;
      DROP TRIGGER entrusted_matter_frozen ON entrusted_matter;
      DROP TRIGGER entrusted_co_owner_append_only ON entrusted_co_owner;
      DROP FUNCTION refuse_change_of_issued;
      DROP FUNCTION refuse_emptying;
    `);
  }
}
