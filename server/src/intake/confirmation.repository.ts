import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BodyToMake } from './domain/match-body';

/** Where a target or a note stands in a document. */
export interface NewPlace {
  /** Target or note. */
  readonly id: number;
  readonly ordinal: number;
  readonly clauseId: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

interface DocumentPlace {
  readonly documentId: number;
  readonly regionCode: string;
}

/** What a confirmation writes besides the plan itself. */
@Injectable()
export class ConfirmationRepository {
  /** Keys of plans are short and can be read: region and day of issue. */
  async freeKey(manager: EntityManager, regionCode: string, issuedOn: string): Promise<string> {
    const stem = `${regionCode}-${issuedOn}`;
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`plan ${stem}`]);
    const rows = await manager.query<{ key: string }[]>(
      `SELECT key FROM plan WHERE key = $1 OR key LIKE $1 || '-%'`,
      [stem],
    );
    const taken = new Set(rows.map((row) => row.key));
    for (let serial = 2; taken.has(stem); serial += 1) {
      if (!taken.has(`${stem}-${serial}`)) return `${stem}-${serial}`;
    }
    return stem;
  }

  /**
   * Bodies that somebody made meanwhile are taken as they are; answers how many are new. They stand
   * behind the bodies of their region in the order given, and are written in the order of their
   * names, so that two who make the same ones do not wait for each other.
   */
  async addAgencies(manager: EntityManager, bodies: readonly BodyToMake[]): Promise<number> {
    if (bodies.length === 0) return 0;
    const made = await manager.query<unknown[]>(
      `INSERT INTO agency (region_code, name, short_name, kind, sort)
       SELECT region_code, name, short_name, kind,
         coalesce((SELECT max(sort) FROM agency a WHERE a.region_code = b.region_code), 0)
           + row_number() OVER (PARTITION BY region_code ORDER BY n)
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) WITH ORDINALITY
         AS b (region_code, name, short_name, kind, n)
       ORDER BY region_code, name
       ON CONFLICT ON CONSTRAINT agency_name_uq DO NOTHING RETURNING id`,
      [
        bodies.map((body) => body.regionCode),
        bodies.map((body) => body.name),
        bodies.map((body) => body.shortName),
        bodies.map((body) => body.kind),
      ],
    );
    return made.length;
  }

  /** Bodies by their ids, and those that bear full names. */
  agencies(
    manager: EntityManager,
    ids: readonly number[],
    names: readonly string[],
  ): Promise<{ readonly id: number; readonly name: string; readonly kind: string }[]> {
    return manager.query(
      'SELECT id, name, kind FROM agency WHERE id = ANY ($1::bigint[]) OR name = ANY ($2::text[])',
      [ids, names],
    );
  }

  async addTargetPlaces(
    manager: EntityManager,
    { documentId, regionCode }: DocumentPlace,
    places: readonly NewPlace[],
  ): Promise<void> {
    await manager.query(
      `INSERT INTO target_place (target_id, document_id, ordinal, region_code, clause_id, start_at,
         end_at, quote)
       SELECT id, $1, ordinal, $2, "clauseId", start, "end", quote
       FROM jsonb_to_recordset($3::jsonb)
         AS p (id bigint, ordinal int, "clauseId" bigint, start int, "end" int, quote text)`,
      [documentId, regionCode, JSON.stringify(places)],
    );
  }

  async addNotePlaces(
    manager: EntityManager,
    { documentId, regionCode }: DocumentPlace,
    places: readonly Pick<NewPlace, 'id' | 'start' | 'end' | 'quote'>[],
  ): Promise<void> {
    await manager.query(
      `INSERT INTO note_place (note_id, document_id, region_code, start_at, end_at, quote)
       SELECT id, $1, $2, start, "end", quote FROM jsonb_to_recordset($3::jsonb)
         AS p (id bigint, start int, "end" int, quote text)`,
      [documentId, regionCode, JSON.stringify(places)],
    );
  }
}
