import { daysBetween, type Day } from '../../series/domain/day';
import { compare, type Exact } from '../../series/domain/exact';
import type { TargetTerms } from './model';
import type { Condition, LampRule, Limits, RuleSet } from './rule-set';
import type { Expected } from './schedule';

/** Days before its deadline from which a task without nodes is at risk. */
export const MILESTONE_WARNING_DAYS = 30;

export interface LampFacts {
  readonly terms: TargetTerms;
  readonly asOf: Day;
  readonly metForGood: boolean;
  readonly dueValueMissing: boolean;
  readonly finalValueIn: boolean;
  readonly meetsGoalNow: boolean;
  readonly expected: Expected | null;
  readonly gap: Exact | null;
  readonly limits: Limits | null;
}

type Predicate = (facts: LampFacts) => boolean;

/** What each condition of a rule set means. Seam values belong to the milder lamp. */
const PREDICATES: Record<Condition, Predicate> = {
  met_for_good: (facts) => facts.metForGood,
  due_value_missing: (facts) => facts.terms.kind === 'quantity' && facts.dueValueMissing,
  final_value_unmet: (facts) => facts.finalValueIn && !facts.terms.approximate,
  met_but_can_be_lost: (facts) =>
    facts.terms.kind === 'quantity' && !facts.terms.approximate && facts.meetsGoalNow,
  // Silence after the deadline warns on: red needs a report that says it was not done.
  milestone_warning: (facts) => {
    const { terms, asOf, expected } = facts;
    if (terms.kind !== 'milestone' || terms.deadline === null || expected !== null) return false;
    return daysBetween(asOf, terms.deadline) < MILESTONE_WARNING_DAYS;
  },
  not_judged: (facts) => facts.gap === null,
  within_schedule: (facts) => reaches(facts, (limits) => limits.onTrackFrom),
  within_tolerance: (facts) => reaches(facts, (limits) => limits.atRiskFrom),
  beyond_tolerance: () => true,
};

function reaches({ gap, limits }: LampFacts, limitOf: (limits: Limits) => Exact): boolean {
  return gap !== null && limits !== null && compare(gap, limitOf(limits)) >= 0;
}

/**
 * The first rule of the set that matches.
 *
 * @throws RangeError when the set has no rule for the case: such a set must not be used
 */
export function matchRule(rules: RuleSet, facts: LampFacts): LampRule {
  const rule = rules.rules.find((candidate) => PREDICATES[candidate.when](facts));
  if (!rule) throw new RangeError(`rule set ${rules.key} has no rule for this case`);
  return rule;
}
