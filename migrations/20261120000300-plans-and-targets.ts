import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plans with their clauses, the series and their values, the targets and who answers for them. */
export class PlansAndTargets20261120000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PLANS);
    await runner.query(SERIES);
    await runner.query(TARGETS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE responsibility, target_clause, target, actual, series;
      DROP TABLE not_goal, incentive, responsibility_note, clause, plan;
    `);
  }
}

const PLANS = `
  CREATE TABLE plan (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT plan_pk PRIMARY KEY,
    region_code text NOT NULL CONSTRAINT plan_region_fk REFERENCES region (code),
    key text NOT NULL CONSTRAINT plan_key_uq UNIQUE,
    title text NOT NULL,
    doc_no text,
    issuer text NOT NULL,
    issued_on date NOT NULL,
    published_on date,
    effective_from date,
    effective_to date,
    horizon date,
    activated_on date NOT NULL,
    implements jsonb NOT NULL DEFAULT '[]',
    missing_annexes jsonb NOT NULL DEFAULT '[]',
    rule_set text NOT NULL DEFAULT 'pp-gap',
    CONSTRAINT plan_validity_order CHECK (effective_from <= effective_to)
  );
  COMMENT ON TABLE plan IS 'One policy document';
  COMMENT ON COLUMN plan.doc_no IS 'Null where none is printed';
  COMMENT ON COLUMN plan.horizon IS 'Last day of the span its goals are set for; null where it sets none';
  COMMENT ON COLUMN plan.activated_on IS 'From this day it runs here: nothing that ended before becomes a backlog';
  COMMENT ON COLUMN plan.implements IS 'Higher documents: [{title, docNo}]';
  COMMENT ON COLUMN plan.missing_annexes IS 'Annexes it names but does not carry';
  COMMENT ON COLUMN plan.rule_set IS 'Key of the lamp rules by which it is judged';
  CREATE INDEX plan_region_ix ON plan (region_code);

  CREATE TABLE clause (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT clause_pk PRIMARY KEY,
    plan_id bigint NOT NULL CONSTRAINT clause_plan_fk REFERENCES plan (id) ON DELETE CASCADE,
    locator text NOT NULL,
    heading text NOT NULL,
    depth int NOT NULL,
    ordinal int NOT NULL,
    CONSTRAINT clause_locator_uq UNIQUE (plan_id, locator)
  );
  COMMENT ON TABLE clause IS 'Numbered node of a document; 前言 is its preamble';
  COMMENT ON COLUMN clause.locator IS 'Path of the printed numbers: 三（二）4';
  COMMENT ON COLUMN clause.depth IS '0 for chapters';

  CREATE TABLE responsibility_note (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT responsibility_note_pk PRIMARY KEY,
    clause_id bigint NOT NULL
      CONSTRAINT responsibility_note_clause_fk REFERENCES clause (id) ON DELETE CASCADE,
    ordinal int NOT NULL,
    CONSTRAINT responsibility_note_ordinal_uq UNIQUE (clause_id, ordinal)
  );
  COMMENT ON TABLE responsibility_note IS 'A note that names who is responsible; a clause can carry several';

  CREATE TABLE incentive (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT incentive_pk PRIMARY KEY,
    clause_id bigint NOT NULL CONSTRAINT incentive_clause_fk REFERENCES clause (id) ON DELETE CASCADE,
    ordinal int NOT NULL,
    condition text NOT NULL,
    amount numeric,
    unit text,
    cap numeric,
    cap_unit text
  );
  COMMENT ON TABLE incentive IS 'Reward or subsidy that a clause promises';
  COMMENT ON COLUMN incentive.amount IS 'Null where the document names no figure';
  CREATE INDEX incentive_clause_ix ON incentive (clause_id);

  CREATE TABLE not_goal (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT not_goal_pk PRIMARY KEY,
    plan_id bigint NOT NULL CONSTRAINT not_goal_plan_fk REFERENCES plan (id) ON DELETE CASCADE,
    locator text NOT NULL,
    ordinal int NOT NULL,
    phrase text NOT NULL,
    reason text NOT NULL
  );
  COMMENT ON TABLE not_goal IS 'A figure of the document that is no goal, and why';
  CREATE INDEX not_goal_plan_ix ON not_goal (plan_id);
`;

const SERIES = `
  CREATE TABLE series (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT series_pk PRIMARY KEY,
    region_code text NOT NULL CONSTRAINT series_region_fk REFERENCES region (code),
    plan_id bigint NOT NULL CONSTRAINT series_plan_fk REFERENCES plan (id) ON DELETE CASCADE,
    key text NOT NULL,
    indicator text NOT NULL,
    unit text NOT NULL,
    accumulation text NOT NULL CONSTRAINT series_accumulation_known CHECK (accumulation IN
      ('ytd','cumulative','stock','rate','duration','milestone')),
    frequency text NOT NULL CONSTRAINT series_frequency_known CHECK (frequency IN
      ('month','quarter','half','year','once')),
    publisher text NOT NULL CONSTRAINT series_publisher_known CHECK (publisher IN
      ('agency','customs','statistics')),
    CONSTRAINT series_key_uq UNIQUE (plan_id, key)
  );
  COMMENT ON TABLE series IS 'An indicator in one region and unit, and how its values add up';
  COMMENT ON COLUMN series.publisher IS 'Who makes the figures';
  CREATE INDEX series_region_ix ON series (region_code);

  CREATE TABLE actual (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT actual_pk PRIMARY KEY,
    region_code text NOT NULL,
    series_id bigint NOT NULL CONSTRAINT actual_series_fk REFERENCES series (id),
    period_end date NOT NULL,
    version int NOT NULL CONSTRAINT actual_version_positive CHECK (version > 0),
    answer text NOT NULL DEFAULT 'value' CONSTRAINT actual_answer_known CHECK (answer IN
      ('value','not_published','not_applicable')),
    value numeric,
    growth numeric,
    vintage text NOT NULL CONSTRAINT actual_vintage_known CHECK (vintage IN
      ('preliminary','formal','final')),
    revision text,
    source text,
    source_url text,
    published_on date,
    known_on date NOT NULL,
    known_on_presumed boolean NOT NULL DEFAULT false,
    reason text,
    filled_by text,
    signed_by text,
    accepted_by text,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT actual_version_uq UNIQUE (series_id, period_end, version),
    CONSTRAINT actual_says_something CHECK
      ((answer = 'value') = (value IS NOT NULL OR growth IS NOT NULL))
  );
  COMMENT ON TABLE actual IS 'One version of one period''s value; never changed, a correction is a new version';
  COMMENT ON COLUMN actual.period_end IS 'Key of the period: a year to date ends on this day';
  COMMENT ON COLUMN actual.growth IS 'Published rate of change, per cent';
  COMMENT ON COLUMN actual.revision IS 'Figures of different revisions are never divided by each other';
  COMMENT ON COLUMN actual.known_on IS 'Publication or acceptance: nothing is judged with it before';
  COMMENT ON COLUMN actual.known_on_presumed IS 'Publication day unknown: 30 days after the period assumed';
  CREATE INDEX actual_region_ix ON actual (region_code);
  CREATE INDEX actual_known_ix ON actual (known_on);
  CREATE TRIGGER actual_append_only BEFORE UPDATE OR DELETE ON actual
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const TARGETS = `
  CREATE TABLE target (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT target_pk PRIMARY KEY,
    region_code text NOT NULL CONSTRAINT target_region_fk REFERENCES region (code),
    plan_id bigint NOT NULL CONSTRAINT target_plan_fk REFERENCES plan (id) ON DELETE CASCADE,
    series_id bigint NOT NULL CONSTRAINT target_series_fk REFERENCES series (id),
    key text NOT NULL,
    ordinal int NOT NULL,
    name text NOT NULL,
    kind text NOT NULL CONSTRAINT target_kind_known CHECK (kind IN ('quantity','milestone')),
    measure text NOT NULL CONSTRAINT target_measure_known CHECK (measure IN
      ('value','yoy_growth','average_growth','change','done')),
    comparator text NOT NULL CONSTRAINT target_comparator_known CHECK (comparator IN
      ('at_least','at_most','between')),
    strict boolean NOT NULL,
    approximate boolean NOT NULL,
    goal numeric NOT NULL,
    goal_exact text CONSTRAINT target_goal_exact_form CHECK (goal_exact ~ '^-?[0-9]+/[0-9]+$'),
    goal_upper numeric,
    unit text NOT NULL,
    recurrence text NOT NULL CONSTRAINT target_recurrence_known CHECK (recurrence IN
      ('once','annual','standing')),
    distribution text NOT NULL CONSTRAINT target_distribution_known CHECK (distribution IN
      ('single','each')),
    baseline_end date,
    baseline_value numeric,
    baseline_stated boolean,
    baseline_revision text,
    start_on date NOT NULL,
    evaluation_end date,
    deadline date,
    deadline_stated boolean NOT NULL,
    phrase text NOT NULL,
    remark text,
    parent_id bigint CONSTRAINT target_parent_fk REFERENCES target (id),
    relation text CONSTRAINT target_relation_known CHECK (relation IN ('breakdown','part_of')),
    tier_group text,
    tier_rank int,
    profile jsonb NOT NULL DEFAULT '{"kind":"linear"}',
    interim jsonb NOT NULL DEFAULT '[]',
    nodes jsonb NOT NULL DEFAULT '[]',
    backcast_growth numeric,
    reporter_id bigint CONSTRAINT target_reporter_fk REFERENCES agency (id),
    reporter_presumed boolean NOT NULL DEFAULT false,
    version int NOT NULL DEFAULT 1,
    CONSTRAINT target_key_uq UNIQUE (plan_id, key),
    CONSTRAINT target_parent_related CHECK ((parent_id IS NULL) = (relation IS NULL)),
    CONSTRAINT target_tier_whole CHECK ((tier_group IS NULL) = (tier_rank IS NULL)),
    CONSTRAINT target_band_has_two_ends CHECK (comparator <> 'between' OR goal_upper >= goal)
  );
  COMMENT ON TABLE target IS 'What must be true of a series by a date; a milestone counts its dated steps';
  COMMENT ON COLUMN target.goal IS 'In unit; growth and change in per cent; for a milestone the number of steps';
  COMMENT ON COLUMN target.goal_exact IS 'A fraction without finite decimal, as a share of one; wins over goal';
  COMMENT ON COLUMN target.baseline_stated IS 'False where the document names no base and one is assumed';
  COMMENT ON COLUMN target.evaluation_end IS 'End of the period whose value decides';
  COMMENT ON COLUMN target.deadline_stated IS 'False where it is the plan''s horizon, not the sentence''s own';
  COMMENT ON COLUMN target.phrase IS 'The words of the document that state the goal';
  COMMENT ON COLUMN target.tier_rank IS '1 is the top; tiers are judged cumulatively from the top';
  COMMENT ON COLUMN target.profile IS 'How a year is spread: linear, seasonal, or typed shares';
  COMMENT ON COLUMN target.interim IS 'Interim goals: [{on, value}]';
  COMMENT ON COLUMN target.nodes IS 'Dated steps of a milestone: [{on, label}]';
  COMMENT ON COLUMN target.backcast_growth IS 'Average growth the same plan asks of the series, per cent';
  COMMENT ON COLUMN target.reporter_id IS 'Who reports: the lead, else the first-named body';
  COMMENT ON COLUMN target.reporter_presumed IS 'True where the document names no lead';
  CREATE INDEX target_region_ix ON target (region_code);
  CREATE INDEX target_series_ix ON target (series_id);
  CREATE INDEX target_reporter_ix ON target (reporter_id);

  CREATE TABLE target_clause (
    target_id bigint NOT NULL CONSTRAINT target_clause_target_fk REFERENCES target (id) ON DELETE CASCADE,
    clause_id bigint NOT NULL CONSTRAINT target_clause_clause_fk REFERENCES clause (id),
    ordinal int NOT NULL,
    CONSTRAINT target_clause_pk PRIMARY KEY (target_id, clause_id)
  );
  COMMENT ON TABLE target_clause IS 'Every place that states the goal';
  CREATE INDEX target_clause_clause_ix ON target_clause (clause_id);

  CREATE TABLE responsibility (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT responsibility_pk PRIMARY KEY,
    note_id bigint CONSTRAINT responsibility_note_fk REFERENCES responsibility_note (id) ON DELETE CASCADE,
    target_id bigint CONSTRAINT responsibility_target_fk REFERENCES target (id) ON DELETE CASCADE,
    agency_id bigint NOT NULL CONSTRAINT responsibility_agency_fk REFERENCES agency (id),
    role text NOT NULL CONSTRAINT responsibility_role_known CHECK (role IN
      ('lead','shared','support','guide')),
    source text NOT NULL CONSTRAINT responsibility_source_known CHECK (source IN ('document','assigned')),
    document_role text,
    ordinal int NOT NULL,
    CONSTRAINT responsibility_of_one CHECK ((note_id IS NULL) <> (target_id IS NULL)),
    CONSTRAINT responsibility_note_uq UNIQUE (note_id, agency_id),
    CONSTRAINT responsibility_target_uq UNIQUE (target_id, agency_id)
  );
  COMMENT ON TABLE responsibility IS 'A body''s part in a note or a target; assigned: given by supervision';
  COMMENT ON COLUMN responsibility.document_role IS
    'What the document says of a body while supervision has made it the lead; else null';
  CREATE INDEX responsibility_agency_ix ON responsibility (agency_id);
  CREATE UNIQUE INDEX responsibility_one_lead_ux ON responsibility (target_id)
    WHERE role = 'lead' AND target_id IS NOT NULL;
`;
