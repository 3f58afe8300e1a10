import { can, regionScope, seesRegion } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';

/** Which targets a viewer sees; queries turn it into their WHERE. */
export interface TargetScope {
  /** LIKE pattern on the target's region. */
  readonly regionLike: string;
  /** Only targets this body answers for; null: all of the region. */
  readonly agencyId: number | null;
}

/** A clerk sees what the own body answers for, everybody else the region and all below it. */
export function targetScope(viewer: Viewer): TargetScope {
  return {
    regionLike: regionScope(viewer),
    agencyId: viewer.role === 'clerk' ? (viewer.agencyId ?? 0) : null,
  };
}

/** Supervision gives a lead within its region, where the document itself names none. */
export function mayAssignLead(
  viewer: Viewer,
  target: { readonly regionCode: string; readonly leadByDocument: boolean },
): boolean {
  return can(viewer, 'assign') && seesRegion(viewer, target.regionCode) && !target.leadByDocument;
}
