import { endOfMonth, monthOf, yearOf, type Day } from './day';
import type { Publisher } from './due-rule';

export interface Release {
  readonly publisher: Publisher;
  /** Month's end up to which the figures reach. */
  readonly periodEnd: Day;
  readonly releaseOn: Day;
}

/**
 * The period whose release brings the figures up to a month's end. Customs and statistics publish
 * nothing for January alone: January and February come together. Null inside a month.
 */
export function releasePeriod(periodEnd: Day): Day | null {
  const [year, month] = [yearOf(periodEnd), monthOf(periodEnd)];
  if (periodEnd !== endOfMonth(year, month)) return null;
  return month === 1 ? endOfMonth(year, 2) : periodEnd;
}

/** What is published in the course of a year: January–February, then every month. */
export function releasePeriods(year: number): Day[] {
  return Array.from({ length: 11 }, (_, index) => endOfMonth(year, index + 2));
}

export function releaseKey(publisher: Publisher, periodEnd: Day): string {
  return `${publisher} ${periodEnd}`;
}
