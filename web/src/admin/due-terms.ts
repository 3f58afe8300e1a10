import type { DueTerms } from '../api/model';

/** From when the working days of a rule are counted. */
export const BASES = ['working_days', 'customs', 'statistics'] as const;
export type Basis = (typeof BASES)[number];

/** Key of the words for a rule; they take the number of days. */
export function termsKey(terms: DueTerms) {
  return `calendar.terms.${terms.kind === 'release' ? terms.publisher : terms.kind}` as const;
}

export function termsOf(basis: Basis, workingDays: number): DueTerms {
  return basis === 'working_days'
    ? { kind: 'working_days', workingDays }
    : { kind: 'release', publisher: basis, workingDays };
}
