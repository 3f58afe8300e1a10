import type { Quantity } from './figures';
import type { ReadingWords } from './reading-words';
import { noGoal, segmentOf, type FigurePlaceInSentence } from './never-goal';
import { tidyName } from './trim-name';

/** What money is paid for: the words of its segment before the giving. */
export function paidName(text: string, place: FigurePlaceInSentence): string {
  const segment = segmentOf(place.sentence, place.phrase);
  const before = text.slice(segment.start, place.quantity.start);
  const cut = before.search(
    /[，,]?(?:分别|再|可|一次性|按[^，]{0,20})*(?:给予|予以|奖励|补助|补贴|每家|最高)/,
  );
  const name = tidyName((cut > 0 ? before.slice(0, cut) : before).replace(/^(?:对于?|凡)/, ''));
  return name.length > 80 ? name.slice(-80) : name;
}

/** Whether a figure is money paid out: 给予500万元奖励, 补助50%. */
export function isPaid(text: string, place: FigurePlaceInSentence, words: ReadingWords): boolean {
  return noGoal(text, place, words) === 'paid';
}

/** 分别给予100万元、50万元、30万元奖励: amounts of one list are paid together. */
export function paidWith(previous: Quantity | null, quantity: Quantity, text: string): boolean {
  if (previous?.unit !== quantity.unit) return false;
  const between = text.slice(previous.end, quantity.start);
  return between.length <= 16 && /^[^。；]*$/.test(between) && !/达到|超过|突破/.test(between);
}
