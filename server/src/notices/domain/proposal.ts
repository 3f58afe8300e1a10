import type { SubjectKind } from '../../matters/domain/subject';
import type { Day } from '../../series/domain/day';
import type { Words } from '../../series/domain/words';
import type { Colour, Ladder } from './colour-ladder';
import { nextColour } from './colour-ladder';

/**
 * `first`: a matter that is newly overdue; `next`: a slip not answered in time; `bulletin`: the
 * same at the top of its ladder, where no higher slip is left.
 */
export const PROPOSAL_KINDS = ['first', 'next', 'bulletin'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** `withdrawn`: its cause ended before anybody decided. */
export const PROPOSAL_STATES = ['open', 'issued', 'dismissed', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/**
 * A return is urged by a slip from this many calendar days after its due date on; until then the
 * steps of reminding do.
 */
export const LATE_RETURN_DAYS = 5;

/**
 * A passed deadline is new for so many days. What has long been overdue stands in the overdue
 * report, from which slips are issued; proposing all of it again would bury what is new.
 */
export const NEW_WITHIN_DAYS = 30;

/**
 * Names the cause so that a decided proposal is not made again for it: the deadline or due date of
 * a matter, the slip and the day by which it was to be answered.
 */
export function causeOfMatter(kind: SubjectKind, dueOn: Day): string {
  return `${kind} due ${dueOn}`;
}

export function causeOfSilence(noticeId: number, answerBy: Day): string {
  return `notice ${noticeId} unanswered ${answerBy}`;
}

/** What follows an unanswered slip. */
export function afterSilence(
  ladder: Ladder,
  colour: Colour,
): { readonly kind: ProposalKind; readonly colour: Colour | null } {
  const next = nextColour(ladder, colour);
  return next === null ? { kind: 'bulletin', colour: null } : { kind: 'next', colour: next };
}

/** True from the day after; the day itself still belongs to the body. */
export function isUnanswered(answerBy: Day, asOf: Day): boolean {
  return asOf > answerBy;
}

export const PROPOSAL_WORDS: Readonly<Record<ProposalKind, Words>> = {
  first: { zh: '新逾期，建议发单', en: 'newly overdue: a first slip' },
  next: { zh: '逾期未回复，建议升级', en: 'unanswered: the next colour' },
  bulletin: {
    zh: '已是最高一级，建议通报或约谈',
    en: 'top colour unanswered: a bulletin or a talk',
  },
};
