/**
 * A calendar day in Asia/Shanghai, written `YYYY-MM-DD`. Strings of this form sort by time; no
 * instant and no time zone is ever attached to them.
 */
export type Day = string;

const MS_PER_DAY = 86_400_000;

function utc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function fromUtc(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** True for an existing calendar day (2021-02-29 is none, nor is any of a year 0). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  const date = utc(text);
  return !Number.isNaN(date.getTime()) && fromUtc(date) === text;
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

export function addDays(day: Day, days: number): Day {
  return fromUtc(new Date(utc(day).getTime() + days * MS_PER_DAY));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / MS_PER_DAY);
}

/** Last day of the month, `month` 1 to 12. */
export function endOfMonth(year: number, month: number): Day {
  return fromUtc(new Date(Date.UTC(year, month, 0)));
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
