import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changed terms of targets: what was asked before, from which day on what, by whom and why. */
export class TargetRevisions20261121000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE target ADD COLUMN baseline_source text;
      COMMENT ON COLUMN target.baseline_source IS
        'Where an inspector found the base value; null where the plan itself carries it';

      CREATE TABLE target_revision (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT target_revision_pk PRIMARY KEY,
        target_id bigint NOT NULL
          CONSTRAINT target_revision_target_fk REFERENCES target (id) ON DELETE CASCADE,
        region_code text NOT NULL,
        kind text NOT NULL CONSTRAINT target_revision_kind_known CHECK (kind IN
          ('schedule','baseline','nodes','reporter','goal')),
        before jsonb NOT NULL,
        after jsonb NOT NULL,
        reason text NOT NULL,
        basis_title text,
        basis_number text,
        basis_date date,
        proposed_by bigint NOT NULL
          CONSTRAINT target_revision_proposed_by_fk REFERENCES account (id),
        proposed_on date NOT NULL,
        decision text CONSTRAINT target_revision_decision_known CHECK (decision IN
          ('confirmed','refused','withdrawn')),
        decided_by bigint CONSTRAINT target_revision_decided_by_fk REFERENCES account (id),
        decided_on date,
        decision_reason text,
        effective_on date,
        version int NOT NULL DEFAULT 1,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT target_revision_decided_whole CHECK
          ((decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_on IS NULL)),
        CONSTRAINT target_revision_decided_after CHECK (decided_on >= proposed_on),
        CONSTRAINT target_revision_confirmed_has_day CHECK
          (decision IS DISTINCT FROM 'confirmed' OR effective_on >= decided_on),
        CONSTRAINT target_revision_goal_has_basis CHECK
          (kind <> 'goal' OR (basis_title IS NOT NULL AND basis_date IS NOT NULL)),
        CONSTRAINT target_revision_goal_by_two CHECK
          (kind <> 'goal' OR decision IS DISTINCT FROM 'confirmed' OR decided_by <> proposed_by)
      );
      COMMENT ON TABLE target_revision IS
        'A change of what a target asks or how its schedule runs; the target''s row holds the newest terms';
      COMMENT ON COLUMN target_revision.kind IS
        'goal: proposed by one inspector, confirmed by another; every other kind takes effect at once';
      COMMENT ON COLUMN target_revision.before IS
        'The changed terms as they were in force, by column of the target; decimals as text';
      COMMENT ON COLUMN target_revision.after IS 'The same terms as changed';
      COMMENT ON COLUMN target_revision.decision IS 'Null: proposed and open';
      COMMENT ON COLUMN target_revision.effective_on IS
        'First day on which the changed terms are in force; of an open proposal, the day it asks for';
      CREATE INDEX target_revision_target_ix ON target_revision (target_id, id);
      CREATE INDEX target_revision_region_ix ON target_revision (region_code);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE target_revision;
      ALTER TABLE target DROP COLUMN baseline_source;
    `);
  }
}
