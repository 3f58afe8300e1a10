import type { Exact } from '../../series/domain/exact';
import type { Words } from '../../series/domain/words';
import { figure, twoDecimals } from './figures';
import type { TargetTerms } from './model';
import { inPercent, meetsGoal } from './progress';

/**
 * What is missing to the goal itself, in the unit or in percentage points: 还差320亿元. Null where
 * nothing is, or a strict bound is only just touched.
 */
export function shortfallWords(terms: TargetTerms, attained: Exact): Words | null {
  if (terms.approximate || meetsGoal(terms, attained)) return null;
  const size = shortfallOf(terms, attained);
  if (size.lte(0)) return null;
  const cut = terms.measure === 'change' && terms.goal.isNegative();
  const over =
    !cut && terms.comparator !== 'at_least' && attained.gt(terms.goalUpper ?? terms.goal);
  const amount: Words = inPercent(terms)
    ? { zh: `${twoDecimals(size)}个百分点`, en: `${twoDecimals(size)} percentage points` }
    : { zh: `${figure(size)}${terms.unit}`, en: `${figure(size)} ${terms.unit}` };
  return over
    ? { zh: `超出${amount.zh}`, en: `${amount.en} too much` }
    : { zh: `还差${amount.zh}`, en: `${amount.en} short` };
}

function shortfallOf(terms: TargetTerms, attained: Exact): Exact {
  switch (terms.comparator) {
    case 'at_least':
      return terms.goal.minus(attained);
    case 'at_most':
      return attained.minus(terms.goal);
    case 'between':
      return attained.lt(terms.goal)
        ? terms.goal.minus(attained)
        : attained.minus(terms.goalUpper ?? terms.goal);
  }
}
