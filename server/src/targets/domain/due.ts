import { addDays, endOfYear, yearOf, type Day } from '../../series/domain/day';
import { isPeriodEnd, periodEnds } from '../../series/domain/period';
import type { Frequency } from '../../series/domain/model';
import type { DuePeriod, TargetTerms } from './model';

/** Days after which the deciding period is due where the plan was loaded only later. */
export const LATE_LOADED_DUE_DAYS = 30;

export interface DueScope {
  /** Day from which the plan runs in the system: no period that ended before becomes a backlog. */
  readonly activatedOn: Day;
  /** Last day for which rounds are made: the plan's horizon, or the end of its validity. */
  readonly until: Day | null;
  /** Last day to report a period, by the office's rule (15 working days after it ends). */
  readonly dueOn: (periodEnd: Day) => Day;
}

/** Every period of the target that has to be reported, in order, with its last day. */
export function duePeriods(terms: TargetTerms, scope: DueScope): DuePeriod[] {
  const last = lastPeriod(terms, scope.until);
  const due = new Map<Day, Day>();
  if (terms.kind === 'quantity' && last !== null) {
    for (const end of periodEnds(roundFrequency(terms), scope.activatedOn, last)) {
      due.set(end, scope.dueOn(end));
    }
  }
  for (const end of decidingPeriods(terms, scope)) {
    due.set(end, end > scope.activatedOn ? scope.dueOn(end) : addDays(end, LATE_LOADED_DUE_DAYS));
  }
  return [...due.entries()]
    .map(([periodEnd, dueOn]) => ({ periodEnd, dueOn }))
    .sort((a, b) => (a.periodEnd < b.periodEnd ? -1 : 1));
}

/** Rounds are quarterly: a monthly figure in between is welcome, but not asked for. */
function roundFrequency(terms: TargetTerms): Frequency {
  return terms.frequency === 'month' ? 'quarter' : terms.frequency;
}

function lastPeriod(terms: TargetTerms, until: Day | null): Day | null {
  if (terms.recurrence === 'standing') return terms.deadline ?? until;
  const end = terms.evaluationEnd;
  return until !== null && end !== null && until < end ? until : end;
}

/** Periods whose value decides: one, or one of every year since activation. */
function decidingPeriods(terms: TargetTerms, scope: DueScope): Day[] {
  const end = terms.evaluationEnd;
  if (terms.recurrence === 'standing' || end === null) return [];
  if (terms.recurrence === 'once') return [end];
  const years: Day[] = [];
  for (let year = yearOf(terms.start); year <= yearOf(end); year += 1) {
    const yearEnd = endOfYear(year);
    if (yearEnd > scope.activatedOn || year === yearOf(end)) years.push(yearEnd);
  }
  return years;
}

/** True where the deciding period is not one of the series' own: it gets a round of its own. */
export function needsOwnRound(periodEnd: Day): boolean {
  return !isPeriodEnd('quarter', periodEnd);
}

/** The last period that was due before a day; the due day itself still belongs to the agency. */
export function latestDue(periods: readonly DuePeriod[], asOf: Day): DuePeriod | null {
  return periods.filter((period) => period.dueOn < asOf).at(-1) ?? null;
}
