import { findWorkday, isWorkday } from 'chinese-days';

/** A calendar day in Asia/Shanghai. */
type Day = string;

/**
 * The n-th Chinese working day after a day, with public holidays and shifted working days as the
 * kept calendar has them. Years that it does not know yet count Monday to Friday.
 *
 * @param n 1 for the next working day
 */
export function workingDayAfter(day: Day, n: number): Day {
  return findWorkday(n, day);
}

export function isWorkingDay(day: Day): boolean {
  return isWorkday(day);
}

/** Working days after a period's end until its return is due, unless a region says otherwise. */
export const DUE_WORKING_DAYS = 15;
