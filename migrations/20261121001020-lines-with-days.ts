import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much of a return was filled on a day is told from an index alone, now with the days. */
export class LinesWithDays20261121001020 implements MigrationInterface {
  transaction = false as const;

  async up(runner: QueryRunner): Promise<void> {
    await replace(runner, 'submission_line_filled_ix', '(answer, typed_on, series_id)');
    await runner.query('DROP INDEX CONCURRENTLY IF EXISTS submission_line_required_ix');
  }

  async down(runner: QueryRunner): Promise<void> {
    await replace(runner, 'submission_line_required_ix', '(answer)');
    await runner.query('DROP INDEX CONCURRENTLY IF EXISTS submission_line_filled_ix');
  }
}

/** What a broken start left of it goes first: it would never be used. */
async function replace(runner: QueryRunner, name: string, included: string): Promise<void> {
  await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS ${name}`);
  await runner.query(
    `CREATE INDEX CONCURRENTLY ${name} ON submission_line (submission_id) INCLUDE ${included} WHERE required`,
  );
}
