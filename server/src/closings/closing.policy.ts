import { reportsFor, supervises } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { samePerson } from '../reporting/domain/receipt';
import { closingStateAfter, type ClosingState } from './domain/closing-move';

/** What a policy has to know of a closing. */
export interface ClosingFacts {
  readonly regionCode: string;
  readonly agencyId: number;
  readonly appliedBy: number;
  readonly appliedByName: string;
  readonly state: ClosingState;
}

/** Bodies that answer for a subject may apply through their clerks, supervision on their behalf. */
export function appliesFor(viewer: Viewer, agencyIds: readonly number[]): number | null {
  return agencyIds.find((agencyId) => reportsFor(viewer, agencyId)) ?? null;
}

/** Nobody decides what they applied for: neither with this account nor with another of the person. */
export function isApplicant(viewer: Viewer, facts: ClosingFacts): boolean {
  return (
    viewer.accountId === facts.appliedBy || samePerson(viewer.displayName, facts.appliedByName)
  );
}

export function mayVerify(viewer: Viewer, facts: ClosingFacts): boolean {
  return supervises(viewer, facts.regionCode);
}

export function mayDecide(viewer: Viewer, facts: ClosingFacts): boolean {
  return supervises(viewer, facts.regionCode) && !isApplicant(viewer, facts);
}

/** By the body, or by whoever applied on its behalf. */
export function mayWithdraw(viewer: Viewer, facts: ClosingFacts): boolean {
  return (
    reportsFor(viewer, facts.agencyId) ||
    (supervises(viewer, facts.regionCode) && viewer.accountId === facts.appliedBy)
  );
}

export function mayReopen(viewer: Viewer, facts: ClosingFacts): boolean {
  return supervises(viewer, facts.regionCode);
}

/** What the viewer can do with it now, as the web shows it. */
export function closingMovesOffered(viewer: Viewer, facts: ClosingFacts) {
  const leads = (move: 'verify' | 'refuse' | 'withdraw' | 'reopen') =>
    closingStateAfter(facts.state, move) !== null;
  return {
    verify: leads('verify') && mayVerify(viewer, facts),
    decide: leads('refuse') && mayDecide(viewer, facts),
    withdraw: leads('withdraw') && mayWithdraw(viewer, facts),
    reopen: leads('reopen') && mayReopen(viewer, facts),
  };
}
