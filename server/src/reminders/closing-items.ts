import type { EntityManager } from 'typeorm';
import type { WaitingClosing } from '../closings/closing.service';
import { addDays, type Day } from '../series/domain/day';
import { nameOn } from '../targets/target-name.policy';
import { NEWS_DAYS, PLAIN_ITEM, shortName, type WaitingItem } from './domain/waiting-item';
import type { WaitingScope } from './open-request.queries';

/**
 * What an open closing asks of supervision, and a confirmed one whose judgement has turned. Who
 * applied for the body may verify, but does not decide.
 */
export function closingItem({ closing, waits, appliedBy }: WaitingClosing): WaitingItem {
  return {
    ...PLAIN_ITEM,
    kind: waits === 'reopen' ? 'closing_turned' : 'closing',
    page: 'closing',
    pageId: closing.id,
    itemId: closing.id,
    regionCode: closing.regionCode,
    reference: waits === 'reopen' ? (closing.decision?.on ?? closing.appliedOn) : closing.appliedOn,
    name: shortName(closing.label),
    notFor: appliedBy,
  };
}

interface Decided {
  readonly id: number;
  readonly regionCode: string;
  readonly agencyId: number;
  readonly since: Day;
  readonly label: string;
}

/** Decisions that the body has not long had; nothing is to be done about them but to read them. */
export async function decidedClosings(
  manager: EntityManager,
  { asOf, regionPrefix, agencyId }: WaitingScope,
): Promise<WaitingItem[]> {
  const rows = await manager.query<Decided[]>(
    `SELECT c.id, c.region_code AS "regionCode", c.agency_id AS "agencyId", e.on_day AS since,
       coalesce(${nameOn('t', '$1')}, m.text, '') AS label
     FROM closing c
     JOIN closing_event e ON e.closing_id = c.id AND e.move IN ('confirm', 'refuse')
     LEFT JOIN target t ON c.subject_kind = 'target' AND t.id = c.subject_id
     LEFT JOIN entrusted_matter m ON c.subject_kind = 'entrusted' AND m.id = c.subject_id
     WHERE e.on_day BETWEEN $4 AND $1 AND c.region_code LIKE $2
       AND ($3::bigint IS NULL OR c.agency_id = $3)
     ORDER BY c.id`,
    [asOf, regionPrefix, agencyId ?? null, addDays(asOf, -NEWS_DAYS)],
  );
  return rows.map((row) => ({
    ...PLAIN_ITEM,
    kind: 'closing_decided',
    page: 'closing',
    pageId: row.id,
    itemId: row.id,
    regionCode: row.regionCode,
    agencyId: row.agencyId,
    reference: row.since,
    name: shortName(row.label),
  }));
}
