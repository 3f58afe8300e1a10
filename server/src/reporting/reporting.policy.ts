import { can, regionScope, reportsFor, reviews, seesRegion } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { samePerson } from './domain/receipt';
import { actorOf, stateAfter, type Move, type SubmissionState } from './domain/transition';

/** What a policy has to know of a return. */
export interface ReturnFacts {
  readonly regionCode: string;
  readonly agencyId: number;
  readonly state: SubmissionState;
  readonly filledBy: number | null;
  readonly workedOnBy: readonly number[];
  readonly signer: string | null;
}

/** A clerk sees the returns of the own body, everybody else those of the region and below. */
export function seesReturn(viewer: Viewer, facts: ReturnFacts): boolean {
  if (viewer.role === 'clerk') return viewer.agencyId === facts.agencyId;
  return can(viewer, 'read') && seesRegion(viewer, facts.regionCode);
}

/** Who a move belongs to, whatever state the return is in. */
export function mayMove(viewer: Viewer, move: Move, facts: ReturnFacts): boolean {
  if (actorOf(move) === 'reporter') return reportsFor(viewer, facts.agencyId);
  return reviews(viewer, facts.regionCode, facts.filledBy) && !hadAHandIn(viewer, facts);
}

/** Filed, signed and reviewed are three persons: also where a role was changed in between. */
export function hadAHandIn(viewer: Viewer, facts: ReturnFacts): boolean {
  return (
    facts.filledBy === viewer.accountId ||
    facts.workedOnBy.includes(viewer.accountId) ||
    (facts.signer !== null && samePerson(facts.signer, viewer.displayName))
  );
}

/** Supervision asks only about what waits for its review; the return's own people never do. */
export function asksNow(viewer: Viewer, facts: ReturnFacts): boolean {
  return facts.state === 'submitted' && mayMove(viewer, 'accept', facts);
}

/** Questions are answered by the body that handed the return in. */
export function mayAnswer(viewer: Viewer, facts: ReturnFacts): boolean {
  return reportsFor(viewer, facts.agencyId);
}

/** What the viewer can do with the return now, as the web shows it. */
export function movesOffered(viewer: Viewer, facts: ReturnFacts) {
  const offered = (move: Move) =>
    mayMove(viewer, move, facts) && stateAfter(facts.state, move) !== null;
  return {
    edit: offered('save'),
    submit: offered('submit'),
    accept: offered('accept'),
    return: offered('return'),
    ask: asksNow(viewer, facts),
  };
}

/** Checks hold in every region, so only who administers all of them sets them. */
export function mayEditChecks(viewer: Viewer): boolean {
  return can(viewer, 'administer') && regionScope(viewer) === '%';
}

/** A sum belongs to the region of its series. */
export function mayEditSums(viewer: Viewer, regionCode: string): boolean {
  return can(viewer, 'administer') && seesRegion(viewer, regionCode);
}
