import type { Day } from '../../series/domain/day';
import type { Observation } from '../../series/domain/observations';
import { judge, nextTimeChanges, type Case, type Judgement } from './judge';
import type { DuePeriod, TargetTerms } from './model';
import { stretchOfPeriod, stretchOn, type Stretch } from './revision';
import type { RuleSet } from './rule-set';

/** What a target asks from a day on, and what is due by that. */
export interface Phase extends Stretch {
  readonly terms: TargetTerms;
  readonly due: readonly DuePeriod[];
}

/** A target with its terms over time: what was asked on a day is judged on that day. */
export interface PhasedTarget {
  /** In the order of time; the first holds from ever. */
  readonly phases: readonly Phase[];
  /** All versions of the series' values, known or not at the day in question. */
  readonly versions: readonly Observation[];
  readonly rules: RuleSet;
}

/** The case to judge on a day, with the terms that were in force then. */
export function caseOn(target: PhasedTarget, asOf: Day): Case {
  const { terms, due } = stretchOn(target.phases, asOf);
  return { terms, due, versions: target.versions, rules: target.rules, asOf };
}

/**
 * The judgement at the end of one period, from what is known of it and of earlier ones. Null where
 * the period says nothing about the goal: before the plan, or without a figure for it.
 *
 * @param known newest version of every period known on `asOf`
 */
export function judgePeriod(
  target: PhasedTarget,
  known: readonly Observation[],
  periodEnd: Day,
  asOf: Day,
): Judgement | null {
  const judgement = judge({
    terms: stretchOfPeriod(target.phases, periodEnd, asOf).terms,
    rules: target.rules,
    due: [],
    asOf: periodEnd,
    versions: known
      .filter((observation) => observation.periodEnd <= periodEnd)
      .map((observation) => ({ ...observation, knownOn: observation.periodEnd })),
  });
  return judgement.latest?.periodEnd === periodEnd && judgement.attained ? judgement : null;
}

/** Every day on which time or changed terms, not a value, may move the state. */
export function daysOfChange(phases: readonly Phase[]): Day[] {
  return phases.flatMap((phase) => [phase.from, ...nextTimeChanges(phase.terms, phase.due)]);
}
