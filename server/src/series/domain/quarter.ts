import { addDays, endOfYear, yearOf, type Day } from './day';
import { periodEnds } from './period';

/** Last day of the quarter before the one in which a day lies. */
export function endOfPreviousQuarter(day: Day): Day {
  const lastYear = endOfYear(yearOf(day) - 1);
  return periodEnds('quarter', lastYear, addDays(day, -1)).at(-1) ?? lastYear;
}
