import type { Day } from '../../api/model';

/** A day by its UTC parts; `date` 0 is the last day of the month before. */
function dayOf(year: number, month: number, date: number): Day {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
}

/** First days that supervision compares with most often, counted back from the second. */
export function usualStarts(to: Day) {
  const [year = 0, month = 1] = to.split('-').map(Number);
  const quarter = month - ((month - 1) % 3);
  const endOfMonth = dayOf(year, month, 0);
  return {
    sinceQuarter: dayOf(year, quarter, 0),
    sinceMonth: endOfMonth,
    sinceYear: dayOf(year, 1, 1),
  };
}
