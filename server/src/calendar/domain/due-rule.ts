import type { Day } from './day';

/** Bodies that publish by a calendar of their own. */
export const PUBLISHERS = ['customs', 'statistics'] as const;
export type Publisher = (typeof PUBLISHERS)[number];

/** When a return is due: working days after its period's end, or after a publisher's release. */
export type DueTerms =
  | { readonly kind: 'working_days'; readonly workingDays: number }
  | { readonly kind: 'release'; readonly publisher: Publisher; readonly workingDays: number };

export interface DueRule {
  readonly regionCode: string;
  /** End of the first period for which it holds. */
  readonly validFrom: Day;
  readonly terms: DueTerms;
}

export type WorkingDaysTerms = Extract<DueTerms, { kind: 'working_days' }>;

/** Where no region says anything else. */
export const STANDARD_TERMS: WorkingDaysTerms = { kind: 'working_days', workingDays: 15 };

/** A region and those above it, nearest first, by GB/T 2260: 420800, 420000, 000000. */
export function regionsUpwards(code: string): string[] {
  return [...new Set([code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`, '000000'])];
}

/** The newest rule that the nearest region upwards has for a period; null: the standard terms. */
export function ruleFor(
  rules: readonly DueRule[],
  regionCode: string,
  periodEnd: Day,
): DueRule | null {
  for (const code of regionsUpwards(regionCode)) {
    const own = rules.filter((rule) => rule.regionCode === code && rule.validFrom <= periodEnd);
    if (own.length > 0) return own.reduce((a, b) => (b.validFrom > a.validFrom ? b : a));
  }
  return null;
}
