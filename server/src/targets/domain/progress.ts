import { compare, HUNDRED, ONE, settled, ZERO, type Exact } from '../../series/domain/exact';
import type { Expected } from './schedule';
import type { TargetTerms } from './model';

/** How far a value is, against what the schedule asks for; all per cent or in the unit. */
export interface Progress {
  /** Per cent; null where no quotient applies (caps, rates, growth, change). */
  readonly completion: Exact | null;
  readonly expectedCompletion: Exact | null;
  /** Negative is always worse. */
  readonly gap: Exact;
  /** Percentage points, or the target's own unit. */
  readonly gapUnit: 'pp' | 'unit';
  readonly quotient: { readonly numerator: Exact; readonly denominator: Exact } | null;
}

/** True where attained ÷ goal has a meaning: totals, counts and levels to be reached above zero. */
export function hasQuotient(terms: TargetTerms): boolean {
  if (terms.kind === 'milestone') return true;
  return (
    terms.measure === 'value' &&
    terms.comparator === 'at_least' &&
    terms.goal.gt(0) &&
    ['ytd', 'cumulative', 'stock'].includes(terms.accumulation)
  );
}

/** Completion and gap of an attained value against the expected one. */
export function progressOf(terms: TargetTerms, attained: Exact, expected: Expected): Progress {
  if (hasQuotient(terms) && expected.goal.gt(0)) {
    const base = levelBase(terms, expected.goal);
    const denominator = expected.goal.minus(base);
    const completion = settled(attained.minus(base).div(denominator).times(HUNDRED));
    const expectedCompletion = settled(expected.value.minus(base).div(denominator).times(HUNDRED));
    return {
      completion,
      expectedCompletion,
      gap: completion.minus(expectedCompletion),
      gapUnit: 'pp',
      quotient: { numerator: attained.minus(base), denominator },
    };
  }
  return {
    completion: null,
    expectedCompletion: null,
    gap: gapInUnit(terms, settled(attained), settled(expected.value)),
    gapUnit: inPercent(terms) ? 'pp' : 'unit',
    quotient: null,
  };
}

/** A stock is measured from its baseline, unless that is already at or above the goal. */
function levelBase(terms: TargetTerms, goal: Exact): Exact {
  const base = terms.accumulation === 'stock' ? terms.baseline?.value : null;
  return base?.lt(goal) ? base : ZERO;
}

function gapInUnit(terms: TargetTerms, attained: Exact, expected: Exact): Exact {
  switch (terms.comparator) {
    case 'at_least':
      return attained.minus(expected);
    case 'at_most':
      return expected.minus(attained);
    case 'between': {
      const bound = violatedBound(terms, attained);
      return bound === null ? ZERO : attained.minus(bound).abs().negated();
    }
  }
}

/** The end of a band that the value lies beyond; null inside the band and for other goals. */
export function violatedBound(terms: TargetTerms, attained: Exact): Exact | null {
  if (terms.comparator !== 'between') return null;
  const upper = terms.goalUpper ?? terms.goal;
  if (compare(attained, terms.goal) < 0) return terms.goal;
  return compare(attained, upper) > 0 ? upper : null;
}

/** Growth, change and shares are compared in percentage points. */
export function inPercent(terms: TargetTerms): boolean {
  return ['yoy_growth', 'average_growth', 'change'].includes(terms.measure) || terms.unit === '%';
}

/** True when the value meets the goal itself. */
export function meetsGoal(terms: TargetTerms, attained: Exact): boolean {
  const { goal, goalUpper, strict } = terms;
  const side = compare(attained, goal);
  switch (terms.comparator) {
    case 'at_least':
      return strict ? side > 0 : side >= 0;
    case 'at_most':
      return strict ? side < 0 : side <= 0;
    case 'between':
      return side >= 0 && compare(attained, goalUpper ?? goal) <= 0;
  }
}

/** 层层加码: by how much per cent the parts' sum exceeds the parent's goal. */
export function stackedUp(parentGoal: Exact, parts: readonly Exact[]): Exact | null {
  if (parentGoal.isZero() || parts.length === 0) return null;
  const sum = parts.reduce((total, part) => total.plus(part), ZERO);
  return sum.div(parentGoal).minus(ONE).times(HUNDRED);
}
