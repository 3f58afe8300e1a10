import type { EntityManager } from 'typeorm';
import type { CalendarChange } from './domain/calendar-change';
import { yearFrom } from './domain/calendar-change';
import type { Day } from './domain/day';
import type { CalendarFacts } from './domain/due-calendar';
import type { DueRule, Publisher } from './domain/due-rule';
import { releaseKey } from './domain/release';
import type { KnownYear, NamedDay } from './domain/work-calendar';
import { ANNOUNCED_YEARS, PUBLIC_HOLIDAYS } from './public-holidays';

export interface CalendarVersion {
  readonly version: number;
  /** Another after every change, also after one that was rolled back. */
  readonly stamp: string;
}

/** One row; locked, nobody else changes the calendar or opens rounds until the transaction ends. */
export async function calendarVersion(
  manager: EntityManager,
  lock = false,
): Promise<CalendarVersion> {
  const [row] = await manager.query<CalendarVersion[]>(
    `SELECT version, stamp FROM work_calendar${lock ? ' FOR UPDATE' : ''}`,
  );
  if (row === undefined) throw new Error('the calendar has lost its row');
  return row;
}

export async function raiseCalendarVersion(manager: EntityManager): Promise<number> {
  const [rows] = await manager.query<[{ version: number }[], number]>(
    `UPDATE work_calendar SET version = version + 1, stamp = gen_random_uuid() RETURNING version`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the calendar has lost its row');
  return row.version;
}

export async function calendarFacts(manager: EntityManager): Promise<CalendarFacts> {
  const years = await manager.query<({ year: number } & KnownYear)[]>(
    'SELECT year, source, counts_from AS "countsFrom" FROM calendar_year ORDER BY year',
  );
  const changes = await manager.query<{ day: Day; working: boolean; name: string }[]>(
    'SELECT day, working, name FROM working_day_change ORDER BY day',
  );
  const releases = await manager.query<{ publisher: Publisher; end: Day; on: Day }[]>(
    'SELECT publisher, period_end AS "end", release_on AS "on" FROM release_day',
  );
  return {
    holidays: PUBLIC_HOLIDAYS,
    years: years.length > 0 ? new Map(years.map(knownYear)) : announcedYears(),
    changes: new Map(
      changes.map(({ day, working, name }): [Day, NamedDay] => [
        day,
        { working, name: { zh: name, en: name } },
      ]),
    ),
    rules: await dueRules(manager),
    releases: new Map(
      releases.map(({ publisher, end, on }) => [releaseKey(publisher, end), on] as const),
    ),
  };
}

function knownYear({ year, source, countsFrom }: { year: number } & KnownYear) {
  return [year, { source, countsFrom }] as const;
}

/** Before the first start has written down which years were known to it, all of them count. */
function announcedYears(): Map<number, KnownYear> {
  return new Map(
    ANNOUNCED_YEARS.map((year) => [year, { source: 'library', countsFrom: `${year}-01-01` }]),
  );
}

async function dueRules(manager: EntityManager): Promise<DueRule[]> {
  const rows = await manager.query<
    { region_code: string; valid_from: Day; days: number; publisher: Publisher | null }[]
  >(
    `SELECT region_code, valid_from, working_days AS days, publisher FROM due_rule
     ORDER BY region_code, valid_from`,
  );
  return rows.map(({ region_code: regionCode, valid_from: validFrom, days, publisher }) => ({
    regionCode,
    validFrom,
    terms:
      publisher === null
        ? { kind: 'working_days', workingDays: days }
        : { kind: 'release', publisher, workingDays: days },
  }));
}

/**
 * Writes down the years that the library has come to know. All of them at the first start; later
 * ones count from today, so that an update of the library moves nothing that is past.
 */
export async function learnYears(manager: EntityManager, today: Day): Promise<number[]> {
  const known = await manager.query<{ year: number }[]>('SELECT year FROM calendar_year');
  const before = new Set(known.map((row) => row.year));
  const news = ANNOUNCED_YEARS.filter((year) => !before.has(year));
  if (news.length === 0) return [];
  await manager.query(
    `INSERT INTO calendar_year (year, source, counts_from)
     SELECT year, 'library', counts_from FROM unnest($1::int[], $2::date[]) AS news (year, counts_from)
     ON CONFLICT DO NOTHING`,
    [news, news.map((year) => (before.size === 0 ? `${year}-01-01` : yearFrom(year, today)))],
  );
  await raiseCalendarVersion(manager);
  return news;
}

export async function writeChange(
  manager: EntityManager,
  change: CalendarChange,
  today: Day,
): Promise<void> {
  switch (change.kind) {
    case 'set_days':
      await manager.query(
        `INSERT INTO working_day_change (day, working, name)
         SELECT day, $2, $3 FROM unnest($1::date[]) AS day
         ON CONFLICT (day) DO UPDATE SET working = excluded.working, name = excluded.name`,
        [[...new Set(change.days)], change.working, change.name],
      );
      return;
    case 'clear_days':
      await manager.query('DELETE FROM working_day_change WHERE day = ANY ($1::date[])', [
        change.days,
      ]);
      return;
    case 'year_entered':
      await manager.query(
        `INSERT INTO calendar_year (year, source, counts_from) VALUES ($1, 'administrator', $2)`,
        [change.year, yearFrom(change.year, today)],
      );
      return;
    case 'set_rule':
      await manager.query(
        `INSERT INTO due_rule (region_code, valid_from, kind, working_days, publisher)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (region_code, valid_from) DO UPDATE SET kind = excluded.kind,
           working_days = excluded.working_days, publisher = excluded.publisher`,
        [
          change.regionCode,
          change.validFrom,
          change.terms.kind,
          change.terms.workingDays,
          change.terms.kind === 'release' ? change.terms.publisher : null,
        ],
      );
      return;
    case 'clear_rule':
      await manager.query('DELETE FROM due_rule WHERE region_code = $1 AND valid_from = $2', [
        change.regionCode,
        change.validFrom,
      ]);
      return;
    case 'set_releases':
      await writeReleases(manager, change);
  }
}

async function writeReleases(
  manager: EntityManager,
  { publisher, releases }: Extract<CalendarChange, { kind: 'set_releases' }>,
): Promise<void> {
  const gone = releases.filter(({ releaseOn }) => releaseOn === null);
  const set = releases.filter(({ releaseOn }) => releaseOn !== null);
  await manager.query(
    'DELETE FROM release_day WHERE publisher = $1 AND period_end = ANY ($2::date[])',
    [publisher, gone.map(({ periodEnd }) => periodEnd)],
  );
  await manager.query(
    `INSERT INTO release_day (publisher, period_end, release_on)
     SELECT $1, period_end, release_on FROM unnest($2::date[], $3::date[]) AS r (period_end, release_on)
     ON CONFLICT (publisher, period_end) DO UPDATE SET release_on = excluded.release_on`,
    [publisher, set.map(({ periodEnd }) => periodEnd), set.map(({ releaseOn }) => releaseOn)],
  );
}

export interface CalendarRegion {
  readonly code: string;
  readonly name: string;
}

/** Regions within a scope, as a LIKE pattern on their codes, in administrative order. */
export function regionsWithin(manager: EntityManager, pattern: string): Promise<CalendarRegion[]> {
  return manager.query('SELECT code, name FROM region WHERE code LIKE $1 ORDER BY sort, code', [
    pattern,
  ]);
}
