import { reportsFor, supervises } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { canMove, type AppealState } from './domain/appeal';

/** What a policy has to know of an appeal. */
export interface AppealFacts {
  readonly regionCode: string;
  readonly agencyId: number;
  readonly filedBy: number;
  readonly state: AppealState;
  /** Who issued the contested slip; null where it is no slip. */
  readonly issuedBy: number | null;
}

/** The body, of those concerned, for which the viewer may contest. */
export function contestsFor(viewer: Viewer, agencyIds: readonly number[]): number | null {
  return agencyIds.find((agencyId) => reportsFor(viewer, agencyId)) ?? null;
}

/** Supervision of the region; nobody on the own appeal, nor on a slip that they issued. */
export function mayDecideAppeal(viewer: Viewer, facts: AppealFacts): boolean {
  return (
    supervises(viewer, facts.regionCode) &&
    viewer.accountId !== facts.filedBy &&
    viewer.accountId !== facts.issuedBy
  );
}

export function mayWithdrawAppeal(viewer: Viewer, facts: AppealFacts): boolean {
  return reportsFor(viewer, facts.agencyId);
}

/** What the viewer can do with it now, as the web shows it. */
export function appealMovesOffered(viewer: Viewer, facts: AppealFacts) {
  const open = canMove(facts.state);
  return {
    decide: open && mayDecideAppeal(viewer, facts),
    withdraw: open && mayWithdrawAppeal(viewer, facts),
  };
}
