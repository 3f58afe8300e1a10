import type { MigrationInterface, QueryRunner } from 'typeorm';

const INDEXES = {
  // Lines that are due and how many are answered, from the index alone. Typing over an answer
  // leaves it untouched; only the first answer of a line moves its entry.
  submission_line_required_ix: 'submission_line (submission_id) INCLUDE (answer) WHERE required',
  // What still waits for somebody, today …
  submission_unsettled_ix: `submission (agency_id) WHERE state <> 'accepted'`,
  // … and what waited on a day to which the demo's clock was moved back.
  submission_event_accepted_ix: `submission_event (on_day) INCLUDE (submission_id)
    WHERE action = 'accept'`,
  // The last number of a region's year.
  submission_receipt_ix: 'submission (receipt text_pattern_ops)',
  extension_request_open_ix: `extension_request ((coalesce(decided_on, 'infinity'::date)))`,
  review_question_open_ix: `review_question
    ((coalesce(least(answered_on, withdrawn_on), 'infinity'::date)))`,
  correction_open_ix: `correction ((coalesce(decided_on, 'infinity'::date)))`,
  target_revision_open_ix: `target_revision ((coalesce(decided_on, 'infinity'::date)))
    WHERE kind = 'goal'`,
} as const;

/** Lets what a round asks every minute cost what is shown, however many rounds are past. */
export class RoundsWithHistory20261121000900 implements MigrationInterface {
  /** Indexes on filled tables are made without blocking writers, which no transaction allows. */
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    // An attempt that was cut off leaves an invalid index behind.
    await this.down(runner);
    for (const [name, on] of Object.entries(INDEXES)) {
      await runner.query(`CREATE INDEX CONCURRENTLY ${name} ON ${on}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(INDEXES)) {
      await runner.query(`DROP INDEX IF EXISTS ${name}`);
    }
  }
}
