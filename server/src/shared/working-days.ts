import { findWorkday } from 'chinese-days';

/** A calendar day in Asia/Shanghai. */
type Day = string;

/** Few days are ever asked for: the ends of periods. */
const counted = new Map<string, Day>();

/**
 * The n-th Chinese working day after a day, with public holidays and shifted working days as the
 * kept calendar has them. Years that it does not know yet count Monday to Friday.
 *
 * @param n 1 for the next working day
 */
export function workingDayAfter(day: Day, n: number): Day {
  const key = `${day}+${n}`;
  let found = counted.get(key);
  if (found === undefined) {
    found = findWorkday(n, day);
    counted.set(key, found);
  }
  return found;
}

/** Working days after a period's end until its return is due, unless a region says otherwise. */
export const DUE_WORKING_DAYS = 15;
