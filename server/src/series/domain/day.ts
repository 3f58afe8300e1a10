import { endOfMonth, fromUtc, monthOf, utc, yearOf, type Day } from '../../calendar/domain/day';

export { addDays, daysBetween, endOfMonth, monthOf, yearOf } from '../../calendar/domain/day';
export type { Day } from '../../calendar/domain/day';

/** True for an existing calendar day (2021-02-29 is none, nor is any of a year 0). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  const date = utc(text);
  return !Number.isNaN(date.getTime()) && fromUtc(date) === text;
}

export function endOfYear(year: number): Day {
  return `${String(year).padStart(4, '0')}-12-31`;
}

/** The same period end a number of years away; a month's last day stays its last day. */
export function sameEndInYear(periodEnd: Day, year: number): Day {
  const month = monthOf(periodEnd);
  return periodEnd === endOfMonth(yearOf(periodEnd), month)
    ? endOfMonth(year, month)
    : clampToMonth(year, month, Number(periodEnd.slice(8, 10)));
}

function clampToMonth(year: number, month: number, dayOfMonth: number): Day {
  const last = endOfMonth(year, month);
  const day = `${last.slice(0, 8)}${String(dayOfMonth).padStart(2, '0')}`;
  return day > last ? last : day;
}
