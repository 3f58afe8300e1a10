import { can, ownBody, regionScope, seesRegion } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';

/** Which bodies a viewer sees. */
export interface AgencyScope {
  /** LIKE pattern on the body's region. */
  readonly regionLike: string;
  /** This body alone; null: all of the region. */
  readonly agencyId: number | null;
}

/** Clerks and signers see the own body, everybody else those of the region and all below it. */
export function agencyScope(viewer: Viewer): AgencyScope {
  return {
    regionLike: regionScope(viewer),
    agencyId: ownBody(viewer),
  };
}

/** Whether a body is within what a viewer sees. */
export function seesAgency(
  scope: AgencyScope,
  body: { readonly agencyId: number; readonly regionCode: string },
): boolean {
  return (
    body.regionCode.startsWith(scope.regionLike.slice(0, -1)) &&
    (scope.agencyId === null || scope.agencyId === body.agencyId)
  );
}

/** The administrator of the region says how a body signs. */
export function changesSigning(viewer: Viewer, regionCode: string): boolean {
  return can(viewer, 'administer') && seesRegion(viewer, regionCode);
}
