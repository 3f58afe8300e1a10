import { daysBetween, type Day } from '../../series/domain/day';
import type { DeadlineState, TargetTerms } from './model';

/** What the deadline clock has to know; decided by the judgement, never typed. */
export interface DeadlineFacts {
  readonly asOf: Day;
  /** Period of the value that met the goal for good; null while none did. */
  readonly metIn: Day | null;
  /** The deciding value is in. */
  readonly finalValueIn: boolean;
  /** Last day to report the deciding value. */
  readonly finalDueOn: Day | null;
}

export interface DeadlineReading {
  readonly state: DeadlineState;
  /** Whole days after the deadline: counted while overdue, kept when met late. */
  readonly daysLate: number | null;
}

/**
 * The deadline clock. The deadline day itself is still open. What can still be delivered later
 * (levels, counts, tasks) becomes overdue and counts days; a period's total or rate that fell
 * short is missed for good and counts none. An approximate goal (左右) is on no clock: it is shown,
 * never judged.
 */
export function readDeadline(terms: TargetTerms, facts: DeadlineFacts): DeadlineReading {
  const { deadline } = terms;
  if (deadline === null || terms.approximate) return { state: 'no_deadline', daysLate: null };
  if (facts.metIn !== null) {
    if (facts.metIn > deadline)
      return { state: 'met', daysLate: daysBetween(deadline, facts.metIn) };
    const early = facts.metIn < (terms.evaluationEnd ?? deadline);
    return { state: early ? 'met_early' : 'met', daysLate: null };
  }
  if (facts.asOf <= deadline) return { state: 'open', daysLate: null };
  if (facts.finalValueIn) {
    return deliverableLate(terms)
      ? { state: 'overdue', daysLate: daysBetween(deadline, facts.asOf) }
      : { state: 'missed', daysLate: null };
  }
  const awaited = facts.finalDueOn === null || facts.asOf <= facts.finalDueOn;
  return { state: awaited ? 'awaiting_final' : 'unproven', daysLate: null };
}

/** Levels, counts and tasks can be delivered after their day; a past period's figure cannot. */
export function deliverableLate(terms: TargetTerms): boolean {
  if (terms.kind === 'milestone') return true;
  return terms.measure === 'value' && ['stock', 'cumulative'].includes(terms.accumulation);
}
