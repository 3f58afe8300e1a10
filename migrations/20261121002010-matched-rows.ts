import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person may say that a row of an amendment is a goal of its own, not only which one it restates. */
export class MatchedRows20261121002010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE intake_row ADD COLUMN matched boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN intake_row.matched IS
        'True where target_id was said by a person or a table (null: a goal of its own), false where it is to be found';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE intake_row DROP COLUMN matched');
  }
}
