import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much of a return was filled on a day is told from an index alone, now with the days. */
export class LinesWithDays20261121001020 implements MigrationInterface {
  /** Indexes on filled tables are made without blocking writers, which no transaction allows. */
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    // An attempt that was cut off leaves an invalid index behind.
    await runner.query('DROP INDEX IF EXISTS submission_line_filled_ix');
    await runner.query(`CREATE INDEX CONCURRENTLY submission_line_filled_ix
      ON submission_line (submission_id) INCLUDE (answer, typed_on, series_id) WHERE required`);
    await runner.query('DROP INDEX IF EXISTS submission_line_required_ix');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX IF NOT EXISTS submission_line_required_ix
      ON submission_line (submission_id) INCLUDE (answer) WHERE required`);
    await runner.query('DROP INDEX IF EXISTS submission_line_filled_ix');
  }
}
