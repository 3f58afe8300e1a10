import type { PartOfYear } from './date-forms';

/** The day before each holiday that has its day in the calendar of the year: month and day. */
const FIXED: readonly (readonly [RegExp, month: number, day: number])[] = [
  [/五一|劳动节/, 4, 30],
  [/六一|儿童节/, 5, 31],
  [/七一|建党节/, 6, 30],
  [/八一|建军节/, 7, 31],
  [/国庆|十一/, 9, 30],
  [/元旦/, 12, 31],
];

/** Days of 春节 and 中秋, which follow the moon, as `MMDD` from this year on. */
const FIRST_LUNAR_YEAR = 2018;
const SPRING = [
  216, 205, 125, 212, 201, 122, 210, 129, 217, 206, 126, 213, 203, 123, 211, 131, 219, 208,
];
const AUTUMN = [
  924, 913, 1001, 921, 910, 929, 917, 1006, 925, 915, 1003, 922, 912, 1001, 919, 908, 927, 916,
];

/** The last day before a holiday of a year; null for one that is not known. */
export function dayBeforeFestival(name: string, year: number): PartOfYear | null {
  const fixed = FIXED.find(([form]) => form.test(name));
  if (fixed) return dayOf(fixed[1], fixed[2]);
  const days = name.includes('春节') ? SPRING : name.includes('中秋') ? AUTUMN : [];
  const found = days[year - FIRST_LUNAR_YEAR];
  if (found === undefined) return null;
  const month = Math.floor(found / 100);
  // 10月1日 is the one first of a month among them.
  return found % 100 === 1 ? lastOfMonthBefore(month) : dayOf(month, (found % 100) - 1);
}

function lastOfMonthBefore(month: number): PartOfYear {
  return dayOf(month - 1, month === 2 ? 31 : 30);
}

function dayOf(month: number, day: number): PartOfYear {
  return { firstMonth: month, lastMonth: month, day, end: false };
}
