import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inSnapshot } from '../database/transaction';
import { can, regionScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { mayChangeDays } from './calendar.policy';
import { calendarVersion, regionsWithin, type CalendarRegion } from './calendar.repository';
import type { CalendarView } from './calendar.schema';
import { loadCalendar } from './calendar.service';
import { endOfMonth, monthOf, yearOf, type Day } from './domain/day';
import type { DueCalendar } from './domain/due-calendar';
import { PUBLISHERS, ruleFor, STANDARD_TERMS } from './domain/due-rule';
import { releaseKey, releasePeriods } from './domain/release';

interface Asked {
  readonly asOf: Day;
  readonly today: Day;
  readonly year: number;
}

/** The calendar as its page shows it, for one year. */
@Injectable()
export class CalendarViewService {
  constructor(private readonly dataSource: DataSource) {}

  read(viewer: Viewer, { asOf, today, year }: Asked): Promise<CalendarView> {
    return inSnapshot(this.dataSource, async (manager) => {
      const { version } = await calendarVersion(manager);
      const calendar = await loadCalendar(manager);
      const regions = await regionsWithin(manager, regionScope(viewer));
      const names = new Map(regions.map(({ code, name }) => [code, name]));
      const { facts } = calendar;
      const known = facts.years.get(year);
      // The past is looked at, never changed.
      const now = asOf === today;
      return {
        asOf,
        version,
        year,
        source: known?.source ?? 'none',
        countsFrom: known?.countsFrom ?? null,
        knownYears: [...facts.years.keys()],
        days: daysOf(calendar, year),
        rules: facts.rules.flatMap(({ regionCode, validFrom, terms }) => {
          const regionName = names.get(regionCode);
          return regionName === undefined ? [] : [{ regionCode, regionName, validFrom, terms }];
        }),
        regions: regions.map((region) => regionView(calendar, region, asOf)),
        releases: PUBLISHERS.map((publisher) => ({
          publisher,
          months: releasePeriods(year).map((periodEnd) => ({
            periodEnd,
            releaseOn: facts.releases.get(releaseKey(publisher, periodEnd)) ?? null,
          })),
        })),
        can: {
          changeDays: now && mayChangeDays(viewer),
          changeRules: now && can(viewer, 'administer'),
        },
      };
    });
  }
}

function daysOf({ facts, work }: DueCalendar, year: number): CalendarView['days'] {
  const { changes, holidays } = facts;
  const days = [...new Set([...holidays.keys(), ...changes.keys()])].sort();
  return days
    .filter((day) => yearOf(day) === year)
    .flatMap((day): CalendarView['days'] => {
      const entered = changes.get(day);
      const announced = work.kept(day);
      if (entered) {
        return [{ day, ...entered, source: 'administrator', replaces: announced ?? null }];
      }
      return announced ? [{ day, ...announced, source: 'library', replaces: null }] : [];
    });
}

function regionView(
  calendar: DueCalendar,
  { code, name }: CalendarRegion,
  asOf: Day,
): CalendarView['regions'][number] {
  const periodEnd = endOfMonth(yearOf(asOf), Math.ceil(monthOf(asOf) / 3) * 3);
  const rule = ruleFor(calendar.facts.rules, code, periodEnd);
  const due = calendar.dueOn(code, periodEnd);
  return {
    code,
    name,
    terms: rule?.terms ?? STANDARD_TERMS,
    ruleOf: rule?.regionCode ?? null,
    next: {
      periodEnd,
      on: due.on,
      presumed: due.presumed,
      unreleased: due.basis.kind === 'working_days' ? due.basis.unreleased : null,
    },
  };
}
