import type { EntityManager } from 'typeorm';
import type { WaitingAppeal } from '../appeals/appeal.service';
import { addDays, type Day } from '../series/domain/day';
import { NEWS_DAYS, PLAIN_ITEM, shortName, type WaitingItem } from './domain/waiting-item';
import type { WaitingScope } from './open-request.queries';

/** An appeal waits for supervision; who issued the contested slip does not decide it. */
export function appealItem(appeal: WaitingAppeal): WaitingItem {
  return {
    ...PLAIN_ITEM,
    kind: 'appeal',
    page: 'appeal',
    pageId: appeal.id,
    itemId: appeal.id,
    regionCode: appeal.regionCode,
    reference: appeal.filedOn,
    name: shortName(appeal.label),
    notFor: appeal.issuedBy,
  };
}

interface Decided {
  readonly id: number;
  readonly regionCode: string;
  readonly agencyId: number;
  readonly since: Day;
  readonly label: string;
}

/** Decisions that the body has not long had. */
export async function decidedAppeals(
  manager: EntityManager,
  { asOf, regionPrefix, agencyId }: WaitingScope,
): Promise<WaitingItem[]> {
  const rows = await manager.query<Decided[]>(
    `SELECT a.id, a.region_code AS "regionCode", a.agency_id AS "agencyId", e.on_day AS since,
       a.label
     FROM appeal a
     JOIN appeal_event e ON e.appeal_id = a.id AND e.state IN ('upheld', 'partly', 'rejected')
     WHERE e.on_day BETWEEN $4 AND $1 AND a.region_code LIKE $2
       AND ($3::bigint IS NULL OR a.agency_id = $3)
     ORDER BY a.id`,
    [asOf, regionPrefix, agencyId ?? null, addDays(asOf, -NEWS_DAYS)],
  );
  return rows.map((row) => ({
    ...PLAIN_ITEM,
    kind: 'appeal_decided',
    page: 'appeal',
    pageId: row.id,
    itemId: row.id,
    regionCode: row.regionCode,
    agencyId: row.agencyId,
    reference: row.since,
    name: shortName(row.label),
  }));
}
