/**
 * A calendar day in Asia/Shanghai, written `YYYY-MM-DD`. Strings of this form sort by time; no
 * instant and no time zone is ever attached to them.
 */
export type Day = string;

const MS_PER_DAY = 86_400_000;

export function utc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function fromUtc(date: Date): Day {
  return date.toISOString().slice(0, 10);
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

/** Saturday or Sunday. */
export function isWeekend(day: Day): boolean {
  const weekday = utc(day).getUTCDay();
  return weekday === 0 || weekday === 6;
}
