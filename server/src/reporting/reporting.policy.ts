import {
  can,
  ownBody,
  regionScope,
  reportsFor,
  reviews,
  seesRegion,
  signsFor,
} from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { samePerson } from './domain/receipt';
import {
  actorsOf,
  isOfBody,
  stateAfter,
  type Actor,
  type Move,
  type SubmissionState,
} from './domain/transition';

/** What a policy has to know of a return. */
export interface ReturnFacts {
  readonly regionCode: string;
  readonly agencyId: number;
  /** Its body signs by the account of its signer. */
  readonly eSigning: boolean;
  readonly state: SubmissionState;
  readonly filledBy: number | null;
  readonly workedOnBy: readonly number[];
  readonly workedOnNames: readonly string[];
  readonly signer: string | null;
  readonly signedBy: readonly number[];
}

/** Clerks and signers see the returns of the own body, everybody else those of the region. */
export function seesReturn(viewer: Viewer, facts: ReturnFacts): boolean {
  const body = ownBody(viewer);
  if (body !== null) return body === facts.agencyId;
  return can(viewer, 'read') && seesRegion(viewer, facts.regionCode);
}

/** Who a move belongs to, whatever state the return is in. */
export function mayMove(viewer: Viewer, move: Move, facts: ReturnFacts): boolean {
  if (move === 'sign' && workedOn(viewer, facts)) return false;
  return actorsOf(move).some((actor) => isActor(viewer, actor, facts));
}

function isActor(viewer: Viewer, actor: Actor, facts: ReturnFacts): boolean {
  switch (actor) {
    case 'reporter':
      return reportsFor(viewer, facts.agencyId);
    case 'signer':
      return signsFor(viewer, facts.agencyId);
    case 'reviewer':
      return reviews(viewer, facts.regionCode, facts.filledBy) && !hadAHandIn(viewer, facts);
  }
}

/** Typed into it or filed it, with this account or with another one of the same person. */
export function workedOn(viewer: Viewer, facts: ReturnFacts): boolean {
  return (
    facts.filledBy === viewer.accountId ||
    facts.workedOnBy.includes(viewer.accountId) ||
    facts.workedOnNames.some((name) => samePerson(name, viewer.displayName))
  );
}

/** Filed, signed and reviewed are three persons: also where a role was changed in between. */
export function hadAHandIn(viewer: Viewer, facts: ReturnFacts): boolean {
  return (
    facts.filledBy === viewer.accountId ||
    facts.workedOnBy.includes(viewer.accountId) ||
    facts.signedBy.includes(viewer.accountId) ||
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

/** Supervision of the region decides; nobody on what they asked for or had a hand in. */
export function decidesExtension(viewer: Viewer, facts: ReturnFacts, askedBy: number): boolean {
  return reviews(viewer, facts.regionCode, askedBy) && !hadAHandIn(viewer, facts);
}

/** Supervision locks and opens the rounds of its region. */
export function locksRounds(viewer: Viewer, regionCode: string): boolean {
  return can(viewer, 'review') && seesRegion(viewer, regionCode);
}

/** What the viewer can do with the return now, as the web shows it; a lock stops its body. */
export function movesOffered(viewer: Viewer, facts: ReturnFacts, locked: boolean) {
  const offered = (move: Move) =>
    mayMove(viewer, move, facts) &&
    stateAfter(facts.state, move, facts.eSigning) !== null &&
    !(locked && isOfBody(move));
  const unfile = offered('unfile');
  return {
    edit: offered('save'),
    submit: offered('submit'),
    file: offered('file'),
    sign: offered('sign'),
    takeBack: unfile && can(viewer, 'report'),
    giveBack: unfile && can(viewer, 'sign'),
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
