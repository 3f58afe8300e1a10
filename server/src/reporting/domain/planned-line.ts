import { addDays, type Day } from '../../series/domain/day';
import { periodEnds } from '../../series/domain/period';
import { deliverableLate } from '../../targets/domain/deadline';
import { needsOwnRound } from '../../targets/domain/due';
import { judge } from '../../targets/domain/judge';
import { caseOn, type PhasedTarget } from '../../targets/domain/phase';
import type { TargetTerms } from '../../targets/domain/model';
import { stretchOn } from '../../targets/domain/revision';

/**
 * `periodic`: a quarter; `deadline`: a day inside a quarter; `final`: a deciding period that ended
 * before the plan ran here.
 */
export type RoundKind = 'periodic' | 'deadline' | 'final';

/** One series that one body has to, or may, report in one round. */
export interface PlannedLine {
  readonly periodEnd: Day;
  readonly kind: RoundKind;
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly required: boolean;
}

/** Last day to report in a round. */
export type DueOf = (round: Pick<PlannedLine, 'periodEnd' | 'kind' | 'opensOn'>) => Day;

export interface PlannedTarget extends PhasedTarget {
  readonly activatedOn: Day;
  /** Last day for which rounds are made: the end of the plan's validity, or its horizon. */
  readonly until: Day | null;
}

/**
 * Every line that a target asks for in rounds open on a day. Required where its period is due; a
 * task that is not done, and a count that was not reached by its deadline, may be reported in any
 * quarter until the plan ends.
 *
 * @param dueOf last day to report in a round that is not one of the target's own due periods
 */
export function plannedLines(target: PlannedTarget, day: Day, dueOf: DueOf): PlannedLine[] {
  const lines = [...requiredLines(target, day, dueOf), ...optionalLines(target, day, dueOf)];
  return lines.filter((line) => line.opensOn <= day);
}

function requiredLines(target: PlannedTarget, day: Day, dueOf: DueOf): PlannedLine[] {
  return stretchOn(target.phases, day).due.flatMap(({ periodEnd, dueOn }): PlannedLine[] => {
    if (periodEnd > target.activatedOn) {
      // Nothing of years to come is open yet.
      if (periodEnd >= day) return [];
      const kind = needsOwnRound(periodEnd) ? 'deadline' : 'periodic';
      return [{ periodEnd, kind, opensOn: addDays(periodEnd, 1), dueOn, required: true }];
    }
    if (knownAtActivation(target, periodEnd)) return [];
    const round = { periodEnd, kind: 'final', opensOn: target.activatedOn } as const;
    return [{ ...round, dueOn: dueOf(round), required: true }];
  });
}

function knownAtActivation({ versions, activatedOn }: PlannedTarget, periodEnd: Day): boolean {
  return versions.some(
    (version) =>
      version.periodEnd === periodEnd &&
      version.answer === 'value' &&
      version.knownOn <= activatedOn,
  );
}

function optionalLines(target: PlannedTarget, day: Day, dueOf: DueOf): PlannedLine[] {
  const phase = stretchOn(target.phases, day);
  if (!deliverableLate(phase.terms)) return [];
  const due = new Set(phase.due.map((period) => period.periodEnd));
  return periodEnds('quarter', target.activatedOn, lastQuarter(target, phase.terms, day))
    .filter((end) => !due.has(end) && mayReport(target, phase.terms, end))
    .map((periodEnd) => {
      const round = { periodEnd, kind: 'periodic', opensOn: addDays(periodEnd, 1) } as const;
      return { ...round, dueOn: dueOf(round), required: false };
    });
}

/** No round is planned beyond today, nor beyond both the plan's end and the goal's own. */
function lastQuarter({ until }: PlannedTarget, terms: TargetTerms, day: Day): Day {
  const ends = [until, terms.evaluationEnd].filter((end) => end !== null).sort();
  const last = ends.at(-1) ?? day;
  return last < day ? last : day;
}

/** A task at any time until it is done; a count only once its own periods are over. */
function mayReport(target: PlannedTarget, terms: TargetTerms, quarterEnd: Day): boolean {
  const over = terms.evaluationEnd !== null && quarterEnd > terms.evaluationEnd;
  if (terms.kind === 'quantity' && (!over || terms.recurrence !== 'once')) return false;
  return judge(caseOn(target, addDays(quarterEnd, 1))).lamp !== 'achieved';
}
