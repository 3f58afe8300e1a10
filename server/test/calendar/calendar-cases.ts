import type { CalendarFacts } from '../../src/calendar/domain/due-calendar';
import { DueCalendar } from '../../src/calendar/domain/due-calendar';
import type { DueRule, DueTerms } from '../../src/calendar/domain/due-rule';
import { releaseKey } from '../../src/calendar/domain/release';
import type { KnownYear, NamedDay } from '../../src/calendar/domain/work-calendar';
import { ANNOUNCED_YEARS, PUBLIC_HOLIDAYS } from '../../src/calendar/public-holidays';

/** Facts with the library's holidays and nothing entered. */
export const ANNOUNCED: CalendarFacts = {
  holidays: PUBLIC_HOLIDAYS,
  years: new Map(
    ANNOUNCED_YEARS.map((year): [number, KnownYear] => [
      year,
      { source: 'library', countsFrom: `${year}-01-01` },
    ]),
  ),
  changes: new Map(),
  rules: [],
  releases: new Map(),
};

export const entered = (working: boolean, name: string): NamedDay => ({
  working,
  name: { zh: name, en: name },
});

export const rule = (regionCode: string, validFrom: string, terms: DueTerms): DueRule => ({
  regionCode,
  validFrom,
  terms,
});

export const workingDays = (count: number): DueTerms => ({
  kind: 'working_days',
  workingDays: count,
});

export const afterRelease = (count: number): DueTerms => ({
  kind: 'release',
  publisher: 'customs',
  workingDays: count,
});

export function calendarWith(
  rules: readonly DueRule[],
  releases: Readonly<Record<string, string>> = {},
): DueCalendar {
  const days = Object.entries(releases);
  return new DueCalendar({
    ...ANNOUNCED,
    rules,
    releases: new Map(days.map(([end, on]) => [releaseKey('customs', end), on])),
  });
}
