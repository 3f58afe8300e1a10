import { can, ownBody, seesRegion, supervises } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';

export interface InspectionFacts {
  readonly regionCode: string;
  /** On the day that is looked at. */
  readonly issued: boolean;
}

/**
 * Drafts belong to supervision of the region; issued ones are read by everybody there. Bodies see
 * what was found of them as matters, not the visit to others.
 */
export function seesInspection(viewer: Viewer, facts: InspectionFacts): boolean {
  if (ownBody(viewer) !== null) return false;
  if (!facts.issued) return supervises(viewer, facts.regionCode);
  return can(viewer, 'read') && seesRegion(viewer, facts.regionCode);
}
