import { can, matterScope, regionScope, seesRegion } from '../auth/auth.policy';
import type { MatterScope, Viewer } from '../auth/auth.policy';
import type { Parameters } from '../database/parameters';
import type { Day } from '../series/domain/day';
import { answersFor, validOn } from './responsibility.policy';

/** Which targets a viewer sees, and which plans. */
export interface TargetScope extends MatterScope {
  /** LIKE pattern on the regions whose plans are all seen. */
  readonly planRegionLike: string;
}

export function targetScope(viewer: Viewer): TargetScope {
  return { ...matterScope(viewer), planRegionLike: regionScope(viewer) };
}

/**
 * A condition on a plan, by its name in the query: one of the viewer's region, or one of which the
 * own body answered for a target on the day.
 */
export function seenPlan(
  plan: string,
  regionPlace: string,
  agencyPlace: string,
  dayPlace: string,
): string {
  return `(${plan}.region_code LIKE ${regionPlace} OR ${plan}.id IN (
    SELECT asked.plan_id FROM responsibility part JOIN target asked ON asked.id = part.target_id
    WHERE part.agency_id = ${agencyPlace}::bigint AND ${validOn('part', dayPlace)}))`;
}

/** Ended goals: left out unless they, too, or they alone are asked for. */
export type EndedGoals = 'also' | 'only' | undefined;

/**
 * The same as conditions on a target `t`, its state `st` and its plan `p`: the state that was valid
 * on the day, of a plan that ran by then; of an ended goal, the last one that it had. A body sees
 * what it answered for on that day.
 */
export function visibleStates(
  scope: TargetScope,
  asOf: Day,
  parameters: Parameters,
  ended?: EndedGoals,
): readonly string[] {
  const day = parameters.add(asOf);
  const valid = `(st.valid_from <= ${day} AND (st.valid_to IS NULL OR st.valid_to > ${day}))`;
  const last = `(t.ended_on <= ${day} AND st.valid_to = t.ended_on AND st.valid_from < st.valid_to)`;
  const judged =
    ended === undefined ? [valid] : ended === 'only' ? [last] : [`(${valid} OR ${last})`];
  return [
    ...judged,
    `p.activated_on <= ${day}`,
    `st.region_code LIKE ${parameters.add(scope.regionLike)}`,
    ...(scope.agencyId === null ? [] : [answersFor(parameters.add(scope.agencyId), day)]),
  ];
}

/** Supervision maintains what targets of its region ask, and how their schedules run. */
export function mayMaintain(viewer: Viewer, target: { readonly regionCode: string }): boolean {
  return can(viewer, 'maintain') && seesRegion(viewer, target.regionCode);
}

/** Supervision gives a lead within its region, where the document itself names none. */
export function mayAssignLead(
  viewer: Viewer,
  target: { readonly regionCode: string; readonly leadByDocument: boolean },
): boolean {
  return can(viewer, 'assign') && seesRegion(viewer, target.regionCode) && !target.leadByDocument;
}
