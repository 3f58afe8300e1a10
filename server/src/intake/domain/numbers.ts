import { Exact } from '../../series/domain/exact';
import type { Span } from './normal-text';

/** A number as written, without its unit. */
export interface Numeral extends Span {
  /** Exact decimal without the magnitude: 4.5 of 4.5万; a fraction's per cent is rounded to two places. */
  readonly value: string;
  /** 1/3 for 三分之一. */
  readonly fraction: string | null;
  /** 万, 亿, 万亿, 千 at its end, which belongs to the unit as written. */
  readonly magnitude: string;
  readonly style: 'arabic' | 'chinese' | 'per_cent' | 'fraction';
  /** 多 or 余 behind its digits. */
  readonly approximate: boolean;
  /** 三四家: the upper of two neighbouring digits; else null. */
  readonly upper: string | null;
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };
const WAN = 10_000;
const YI = 100_000_000;

/** Digits of a figure; longer runs are codes. */
const LONGEST = 16;
/** Signs of a Chinese number below 亿亿. */
const LONGEST_WORDS = 32;

const ARABIC = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
const CHINESE = /[零〇○一二两三四五六七八九十百千万亿廿卅]+/y;
const FRACTION_TAIL =
  /分之[零〇○一二两三四五六七八九十百千万0-9]{1,12}(?:[点.][零〇○一二两三四五六七八九0-9]{1,8})?/y;
const POINT_TAIL = /点[零〇○一二两三四五六七八九]{1,8}(?!名|位)/y;
const MAGNITUDE = /(?:[十百千]?万亿|[十百千]?[万亿]|[百千])/y;
const APPROXIMATE = /[多余](?=[万亿百千]|[^，。；、\s])/y;
const CANDIDATE = /[0-9零〇○一二两三四五六七八九十百千万亿廿卅半]/g;

function at(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

/** Value of a Chinese whole number below 亿亿 (两千, 十二, 一千零五, 二〇二五, 廿三); null when it is none. */
export function chineseInteger(text: string): number | null {
  if (text.length === 0 || text.length > LONGEST_WORDS) return null;
  if (/^[零〇○]/.test(text) && text.length < 3) return null;
  if (text.length > 1 && [...text].every((sign) => sign in DIGITS)) {
    if ((text.length === 2 && !/[零〇○]/.test(text)) || text.length > 12) return null;
    return Number([...text].map((sign) => DIGITS[sign]).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let step = Infinity;
  let lastStep = 1;
  let zero = false;
  for (const sign of text) {
    if (sign in DIGITS) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS[sign] ?? 0;
      zero ||= digit === 0;
    } else if (sign in TENS) {
      if (digit !== null || step <= 10) return null;
      section += TENS[sign] ?? 0;
      step = lastStep = 10;
    } else if (sign in STEPS) {
      const size = STEPS[sign] ?? 1;
      if (size >= step || digit === 0) {
        if (!(digit === 0 && size === 10 && step > 10)) return null;
      }
      section += (digit === null || digit === 0 ? 1 : digit) * size;
      digit = null;
      step = lastStep = size;
      zero = false;
    } else {
      const size = sign === '万' ? WAN : YI;
      section += digit ?? 0;
      if (section === 0 && total === 0) section = 1;
      total = size === YI && total > 0 ? (total + section) * YI : total + section * size;
      section = 0;
      digit = null;
      step = Infinity;
      lastStep = size;
      zero = false;
    }
  }
  if (digit === null) return total + section;
  // 一百五 is 150, 一百零五 is 105; 两万五 is 25000.
  const elided = !zero && lastStep >= 100 && digit > 0 ? lastStep / 10 : 1;
  return total + section + digit * elided;
}

/** Value of digits with separators, of a Chinese number, with 点 and magnitude; null when it is none. */
export function readNumber(text: string): string | null {
  const [numeral] = scanNumerals(text);
  if (numeral?.start !== 0 || numeral.end !== text.length || numeral.upper !== null) return null;
  return new Exact(numeral.value).times(magnitudeSize(numeral.magnitude)).toFixed();
}

/** 10000 for 万, 10^12 for 万亿, 1 for none. */
export function magnitudeSize(magnitude: string): number {
  let size = 1;
  for (const sign of magnitude) {
    size *= sign === '万' ? WAN : sign === '亿' ? YI : (STEPS[sign] ?? 1);
  }
  return size;
}

/**
 * Every number of the text in order. `unitAt` says whether a unit begins at a place, so that 千 of
 * 5千瓦 is not taken for a magnitude.
 */
export function scanNumerals(
  text: string,
  unitAt: (place: number) => boolean = () => false,
): Numeral[] {
  const found: Numeral[] = [];
  CANDIDATE.lastIndex = 0;
  for (let next = CANDIDATE.exec(text); next; next = CANDIDATE.exec(text)) {
    const resume = CANDIDATE.lastIndex;
    const numeral = numeralAt(text, next.index, unitAt);
    // 数百家, 几十个 name no number.
    const vague = /[数几][十百千万亿]/.test(text.slice(next.index - 1, next.index + 1));
    if (numeral && 'value' in numeral && !vague) found.push(numeral);
    CANDIDATE.lastIndex = Math.max(resume, numeral?.end ?? resume);
  }
  return found;
}

function numeralAt(
  text: string,
  start: number,
  unitAt: (place: number) => boolean,
): Numeral | { readonly end: number } | null {
  const first = text[start] ?? '';
  if (first === '半') return null;
  if (first >= '0' && first <= '9') return arabicAt(text, start, unitAt);
  return chineseAt(text, start, unitAt);
}

function arabicAt(text: string, start: number, unitAt: (place: number) => boolean): Numeral {
  const digits = at(ARABIC, text, start)?.[0] ?? '';
  let end = start + digits.length;
  const fraction = at(FRACTION_TAIL, text, end);
  if (fraction) {
    const whole = fractionOf(digits, fraction[0].slice(2));
    if (whole) return { ...whole, start, end: end + fraction[0].length };
  }
  let approximate = false;
  if (at(APPROXIMATE, text, end)) {
    approximate = true;
    end += 1;
  }
  const magnitude = magnitudeAt(text, end, unitAt);
  end += magnitude.length;
  if (!approximate && magnitude !== '' && at(APPROXIMATE, text, end)) {
    approximate = true;
    end += 1;
  }
  const value = digits.replaceAll(',', '');
  return {
    start,
    end,
    value: value.length > LONGEST ? value : new Exact(value).toFixed(),
    fraction: null,
    magnitude,
    style: 'arabic',
    approximate,
    upper: null,
  };
}

function magnitudeAt(text: string, place: number, unitAt: (place: number) => boolean): string {
  const magnitude = at(MAGNITUDE, text, place)?.[0] ?? '';
  if (magnitude === '') return '';
  const last = magnitude.at(-1);
  if ((last === '百' || last === '千') && unitAt(place)) return '';
  return magnitude;
}

function chineseAt(
  text: string,
  start: number,
  unitAt: (place: number) => boolean,
): Numeral | { readonly end: number } {
  if (text.startsWith('一半', start)) {
    return {
      start,
      end: start + 2,
      value: '50',
      fraction: '1/2',
      magnitude: '',
      style: 'fraction',
      approximate: false,
      upper: null,
    };
  }
  let word = at(CHINESE, text, start)?.[0] ?? '';
  const whole = start + word.length;
  const last = word.at(-1) ?? '';
  // 一千瓦, 五百分点: the last sign may begin the unit.
  if (word.length > 1 && (last === '千' || last === '百') && !isFractionWord(text, start, word)) {
    if (unitAt(whole - 1)) word = word.slice(0, -1);
  }
  let end = start + word.length;
  const tail = at(FRACTION_TAIL, text, end);
  if (tail) {
    const fraction = fractionOf(word, tail[0].slice(2));
    if (fraction) return { ...fraction, start, end: end + tail[0].length };
  }
  let decimals = '';
  const point = at(POINT_TAIL, text, end);
  if (point) {
    decimals = `.${[...point[0].slice(1)].map((sign) => DIGITS[sign] ?? '').join('')}`;
    end += point[0].length;
  }
  let approximate = false;
  const infix = at(/[多余](?=[万亿]|[^，。；、\s])/y, text, end);
  if (infix) {
    approximate = true;
    end += 1;
  }
  const outer = decimals !== '' || approximate ? (at(/万亿|万|亿/y, text, end)?.[0] ?? '') : '';
  end += outer.length;
  const neighbours = /^([一二两三四五六七八])([二三四五六七八九])([十百千万亿]{0,3})$/.exec(word);
  if (neighbours && decimals === '' && isFewTo(neighbours[1] ?? '', neighbours[2] ?? '')) {
    return neighbourRange(neighbours, start, end, approximate);
  }
  const inner = /(?:万亿|万|亿)$/.exec(word)?.[0] ?? '';
  const body = inner === '' || outer !== '' ? word : word.slice(0, -inner.length);
  const value = body === '' ? 1 : chineseInteger(body);
  if (value === null) return { end };
  return {
    start,
    end,
    value: new Exact(`${value}${decimals}`).toFixed(),
    fraction: null,
    magnitude: body === word ? outer : inner,
    style: 'chinese',
    approximate,
    upper: null,
  };
}

/** 三四家 and 三五家 are few to more. */
function isFewTo(low: string, high: string): boolean {
  const step = (DIGITS[high] ?? 0) - (DIGITS[low] ?? 0);
  return step === 1 || (low === '三' && step === 2);
}

function isFractionWord(text: string, start: number, word: string): boolean {
  return text.startsWith('分之', start + word.length);
}

function neighbourRange(
  [, low = '', high = '', rest = '']: RegExpExecArray,
  start: number,
  end: number,
  approximate: boolean,
): Numeral | { readonly end: number } {
  const magnitude = /(?:万亿|万|亿)$/.exec(rest)?.[0] ?? '';
  const size = magnitudeSize(rest.slice(0, rest.length - magnitude.length));
  return {
    start,
    end,
    value: String((DIGITS[low] ?? 0) * size),
    fraction: null,
    magnitude,
    style: 'chinese',
    approximate,
    upper: String((DIGITS[high] ?? 0) * size),
  };
}

function plainNumber(text: string): Exact | null {
  if (/^\d{1,12}(?:\.\d{1,8})?$/.test(text)) return new Exact(text);
  const [whole = '', decimals] = text.split(/[点.]/);
  const value = chineseInteger(whole);
  if (value === null) return null;
  if (decimals === undefined) return new Exact(value);
  return new Exact(`${value}.${[...decimals].map((sign) => DIGITS[sign] ?? sign).join('')}`);
}

/** 百分之五 is 5 %, 千分之三 3 ‰ as 0.3 %, 三分之一 33.33 % with its exact form. */
function fractionOf(below: string, above: string): Omit<Numeral, 'start' | 'end'> | null {
  const common = { magnitude: '', approximate: false, upper: null };
  const part = plainNumber(above);
  const whole = plainNumber(
    below === '百' ? '一百' : below === '千' ? '一千' : below === '万' ? '一万' : below,
  );
  if (!part || !whole || whole.isZero()) return null;
  const percent = part.times(100).div(whole);
  if (below === '百' || below === '千' || below === '万') {
    return { ...common, value: percent.toFixed(), fraction: null, style: 'per_cent' };
  }
  return {
    ...common,
    value: percent.toDecimalPlaces(2).toFixed(),
    fraction: `${part.toFixed()}/${whole.toFixed()}`,
    style: 'fraction',
  };
}
