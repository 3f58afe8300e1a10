import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From when until when a body answers, so that a past day shows who answered on it. */
export class ResponsibilityValidity20261121001200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE responsibility
        ADD COLUMN valid_from date,
        ADD COLUMN valid_to date,
        ADD CONSTRAINT responsibility_validity_order CHECK (valid_from < valid_to);
      COMMENT ON COLUMN responsibility.valid_from IS
        'First day on which it holds; null: since the document, or since before such days were kept';
      COMMENT ON COLUMN responsibility.valid_to IS
        'First day on which it holds no more; null: it still holds';
      COMMENT ON COLUMN target.reporter_id IS
        'Who reports: the lead, else the first-named body; who did before stands in target_revision';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      COMMENT ON COLUMN target.reporter_id IS 'Who reports: the lead, else the first-named body';
      ALTER TABLE responsibility DROP COLUMN valid_from, DROP COLUMN valid_to;
    `);
  }
}
