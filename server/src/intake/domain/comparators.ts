import type { Quantity, WrittenComparator } from './figures';
import type { Span } from './normal-text';

/** `seeds/dictionaries/comparators.yaml`: words around a figure. */
export interface ComparatorDictionary {
  readonly version: number;
  readonly leading: {
    readonly at_least: readonly string[];
    readonly above: readonly string[];
    readonly at_most: readonly string[];
    readonly below: readonly string[];
    readonly about: readonly string[];
  };
  readonly passed: readonly string[];
  readonly trailing: {
    readonly at_least: readonly string[];
    readonly at_most: readonly string[];
    readonly about: readonly string[];
  };
  readonly trailing_time: readonly string[];
  readonly change: {
    readonly up: readonly string[];
    readonly down: readonly string[];
    readonly up_nouns: readonly string[];
    readonly down_nouns: readonly string[];
  };
  readonly against: {
    readonly average: readonly string[];
    readonly year_before: readonly string[];
  };
}

/** What a word before a figure says; `passed` words only stand between. */
interface LeadingWord {
  readonly word: string;
  readonly comparator: WrittenComparator | null;
  readonly change: 1 | -1 | null;
  readonly against: 'average' | 'year_before' | null;
  /** 提高到, 降至: a level, which ends the reading of changes before it. */
  readonly level: boolean;
  /** 增速, 降幅: a rate whatever verb follows. */
  readonly noun: boolean;
  readonly passed: boolean;
}

export interface ComparatorIndex {
  /** Words by their last sign, longest first. */
  readonly leading: ReadonlyMap<string, readonly LeadingWord[]>;
  readonly trailing: readonly { readonly word: string; readonly comparator: WrittenComparator }[];
  readonly trailingTime: readonly string[];
}

const indexes = new WeakMap<ComparatorDictionary, ComparatorIndex>();
const LEVEL_ENDS = ['到', '至', '为', '到了'];

export function comparatorIndex(dictionary: ComparatorDictionary): ComparatorIndex {
  const known = indexes.get(dictionary);
  if (known) return known;
  const words = new Map<string, LeadingWord>();
  const add = (word: string, says: Partial<LeadingWord>) => {
    if (words.has(word) && says.passed) return;
    words.set(word, {
      word,
      comparator: null,
      change: null,
      against: null,
      level: false,
      noun: false,
      passed: false,
      ...says,
    });
  };
  const { leading, change, against } = dictionary;
  for (const word of change.up) {
    add(word, { change: 1 });
    for (const end of LEVEL_ENDS) add(`${word}${end}`, { comparator: '>=', level: true });
  }
  for (const word of change.down) {
    add(word, { change: -1 });
    for (const end of LEVEL_ENDS) add(`${word}${end}`, { comparator: '<=', level: true });
  }
  for (const word of change.up_nouns) add(word, { change: 1, noun: true });
  for (const word of change.down_nouns) add(word, { change: -1, noun: true });
  for (const word of leading.at_least) add(word, { comparator: '>=' });
  for (const word of leading.above) add(word, { comparator: '>' });
  for (const word of leading.at_most) add(word, { comparator: '<=' });
  for (const word of leading.below) add(word, { comparator: '<' });
  for (const word of leading.about) add(word, { comparator: '~' });
  for (const word of against.average) add(word, { against: 'average' });
  for (const word of against.year_before) add(word, { against: 'year_before' });
  for (const word of dictionary.passed) add(word, { passed: true });
  const byLast = new Map<string, LeadingWord[]>();
  for (const entry of words.values()) {
    const last = entry.word.at(-1) ?? '';
    byLast.set(last, [...(byLast.get(last) ?? []), entry]);
  }
  for (const entries of byLast.values()) entries.sort((a, b) => b.word.length - a.word.length);
  const trailing = [
    ...dictionary.trailing.at_least.map((word) => ({ word, comparator: '>=' as const })),
    ...dictionary.trailing.at_most.map((word) => ({ word, comparator: '<=' as const })),
    ...dictionary.trailing.about.map((word) => ({ word, comparator: '~' as const })),
  ].sort((a, b) => b.word.length - a.word.length);
  const index = { leading: byLast, trailing, trailingTime: dictionary.trailing_time };
  indexes.set(dictionary, index);
  return index;
}

export interface Leading {
  /** Where the words begin; the figure's own start when there are none. */
  readonly start: number;
  readonly comparator: WrittenComparator | null;
  readonly change: Quantity['change'];
  readonly against: 'average' | 'year_before' | null;
  readonly marker: string | null;
  readonly level: boolean;
  readonly approximate: boolean;
}

/** Words before a figure are at most so many. */
const MOST_WORDS = 8;

/** 节约 ends in 约, 附近 in 近, 改造提升 in 提升: then the word is another. */
const FALSE_ENDS: Readonly<Record<string, RegExp>> = {
  约: /[节制公合预契条签履违大简婉集]约$/,
  近: /[附最靠邻临亲远]近$/,
  过: /[通经不超渡路度]过$/,
  破: /[突]破$/,
  超: /[赶反]超$/,
  达: /[发到表传抵直通]达$/,
  增: /[新激]增$/,
  减: /[增加核]减$/,
  升: /[提上]升$/,
  降: /[下升]降$/,
  少: /[减不至缺多]少$/,
  // An act, no growth: 改造提升8万亩.
  提升: /(?:改造|整治|提质|优化|巩固|新建|建设|培育|治理|升级)提升$/,
};

/** 至少建成1所: a verb between the word and the figure. */
const AT_LEAST_TO_MAKE = /(?:至少|最少)(?:要)?[\u4e00-\u9fff]{1,4}$/;
/** 扩种至, 增配到, 压降至: a verb of two signs that says the direction, and where it leads. */
const MOVED_TO =
  /(?:([增扩升拓][\u4e00-\u9fff]|[\u4e00-\u9fff][增升])|[压减缩][\u4e00-\u9fff]|[\u4e00-\u9fff][压减缩降])(?:至|到)$/;
const NOTHING = { change: null, against: null, level: false, approximate: false } as const;

/** The chain of words that leads to a figure: 年均 + 增长 + 不低于. `from` bounds the look back. */
export function leadingOf(
  index: ComparatorIndex,
  text: string,
  figureStart: number,
  from: number,
): Leading {
  let place = figureStart;
  let start = figureStart;
  let comparator: WrittenComparator | null = null;
  let change: Quantity['change'] = null;
  let against: Leading['against'] = null;
  let marker: string | null = null;
  let level = false;
  let approximate = false;
  for (let count = 0; count < MOST_WORDS; count += 1) {
    while (text[place - 1] === ' ' && place > from) place -= 1;
    const entry = wordBefore(index, text, place, from);
    // 通过、发达 and the like: a single sign counts only at the figure itself or before 约 and 近.
    const apart = place !== figureStart && comparator !== '~';
    if (!entry || (entry.word.length === 1 && !entry.passed && apart)) break;
    place -= entry.word.length;
    if (entry.passed) continue;
    start = place;
    if (entry.comparator === '~') approximate = true;
    if (entry.comparator !== null && (comparator === null || comparator === '~')) {
      comparator ??= entry.comparator;
      marker ??= entry.word;
    }
    level ||= entry.level;
    if (entry.change !== null && change === null && (!level || entry.noun)) {
      change = entry.change;
      marker ??= entry.word;
    }
    against ??= entry.against;
  }
  if (comparator === null && change === null) {
    const verb = MOVED_TO.exec(text.slice(Math.max(from, figureStart - 6), figureStart));
    if (verb) {
      return {
        ...NOTHING,
        start: figureStart - verb[0].length,
        comparator: verb[1] === undefined ? '<=' : '>=',
        level: true,
        marker: verb[0],
      };
    }
    const least = AT_LEAST_TO_MAKE.exec(text.slice(Math.max(from, figureStart - 8), figureStart));
    if (least) {
      start = figureStart - least[0].length;
      return { ...NOTHING, start, comparator: '>=', marker: '至少' };
    }
  }
  return { start, comparator, change, against, marker, level, approximate };
}

function wordBefore(
  index: ComparatorIndex,
  text: string,
  place: number,
  from: number,
): LeadingWord | null {
  const last = text.charAt(place - 1);
  for (const entry of index.leading.get(last) ?? []) {
    const start = place - entry.word.length;
    if (start < from || !text.startsWith(entry.word, start)) continue;
    if (FALSE_ENDS[entry.word]?.test(text.slice(Math.max(from, place - 4), place))) continue;
    return entry;
  }
  return null;
}

export interface Trailing extends Span {
  readonly comparator: WrittenComparator;
  readonly word: string;
}

/** 以上, 左右, 以内 right behind a figure. */
export function trailingOf(
  index: ComparatorIndex,
  text: string,
  place: number,
  isTime: boolean,
): Trailing | null {
  for (const { word, comparator } of index.trailing) {
    if (text.startsWith(word, place)) {
      return { start: place, end: place + word.length, comparator, word };
    }
  }
  if (!isTime) return null;
  for (const word of index.trailingTime) {
    if (text.startsWith(word, place)) {
      return { start: place, end: place + word.length, comparator: '<=', word };
    }
  }
  return null;
}
