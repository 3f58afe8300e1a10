import { addDays, endOfMonth, endOfYear, monthOf, yearOf, type Day } from '../../series/domain/day';
import { dayLabel, roundLabel } from '../../series/domain/period-label';

export interface BulletinPeriod {
  readonly from: Day;
  readonly to: Day;
}

/** The last quarter that was over on a day. */
export function lastQuarter(day: Day): BulletinPeriod {
  const first = Math.floor((monthOf(day) - 1) / 3) * 3 + 1;
  const to = addDays(`${yearOf(day)}-${String(first).padStart(2, '0')}-01`, -1);
  return { from: startOfMonths(to, 3), to };
}

/** A period as documents call it: 2020年三季度, 2020年上半年, 2020年, else from day to day. */
export function bulletinPeriodLabel({ from, to }: BulletinPeriod): string {
  const year = yearOf(to);
  const wholeMonths = to === endOfMonth(year, monthOf(to));
  if (wholeMonths && from === startOfMonths(to, 3) && monthOf(to) % 3 === 0) {
    return roundLabel(to).zh;
  }
  if (wholeMonths && from === startOfMonths(to, 6) && monthOf(to) % 6 === 0) {
    return `${year}年${monthOf(to) === 6 ? '上半年' : '下半年'}`;
  }
  if (from === `${year}-01-01` && to === endOfYear(year)) return `${year}年`;
  return `${dayLabel(from).zh}至${dayLabel(to).zh}`;
}

/** First day of so many months that end with the month of a day. */
function startOfMonths(to: Day, months: number): Day {
  const before = yearOf(to) * 12 + monthOf(to) - months;
  const [year, month] = [Math.floor(before / 12), (before % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}
