import { can, ownBody, reportsFor, seesRegion, supervises } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import {
  actorOf,
  entrustedStateAfter,
  type EntrustedMove,
  type EntrustedOrigin,
  type EntrustedState,
} from './domain/entrusted-move';

/** What a policy has to know of an entrusted matter. */
export interface EntrustedFacts {
  readonly origin: EntrustedOrigin;
  readonly regionCode: string;
  readonly ownerId: number;
  /** Bodies that help, and those that had to do it before. */
  readonly furtherIds: readonly number[];
  readonly openedBy: number;
  readonly state: EntrustedState;
}

/** Moves of people; closing and reopening belong to closings alone. */
export type PeoplesMove = Exclude<EntrustedMove, 'entrust' | 'close' | 'reopen'>;

/** A body sees what it has to do, helps with or once had; everybody else those of the region. */
export function seesEntrusted(viewer: Viewer, facts: EntrustedFacts): boolean {
  const body = ownBody(viewer);
  if (body !== null) return body === facts.ownerId || facts.furtherIds.includes(body);
  return can(viewer, 'read') && seesRegion(viewer, facts.regionCode);
}

/** Who a move belongs to, whatever state the matter is in. */
export function mayMoveEntrusted(
  viewer: Viewer,
  move: PeoplesMove,
  facts: EntrustedFacts,
): boolean {
  switch (actorOf(move)) {
    case 'owner':
      return reportsFor(viewer, facts.ownerId);
    case 'supervision':
      return supervises(viewer, facts.regionCode);
    case 'issuer':
      return (
        facts.origin === 'directive' &&
        directs(viewer, facts.regionCode) &&
        facts.openedBy === viewer.accountId
      );
    case 'closing':
      return false;
  }
}

/** The move is this viewer's, and the matter is in a state for it. */
export function movesEntrustedNow(
  viewer: Viewer,
  move: PeoplesMove,
  facts: EntrustedFacts,
): boolean {
  return mayMoveEntrusted(viewer, move, facts) && entrustedStateAfter(facts.state, move) !== null;
}

/** A leader gives directives within the own region. */
export function directs(viewer: Viewer, regionCode: string): boolean {
  return can(viewer, 'direct') && seesRegion(viewer, regionCode);
}
