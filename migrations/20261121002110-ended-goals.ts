import type { MigrationInterface, QueryRunner } from 'typeorm';

const BY_TWO = `(kind NOT IN ('goal','end') OR decision IS DISTINCT FROM 'confirmed'
  OR decided_by <> proposed_by)`;
const HAS_BASIS = `(kind NOT IN ('goal','end')
  OR (basis_title IS NOT NULL AND basis_date IS NOT NULL))`;

/** A goal can be ended (终止): from a day on it is asked no more, and what was before stays. */
export class EndedGoals20261121002110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE target
        ADD COLUMN ended_on date,
        ADD CONSTRAINT target_ended_after_added CHECK (ended_on > added_on);
      COMMENT ON COLUMN target.ended_on IS
        'First day on which it is neither judged nor reported nor counted; null: it goes on';

      ALTER TABLE target_revision
        DROP CONSTRAINT target_revision_kind_known,
        DROP CONSTRAINT target_revision_goal_has_basis,
        DROP CONSTRAINT target_revision_goal_by_two,
        ADD CONSTRAINT target_revision_kind_known CHECK (kind IN
          ('schedule','baseline','nodes','reporter','goal','end')),
        ADD CONSTRAINT target_revision_goal_has_basis CHECK ${HAS_BASIS},
        ADD CONSTRAINT target_revision_goal_by_two CHECK ${BY_TWO};
      COMMENT ON COLUMN target_revision.kind IS
        'goal, end: proposed by one inspector, confirmed by another; every other kind takes effect at once';
    `);
  }

  /** Ended goals go on: the version before does not know that a goal can end. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM target_revision WHERE kind = 'end';
      ALTER TABLE target_revision
        DROP CONSTRAINT target_revision_kind_known,
        DROP CONSTRAINT target_revision_goal_has_basis,
        DROP CONSTRAINT target_revision_goal_by_two,
        ADD CONSTRAINT target_revision_kind_known CHECK (kind IN
          ('schedule','baseline','nodes','reporter','goal')),
        ADD CONSTRAINT target_revision_goal_has_basis CHECK
          (kind <> 'goal' OR (basis_title IS NOT NULL AND basis_date IS NOT NULL)),
        ADD CONSTRAINT target_revision_goal_by_two CHECK
          (kind <> 'goal' OR decision IS DISTINCT FROM 'confirmed' OR decided_by <> proposed_by);
      COMMENT ON COLUMN target_revision.kind IS
        'goal: proposed by one inspector, confirmed by another; every other kind takes effect at once';
      ALTER TABLE target DROP COLUMN ended_on;
    `);
  }
}
