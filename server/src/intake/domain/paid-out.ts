import type { Quantity } from './figures';
import type { SentencePlace } from './figure-rows';
import { noGoal, PAYABLE, segmentOf, type FigurePlaceInSentence } from './never-goal';
import type { Phrase, Sentence } from './sentences';
import { tidyName } from './trim-name';

/** What money is paid for: the words of its segment before the giving. */
function paidName(text: string, place: FigurePlaceInSentence): string {
  const segment = segmentOf(place.sentence, place.phrase);
  const before = text.slice(segment.start, place.quantity.start);
  const cut = before.search(
    /[，,]?(?:分别|再|可|一次性|按[^，]{0,20})*(?:给予|予以|奖励|补助|补贴|每家|最高)/,
  );
  const name = tidyName((cut > 0 ? before.slice(0, cut) : before).replace(/^(?:对于?|凡)/, ''));
  const told = name.replace(/[，、]?(?:分别|均|各)*按照?(?:不超过|不低于)?(?:\d[^，]{0,24})?$/, '');
  const kept = told.length < 2 ? tidyName(before) : told;
  return kept.length > 80 ? kept.slice(-80) : kept;
}

const NEVER_MONEY = new Set([
  'date',
  'title',
  'document_number',
  'ordinal',
  'clause_number',
  'name',
  'code',
  'version',
]);

/** A sum or a rate that somebody is paid. */
export interface PaidFigure {
  readonly quantity: Quantity;
  readonly phrase: Phrase;
  /** What it is paid for. */
  readonly name: string;
}

/** What a sentence pays out: 给予500万元奖励, 补助50%, 分别给予100万元、50万元奖励. */
export function paidFigures(
  sentence: Sentence,
  quantities: readonly Quantity[],
  place: SentencePlace,
): readonly PaidFigure[] {
  const { text, words, genre, zone } = place;
  if (genre === 'account' || zone === 'review') return [];
  const dates = place.frame.runs.get(sentence)?.dates ?? [];
  const payable = quantities.flatMap((quantity) => {
    if (quantity.barred !== null && NEVER_MONEY.has(quantity.barred)) return [];
    if (!PAYABLE.test(quantity.unit) || isRateBase(text, quantity)) return [];
    const phrase = sentence.phrases.find(
      ({ start, end }) => quantity.start >= start && quantity.end <= end,
    );
    if (phrase === undefined) return [];
    return [{ quantity, sentence, phrase, zone, genre, dates, dated: false, past: false }];
  });
  const paid = payable.map((at) => noGoal(text, at, words) === 'paid');
  payable.forEach(({ quantity }, at) => {
    const before = payable[at - 1];
    if (before && paid[at - 1]) paid[at] ||= paidWith(before.quantity, quantity, text);
  });
  for (let at = payable.length - 2; at >= 0; at -= 1) {
    const [one, next] = [payable[at], payable[at + 1]];
    if (one && next && paid[at + 1]) paid[at] ||= paidBefore(one.quantity, next.quantity, text);
  }
  return payable.flatMap((at, index) =>
    paid[index] ? [{ quantity: at.quantity, phrase: at.phrase, name: paidName(text, at) }] : [],
  );
}

/** 按1美元奖励0.03元: what the rate is counted on. */
function isRateBase(text: string, { value, start, end }: Quantity): boolean {
  const before = text.slice(Math.max(0, start - 5), start);
  const given = /^(?:给予|予以)?(?:奖励|奖补|补助|补贴)\d/.test(text.slice(end, end + 6));
  return value === '1' && given && /[按每][^，。；\d]{0,4}$/.test(before);
}

/** 分别给予100万元、50万元、30万元奖励: amounts of one list are paid together. */
function paidWith(previous: Quantity, quantity: Quantity, text: string): boolean {
  if (previous.unit !== quantity.unit) return false;
  const between = text.slice(previous.end, quantity.start);
  return between.length <= 16 && /^[^。；]*$/.test(between) && !/达到|超过|突破/.test(between);
}

/** 分别按20%、60%给予补助; 按价格的20%、最高不超过100万元予以奖励: the giving stands behind the last. */
function paidBefore(quantity: Quantity, next: Quantity, text: string): boolean {
  const between = text.slice(quantity.end, next.start);
  if (/^[、和或]$/.test(between) && quantity.unit === next.unit) return true;
  return (
    /^[、，](?:但|且)?(?:累计|年度|单个项目|每家|每户)?$/.test(between) && next.comparator === '<='
  );
}
