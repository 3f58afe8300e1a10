import { Injectable } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { calendarFacts, calendarVersion, learnYears } from './calendar.repository';
import type { Day } from './domain/day';
import { DueCalendar } from './domain/due-calendar';

interface Kept {
  readonly stamp: string;
  readonly calendar: DueCalendar;
}

/** What this process has read, by database; it holds only while the stored stamp is the same. */
const kept = new WeakMap<DataSource, Kept>();

/** The calendar as it is stored now; one small query where it has not changed since. */
export async function loadCalendar(manager: EntityManager): Promise<DueCalendar> {
  const { stamp } = await calendarVersion(manager);
  return calendarOf(manager, stamp);
}

/**
 * The same, held until the transaction ends: rounds that are opened by it cannot miss a change
 * that is made meanwhile, and no two transactions open rounds at once.
 */
export async function holdCalendar(manager: EntityManager): Promise<DueCalendar> {
  const { stamp } = await calendarVersion(manager, true);
  return calendarOf(manager, stamp);
}

async function calendarOf(manager: EntityManager, stamp: string): Promise<DueCalendar> {
  const found = kept.get(manager.dataSource);
  if (found?.stamp === stamp) return found.calendar;
  const calendar = new DueCalendar(await calendarFacts(manager));
  kept.set(manager.dataSource, { stamp, calendar });
  return calendar;
}

/** Keeps the calendar up to date with the kept library. */
@Injectable()
export class CalendarService {
  /** Once a day: holidays of a year that an update of the library has brought. */
  async learn(manager: EntityManager, today: Day): Promise<void> {
    await calendarVersion(manager, true);
    await learnYears(manager, today);
  }
}
