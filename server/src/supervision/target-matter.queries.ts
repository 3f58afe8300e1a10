import type { EntityManager } from 'typeorm';
import { Parameters } from '../database/parameters';
import type { Day } from '../series/domain/day';
import { exact } from '../series/domain/exact';
import type { DeadlineState, Lamp, Role } from '../targets/domain/model';
import { termsInForce } from '../targets/domain/revision';
import type { TermsRevision } from '../targets/domain/revision';
import { validOn } from '../targets/responsibility.policy';
import { revisionsOf } from '../targets/target-terms.service';
import { visibleStates } from '../targets/target.policy';
import type { TargetScope } from '../targets/target.policy';
import { listOf, type Part, type TargetMatter } from './domain/matter';

/** Of a judged target what tells its list, its order and its counts. */
export interface NarrowTarget {
  readonly id: number;
  readonly lamp: Lamp;
  readonly deadlineState: DeadlineState;
  readonly deadline: Day | null;
  readonly deadlineStated: boolean;
  readonly gap: string | null;
  readonly gapUnit: string | null;
  readonly severity: string | null;
}

export interface NarrowFilter {
  /** Key of a plan. */
  readonly plan?: string | undefined;
  /** LIKE pattern on the region, beside the scope. */
  readonly regionLike?: string | undefined;
  /** Read besides, whatever they were judged to be. */
  readonly also?: readonly number[];
}

interface Row extends Omit<NarrowTarget, 'deadlineStated'> {
  readonly deadline_stated: boolean;
  readonly revisions: readonly TermsRevision[];
}

/**
 * Targets of the report's lists as they were judged on the day, in the order of their documents.
 */
export async function matterTargets(
  manager: EntityManager,
  scope: TargetScope,
  asOf: Day,
  { plan, regionLike, also = [] }: NarrowFilter,
): Promise<NarrowTarget[]> {
  const parameters = new Parameters();
  const listed = [
    `st.lamp IN ('at_risk', 'off_track')`,
    `st.deadline_state IN ('overdue', 'missed', 'unproven')`,
    ...(also.length === 0 ? [] : [`t.id = ANY (${parameters.add(also)}::bigint[])`]),
  ];
  const conditions = [
    ...visibleStates(scope, asOf, parameters),
    ...(plan === undefined ? [] : [`p.key = ${parameters.add(plan)}`]),
    ...(regionLike === undefined ? [] : [`st.region_code LIKE ${parameters.add(regionLike)}`]),
    `(${listed.join(' OR ')})`,
  ];
  const rows = await manager.query<Row[]>(
    `SELECT t.id, st.lamp, st.deadline_state AS "deadlineState", st.deadline, st.gap,
       st.gap_unit AS "gapUnit", st.severity, t.deadline_stated, ${revisionsOf('t')} AS revisions
     FROM target_state st
     JOIN target t ON t.id = st.target_id
     JOIN plan p ON p.id = t.plan_id
     JOIN region ON region.code = p.region_code
     WHERE ${conditions.join('\n       AND ')}
     ORDER BY region.sort, p.issued_on, p.id, t.ordinal, t.id`,
    parameters.values,
  );
  return rows.map(({ deadline_stated, revisions, ...row }) => ({
    ...row,
    deadlineStated: termsInForce({ deadline_stated }, revisions, asOf).deadline_stated,
  }));
}

/** The bodies of targets on a day with their roles. */
export async function partsOf(
  manager: EntityManager,
  targetIds: readonly number[],
  asOf: Day,
): Promise<Map<number, Part[]>> {
  const parts = new Map<number, Part[]>();
  if (targetIds.length === 0) return parts;
  const rows = await manager.query<{ target_id: number; agency_id: number; role: Role }[]>(
    `SELECT r.target_id, r.agency_id, r.role FROM responsibility r
     WHERE r.target_id = ANY ($1::bigint[]) AND ${validOn('r', '$2')}
     ORDER BY r.target_id, r.ordinal, r.id`,
    [targetIds, asOf],
  );
  for (const row of rows) {
    const part = { agencyId: row.agency_id, role: row.role };
    const own = parts.get(row.target_id);
    if (own) own.push(part);
    else parts.set(row.target_id, [part]);
  }
  return parts;
}

/** The matter that a judged target is; null where it stands in no list. */
export function matterOf(
  target: NarrowTarget,
  bodies: readonly Part[] | undefined,
): TargetMatter | null {
  const list = listOf(target);
  if (list === null) return null;
  return {
    list,
    id: target.id,
    bodies: bodies ?? [],
    closed: false,
    lamp: target.lamp,
    deadlineState: target.deadlineState,
    deadline: target.deadline,
    severity: target.severity === null ? null : exact(target.severity),
  };
}
