import type { EntityManager } from 'typeorm';
import { Agency, AgencySuccessor } from '../agencies/agency.entity';
import type { Ledger } from '../ledger/ledger.model';
import { Region } from '../regions/region.entity';
import { found } from '../database/insert-rows';

/** Bodies in the database by their full name. */
export type Bodies = ReadonlyMap<string, Pick<Agency, 'id' | 'kind'>>;

/** Regions and bodies; those already there are left as they are. */
export async function importOrganisation(manager: EntityManager, ledger: Ledger): Promise<Bodies> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(Region)
    .values(
      ledger.regions.map((region) => ({
        code: region.code,
        parentCode: region.parent,
        name: region.name,
        shortName: region.shortName,
        sort: region.sort,
      })),
    )
    .orIgnore()
    .execute();
  const there = new Set(
    (await manager.find(Agency, { select: { name: true } })).map((a) => a.name),
  );
  const added = ledger.agencies.filter((agency) => !there.has(agency.name));
  await manager.insert(
    Agency,
    added.map((agency) => ({
      regionCode: agency.region,
      name: agency.name,
      shortName: agency.shortName,
      kind: agency.kind,
      sort: agency.sort,
      validFrom: agency.validFrom ?? null,
      validTo: agency.validTo ?? null,
    })),
  );
  const all = await manager.find(Agency);
  const bodies = new Map(all.map((agency) => [agency.name, agency]));
  await manager.insert(
    AgencySuccessor,
    added.flatMap((agency) =>
      agency.successors.map((successor) => ({
        agencyId: found(bodies, agency.name).id,
        successorId: found(bodies, successor).id,
      })),
    ),
  );
  return bodies;
}
