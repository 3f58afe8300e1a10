import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { yearOf, type Day } from '../series/domain/day';

export interface GivenNumber {
  readonly year: number;
  readonly number: number;
}

/** Numbers of what supervision issues, counted per region, kind and year of issue. */
@Injectable()
export class DocumentNumberService {
  /**
   * The next number, in the caller's transaction: the row stays locked until it ends, so that
   * numbers are neither doubled nor left out. To be asked for last, since others wait meanwhile.
   *
   * @param count how many numbers in a row; the first of them is answered
   */
  async next(
    manager: EntityManager,
    kind: 'notice' | 'bulletin',
    regionCode: string,
    issuedOn: Day,
    count = 1,
  ): Promise<GivenNumber> {
    const year = yearOf(issuedOn);
    const [row] = await manager.query<{ first: number }[]>(
      `INSERT INTO document_number AS given (region_code, kind, year, last) VALUES ($1, $2, $3, $4)
       ON CONFLICT ON CONSTRAINT document_number_pk DO UPDATE SET last = given.last + $4
       RETURNING last - $4 + 1 AS first`,
      [regionCode, kind, year, count],
    );
    if (row === undefined) throw new Error('no document number was given');
    return { year, number: row.first };
  }
}
