import { can, ownBody, reportsFor, seesRegion, supervises } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { stateAfter, type NoticeAct, type NoticeState } from './domain/notice-transition';

/** What a policy has to know of a slip. */
export interface NoticeFacts {
  readonly regionCode: string;
  readonly issuerRegion: string;
  readonly agencyId: number;
  readonly copyIds: readonly number[];
  readonly state: NoticeState;
  /** Accounts that replied for the body. */
  readonly repliedBy: readonly number[];
}

/** Clerks and signers see what the own body was sent, also as a copy; others those of the region. */
export function seesNotice(viewer: Viewer, facts: NoticeFacts): boolean {
  const body = ownBody(viewer);
  if (body !== null) return body === facts.agencyId || facts.copyIds.includes(body);
  return can(viewer, 'read') && seesRegion(viewer, facts.regionCode);
}

/** The body that the slip is addressed to receives and answers it, through its clerks. */
export function answersNotice(viewer: Viewer, facts: NoticeFacts): boolean {
  return reportsFor(viewer, facts.agencyId);
}

/**
 * Supervision of the region judges, but a lower office no slip of a higher one, and nobody a reply
 * of their own, also where their role was changed in between.
 */
export function judgesNotice(viewer: Viewer, facts: NoticeFacts): boolean {
  return (
    supervises(viewer, facts.regionCode) &&
    seesRegion(viewer, facts.issuerRegion) &&
    !facts.repliedBy.includes(viewer.accountId)
  );
}

export function mayAct(viewer: Viewer, act: NoticeAct, facts: NoticeFacts): boolean {
  return act === 'acknowledge' || act === 'reply'
    ? answersNotice(viewer, facts)
    : judgesNotice(viewer, facts);
}

/** What the viewer can do with the slip now, as the web shows it. */
export function actsOffered(viewer: Viewer, facts: NoticeFacts, hasHigher: boolean) {
  const offered = (act: NoticeAct) =>
    mayAct(viewer, act, facts) && stateAfter(facts.state, act) !== null;
  return {
    acknowledge: offered('acknowledge'),
    reply: offered('reply'),
    settle: offered('settle'),
    sendBack: offered('send_back'),
    escalate: offered('escalate') && hasHigher,
    close: offered('close'),
    withdraw: offered('withdraw'),
  };
}

/** Supervision issues slips, and sets how its own office does. */
export function issuesNotices(viewer: Viewer): boolean {
  return can(viewer, 'supervise');
}
