import type { Span } from './normal-text';

/** `seeds/dictionaries/units.yaml`: units by the kind of thing they measure. */
export interface UnitDictionary {
  readonly version: number;
  readonly counter: readonly string[];
  readonly money: readonly string[];
  readonly share: readonly string[];
  readonly multiple: readonly string[];
  readonly time: readonly string[];
  readonly length: readonly string[];
  readonly area: readonly string[];
  readonly volume: readonly string[];
  readonly weight: readonly string[];
  readonly energy: readonly string[];
  readonly data: readonly string[];
  readonly physical: readonly string[];
  readonly arabic_only: readonly string[];
  /** Signs behind a unit that make it the beginning of another word. */
  readonly not_before: Readonly<Record<string, string>>;
  readonly structure: readonly string[];
}

const KINDS = [
  'counter',
  'money',
  'share',
  'multiple',
  'time',
  'length',
  'area',
  'volume',
  'weight',
  'energy',
  'data',
  'physical',
] as const;
export type UnitKind = (typeof KINDS)[number];

export interface WrittenUnit extends Span {
  readonly kind: UnitKind;
  /** A form with a stroke: 元/人, 张/千人. */
  readonly compound: boolean;
}

/** Units in a form that finds the longest at a place at once. */
export interface UnitIndex {
  readonly byFirst: ReadonlyMap<
    string,
    readonly { readonly word: string; readonly kind: UnitKind }[]
  >;
  readonly arabicOnly: ReadonlySet<string>;
  readonly notBefore: Readonly<Record<string, string>>;
  readonly structure: readonly string[];
}

const indexes = new WeakMap<UnitDictionary, UnitIndex>();

export function unitIndex(dictionary: UnitDictionary): UnitIndex {
  const known = indexes.get(dictionary);
  if (known) return known;
  const byFirst = new Map<string, { word: string; kind: UnitKind }[]>();
  for (const kind of KINDS) {
    for (const word of dictionary[kind]) {
      const first = word.charAt(0).toLowerCase();
      const words = byFirst.get(first) ?? [];
      words.push({ word, kind });
      byFirst.set(first, words);
    }
  }
  for (const words of byFirst.values()) words.sort((a, b) => b.word.length - a.word.length);
  const index = {
    byFirst,
    arabicOnly: new Set(dictionary.arabic_only),
    notBefore: dictionary.not_before,
    structure: dictionary.structure,
  };
  indexes.set(dictionary, index);
  return index;
}

const LATIN = /[A-Za-z]/;

function wordAt(index: UnitIndex, text: string, place: number) {
  const first = text.charAt(place).toLowerCase();
  for (const entry of index.byFirst.get(first) ?? []) {
    const { word } = entry;
    if (!LATIN.test(word)) {
      if (!text.startsWith(word, place)) continue;
      const next = text.charAt(place + word.length);
      if (next === '' || !index.notBefore[word]?.includes(next)) return entry;
      continue;
    }
    const written = text.slice(place, place + word.length);
    const same = word.length < 3 ? written === word : written.toLowerCase() === word.toLowerCase();
    if (same && !LATIN.test(text.charAt(place + word.length))) return entry;
  }
  return null;
}

const PER =
  /(?:[/／]|每(?=[百千万亿]|人|户|年|月|天|日|小时|平方|立方|公里|吨|亩))(?:\d{0,4}[十百千万亿]{0,2})/y;

/** 吨/平方公里·月 */
const PER_TIME = /^[·・][年月日天时]/;

/** The longest unit that begins at the place, with what it is per; null when none does. */
export function unitAt(index: UnitIndex, text: string, place: number): WrittenUnit | null {
  const blank = text[place] === ' ' ? 1 : 0;
  const base = wordAt(index, text, place + blank);
  if (!base) return null;
  if (blank === 1 && !LATIN.test(base.word)) return null;
  const start = place + blank;
  let end = start + base.word.length;
  let compound = false;
  for (let round = 0; round < 2; round += 1) {
    PER.lastIndex = end;
    const per = PER.exec(text)?.[0];
    if (per === undefined || (per.startsWith('每') && base.kind === 'time')) break;
    // 元/千瓦时: 千 is of the unit, not a magnitude.
    const whole = per.length > 1 ? wordAt(index, text, end + 1) : null;
    const mark = whole ? 1 : per.length;
    const below = whole ?? wordAt(index, text, end + mark);
    if (!below && per.length === 1) break;
    end += mark + (below?.word.length ?? 0);
    compound = true;
  }
  if (compound && PER_TIME.test(text.slice(end, end + 2))) end += 2;
  return { start, end, kind: base.kind, compound };
}
