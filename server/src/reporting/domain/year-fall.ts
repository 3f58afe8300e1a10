import { periodLabel } from '../../series/domain/period-label';
import { same } from '../../series/domain/words';
import { hasValue } from '../../series/domain/observations';
import { startOfYear } from '../../series/domain/period';
import { figure } from '../../targets/domain/figures';
import type { Check } from './check';
import type { LineFacts } from './line-facts';
import { earlierThisYear, type Known } from './references';
import { hasSubstance } from './substance';

/**
 * A total since January that is less than the latest earlier one. Nothing but a correction makes
 * that possible: an earlier period of the same year has a corrected value that was accepted after
 * the greater one became known, the new total is not below any such correction, and the line says
 * why. Then the fall is asked about, not refused.
 */
interface Fall {
  readonly from: Known;
  readonly corrected: Known | null;
}

export const yearFell: Check = (facts) => {
  const fall = fallOf(facts);
  return fall !== null && fall.corrected === null ? valuesOf(facts, fall.from) : null;
};

export const yearFellCorrected: Check = (facts) => {
  const fall = fallOf(facts);
  if (!fall?.corrected) return null;
  const corrected = periodLabel(facts.accumulation, fall.corrected.periodEnd);
  return { ...valuesOf(facts, fall.from), corrected };
};

function fallOf(facts: LineFacts): Fall | null {
  const { accumulation, value } = facts;
  const from = accumulation === 'ytd' ? earlierThisYear(facts) : null;
  if (value === null || from === null || value.gte(from.value)) return null;
  const corrections = correctedSince(facts, from);
  const allowed =
    hasSubstance(facts.explanation) && corrections.every((one) => value.gte(one.value));
  return { from, corrected: (allowed ? corrections.at(-1) : null) ?? null };
}

/** Periods of the year whose newest value is a correction that became known after `from`. */
function correctedSince({ known, periodEnd }: LineFacts, from: Known): Known[] {
  return known.filter(
    (other): other is Known =>
      hasValue(other) &&
      other.version > 1 &&
      other.periodEnd >= startOfYear(periodEnd) &&
      other.periodEnd < from.periodEnd &&
      other.knownOn > from.knownOn,
  );
}

function valuesOf({ accumulation }: LineFacts, from: Known) {
  return { when: periodLabel(accumulation, from.periodEnd), last: same(figure(from.value)) };
}
