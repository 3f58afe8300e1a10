import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last number given to each kind of supervision's documents, per region and year. */
export class DocumentNumbers20261121001100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE document_number (
        region_code text NOT NULL CONSTRAINT document_number_region_fk REFERENCES region (code),
        kind text NOT NULL CONSTRAINT document_number_kind_known CHECK (kind IN
          ('notice','bulletin')),
        year int NOT NULL CONSTRAINT document_number_year_range CHECK (year BETWEEN 2000 AND 2199),
        last int NOT NULL CONSTRAINT document_number_positive CHECK (last > 0),
        CONSTRAINT document_number_pk PRIMARY KEY (region_code, kind, year)
      );
      COMMENT ON TABLE document_number IS
        'Numbers are given in the transaction that issues, whose row lock lets no two have one and leaves no gap';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE document_number');
  }
}
