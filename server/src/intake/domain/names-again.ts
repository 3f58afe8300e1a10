import type { FigureItem } from './figure-items';
import type { Quantity } from './figures';
import type { ReadingWords } from './reading-words';
import type { Phrase, Sentence } from './sentences';
import { trimFront, trimReaching } from './trim-name';

interface NamedRow {
  readonly name: string;
  readonly start: number;
  readonly quantity: Quantity | null;
}

/**
 * Names for figures that say none of their own but are shared out like those before them:
 * 甲率、乙率2023年分别达到60%、70%，2025年分别达到80%、90%; null where the numbers differ.
 */
export function sameNames(
  text: string,
  sentence: Sentence,
  phrase: Phrase,
  items: readonly FigureItem[],
  earlier: readonly NamedRow[],
  words: ReadingWords,
): readonly string[] | null {
  const [first] = items;
  if (!first || items.length < 2) return null;
  const said = text.slice(phrase.start, first.quantity.figure.start);
  if (!said.includes('分别') || !isBare(said, words)) return null;
  const parallel = items.every(
    ({ quantity }) => quantity.list !== null && quantity.list.start === first.quantity.list?.start,
  );
  const names = namesOfPhraseBefore(sentence, phrase, first.quantity.unit, earlier);
  return parallel && names.length === items.length ? names : null;
}

/** 甲院、乙院配备率分别达到60%和80%，2025年均达到100%: every name before; null where there is no 均. */
export function namesAgain(
  text: string,
  sentence: Sentence,
  phrase: Phrase,
  { quantity, place }: FigureItem,
  earlier: readonly NamedRow[],
  words: ReadingWords,
): readonly string[] | null {
  const said = text.slice(phrase.start, quantity.figure.start);
  if (place > 0 || !/[均都]/.test(said)) return null;
  if (!isBare(said, words)) return otherMeasure(sentence, phrase, said, earlier, words);
  const names = namesOfPhraseBefore(sentence, phrase, quantity.unit, earlier);
  return names.length > 1 ? names : null;
}

const MEASURE = /^[一-龥]{0,6}(?:率|额|值|量|收入|面积|规模|强度|占比|比重|投资|利润|税收)$/;
/** Members of a list share no more of their ends. */
const LONGEST_END = 16;

/** 油茶、核桃面积分别达到…，综合产值均突破50亿元: another measure of the same things. */
function otherMeasure(
  sentence: Sentence,
  phrase: Phrase,
  said: string,
  earlier: readonly NamedRow[],
  words: ReadingWords,
): readonly string[] | null {
  const measure = trimReaching(trimFront(said, words), words);
  if (!MEASURE.test(measure)) return null;
  const names = namesOfPhraseBefore(sentence, phrase, null, earlier);
  const [one = '', ...others] = names;
  if (others.length === 0) return null;
  let length = 0;
  while (length < LONGEST_END && others.every((name) => name.endsWith(one.slice(-length - 1))))
    length += 1;
  const things = names.map((name) => name.slice(0, name.length - length));
  const measured = length > 1 && MEASURE.test(one.slice(-length));
  return measured && things.every((thing) => thing.length > 1)
    ? things.map((thing) => `${thing}${measure}`)
    : null;
}

/** Nothing but a date, 均 or 分别 and words of reaching. */
function isBare(said: string, words: ReadingWords): boolean {
  return trimReaching(trimFront(said, words), words).replace(/^(?:则|再|又|要|将)/, '').length < 2;
}

/** Different names in the nearest phrase that has rows, of one unit where one is given. */
function namesOfPhraseBefore(
  sentence: Sentence,
  phrase: Phrase,
  unit: string | null,
  earlier: readonly NamedRow[],
): readonly string[] {
  const last = earlier.at(-1);
  const holder = sentence.phrases.find(
    ({ start, end }) => last !== undefined && last.start >= start && last.start < end,
  );
  if (!holder || holder.start >= phrase.start) return [];
  const rows = earlier.filter(
    ({ start, quantity: own }) =>
      start >= holder.start && start < holder.end && (unit === null || own?.unit === unit),
  );
  return [...new Set(rows.map(({ name }) => name))];
}
