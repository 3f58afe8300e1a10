import { seesRegion, supervises } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';

/** Drafts are the affair of the inspectors of the region. */
export function draftsFor(viewer: Viewer, regionCode: string): boolean {
  return supervises(viewer, regionCode);
}

/**
 * What was issued is read by every account of the region and below it, and by those above that see
 * the region: a bulletin is made to be read by those whom it names.
 */
export function readsIssued(viewer: Viewer, regionCode: string): boolean {
  return seesRegion(viewer, regionCode) || seesRegion({ regionCode }, viewer.regionCode);
}

/**
 * Issued by another inspector than the one who drafted it; by the drafter only where the region
 * has no second one. A draft of the system has to be taken up by somebody first.
 */
export function mayIssue(
  viewer: Viewer,
  bulletin: {
    readonly regionCode: string;
    readonly draftedBy: number | null;
    /** Another inspector could issue it. */
    readonly others: boolean;
  },
): 'yes' | 'not_yours' | 'untouched' | 'second_person' {
  if (!draftsFor(viewer, bulletin.regionCode)) return 'not_yours';
  if (bulletin.draftedBy === null) return 'untouched';
  if (bulletin.draftedBy === viewer.accountId && bulletin.others) return 'second_person';
  return 'yes';
}
