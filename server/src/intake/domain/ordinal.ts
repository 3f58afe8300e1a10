const DIGITS = '〇一二三四五六七八九';

/** 一 … 九百九十九 or arabic digits as a number; null for other words. */
export function readOrdinal(words: string): number | null {
  if (/^\d{1,4}$/.test(words)) return Number(words);
  if (words.length > 7) return null;
  let sum = 0;
  let digit: number | null = null;
  for (const sign of words.replaceAll('零', '〇')) {
    const value = DIGITS.indexOf(sign);
    if (value >= 0) digit = value;
    else if (sign === '十') {
      sum += (digit ?? 1) * 10;
      digit = null;
    } else if (sign === '百') {
      sum += (digit ?? 1) * 100;
      digit = null;
    } else return null;
  }
  const number = sum + (digit ?? 0);
  return number > 0 ? number : null;
}
