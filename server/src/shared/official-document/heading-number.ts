import type { HeadingLevel } from './official-document';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一、, （一）, 1. and （1）: the numbers of the four levels of an official text. */
export function headingNumber(level: HeadingLevel, number: number): string {
  switch (level) {
    case 1:
      return `${chineseNumber(number)}、`;
    case 2:
      return `（${chineseNumber(number)}）`;
    case 3:
      return `${number}.`;
    case 4:
      return `（${number}）`;
  }
}

/** 1 to 99 in words: 十, 二十一. */
function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = DIGITS[number % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${ones}`;
}
