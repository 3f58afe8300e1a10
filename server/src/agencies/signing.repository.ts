import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface SigningRow {
  readonly agencyId: number;
  readonly regionCode: string;
  readonly version: number;
  readonly eSigning: boolean;
  readonly signers: number;
}

/** How bodies sign, as a column of the body. */
@Injectable()
export class SigningRepository {
  async find(manager: EntityManager, agencyId: number): Promise<SigningRow | null> {
    const [row] = await manager.query<SigningRow[]>(
      `SELECT a.id AS "agencyId", a.region_code AS "regionCode", a.version,
         a.e_signing AS "eSigning",
         (SELECT count(*)::int FROM account p
          WHERE p.agency_id = a.id AND p.role = 'signer' AND p.disabled_at IS NULL) AS signers
       FROM agency a WHERE a.id = $1`,
      [agencyId],
    );
    return row ?? null;
  }

  /** False where somebody changed the body since: then nothing is changed. */
  async change(
    manager: EntityManager,
    { agencyId, version, eSigning }: { agencyId: number; version: number; eSigning: boolean },
  ): Promise<boolean> {
    const [, changed] = await manager.query<[unknown, number]>(
      `UPDATE agency SET e_signing = $3, version = version + 1 WHERE id = $1 AND version = $2`,
      [agencyId, version, eSigning],
    );
    return changed === 1;
  }
}
