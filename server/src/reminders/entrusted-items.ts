import type { EntityManager } from 'typeorm';
import type { EntrustedMatter } from '../matters/entrusted-matter.schema';
import type { Day } from '../series/domain/day';
import type { Words } from '../series/domain/words';
import { nameOn } from '../targets/target-name.policy';
import { PLAIN_ITEM, shortName, type WaitingItem } from './domain/waiting-item';
import type { WaitingScope } from './open-request.queries';

/** What an unsettled matter asks for: of its body to take it on and report, then of supervision. */
export function entrustedItems(matter: EntrustedMatter): WaitingItem[] {
  const item = (kind: WaitingItem['kind'], reference: Day): WaitingItem => ({
    ...PLAIN_ITEM,
    kind,
    page: 'matter',
    pageId: matter.id,
    itemId: matter.id,
    regionCode: matter.regionCode,
    agencyId: matter.owner.id,
    reference,
    name: matterName(matter.origin, matter.about.label),
    returned: matter.state === 'returned',
  });
  switch (matter.state) {
    case 'open':
      return [item('entrusted_receipt', matter.openedOn), item('entrusted', matter.dueOn)];
    case 'acknowledged':
    case 'returned':
      return [item('entrusted', matter.dueOn)];
    case 'reported':
      return [item('entrusted_report', matter.latest?.on ?? matter.openedOn)];
    case 'closed':
    case 'withdrawn':
      return [];
  }
}

interface News {
  readonly id: number;
  readonly regionCode: string;
  readonly openedBy: number;
  readonly since: Day;
  readonly label: string;
}

/** What the body or supervision did with a directive since its leader read it; for the leader alone. */
export async function directiveNews(
  manager: EntityManager,
  { asOf, regionPrefix }: WaitingScope,
): Promise<WaitingItem[]> {
  const rows = await manager.query<News[]>(
    `SELECT m.id, m.region_code AS "regionCode", m.opened_by AS "openedBy",
       max(e.on_day) AS since, coalesce(${nameOn('t', '$1')}, m.text) AS label
     FROM entrusted_matter m
     JOIN entrusted_event e ON e.matter_id = m.id
     LEFT JOIN target t ON t.id = m.target_id
     LEFT JOIN matter_seen seen ON seen.matter_id = m.id AND seen.account_id = m.opened_by
     WHERE m.origin = 'directive' AND m.region_code LIKE $2 AND e.on_day <= $1
       AND e.move IN ('report', 'propose_settlement', 'close', 'reopen')
       AND e.account_id <> m.opened_by AND e.id > coalesce(seen.event_id, 0)
     GROUP BY m.id, t.id
     ORDER BY m.id`,
    [asOf, regionPrefix],
  );
  return rows.map((row) => ({
    ...PLAIN_ITEM,
    kind: 'directive_news',
    page: 'matter',
    pageId: row.id,
    itemId: row.id,
    regionCode: row.regionCode,
    reference: row.since,
    name: matterName('directive', shortName(row.label)),
    onlyFor: row.openedBy,
  }));
}

function matterName(origin: EntrustedMatter['origin'], { zh, en }: Words): Words {
  return origin === 'directive'
    ? { zh: `关于“${zh}”的批示`, en: `The directive on 「${en}」` }
    : { zh: `关于“${zh}”的督查问题`, en: `The finding on 「${en}」` };
}
