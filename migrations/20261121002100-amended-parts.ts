import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * In an amendment a person may leave single terms of a goal as they are in force; incentives begin
 * and end with the documents that say so.
 */
export class AmendedParts20261121002100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE intake_row ADD COLUMN kept jsonb NOT NULL DEFAULT '[]'
        CONSTRAINT intake_row_kept_list CHECK (jsonb_typeof(kept) = 'array');
      COMMENT ON COLUMN intake_row.kept IS
        'In an amendment, differences that are not carried: names of the terms that the goal in force keeps';

      ALTER TABLE incentive
        ADD COLUMN valid_from date,
        ADD COLUMN valid_to date,
        ADD CONSTRAINT incentive_validity_order CHECK (valid_from < valid_to);
      COMMENT ON COLUMN incentive.valid_from IS
        'First day on which it holds; null: since the document that the plan was made of';
      COMMENT ON COLUMN incentive.valid_to IS
        'First day on which it holds no more; null: it still holds';
    `);
  }

  /** Incentives that have ended are lost: the version before knows only those that hold. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE intake_row DROP COLUMN kept;
      DELETE FROM incentive WHERE valid_to IS NOT NULL;
      ALTER TABLE incentive DROP COLUMN valid_from, DROP COLUMN valid_to;
    `);
  }
}
