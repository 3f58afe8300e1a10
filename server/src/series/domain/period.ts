import { addDays, endOfMonth, endOfYear, monthOf, yearOf, type Day } from './day';
import type { Frequency } from './model';
import { writtenPeriod } from './written-period';

/**
 * Reads a period as offices write it and gives the day it ends on, which is its key: 2020H1,
 * 2020Q2 and 2020-06 are one year-to-date period, 2013Q1-Q3 is 2013-09.
 *
 * @throws RangeError when the text is no period
 */
export function periodEndOf(text: string): Day {
  const end = writtenPeriod(text);
  if (end !== null) return end;
  throw new RangeError(`not a period: ${text} (write 2020, 2020Q3, 2020H1, 2020-08 or 2020-07-31)`);
}

const MONTHS: Record<Exclude<Frequency, 'once'>, number> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
};

/** True where a series of this frequency has a period ending on the day. */
export function isPeriodEnd(frequency: Frequency, day: Day): boolean {
  if (frequency === 'once' || day !== endOfMonth(yearOf(day), monthOf(day))) return false;
  return monthOf(day) % MONTHS[frequency] === 0;
}

/** Ends of the periods after `after` and up to `until`, in order. */
export function periodEnds(frequency: Frequency, after: Day, until: Day): Day[] {
  if (frequency === 'once') return [];
  const step = MONTHS[frequency];
  const ends: Day[] = [];
  let year = yearOf(after);
  let month = Math.ceil(monthOf(after) / step) * step;
  for (let end = endOfMonth(year, month); end <= until; end = endOfMonth(year, month)) {
    if (end > after) ends.push(end);
    month += step;
    if (month > 12) {
      month -= 12;
      year += 1;
    }
  }
  return ends;
}

/** First day of the year-to-date span that ends on `periodEnd`. */
export function startOfYear(periodEnd: Day): Day {
  return addDays(endOfYear(yearOf(periodEnd) - 1), 1);
}
