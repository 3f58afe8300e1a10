import { exact, ZERO, type Exact } from '../../series/domain/exact';
import { same } from '../../series/domain/words';
import { figure } from '../../targets/domain/figures';
import type { Check } from './check';
import type { LineFacts, SumFacts, SumFigure } from './line-facts';

/** Decimals to which figures are quoted: all that they have. */
const QUOTED_DECIMALS = 20;

/** Parts and a total that differ by more than the rounding of each of them explains. */
export const sumDiffers: Check = (facts) => wordsFor(facts, (sum) => !isOfficial(sum));

/** The same where every figure is one that an office published: nobody here can mend it. */
export const publishedSumDiffers: Check = (facts) => wordsFor(facts, isOfficial);

/**
 * True where rounding alone cannot explain the difference. A rounded figure is off by at most half
 * a unit in its last given place, so a true sum is off by less than all these halves together, the
 * total's own included. Things that are counted are never rounded.
 */
export function differs({ total, parts, counted }: SumFacts): boolean {
  const difference = total.value.minus(sumOf(parts)).abs();
  if (counted) return !difference.isZero();
  const tolerance = [total, ...parts].reduce((all, one) => all.plus(halfUnit(one)), ZERO);
  return difference.gte(tolerance);
}

function halfUnit({ decimals }: SumFigure): Exact {
  return exact(`5e-${decimals + 1}`);
}

function sumOf(parts: readonly SumFigure[]): Exact {
  return parts.reduce((sum, part) => sum.plus(part.value), ZERO);
}

function isOfficial({ total, parts }: SumFacts): boolean {
  return [total, ...parts].every((one) => one.official);
}

function wordsFor({ answer, sums }: LineFacts, applies: (sum: SumFacts) => boolean) {
  const found = answer === 'value' ? sums.find((sum) => applies(sum) && differs(sum)) : undefined;
  if (found === undefined) return null;
  const { total, parts } = found;
  const sum = sumOf(parts);
  const quoted = (value: Exact) => same(figure(value, QUOTED_DECIMALS));
  const names = parts.map((part) => part.name);
  return {
    parts: { zh: names.join('、'), en: names.join(', ') },
    sum: quoted(sum),
    total: same(total.name),
    value: quoted(total.value),
    difference: quoted(total.value.minus(sum).abs()),
  };
}
