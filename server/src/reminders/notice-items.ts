import type { EntityManager } from 'typeorm';
import type { ReadNotice } from '../notices/notice.service';
import type { Day } from '../series/domain/day';
import { PLAIN_ITEM, type WaitingItem } from './domain/waiting-item';
import type { WaitingScope } from './open-request.queries';

/** What an open slip asks for: of its body to receive and answer it, then of supervision. */
export function noticeItems({ ref, regionCode, repliedOn }: ReadNotice): WaitingItem[] {
  const item = (kind: WaitingItem['kind'], reference: Day): WaitingItem => ({
    ...PLAIN_ITEM,
    kind,
    page: 'notice',
    pageId: ref.id,
    itemId: ref.id,
    regionCode,
    agencyId: ref.agency.id,
    reference,
    name: { zh: `督办单${ref.number.zh}`, en: `Slip ${ref.number.en}` },
    returned: ref.state === 'returned',
  });
  switch (ref.state) {
    case 'issued':
      return [item('notice_receipt', ref.issuedOn), item('notice', ref.answerBy)];
    case 'acknowledged':
    case 'returned':
      return [item('notice', ref.answerBy)];
    case 'replied':
      return [item('notice_reply', repliedOn ?? ref.issuedOn)];
    default:
      return [];
  }
}

interface OpenProposals {
  readonly regionCode: string;
  readonly region: string;
  readonly since: Day;
  readonly n: number;
}

/** Proposed slips, one item for all of a region: it is new again on a day that brings more. */
export async function proposedSlips(
  manager: EntityManager,
  { asOf, regionPrefix }: WaitingScope,
): Promise<WaitingItem[]> {
  const rows = await manager.query<OpenProposals[]>(
    `SELECT p.region_code AS "regionCode", g.name AS region, max(p.proposed_on) AS since,
       count(*)::int AS n
     FROM notice_proposal p JOIN region g ON g.code = p.region_code
     WHERE p.proposed_on <= $1 AND coalesce(p.decided_on, 'infinity'::date) > $1
       AND p.region_code LIKE $2
     GROUP BY p.region_code, g.name
     ORDER BY p.region_code`,
    [asOf, regionPrefix],
  );
  return rows.map(({ regionCode, region, since, n }) => {
    // A region has no number of its own; the digit before keeps that of the nation above zero.
    const id = Number(`1${regionCode}`);
    return {
      ...PLAIN_ITEM,
      kind: 'notice_proposals',
      page: 'notice_proposals',
      pageId: id,
      itemId: id,
      regionCode,
      reference: since,
      name: { zh: `${region}${n}条督办建议`, en: `${n} proposed slips of ${region}` },
    };
  });
}
