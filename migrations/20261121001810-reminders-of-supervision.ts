import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'return','signature','review','extension','question','correction','goal_change'`;
const SINCE = `'entrusted_receipt','entrusted','entrusted_report','directive_news','notice_receipt',
  'notice','notice_reply','notice_proposals','closing','closing_turned','closing_decided','appeal',
  'appeal_decided'`;

/** Reminders also of what supervision asks and what bodies ask of it. */
export class RemindersOfSupervision20261121001810 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE reminder DROP CONSTRAINT reminder_kind_known;
      ALTER TABLE reminder ADD CONSTRAINT reminder_kind_known
        CHECK (kind IN (${BEFORE}, ${SINCE}));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM reminder WHERE kind NOT IN (${BEFORE});
      ALTER TABLE reminder DROP CONSTRAINT reminder_kind_known;
      ALTER TABLE reminder ADD CONSTRAINT reminder_kind_known CHECK (kind IN (${BEFORE}));
    `);
  }
}
