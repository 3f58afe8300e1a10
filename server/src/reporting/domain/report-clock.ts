import { daysBetween, type Day } from '../../series/domain/day';
import type { SubmissionState } from './transition';

export const REPORT_CLOCKS = ['not_due', 'due', 'late', 'on_time'] as const;
export type ReportClock = (typeof REPORT_CLOCKS)[number];

/** What decides the due date of a return; granted days are null where none was granted. */
export interface DueFacts {
  readonly roundDueOn: Day;
  readonly roundExtendedTo: Day | null;
  /** Last day to mend a return that was sent back and is not handed in again; else null. */
  readonly mendBy: Day | null;
  readonly mendingExtendedTo: Day | null;
}

export interface DueDates {
  /** By which the first submission is on time. */
  readonly dueOn: Day;
  /** By which a return that was sent back has to come again; else null. */
  readonly answerBy: Day | null;
  /** The one of them that counts now. */
  readonly counts: Day;
}

/**
 * An extension moves the due date that it was asked for, and none ever moves it forward. A return
 * that was sent back early keeps the round's due date.
 */
export function dueDates(facts: DueFacts): DueDates {
  const dueOn = latest(facts.roundDueOn, facts.roundExtendedTo);
  const answerBy =
    facts.mendBy === null ? null : latest(latest(facts.mendBy, dueOn), facts.mendingExtendedTo);
  return { dueOn, answerBy, counts: answerBy ?? dueOn };
}

function latest(day: Day, other: Day | null): Day {
  return other !== null && other > day ? other : day;
}

export interface ReportFacts {
  readonly asOf: Day;
  readonly opensOn: Day;
  readonly dueOn: Day;
  /** False where every line may stay empty: such a return is welcome, never owed. */
  readonly owed: boolean;
  readonly firstSubmittedOn: Day | null;
  /** Last day to answer a return that was sent back and is not submitted again; else null. */
  readonly answerBy: Day | null;
}

/** Working days that a body has to mend a return which was sent back. */
export const MENDING_WORKING_DAYS = 5;

/**
 * The report clock at a day. Whether it was on time is decided by the first submission; a return
 * that was sent back has a due date of its own until it is submitted again. The due day itself
 * still belongs to the body.
 */
export function reportClock(facts: ReportFacts): ReportClock {
  const { asOf, firstSubmittedOn, answerBy } = facts;
  if (asOf < facts.opensOn) return 'not_due';
  if (answerBy !== null) return asOf > answerBy ? 'late' : 'due';
  if (firstSubmittedOn !== null) return wasOnTime(facts) ? 'on_time' : 'late';
  if (!facts.owed) return 'not_due';
  return asOf > facts.dueOn ? 'late' : 'due';
}

/** Decided by the first submission; false while there is none. */
export function wasOnTime({
  firstSubmittedOn,
  dueOn,
}: Pick<ReportFacts, 'firstSubmittedOn' | 'dueOn'>): boolean {
  return firstSubmittedOn !== null && firstSubmittedOn <= dueOn;
}

/**
 * Whole days left until the due date that counts now; negative once it has passed. What was handed
 * in stays as many days early or late as it was then.
 */
export function daysLeft(
  facts: Pick<ReportFacts, 'asOf' | 'dueOn' | 'answerBy' | 'firstSubmittedOn'>,
): number {
  const { asOf, dueOn, answerBy, firstSubmittedOn } = facts;
  if (answerBy !== null) return daysBetween(asOf, answerBy);
  return daysBetween(firstSubmittedOn ?? asOf, dueOn);
}

/** States in which a return that was sent back waits for its body. */
export function awaitsMending(state: SubmissionState, returnedOn: Day | null): boolean {
  return returnedOn !== null && (state === 'returned' || state === 'draft' || state === 'filed');
}
