import { can, ownBody, reportsFor, seesRegion } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';

/** What a policy has to know of a series. */
export interface SeriesFacts {
  readonly regionCode: string;
  /** Bodies that report it, or have reported it. */
  readonly reporterIds: readonly number[];
}

export interface CorrectionFacts extends SeriesFacts {
  readonly proposedBy: number;
}

/** A clerk sees the series that the own body reports, everybody else those of the region. */
export function seesSeries(viewer: Viewer, facts: SeriesFacts): boolean {
  const body = ownBody(viewer);
  if (body !== null) return facts.reporterIds.includes(body);
  return can(viewer, 'read') && seesRegion(viewer, facts.regionCode);
}

/** A correction is proposed by the body that reports the series, or by supervision of its region. */
export function mayPropose(viewer: Viewer, facts: SeriesFacts): boolean {
  if (can(viewer, 'review')) return seesRegion(viewer, facts.regionCode);
  return facts.reporterIds.some((agencyId) => reportsFor(viewer, agencyId));
}

/** Nobody decides what they proposed, also where their role was changed in between. */
export function mayDecide(viewer: Viewer, facts: CorrectionFacts): boolean {
  return (
    can(viewer, 'review') &&
    seesRegion(viewer, facts.regionCode) &&
    viewer.accountId !== facts.proposedBy
  );
}

export function mayWithdraw(viewer: Viewer, facts: CorrectionFacts): boolean {
  return viewer.accountId === facts.proposedBy && mayPropose(viewer, facts);
}
