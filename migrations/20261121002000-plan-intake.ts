import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents as they came, drafts of plans read from them, and where confirmed goals are stated. */
export class PlanIntake20261121002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DOCUMENTS);
    await runner.query(DRAFTS);
    await runner.query(PLACES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE target DROP COLUMN added_on;
      DROP TABLE note_place, target_place;
      DROP TABLE intake_conflict, intake_body, intake_row, intake_draft, plan_document;
    `);
  }
}

const DOCUMENTS = `
  CREATE TABLE plan_document (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT plan_document_pk PRIMARY KEY,
    region_code text NOT NULL CONSTRAINT plan_document_region_fk REFERENCES region (code),
    name text NOT NULL,
    kind text NOT NULL CONSTRAINT plan_document_kind_known CHECK (kind IN
      ('txt','docx','pdf','doc','pasted','ledger')),
    sha256 text NOT NULL CONSTRAINT plan_document_sha256_form CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    content bytea NOT NULL,
    text text NOT NULL,
    tables jsonb NOT NULL,
    hard_wrapped boolean NOT NULL,
    uploaded_by bigint NOT NULL CONSTRAINT plan_document_account_fk REFERENCES account (id),
    uploaded_on date NOT NULL,
    uploaded_at timestamptz NOT NULL DEFAULT now()
  );
  COMMENT ON TABLE plan_document IS 'A policy document as it came, with the text that offsets of rows and places count in';
  COMMENT ON COLUMN plan_document.name IS 'The sender''s name for the file: shown, never used as a path';
  COMMENT ON COLUMN plan_document.kind IS 'ledger: a ledger table that was exported and came back';
  COMMENT ON COLUMN plan_document.text IS 'Never altered; offsets count its UTF-16 units';
  COMMENT ON COLUMN plan_document.hard_wrapped IS 'Its lines are lines of paper, not paragraphs';
  COMMENT ON COLUMN plan_document.uploaded_on IS 'The product''s day';
  CREATE INDEX plan_document_region_ix ON plan_document (region_code);
  CREATE INDEX plan_document_sha256_ix ON plan_document (sha256);
  CREATE TRIGGER plan_document_append_only BEFORE UPDATE OR DELETE ON plan_document
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const DRAFTS = `
  CREATE TABLE intake_draft (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT intake_draft_pk PRIMARY KEY,
    region_code text NOT NULL CONSTRAINT intake_draft_region_fk REFERENCES region (code),
    document_id bigint NOT NULL CONSTRAINT intake_draft_document_fk REFERENCES plan_document (id),
    amends_plan_id bigint CONSTRAINT intake_draft_amends_fk REFERENCES plan (id),
    state text NOT NULL DEFAULT 'open' CONSTRAINT intake_draft_state_known CHECK (state IN
      ('open','confirmed','discarded')),
    header_read jsonb NOT NULL,
    header jsonb NOT NULL,
    header_version int NOT NULL DEFAULT 1,
    clauses jsonb NOT NULL,
    warnings jsonb NOT NULL,
    reader_version text NOT NULL,
    dictionaries_version text NOT NULL,
    created_by bigint NOT NULL CONSTRAINT intake_draft_creator_fk REFERENCES account (id),
    created_on date NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_by bigint NOT NULL CONSTRAINT intake_draft_changer_fk REFERENCES account (id),
    changed_at timestamptz NOT NULL DEFAULT now(),
    version int NOT NULL DEFAULT 1,
    plan_id bigint CONSTRAINT intake_draft_plan_fk REFERENCES plan (id),
    outcome jsonb,
    closed_by bigint CONSTRAINT intake_draft_closer_fk REFERENCES account (id),
    closed_on date,
    close_reason text,
    CONSTRAINT intake_draft_closed CHECK ((state = 'open') = (closed_by IS NULL)
      AND (state = 'open') = (closed_on IS NULL)),
    CONSTRAINT intake_draft_confirmed CHECK ((state = 'confirmed') = (plan_id IS NOT NULL)),
    CONSTRAINT intake_draft_discarded CHECK ((state = 'discarded') = (close_reason IS NOT NULL))
  );
  COMMENT ON TABLE intake_draft IS 'A proposed ledger read from a document, confirmed line by line by people';
  COMMENT ON COLUMN intake_draft.amends_plan_id IS 'The plan that runs already and is read anew; null for a new plan';
  COMMENT ON COLUMN intake_draft.header IS 'As it stands; header_read as the reader found it';
  COMMENT ON COLUMN intake_draft.header_version IS 'Raised by each change of the header';
  COMMENT ON COLUMN intake_draft.version IS 'Raised by each change of any part; what a confirmation has seen';
  COMMENT ON COLUMN intake_draft.outcome IS 'What the confirmation made: counts, ids of targets and of proposed goal changes';
  CREATE INDEX intake_draft_region_ix ON intake_draft (region_code);
  CREATE INDEX intake_draft_document_ix ON intake_draft (document_id);
  CREATE INDEX intake_draft_amends_ix ON intake_draft (amends_plan_id) WHERE amends_plan_id IS NOT NULL;

  CREATE TABLE intake_row (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT intake_row_pk PRIMARY KEY,
    region_code text NOT NULL,
    draft_id bigint NOT NULL CONSTRAINT intake_row_draft_fk REFERENCES intake_draft (id),
    position int NOT NULL,
    type text NOT NULL CONSTRAINT intake_row_type_known CHECK (type IN
      ('target','milestone','norm','responsibility','incentive')),
    read jsonb,
    fields jsonb NOT NULL,
    start_at int NOT NULL,
    end_at int NOT NULL,
    quote text NOT NULL,
    decision text NOT NULL DEFAULT 'pending' CONSTRAINT intake_row_decision_known CHECK
      (decision IN ('pending','accepted','rejected','merged')),
    merged_into bigint CONSTRAINT intake_row_merged_fk REFERENCES intake_row (id),
    target_id bigint CONSTRAINT intake_row_target_fk REFERENCES target (id),
    decided_by bigint CONSTRAINT intake_row_decider_fk REFERENCES account (id),
    decided_at timestamptz,
    changed_by bigint CONSTRAINT intake_row_changer_fk REFERENCES account (id),
    changed_at timestamptz,
    version int NOT NULL DEFAULT 1,
    CONSTRAINT intake_row_decided CHECK ((decision = 'pending') = (decided_by IS NULL)),
    CONSTRAINT intake_row_merged CHECK ((decision = 'merged') = (merged_into IS NOT NULL)),
    CONSTRAINT intake_row_span CHECK (0 <= start_at AND start_at <= end_at)
  );
  COMMENT ON TABLE intake_row IS 'One line of a proposed ledger';
  COMMENT ON COLUMN intake_row.position IS 'Order of the document';
  COMMENT ON COLUMN intake_row.read IS 'As the reader proposed it; null for one that a person added';
  COMMENT ON COLUMN intake_row.fields IS 'As it stands, in the words of the model';
  COMMENT ON COLUMN intake_row.merged_into IS 'The row of which this one is a further place';
  COMMENT ON COLUMN intake_row.target_id IS 'In an amendment the target that it restates, chosen by a person or found';
  CREATE INDEX intake_row_draft_ix ON intake_row (draft_id, position);
  CREATE INDEX intake_row_region_ix ON intake_row (region_code);

  CREATE TABLE intake_body (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT intake_body_pk PRIMARY KEY,
    region_code text NOT NULL,
    draft_id bigint NOT NULL CONSTRAINT intake_body_draft_fk REFERENCES intake_draft (id),
    name text NOT NULL,
    agency_id bigint CONSTRAINT intake_body_agency_fk REFERENCES agency (id),
    proposed jsonb,
    settled_by bigint CONSTRAINT intake_body_account_fk REFERENCES account (id),
    settled_at timestamptz,
    version int NOT NULL DEFAULT 1,
    CONSTRAINT intake_body_name_uq UNIQUE (draft_id, name),
    CONSTRAINT intake_body_one CHECK (agency_id IS NULL OR proposed IS NULL)
  );
  COMMENT ON TABLE intake_body IS 'A body as a document names it, and which body is meant';
  COMMENT ON COLUMN intake_body.proposed IS 'A new body to make: {name, shortName, kind, regionCode}; null with agency_id null: open';
  COMMENT ON COLUMN intake_body.settled_by IS 'Null where it was found by its name';
  CREATE INDEX intake_body_region_ix ON intake_body (region_code);

  CREATE TABLE intake_conflict (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT intake_conflict_pk PRIMARY KEY,
    region_code text NOT NULL,
    draft_id bigint NOT NULL CONSTRAINT intake_conflict_draft_fk REFERENCES intake_draft (id),
    row_ids bigint[] NOT NULL,
    reason text NOT NULL,
    settlement jsonb,
    settled_by bigint CONSTRAINT intake_conflict_account_fk REFERENCES account (id),
    settled_at timestamptz,
    version int NOT NULL DEFAULT 1,
    CONSTRAINT intake_conflict_settled CHECK ((settlement IS NULL) = (settled_by IS NULL))
  );
  COMMENT ON TABLE intake_conflict IS 'Rows that say the same measure with different values: a person settles';
  COMMENT ON COLUMN intake_conflict.settlement IS 'Null while open; keep one ({keep, others}) or all ({reason})';
  CREATE INDEX intake_conflict_draft_ix ON intake_conflict (draft_id);
  CREATE INDEX intake_conflict_region_ix ON intake_conflict (region_code);
`;

const PLACES = `
  CREATE TABLE target_place (
    target_id bigint NOT NULL CONSTRAINT target_place_target_fk REFERENCES target (id) ON DELETE CASCADE,
    document_id bigint NOT NULL CONSTRAINT target_place_document_fk REFERENCES plan_document (id),
    ordinal int NOT NULL,
    region_code text NOT NULL,
    clause_id bigint NOT NULL CONSTRAINT target_place_clause_fk REFERENCES clause (id) ON DELETE CASCADE,
    start_at int NOT NULL,
    end_at int NOT NULL,
    quote text NOT NULL,
    CONSTRAINT target_place_pk PRIMARY KEY (target_id, document_id, ordinal),
    CONSTRAINT target_place_span CHECK (0 <= start_at AND start_at <= end_at)
  );
  COMMENT ON TABLE target_place IS 'Where a document states a goal; offsets are UTF-16 units of its text';
  CREATE INDEX target_place_region_ix ON target_place (region_code);

  CREATE TABLE note_place (
    note_id bigint NOT NULL
      CONSTRAINT note_place_note_fk REFERENCES responsibility_note (id) ON DELETE CASCADE,
    document_id bigint NOT NULL CONSTRAINT note_place_document_fk REFERENCES plan_document (id),
    region_code text NOT NULL,
    start_at int NOT NULL,
    end_at int NOT NULL,
    quote text NOT NULL,
    CONSTRAINT note_place_pk PRIMARY KEY (note_id, document_id),
    CONSTRAINT note_place_span CHECK (0 <= start_at AND start_at <= end_at)
  );
  COMMENT ON TABLE note_place IS 'Where a document says who is responsible';
  CREATE INDEX note_place_region_ix ON note_place (region_code);

  ALTER TABLE target ADD COLUMN added_on date;
  COMMENT ON COLUMN target.added_on IS
    'Day on which an amendment brought it into a plan that ran already: it is not judged before; null: with its plan';
`;
