import announced from 'chinese-days/dist/chinese-days.json';
import { isWeekend, yearOf, type Day } from './domain/day';
import type { NamedDay } from './domain/work-calendar';

/** Names are kept as "National Day,国庆节,3": English, Chinese, days of the holiday proper. */
function named(working: boolean, [day, words]: [Day, string]): [Day, NamedDay] {
  const [en = '', zh = ''] = words.split(',');
  return [day, { working, name: working ? { zh: `${zh}调休`, en: `${en}, worked` } : { zh, en } }];
}

/** Holidays and worked weekends as the State Council announced them, from the kept library. */
export const PUBLIC_HOLIDAYS: ReadonlyMap<Day, NamedDay> = new Map([
  ...Object.entries(announced.holidays).map((entry) => named(false, entry)),
  ...Object.entries(announced.workdays)
    .filter(([day]) => isWeekend(day))
    .map((entry) => named(true, entry)),
]);

/** Years whose holidays the library knows, in order. */
export const ANNOUNCED_YEARS: readonly number[] = [
  ...new Set([...PUBLIC_HOLIDAYS.keys()].map(yearOf)),
].sort((a, b) => a - b);
