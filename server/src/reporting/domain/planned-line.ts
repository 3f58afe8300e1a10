import { addDays, type Day } from '../../series/domain/day';
import { periodEnds } from '../../series/domain/period';
import { deliverableLate } from '../../targets/domain/deadline';
import { needsOwnRound } from '../../targets/domain/due';
import { judge, type Case } from '../../targets/domain/judge';

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

export interface PlannedTarget extends Omit<Case, 'asOf'> {
  readonly activatedOn: Day;
  /** Last day for which rounds are made: the end of the plan's validity, or its horizon. */
  readonly until: Day | null;
}

/**
 * Every line that a target asks for in rounds open on a day. Required where its period is due; a
 * task that is not done, and a count that was not reached by its deadline, may be reported in any
 * quarter until the plan ends.
 *
 * @param dueAfter last day to report what can be reported from the day after the given one
 */
export function plannedLines(
  target: PlannedTarget,
  day: Day,
  dueAfter: (day: Day) => Day,
): PlannedLine[] {
  const lines = [...requiredLines(target, dueAfter), ...optionalLines(target, day, dueAfter)];
  return lines.filter((line) => line.opensOn <= day);
}

function requiredLines(target: PlannedTarget, dueAfter: (day: Day) => Day): PlannedLine[] {
  return target.due.flatMap(({ periodEnd, dueOn }): PlannedLine[] => {
    if (periodEnd > target.activatedOn) {
      const kind = needsOwnRound(periodEnd) ? 'deadline' : 'periodic';
      return [{ periodEnd, kind, opensOn: addDays(periodEnd, 1), dueOn, required: true }];
    }
    if (knownAtActivation(target, periodEnd)) return [];
    return [
      {
        periodEnd,
        kind: 'final',
        opensOn: target.activatedOn,
        dueOn: dueAfter(target.activatedOn),
        required: true,
      },
    ];
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

function optionalLines(
  target: PlannedTarget,
  day: Day,
  dueAfter: (day: Day) => Day,
): PlannedLine[] {
  const { terms, activatedOn } = target;
  if (!deliverableLate(terms)) return [];
  const due = new Set(target.due.map((period) => period.periodEnd));
  return periodEnds('quarter', activatedOn, lastQuarter(target, day))
    .filter((end) => !due.has(end) && mayReport(target, end))
    .map((periodEnd) => ({
      periodEnd,
      kind: 'periodic',
      opensOn: addDays(periodEnd, 1),
      dueOn: dueAfter(periodEnd),
      required: false,
    }));
}

/** No round is planned beyond today, nor beyond both the plan's end and the goal's own. */
function lastQuarter({ terms, until }: PlannedTarget, day: Day): Day {
  const ends = [until, terms.evaluationEnd].filter((end) => end !== null).sort();
  const last = ends.at(-1) ?? day;
  return last < day ? last : day;
}

/** A task at any time until it is done; a count only once its own periods are over. */
function mayReport(target: PlannedTarget, quarterEnd: Day): boolean {
  const { terms } = target;
  const over = terms.evaluationEnd !== null && quarterEnd > terms.evaluationEnd;
  if (terms.kind === 'quantity' && (!over || terms.recurrence !== 'once')) return false;
  return judge({ ...target, asOf: addDays(quarterEnd, 1) }).lamp !== 'achieved';
}
