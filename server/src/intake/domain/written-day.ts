import { isDay, type Day } from '../../series/domain/day';

const DIGITS = '〇一二三四五六七八九';
const YEAR = '(?:19|20)\\d{2}|[一二][〇○零Oo九][〇○零Oo一二三四五六七八九]{2}';
const SMALL = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
const PATTERN = `(${YEAR})年(${SMALL})月(${SMALL})[日号]`;
const DASHED = /((?:19|20)\d{2})[-./](\d{1,2})[-./](\d{1,2})/;

export const WRITTEN_DAY = new RegExp(PATTERN);

/** The first day written in full, 2022年7月29日 or 二〇二二年六月一日; null where none is or its year is past belief. */
export function readWrittenDay(text: string): Day | null {
  const found = WRITTEN_DAY.exec(text);
  if (found !== null) {
    const [, year = '', month = '', day = ''] = found;
    return dayOf(yearNumber(year), smallNumber(month), smallNumber(day));
  }
  const dashed = DASHED.exec(text);
  return dashed === null ? null : dayOf(Number(dashed[1]), Number(dashed[2]), Number(dashed[3]));
}

/** Null for a day that does not exist and for years outside 1990–2060. */
function dayOf(year: number, month: number, day: number): Day | null {
  if (year < 1990 || year > 2060) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  const written = `${String(year)}-${two(month)}-${two(day)}`;
  return isDay(written) ? written : null;
}

function yearNumber(words: string): number {
  if (/^\d/.test(words)) return Number(words);
  return Number([...words.replace(/[○零Oo]/g, '〇')].map((sign) => DIGITS.indexOf(sign)).join(''));
}

function smallNumber(words: string): number {
  if (/^\d/.test(words)) return Number(words);
  const ten = words.indexOf('十');
  if (ten < 0) return DIGITS.indexOf(words);
  const tens = ten === 0 ? 1 : DIGITS.indexOf(words.charAt(0));
  const ones = ten === words.length - 1 ? 0 : DIGITS.indexOf(words.charAt(ten + 1));
  return tens * 10 + ones;
}
