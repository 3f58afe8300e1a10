import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A body has one part in a target, and a target one lead, at a time; earlier parts stay beside the
 * one that holds. Reporters that were followed by another are few and found by when that was.
 */
export class ResponsibilitiesOverTime20261121001210 implements MigrationInterface {
  /** Indexes on filled tables are made without blocking writers, which no transaction allows. */
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    // An attempt that was cut off leaves invalid indexes behind.
    await this.dropIndexes(runner);
    await runner.query(`
      CREATE UNIQUE INDEX CONCURRENTLY responsibility_target_ux ON responsibility (target_id, agency_id)
        WHERE valid_to IS NULL`);
    await runner.query(`
      CREATE UNIQUE INDEX CONCURRENTLY responsibility_note_ux ON responsibility (note_id, agency_id)
        WHERE valid_to IS NULL`);
    await runner.query(`
      CREATE UNIQUE INDEX CONCURRENTLY responsibility_lead_ux ON responsibility (target_id)
        WHERE role = 'lead' AND target_id IS NOT NULL AND valid_to IS NULL`);
    await runner.query(`
      CREATE INDEX CONCURRENTLY responsibility_target_ix ON responsibility (target_id, agency_id)`);
    await runner.query(`
      CREATE INDEX CONCURRENTLY responsibility_note_ix ON responsibility (note_id)
        WHERE note_id IS NOT NULL`);
    await runner.query(`
      CREATE INDEX CONCURRENTLY target_revision_reporter_ix ON target_revision (effective_on)
        WHERE kind = 'reporter'`);
    await runner.query(`
      ALTER TABLE responsibility
        DROP CONSTRAINT IF EXISTS responsibility_target_uq,
        DROP CONSTRAINT IF EXISTS responsibility_note_uq`);
    await runner.query('DROP INDEX IF EXISTS responsibility_one_lead_ux');
  }

  /** Parts that have ended are lost: the version before knows only those that hold. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM responsibility WHERE valid_to IS NOT NULL');
    await runner.query(`
      ALTER TABLE responsibility
        ADD CONSTRAINT responsibility_note_uq UNIQUE (note_id, agency_id),
        ADD CONSTRAINT responsibility_target_uq UNIQUE (target_id, agency_id)`);
    await runner.query(`
      CREATE UNIQUE INDEX responsibility_one_lead_ux ON responsibility (target_id)
        WHERE role = 'lead' AND target_id IS NOT NULL`);
    await this.dropIndexes(runner);
  }

  private async dropIndexes(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX IF EXISTS target_revision_reporter_ix');
    await runner.query('DROP INDEX IF EXISTS responsibility_note_ix');
    await runner.query('DROP INDEX IF EXISTS responsibility_target_ix');
    await runner.query('DROP INDEX IF EXISTS responsibility_lead_ux');
    await runner.query('DROP INDEX IF EXISTS responsibility_note_ux');
    await runner.query('DROP INDEX IF EXISTS responsibility_target_ux');
  }
}
