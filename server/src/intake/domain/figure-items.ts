import type { Quantity } from './figures';
import type { Span } from './normal-text';
import type { ReadingWords } from './reading-words';
import type { Phrase } from './sentences';

/** A figure with the words that belong to it, cut out of its phrase. */
export interface FigureItem {
  readonly quantity: Quantity;
  readonly phrase: Phrase;
  /** Words before the figure, without list marks. */
  readonly before: Span;
  /** Words after the figure up to the next item. */
  readonly after: Span;
  /** Place among the items of its phrase. */
  readonly place: number;
  /** Belongs to the name of the figure that follows: 年出口额1亿美元以上的企业3家. */
  readonly qualifies: boolean;
  /** 由X提高到Y: X. */
  readonly from: Quantity | null;
}

const MARKS = /^(?:、|和(?![美谐睦平])|及|与|或|以及|并(?![网购轨联])|，|,|；)+/;
const MARKS_AT_END = /(?:、|和|及|与|或|以及|并)$/;
const FROM_AT_END = /(?:由|从)(?:20\d\d年)?的?(?:约|近)?$/;

/**
 * Cuts a phrase at its figures: 培育100家A、200家B has two items, 企业8家、机构50家 too.
 *
 * @param begins where the words of the first figure begin
 */
export function figureItems(
  text: string,
  phrase: Phrase,
  begins: number,
  quantities: readonly Quantity[],
  words: ReadingWords,
): readonly FigureItem[] {
  const items: FigureItem[] = [];
  let start = begins;
  let from: Quantity | null = null;
  // 3座|35万千瓦光热电站: the second says which.
  const counted = quantities.filter(
    (quantity, index) =>
      quantities[index - 1]?.figure.end !== quantity.figure.start ||
      isSize(quantities[index - 1], quantity),
  );
  counted.forEach((quantity, index) => {
    const before = { start, end: quantity.start };
    const next = counted[index + 1];
    if (!next) {
      items.push(item(quantity, before, { start: quantity.end, end: phrase.end }, false));
      return;
    }
    const opened = partsAfter(text, counted, index);
    if (opened !== null) {
      items.push(item(quantity, before, { start: quantity.end, end: opened }, false));
      start = opened + 1;
      return;
    }
    const wordsBefore = text.slice(before.start, before.end);
    if (quantity.barred === 'baseline' || FROM_AT_END.test(wordsBefore)) {
      from = quantity;
      return;
    }
    const cut = isSize(quantity, next)
      ? { end: next.start, next: next.start, joined: true }
      : cutBetween(text, quantity.end, next.start, wordsBefore, words);
    items.push(item(quantity, before, { start: quantity.end, end: cut.end }, cut.joined));
    if (!cut.joined) start = cut.next;
  });
  return items;

  function item(quantity: Quantity, before: Span, after: Span, qualifies: boolean): FigureItem {
    const made = { quantity, phrase, before, after, place: items.length, qualifies, from };
    from = null;
    return made;
  }
}

const COUNTER = /^个?(?:家|个|户|项|所|座|处|场|件|名|人|支|条|款|只|宗|起|届|期|次|部|套)$/;

/** 投资10亿元以上|5个, 营收超过5亿元|2家: the first says which of them are counted. */
function isSize(size: Quantity | undefined, count: Quantity): boolean {
  if (size?.end !== count.start || count.start !== count.figure.start) return false;
  const led =
    /^(?:超|超过|不低于|不少于|大于)$/.test(size.marker ?? '') && size.unit.endsWith('元');
  return (
    (size.end > size.figure.end ? /[上下]$/.test(size.marker ?? '') : led) &&
    size.change === null &&
    COUNTER.test(count.unit) &&
    size.unit !== count.unit
  );
}

/** Words between a whole and the bracket of its parts, and between the parts. */
const MOST_BETWEEN = 24;

/**
 * Where the bracket of the figure's parts opens: 达到50家（市级30家、县级20家）. Parts are two or more,
 * in the whole's unit, named, and no more than the whole; null where no such bracket follows.
 */
export function partsAfter(
  text: string,
  quantities: readonly Quantity[],
  index: number,
): number | null {
  const whole = quantities[index];
  const first = quantities[index + 1];
  if (!whole || !first || whole.change !== null || whole.unit === '%') return null;
  if (first.start - whole.end > MOST_BETWEEN) return null;
  const opened = text.slice(whole.end, first.start).indexOf('（');
  if (opened < 0) return null;
  let end = whole.end + opened + 1;
  let sum = 0;
  let count = 0;
  for (const part of quantities.slice(index + 1)) {
    if (part.start - end > MOST_BETWEEN) break;
    const between = text.slice(end, part.start);
    if (between.includes('）')) break;
    if (part.unit !== whole.unit || part.change !== null || part.valueUpper !== null) return null;
    if (!/^[、，]?(?:其中)?[^、，；：（）\d年]{2,}$/.test(between)) return null;
    sum += Number(part.value);
    count += 1;
    end = part.end;
  }
  return count > 1 && text[end] === '）' && sum <= Number(whole.value) ? whole.end + opened : null;
}

interface Cut {
  /** End of the words that belong to the first figure. */
  readonly end: number;
  /** Start of those of the second. */
  readonly next: number;
  /** No cut: both figures make one name. */
  readonly joined: boolean;
}

function cutBetween(
  text: string,
  start: number,
  end: number,
  wordsBefore: string,
  words: ReadingWords,
): Cut {
  const between = text.slice(start, end);
  if (between === '') return { end: start, next: end, joined: false };
  const leading = MARKS.exec(between)?.[0] ?? '';
  if (leading !== '') return { end: start, next: start + leading.length, joined: false };
  const verb = trailingVerb(between, words);
  const stem = between.slice(0, between.length - verb.length);
  const trailing = MARKS_AT_END.exec(stem);
  if (trailing) return { end: start + trailing.index, next: start + stem.length, joined: false };
  const counted = words.bringing.atEnd(stripManner(wordsBefore, words)) !== '';
  if (verb !== '' && stem.length > 1 && counted) {
    const own = withoutActors(stem);
    return { end: start + own.length, next: start + own.length, joined: false };
  }
  const mark = Math.max(stem.lastIndexOf('、'), stem.lastIndexOf('和'), stem.lastIndexOf('以及'));
  if (mark > 0) {
    const rest = stem.slice(mark + 1);
    const starts = words.bringing.atStart(rest) !== '' || words.modality.atStart(rest) !== '';
    const levelled = words.reaching.atEnd(between) !== '' || counted;
    if (starts || levelled) {
      return { end: start + mark, next: start + mark + 1, joined: false };
    }
  }
  return { end, next: end, joined: true };
}

const ACTOR_AT_END =
  /[、，和及与][^、，和及与]{1,12}(?:厅|局|委|办|政府|中心|集团|公司|银行|法院|检察院|海关|部门|各市|各县|署|院|会)$/;

/** 100家A、省农业厅和省林业厅筛选100家B: who acts next is no part of the first noun. */
function withoutActors(stem: string): string {
  let own = stem;
  for (let match = ACTOR_AT_END.exec(own); match; match = ACTOR_AT_END.exec(own)) {
    own = own.slice(0, match.index);
  }
  return own;
}

/** Verb (with its adverbs) right before a figure: 100家A、重点培育|200家B. */
function trailingVerb(between: string, words: ReadingWords): string {
  const verb = words.bringing.atEnd(between);
  if (verb === '') return '';
  const stripped = stripManner(between.slice(0, between.length - verb.length), words);
  return between.slice(stripped.length);
}

/** Takes adverbs off the end: 力争再培育 → 培育's own place. */
export function stripManner(text: string, words: ReadingWords): string {
  let left = text;
  for (;;) {
    const word = words.modality.atEnd(left) || words.manner.atEnd(left);
    if (word === '' || word === left || words.making.has(word)) return left;
    left = left.slice(0, left.length - word.length);
  }
}
