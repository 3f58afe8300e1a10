import type { MigrationInterface, QueryRunner } from 'typeorm';

const SETTING = `
  CREATE TABLE notice_setting (
    region_code text NOT NULL CONSTRAINT notice_setting_pk PRIMARY KEY
      CONSTRAINT notice_setting_region_fk REFERENCES region (code),
    ladder text NOT NULL CONSTRAINT notice_setting_ladder_known CHECK (ladder IN
      ('blue-yellow-red','blue-orange-red')),
    issuer_name text CONSTRAINT notice_setting_issuer_said CHECK (issuer_name <> ''),
    blue_days int NOT NULL,
    yellow_days int NOT NULL,
    orange_days int NOT NULL,
    red_days int NOT NULL,
    version int NOT NULL DEFAULT 2,
    CONSTRAINT notice_setting_days_range CHECK (
      least(blue_days, yellow_days, orange_days, red_days) >= 1
      AND greatest(blue_days, yellow_days, orange_days, red_days) <= 60)
  );
  COMMENT ON TABLE notice_setting IS
    'How an office of supervision urges; a region without a row takes the nearest one above, its issuer excepted';
  COMMENT ON COLUMN notice_setting.issuer_name IS 'As it stands on the slips; null: 区域名 + 督查室';
  COMMENT ON COLUMN notice_setting.blue_days IS 'Working days to reply that are proposed';
  COMMENT ON COLUMN notice_setting.version IS 'Begins at 2: version 1 is what holds without a row';
`;

const NOTICE = `
  CREATE TABLE notice (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT notice_pk PRIMARY KEY,
    region_code text NOT NULL CONSTRAINT notice_region_fk REFERENCES region (code),
    issuer_region text NOT NULL CONSTRAINT notice_issuer_region_fk REFERENCES region (code),
    year int NOT NULL,
    number int NOT NULL,
    chain_id bigint NOT NULL CONSTRAINT notice_chain_fk REFERENCES notice (id),
    follows_id bigint CONSTRAINT notice_follows_fk REFERENCES notice (id)
      CONSTRAINT notice_follows_uq UNIQUE,
    subject_kind text NOT NULL CONSTRAINT notice_subject_known CHECK (subject_kind IN
      ('target','submission','entrusted')),
    subject_id bigint NOT NULL,
    clock text NOT NULL,
    ladder text NOT NULL,
    ladder_version int NOT NULL,
    colour text NOT NULL CONSTRAINT notice_colour_known CHECK (colour IN
      ('blue','yellow','orange','red')),
    agency_id bigint NOT NULL CONSTRAINT notice_agency_fk REFERENCES agency (id),
    plan_ids bigint[] NOT NULL,
    content json NOT NULL,
    content_sha256 text NOT NULL CONSTRAINT notice_content_hash CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
    issued_by bigint NOT NULL CONSTRAINT notice_issued_by_fk REFERENCES account (id),
    issued_on date NOT NULL,
    due_on date NOT NULL,
    state text NOT NULL CONSTRAINT notice_state_known CHECK (state IN ('issued','acknowledged',
      'replied','returned','settled','escalated','closed','withdrawn')),
    moved_on date NOT NULL,
    version int NOT NULL DEFAULT 1,
    CONSTRAINT notice_number_uq UNIQUE (issuer_region, year, number),
    CONSTRAINT notice_year_of_issue CHECK (year = extract(year FROM issued_on)),
    CONSTRAINT notice_due_later CHECK (due_on > issued_on),
    CONSTRAINT notice_clock_fits CHECK (CASE subject_kind
      WHEN 'target' THEN clock IN ('deadline','progress')
      WHEN 'submission' THEN clock = 'report' ELSE clock = 'entrusted' END)
  );
  COMMENT ON TABLE notice IS 'A slip 督办单: one matter, one colour, one body; frozen but for its state';
  COMMENT ON COLUMN notice.region_code IS 'Of the matter: who sees the region sees the slip';
  COMMENT ON COLUMN notice.issuer_region IS 'Of the office that issued it: its numbers run by it and the year';
  COMMENT ON COLUMN notice.chain_id IS 'The first slip about the matter, its own where it is that';
  COMMENT ON COLUMN notice.content IS 'NoticeContent as it was issued, kept as text so that its hash stays the same';
  COMMENT ON COLUMN notice.state IS 'As it is now, to lock by; a past day is read from the events';
  COMMENT ON COLUMN notice.moved_on IS 'Product''s day of the last event';
  CREATE UNIQUE INDEX notice_one_open_uq ON notice (subject_kind, subject_id)
    WHERE state IN ('issued','acknowledged','replied','returned');
  CREATE INDEX notice_subject_ix ON notice (subject_kind, subject_id, issued_on);
  CREATE INDEX notice_region_ix ON notice (region_code, issued_on);
  CREATE INDEX notice_agency_ix ON notice (agency_id, issued_on);

  CREATE FUNCTION refuse_changed_notice() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'an issued slip is frozen' USING ERRCODE = 'restrict_violation';
    END $$;
  CREATE TRIGGER notice_frozen BEFORE UPDATE ON notice FOR EACH ROW
    WHEN (OLD.content::text IS DISTINCT FROM NEW.content::text
      OR (OLD.content_sha256, OLD.issuer_region, OLD.year, OLD.number, OLD.subject_kind,
          OLD.subject_id, OLD.colour, OLD.agency_id, OLD.issued_by, OLD.issued_on, OLD.due_on)
        IS DISTINCT FROM (NEW.content_sha256, NEW.issuer_region, NEW.year, NEW.number,
          NEW.subject_kind, NEW.subject_id, NEW.colour, NEW.agency_id, NEW.issued_by,
          NEW.issued_on, NEW.due_on))
    EXECUTE FUNCTION refuse_changed_notice();
  CREATE TRIGGER notice_kept BEFORE DELETE ON notice
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

  CREATE TABLE notice_copy (
    notice_id bigint NOT NULL CONSTRAINT notice_copy_notice_fk REFERENCES notice (id),
    agency_id bigint NOT NULL CONSTRAINT notice_copy_agency_fk REFERENCES agency (id),
    CONSTRAINT notice_copy_pk PRIMARY KEY (notice_id, agency_id)
  );
  COMMENT ON TABLE notice_copy IS 'Bodies that were sent a copy 抄送; they read the slip';
  CREATE INDEX notice_copy_agency_ix ON notice_copy (agency_id);
`;

const EVENT = `
  CREATE TABLE notice_event (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT notice_event_pk PRIMARY KEY,
    region_code text NOT NULL CONSTRAINT notice_event_region_fk REFERENCES region (code),
    notice_id bigint NOT NULL CONSTRAINT notice_event_notice_fk REFERENCES notice (id),
    kind text NOT NULL CONSTRAINT notice_event_known CHECK (kind IN ('issue','acknowledge','reply',
      'settle','send_back','escalate','close','withdraw')),
    on_day date NOT NULL,
    account_id bigint CONSTRAINT notice_event_account_fk REFERENCES account (id),
    account_role text,
    words text,
    measures text,
    expected_on date,
    answer_by date,
    at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT notice_event_reply_said CHECK (kind <> 'reply' OR words <> ''),
    CONSTRAINT notice_event_reason_given CHECK (kind NOT IN ('send_back','close','withdraw')
      OR words <> ''),
    CONSTRAINT notice_event_answer_by_given CHECK ((kind IN ('issue','send_back')) =
      (answer_by IS NOT NULL))
  );
  COMMENT ON TABLE notice_event IS 'What happened to a slip; its state on a day is that of the last event until then';
  COMMENT ON COLUMN notice_event.account_id IS 'Null: taken back because the demo''s clock went before its issue';
  COMMENT ON COLUMN notice_event.words IS 'The reply, the reason, or what was said';
  COMMENT ON COLUMN notice_event.expected_on IS 'Of a reply: by when the body expects to be done';
  COMMENT ON COLUMN notice_event.answer_by IS 'Last day to reply, as it was set by this event';
  CREATE INDEX notice_event_notice_ix ON notice_event (notice_id, id);
  CREATE INDEX notice_event_region_ix ON notice_event (region_code, on_day);
  CREATE TRIGGER notice_event_append_only BEFORE UPDATE OR DELETE ON notice_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const PROPOSAL = `
  CREATE TABLE notice_proposal (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT notice_proposal_pk PRIMARY KEY,
    region_code text NOT NULL CONSTRAINT notice_proposal_region_fk REFERENCES region (code),
    kind text NOT NULL CONSTRAINT notice_proposal_known CHECK (kind IN ('first','next','bulletin')),
    subject_kind text NOT NULL CONSTRAINT notice_proposal_subject_known CHECK (subject_kind IN
      ('target','submission','entrusted')),
    subject_id bigint NOT NULL,
    notice_id bigint CONSTRAINT notice_proposal_notice_fk REFERENCES notice (id),
    cause text NOT NULL,
    colour text,
    proposed_on date NOT NULL,
    state text NOT NULL DEFAULT 'open' CONSTRAINT notice_proposal_state_known CHECK (state IN
      ('open','issued','dismissed','withdrawn')),
    decided_by bigint CONSTRAINT notice_proposal_decided_by_fk REFERENCES account (id),
    decided_on date,
    decision_reason text,
    version int NOT NULL DEFAULT 1,
    CONSTRAINT notice_proposal_decided CHECK ((state = 'open') = (decided_on IS NULL)),
    CONSTRAINT notice_proposal_dismissed_why CHECK (state <> 'dismissed'
      OR (decided_by IS NOT NULL AND decision_reason <> '')),
    CONSTRAINT notice_proposal_of_slip CHECK ((kind = 'first') = (notice_id IS NULL))
  );
  COMMENT ON TABLE notice_proposal IS 'Slips that the rules propose and a person decides; none is ever sent by itself';
  COMMENT ON COLUMN notice_proposal.cause IS 'Names the cause: a decided proposal is not made again for it';
  COMMENT ON COLUMN notice_proposal.state IS 'withdrawn: its cause ended before anybody decided';
  CREATE UNIQUE INDEX notice_proposal_cause_uq
    ON notice_proposal (subject_kind, subject_id, cause) WHERE state <> 'withdrawn';
  CREATE INDEX notice_proposal_region_ix ON notice_proposal (region_code, proposed_on);
  CREATE INDEX notice_proposal_notice_ix ON notice_proposal (notice_id);
`;

/** Slips 督办单 with their history, the settings of offices, and what the rules propose. */
export class Notices20261121001500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [SETTING, NOTICE, EVENT, PROPOSAL]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE notice_proposal;
      DROP TABLE notice_event;
      DROP TABLE notice_copy;
      DROP TABLE notice;
      DROP FUNCTION refuse_changed_notice;
      DROP TABLE notice_setting;
    `);
  }
}
