import { regionScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { mayMaintain } from '../targets/target.policy';

export interface ProposalFacts {
  readonly regionCode: string;
  readonly proposedBy: number;
}

/** A goal change is decided by a second person: any inspector of the region but its proposer. */
export function mayDecide(viewer: Viewer, proposal: ProposalFacts): boolean {
  return mayMaintain(viewer, proposal) && proposal.proposedBy !== viewer.accountId;
}

/** Only the proposer takes a proposal back. */
export function mayWithdraw(viewer: Viewer, proposal: ProposalFacts): boolean {
  return mayMaintain(viewer, proposal) && proposal.proposedBy === viewer.accountId;
}

/** Proposals of the viewer's region and all below it, as a LIKE pattern. */
export function proposalScope(viewer: Viewer): string {
  return regionScope(viewer);
}
