import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lets screens find the states of a day without reading the whole history: current ones from an
 * index alone, those of a past day by when they ended. No indexed column of a state changes but
 * `valid_to`, and ending a state moves it between these two.
 */
export class CurrentStates20261120000600 implements MigrationInterface {
  /** Indexes on filled tables are made without blocking writers, which no transaction allows. */
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    // An attempt that was cut off leaves an invalid index behind.
    await this.down(runner);
    await runner.query(`
      CREATE INDEX CONCURRENTLY target_state_current_region_ix
        ON target_state (region_code text_pattern_ops)
        INCLUDE (target_id, valid_from, lamp, deadline_state, severity, deadline)
        WHERE valid_to IS NULL`);
    await runner.query(`
      CREATE INDEX CONCURRENTLY target_state_ended_ix ON target_state (valid_to)
        WHERE valid_to IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX IF EXISTS target_state_ended_ix');
    await runner.query('DROP INDEX IF EXISTS target_state_current_region_ix');
  }
}
