import { periodLabel } from '../../series/domain/period-label';
import { joinWords, type Words } from '../../series/domain/words';
import type { Check } from './check';
import { hasSubstance } from './substance';

const EXPLANATION: Words = { zh: '说明', en: 'explanation' };
const NEXT_STEP: Words = { zh: '下一步', en: 'next step' };

/** Words of substance that say nothing but what the last return said. */
export const repeatedWords: Check = ({ explanation, nextStep, earlierWords, accumulation }) => {
  if (earlierWords === null) return null;
  const fields = [
    isRepeated(explanation, earlierWords.explanation) ? EXPLANATION : null,
    isRepeated(nextStep, earlierWords.nextStep) ? NEXT_STEP : null,
  ];
  const repeated = joinWords(fields, '和', ' and ');
  if (repeated.zh === '') return null;
  return { field: repeated, when: periodLabel(accumulation, earlierWords.periodEnd) };
};

function isRepeated(now: string | null, before: string | null): boolean {
  return hasSubstance(now) && bare(now) === bare(before);
}

/**
 * Without spaces, punctuation, width and case, and with every number alike: a sentence in which
 * only the figures were exchanged is the sentence of last time.
 */
export function bare(words: string | null): string {
  return (words ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{N}+(?:[.,]\p{N}+)*/gu, '0')
    .replace(/[\s\p{P}\p{S}]/gu, '');
}
