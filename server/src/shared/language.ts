import type { Sentence } from './contract.schema';

export type Language = keyof Sentence;

/**
 * The language to answer in: the first of Chinese and English that the `Accept-Language` header
 * weighs highest; Chinese where it names neither.
 */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
      return { language: tag.split('-')[0], weight: q === undefined ? 1 : Number(q.slice(2)) };
    })
    .filter((wish) => (wish.language === 'zh' || wish.language === 'en') && wish.weight > 0);
  wishes.sort((a, b) => b.weight - a.weight);
  return wishes[0]?.language === 'en' ? 'en' : 'zh';
}
