import type { MigrationInterface, QueryRunner } from 'typeorm';

/** On which of the product's days a draft's line was last typed, so that a past day shows no later text. */
export class DraftDays20261121001010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE submission_line ADD COLUMN typed_on date;
      COMMENT ON COLUMN submission_line.typed_on IS
        'The product''s day on which it was last saved; null: never, or before such days were kept';
      UPDATE submission_line SET typed_on = (updated_at AT TIME ZONE 'Asia/Shanghai')::date
        WHERE updated_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE submission_line DROP COLUMN typed_on');
  }
}
