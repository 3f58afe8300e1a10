import { daysBetween, type Day } from '../../series/domain/day';
import type { SubmissionState } from './transition';

export const REPORT_CLOCKS = ['not_due', 'due', 'late', 'on_time'] as const;
export type ReportClock = (typeof REPORT_CLOCKS)[number];

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
  if (firstSubmittedOn !== null) return firstSubmittedOn > facts.dueOn ? 'late' : 'on_time';
  if (!facts.owed) return 'not_due';
  return asOf > facts.dueOn ? 'late' : 'due';
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
