import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Visits of inspection groups with their findings, and what leaders and groups entrust to bodies. */
export class EntrustedMatters20261121001400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INSPECTIONS);
    await runner.query(MATTERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE matter_seen, entrusted_event, entrusted_co_owner, entrusted_matter;
      DROP TABLE inspection_finding, inspection_plan, inspection_agency, inspection;
    `);
  }
}

const INSPECTIONS = `
  CREATE TABLE inspection (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT inspection_pk PRIMARY KEY,
    region_code text NOT NULL CONSTRAINT inspection_region_fk REFERENCES region (code),
    title text NOT NULL,
    group_name text NOT NULL,
    group_leader text NOT NULL,
    members jsonb NOT NULL DEFAULT '[]'
      CONSTRAINT inspection_members_list CHECK (jsonb_typeof(members) = 'array'),
    from_on date NOT NULL,
    to_on date NOT NULL,
    basis text,
    created_by bigint NOT NULL CONSTRAINT inspection_created_by_fk REFERENCES account (id),
    created_on date NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    issued_by bigint CONSTRAINT inspection_issued_by_fk REFERENCES account (id),
    issued_on date,
    issued_at timestamptz,
    version int NOT NULL DEFAULT 1,
    CONSTRAINT inspection_days_order CHECK (from_on <= to_on),
    CONSTRAINT inspection_issued_whole CHECK (num_nulls(issued_by, issued_on, issued_at) IN (0, 3))
  );
  COMMENT ON TABLE inspection IS 'A visit of an inspection group; a draft until its findings are issued, then frozen';
  COMMENT ON COLUMN inspection.members IS 'Names: ["…"]';
  COMMENT ON COLUMN inspection.created_on IS 'The product''s day';
  CREATE INDEX inspection_region_ix ON inspection (region_code, from_on);

  CREATE TABLE inspection_agency (
    inspection_id bigint NOT NULL
      CONSTRAINT inspection_agency_inspection_fk REFERENCES inspection (id) ON DELETE CASCADE,
    agency_id bigint NOT NULL CONSTRAINT inspection_agency_agency_fk REFERENCES agency (id),
    ordinal int NOT NULL,
    CONSTRAINT inspection_agency_pk PRIMARY KEY (inspection_id, agency_id)
  );
  COMMENT ON TABLE inspection_agency IS 'Bodies that the group visits';
  CREATE TABLE inspection_plan (
    inspection_id bigint NOT NULL
      CONSTRAINT inspection_plan_inspection_fk REFERENCES inspection (id) ON DELETE CASCADE,
    plan_id bigint NOT NULL CONSTRAINT inspection_plan_plan_fk REFERENCES plan (id),
    ordinal int NOT NULL,
    CONSTRAINT inspection_plan_pk PRIMARY KEY (inspection_id, plan_id)
  );
  COMMENT ON TABLE inspection_plan IS 'Plans whose carrying out the group looks at';

  CREATE TABLE inspection_finding (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT inspection_finding_pk PRIMARY KEY,
    region_code text NOT NULL,
    inspection_id bigint NOT NULL
      CONSTRAINT inspection_finding_inspection_fk REFERENCES inspection (id) ON DELETE CASCADE,
    ordinal int NOT NULL,
    kind text NOT NULL CONSTRAINT inspection_finding_kind_known CHECK (kind IN
      ('problem','practice')),
    target_id bigint CONSTRAINT inspection_finding_target_fk REFERENCES target (id),
    clause_id bigint CONSTRAINT inspection_finding_clause_fk REFERENCES clause (id),
    text text NOT NULL,
    facts text,
    owner_id bigint CONSTRAINT inspection_finding_owner_fk REFERENCES agency (id),
    demand text,
    due_on date,
    CONSTRAINT inspection_finding_ordinal_uq UNIQUE (inspection_id, ordinal),
    CONSTRAINT inspection_finding_tied_once CHECK (num_nonnulls(target_id, clause_id) = 1),
    CONSTRAINT inspection_finding_rectified CHECK
      (kind = 'problem' OR num_nonnulls(owner_id, demand, due_on) = 0)
  );
  COMMENT ON TABLE inspection_finding IS
    'What a group found; a problem becomes an entrusted matter when the findings are issued';
  COMMENT ON COLUMN inspection_finding.owner_id IS
    'Who has to put it right, until it is issued; then the matter says so';
  CREATE INDEX inspection_finding_region_ix ON inspection_finding (region_code);
  CREATE INDEX inspection_finding_target_ix ON inspection_finding (target_id);
`;

const MATTERS = `
  CREATE TABLE entrusted_matter (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT entrusted_matter_pk PRIMARY KEY,
    region_code text NOT NULL CONSTRAINT entrusted_matter_region_fk REFERENCES region (code),
    origin text NOT NULL CONSTRAINT entrusted_matter_origin_known CHECK (origin IN
      ('directive','finding')),
    finding_id bigint
      CONSTRAINT entrusted_matter_finding_fk REFERENCES inspection_finding (id)
      CONSTRAINT entrusted_matter_finding_uq UNIQUE,
    target_id bigint CONSTRAINT entrusted_matter_target_fk REFERENCES target (id),
    submission_id bigint CONSTRAINT entrusted_matter_submission_fk REFERENCES submission (id),
    clause_id bigint CONSTRAINT entrusted_matter_clause_fk REFERENCES clause (id),
    parent_id bigint CONSTRAINT entrusted_matter_parent_fk REFERENCES entrusted_matter (id),
    text text NOT NULL,
    demand text,
    opened_by bigint NOT NULL CONSTRAINT entrusted_matter_opened_by_fk REFERENCES account (id),
    opened_on date NOT NULL,
    owner_id bigint NOT NULL CONSTRAINT entrusted_matter_owner_fk REFERENCES agency (id),
    due_on date NOT NULL,
    state text NOT NULL DEFAULT 'open' CONSTRAINT entrusted_matter_state_known CHECK (state IN
      ('open','acknowledged','reported','returned','closed','withdrawn')),
    version int NOT NULL DEFAULT 1,
    CONSTRAINT entrusted_matter_tied_once CHECK
      (num_nonnulls(target_id, submission_id, clause_id) = 1),
    CONSTRAINT entrusted_matter_of_its_origin CHECK ((origin = 'finding') = (finding_id IS NOT NULL)),
    CONSTRAINT entrusted_matter_due_later CHECK (due_on >= opened_on)
  );
  COMMENT ON TABLE entrusted_matter IS
    'What a leader''s directive or an inspection''s finding asks of a body; its words are never changed';
  COMMENT ON COLUMN entrusted_matter.parent_id IS
    'The matter about which a further directive was given; it is about the same target, return or clause';
  COMMENT ON COLUMN entrusted_matter.demand IS 'What has to be put right; a directive''s text says it itself';
  COMMENT ON COLUMN entrusted_matter.owner_id IS 'As it is now, like due_on and state; past days are read from the events';
  CREATE INDEX entrusted_matter_region_ix ON entrusted_matter (region_code, state);
  CREATE INDEX entrusted_matter_owner_ix ON entrusted_matter (owner_id);
  CREATE INDEX entrusted_matter_target_ix ON entrusted_matter (target_id);
  CREATE INDEX entrusted_matter_submission_ix ON entrusted_matter (submission_id);
  CREATE INDEX entrusted_matter_parent_ix ON entrusted_matter (parent_id);

  CREATE TABLE entrusted_co_owner (
    matter_id bigint NOT NULL
      CONSTRAINT entrusted_co_owner_matter_fk REFERENCES entrusted_matter (id),
    agency_id bigint NOT NULL CONSTRAINT entrusted_co_owner_agency_fk REFERENCES agency (id),
    ordinal int NOT NULL,
    CONSTRAINT entrusted_co_owner_pk PRIMARY KEY (matter_id, agency_id)
  );
  COMMENT ON TABLE entrusted_co_owner IS 'Bodies that help; they read the matter, its owner answers';
  CREATE INDEX entrusted_co_owner_agency_ix ON entrusted_co_owner (agency_id);

  CREATE TABLE entrusted_event (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT entrusted_event_pk PRIMARY KEY,
    region_code text NOT NULL,
    matter_id bigint NOT NULL
      CONSTRAINT entrusted_event_matter_fk REFERENCES entrusted_matter (id),
    move text NOT NULL CONSTRAINT entrusted_event_move_known CHECK (move IN
      ('entrust','relay','acknowledge','report','propose_settlement','return','change_due',
       'change_owner','close','reopen','withdraw')),
    on_day date NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    account_id bigint NOT NULL CONSTRAINT entrusted_event_account_fk REFERENCES account (id),
    role text NOT NULL,
    words text,
    owner_id bigint CONSTRAINT entrusted_event_owner_fk REFERENCES agency (id),
    due_on date,
    closing_id bigint,
    CONSTRAINT entrusted_event_names_owner CHECK
      ((owner_id IS NOT NULL) = (move IN ('entrust','change_owner'))),
    CONSTRAINT entrusted_event_names_due CHECK
      ((due_on IS NOT NULL) = (move IN ('entrust','change_due'))),
    CONSTRAINT entrusted_event_gives_words CHECK
      (move IN ('entrust','acknowledge','close') OR words IS NOT NULL)
  );
  COMMENT ON TABLE entrusted_event IS 'Everything that happened to an entrusted matter, in order; append-only';
  COMMENT ON COLUMN entrusted_event.on_day IS 'The product''s day';
  COMMENT ON COLUMN entrusted_event.role IS 'Role of the account at that time';
  COMMENT ON COLUMN entrusted_event.closing_id IS 'The confirmed closing that closed it';
  CREATE INDEX entrusted_event_matter_ix ON entrusted_event (matter_id, id);
  CREATE INDEX entrusted_event_region_ix ON entrusted_event (region_code);
  CREATE INDEX entrusted_event_owner_ix ON entrusted_event (owner_id) WHERE owner_id IS NOT NULL;
  CREATE TRIGGER entrusted_event_append_only BEFORE UPDATE OR DELETE ON entrusted_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

  CREATE TABLE matter_seen (
    account_id bigint NOT NULL
      CONSTRAINT matter_seen_account_fk REFERENCES account (id) ON DELETE CASCADE,
    matter_id bigint NOT NULL CONSTRAINT matter_seen_matter_fk REFERENCES entrusted_matter (id),
    event_id bigint NOT NULL CONSTRAINT matter_seen_event_fk REFERENCES entrusted_event (id),
    CONSTRAINT matter_seen_pk PRIMARY KEY (account_id, matter_id)
  );
  COMMENT ON TABLE matter_seen IS 'How far a leader has read the matters of the own directives';
`;
