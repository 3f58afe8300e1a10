import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { DraftRecord } from './draft.repository';
import type { OpenMatter } from './intake.schema';

type Draft = Pick<DraftRecord, 'id' | 'state' | 'createdOn'>;

/**
 * What has happened around an open draft since it was read and keeps it from being confirmed: bodies
 * that it means have ended, regions of bodies to be made are gone.
 */
export async function changedAround(
  manager: EntityManager,
  draft: Draft,
  asOf: Day,
): Promise<OpenMatter[]> {
  if (draft.state !== 'open') return [];
  return [...(await endedBodies(manager, draft, asOf)), ...(await lostRegions(manager, draft))];
}

/** A document may name bodies that had ended before it was read; their successors answer for them. */
async function endedBodies(
  manager: EntityManager,
  { id, createdOn }: Draft,
  asOf: Day,
): Promise<OpenMatter[]> {
  const ended = await manager.query<
    { written: string; name: string; on: Day; next: string | null }[]
  >(
    `SELECT b.name AS written, a.name, a.valid_to AS on,
       (SELECT n.name FROM agency_successor s JOIN agency n ON n.id = s.successor_id
        WHERE s.agency_id = a.id AND (n.valid_to IS NULL OR n.valid_to > $3)
        ORDER BY n.id LIMIT 1) AS next
     FROM intake_body b JOIN agency a ON a.id = b.agency_id
     WHERE b.draft_id = $1 AND a.valid_to > $2 AND a.valid_to <= $3
     ORDER BY b.id`,
    [id, createdOn, asOf],
  );
  return ended.map(({ written, name, on, next }) => ({
    kind: 'body',
    id: null,
    path: written,
    message: {
      zh: `“${written}”所指的${name}已于${on}撤销或更名${next === null ? '' : `，现为${next}`}，请重新选择单位。`,
      en: `${name}, which “${written}” means, ended or was renamed on ${on}${next === null ? '' : ` and is now ${next}`}; choose the agency again.`,
    },
  }));
}

async function lostRegions(manager: EntityManager, { id }: Draft): Promise<OpenMatter[]> {
  const lost = await manager.query<{ name: string }[]>(
    `SELECT b.name FROM intake_body b
     WHERE b.draft_id = $1 AND b.proposed IS NOT NULL
       AND NOT EXISTS (SELECT FROM region r WHERE r.code = b.proposed ->> 'regionCode')
     ORDER BY b.id`,
    [id],
  );
  return lost.map(({ name }) => ({
    kind: 'body',
    id: null,
    path: name,
    message: {
      zh: `要新建的“${name}”所属的辖区已撤销，请重新指明该单位。`,
      en: `The region of “${name}”, which is to be made, is gone; say again which agency it is.`,
    },
  }));
}
