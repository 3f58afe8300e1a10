import { can, ownBody, regionScope, seesRegion } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import type { Parameters } from '../database/parameters';
import type { Day } from '../series/domain/day';

/** Which targets a viewer sees; queries turn it into their WHERE. */
export interface TargetScope {
  /** LIKE pattern on the target's region. */
  readonly regionLike: string;
  /** Only targets this body answers for; null: all of the region. */
  readonly agencyId: number | null;
}

/** Clerks and signers see what the own body answers for, everybody else the region and all below it. */
export function targetScope(viewer: Viewer): TargetScope {
  return {
    regionLike: regionScope(viewer),
    agencyId: ownBody(viewer),
  };
}

/**
 * The same as conditions on a target `t`, its state `st` and its plan `p`: the state that was valid
 * on the day, of a plan that ran by then.
 */
export function visibleStates(
  scope: TargetScope,
  asOf: Day,
  parameters: Parameters,
): readonly string[] {
  const day = parameters.add(asOf);
  return [
    `st.valid_from <= ${day}`,
    `(st.valid_to IS NULL OR st.valid_to > ${day})`,
    `p.activated_on <= ${day}`,
    `st.region_code LIKE ${parameters.add(scope.regionLike)}`,
    ...(scope.agencyId === null ? [] : [answersFor(parameters.add(scope.agencyId))]),
  ];
}

/** A body has a part in the target `t`, the given one where a role is named. */
export function answersFor(agencyPlace: string, rolePlace?: string): string {
  const role = rolePlace === undefined ? '' : ` AND own.role = ${rolePlace}`;
  return `t.id IN (SELECT own.target_id FROM responsibility own
    WHERE own.agency_id = ${agencyPlace}${role})`;
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
