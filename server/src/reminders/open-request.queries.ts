import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { nameOn } from '../targets/target-name.policy';
import type { WaitingKind } from './domain/ladder';

export interface WaitingScope {
  readonly asOf: Day;
  /** LIKE pattern on region codes, as `regionScope` gives it. */
  readonly regionPrefix: string;
  readonly agencyId?: number;
}

/** Something that one person asked and another has not decided or answered by the day. */
export interface OpenRequest {
  readonly kind: Extract<WaitingKind, 'extension' | 'question' | 'correction' | 'goal_change'>;
  readonly id: number;
  readonly regionCode: string;
  readonly since: Day;
  readonly askedBy: number;
  /** The return it stands in; null for a correction or a goal change. */
  readonly submissionId: number | null;
  /** The target that shows it; null for what stands in a return. */
  readonly targetId: number | null;
  /** Of the return; null for what only supervision decides. */
  readonly agencyId: number | null;
  /** Body and period, or the name of the target. */
  readonly agencyName: string | null;
  readonly periodEnd: Day | null;
  readonly targetName: string | null;
}

/** Ends are compared as the indexes have them, so that only what is open is read. */
const OPEN = `
  WITH asked AS (
    SELECT 'extension' AS kind, x.id, x.region_code, x.asked_on AS since, x.asked_by,
           x.submission_id, NULL::bigint AS target_id
    FROM extension_request x
    WHERE x.asked_on <= $1 AND coalesce(x.decided_on, 'infinity'::date) > $1
    UNION ALL
    SELECT 'question', q.id, q.region_code, q.asked_on, q.asked_by, q.submission_id, NULL
    FROM review_question q
    WHERE q.asked_on <= $1 AND coalesce(least(q.answered_on, q.withdrawn_on), 'infinity'::date) > $1
    UNION ALL
    SELECT 'correction', c.id, c.region_code, c.proposed_on, c.proposed_by, NULL,
           (SELECT min(t.id) FROM target t WHERE t.series_id = c.series_id)
    FROM correction c
    WHERE c.proposed_on <= $1 AND coalesce(c.decided_on, 'infinity'::date) > $1
    UNION ALL
    SELECT 'goal_change', r.id, r.region_code, r.proposed_on, r.proposed_by, NULL, r.target_id
    FROM target_revision r
    WHERE r.kind IN ('goal', 'end') AND r.proposed_on <= $1
      AND coalesce(r.decided_on, 'infinity'::date) > $1
  )
  SELECT asked.kind, asked.id, asked.region_code AS "regionCode", asked.since,
         asked.asked_by AS "askedBy", asked.submission_id AS "submissionId",
         asked.target_id AS "targetId", s.agency_id AS "agencyId", a.name AS "agencyName",
         rd.period_end AS "periodEnd", ${nameOn('t', '$1')} AS "targetName"
  FROM asked
  LEFT JOIN submission s ON s.id = asked.submission_id
  LEFT JOIN agency a ON a.id = s.agency_id
  LEFT JOIN reporting_round rd ON rd.id = s.round_id
  LEFT JOIN target t ON t.id = asked.target_id
  WHERE asked.region_code LIKE $2 AND ($3::bigint IS NULL OR s.agency_id = $3)
    AND (asked.submission_id IS NOT NULL OR asked.target_id IS NOT NULL)
    AND (s.id IS NULL OR asked.kind <> 'question' OR NOT EXISTS (
      SELECT FROM submission_event e WHERE e.submission_id = s.id AND e.action = 'accept'
        AND e.on_day <= $1))
  ORDER BY asked.since, asked.kind, asked.id`;

/** Requests that were open on a day. A question ends with the acceptance of its return. */
export function openRequests(
  manager: EntityManager,
  { asOf, regionPrefix, agencyId }: WaitingScope,
): Promise<OpenRequest[]> {
  return manager.query<OpenRequest[]>(OPEN, [asOf, regionPrefix, agencyId ?? null]);
}
