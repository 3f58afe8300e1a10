import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Regions, and the bodies that answer for goals. */
export class Organisation20261120000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE COLLATION zh (provider = icu, locale = 'zh-Hans-CN-u-kn-true');
      COMMENT ON COLLATION zh IS 'Chinese order for free text; bodies and places are ordered by sort';

      CREATE TABLE region (
        code text CONSTRAINT region_pk PRIMARY KEY CONSTRAINT region_code_form CHECK (code ~ '^[0-9]{6}$'),
        parent_code text CONSTRAINT region_parent_fk REFERENCES region (code),
        name text NOT NULL,
        short_name text NOT NULL,
        sort int NOT NULL
      );
      COMMENT ON TABLE region IS 'Node of the administrative tree, GB/T 2260; 000000 is the nation';

      CREATE TABLE agency (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT agency_pk PRIMARY KEY,
        region_code text NOT NULL CONSTRAINT agency_region_fk REFERENCES region (code),
        name text NOT NULL CONSTRAINT agency_name_uq UNIQUE,
        short_name text NOT NULL,
        kind text NOT NULL CONSTRAINT agency_kind_known CHECK (kind IN
          ('government','department','city','county','central','firm','association','group')),
        sort int NOT NULL,
        valid_from date,
        valid_to date,
        CONSTRAINT agency_validity_order CHECK (valid_from <= valid_to)
      );
      COMMENT ON TABLE agency IS 'A body that answers for something; kind group is an open group as a document names it';
      COMMENT ON COLUMN agency.sort IS 'Administrative order within the region';
      COMMENT ON COLUMN agency.valid_to IS 'Day on which the body was merged, renamed or ended';
      CREATE INDEX agency_region_ix ON agency (region_code, sort);

      CREATE TABLE agency_successor (
        agency_id bigint NOT NULL CONSTRAINT agency_successor_agency_fk REFERENCES agency (id),
        successor_id bigint NOT NULL CONSTRAINT agency_successor_successor_fk REFERENCES agency (id),
        CONSTRAINT agency_successor_pk PRIMARY KEY (agency_id, successor_id),
        CONSTRAINT agency_successor_other CHECK (agency_id <> successor_id)
      );
      COMMENT ON TABLE agency_successor IS 'Bodies to which the open duties of an ended body pass';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE agency_successor;
      DROP TABLE agency;
      DROP TABLE region;
      DROP COLLATION zh;
    `);
  }
}
