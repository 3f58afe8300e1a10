import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { revisionColumns, type RevisionRow } from '../targets/target-revision.service';

export interface ProposalListRow extends RevisionRow {
  readonly region_code: string;
  /** Open to this day, not only on the day that is looked at. */
  readonly undecided: boolean;
}

/** Proposed goal changes of a region as they stood on a day, the oldest open one first. */
export function proposalRows(
  manager: EntityManager,
  regionLike: string,
  asOf: Day,
  { state, target }: { state: 'open' | 'all'; target?: number | undefined },
): Promise<ProposalListRow[]> {
  return manager.query<ProposalListRow[]>(
    `SELECT ${revisionColumns('$2::date')}, rev.region_code, rev.decision IS NULL AS undecided
     FROM target_revision rev JOIN target t ON t.id = rev.target_id
     WHERE rev.kind IN ('goal', 'end') AND rev.region_code LIKE $1 AND rev.proposed_on <= $2
       AND ($3 OR rev.decided_on IS NULL OR rev.decided_on > $2)
       AND ($4::bigint IS NULL OR rev.target_id = $4)
     ORDER BY rev.decided_on <= $2 NULLS FIRST, rev.proposed_on, rev.id`,
    [regionLike, asOf, state === 'all', target ?? null],
  );
}
