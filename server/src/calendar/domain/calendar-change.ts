import { addDays, yearOf, type Day } from './day';
import type { Due, DueCalendar } from './due-calendar';
import type { CalendarFacts } from './due-calendar';
import type { DueRule, DueTerms, Publisher } from './due-rule';
import { releaseKey, releasePeriod, releasePeriods } from './release';
import type { NamedDay } from './work-calendar';

/** Everything that an administrator can do to the calendar, one at a time. */
export type CalendarChange =
  | {
      readonly kind: 'set_days';
      readonly days: readonly Day[];
      readonly working: boolean;
      readonly name: string;
    }
  /** Back to what the library, or the weekday, says. */
  | { readonly kind: 'clear_days'; readonly days: readonly Day[] }
  /** The holidays of a year that the library does not know have all been entered. */
  | { readonly kind: 'year_entered'; readonly year: number }
  | {
      readonly kind: 'set_rule';
      readonly regionCode: string;
      readonly validFrom: Day;
      readonly terms: DueTerms;
    }
  | { readonly kind: 'clear_rule'; readonly regionCode: string; readonly validFrom: Day }
  | {
      readonly kind: 'set_releases';
      readonly publisher: Publisher;
      readonly year: number;
      /** Only these are changed; null takes a day of release out. */
      readonly releases: readonly { readonly periodEnd: Day; readonly releaseOn: Day | null }[];
    };

/** Why a change cannot be made, with what its sentence names. */
export type ChangeRefusal =
  | { readonly code: 'past_day'; readonly day: Day }
  | { readonly code: 'year_known'; readonly year: number }
  | { readonly code: 'no_january_release' }
  | { readonly code: 'no_release_period'; readonly periodEnd: Day }
  | { readonly code: 'release_before_end'; readonly periodEnd: Day }
  | { readonly code: 'past_period'; readonly periodEnd: Day; readonly dueOn: Day }
  | { readonly code: 'round_shortened'; readonly periodEnd: Day; readonly dueOn: Day };

/** The calendar after a change; nothing is checked. */
export function changed(facts: CalendarFacts, change: CalendarChange, today: Day): CalendarFacts {
  switch (change.kind) {
    case 'set_days': {
      const { working, name } = change;
      const named: NamedDay = { working, name: { zh: name, en: name } };
      return {
        ...facts,
        changes: new Map([...facts.changes, ...change.days.map((day) => [day, named] as const)]),
      };
    }
    case 'clear_days': {
      const changes = new Map(facts.changes);
      for (const day of change.days) changes.delete(day);
      return { ...facts, changes };
    }
    case 'year_entered':
      return {
        ...facts,
        years: new Map([
          ...facts.years,
          [change.year, { source: 'administrator', countsFrom: yearFrom(change.year, today) }],
        ]),
      };
    case 'set_rule':
      return { ...facts, rules: [...withoutRule(facts.rules, change), ruleOf(change)] };
    case 'clear_rule':
      return { ...facts, rules: withoutRule(facts.rules, change) };
    case 'set_releases': {
      const releases = new Map(facts.releases);
      for (const { periodEnd, releaseOn } of change.releases) {
        const key = releaseKey(change.publisher, periodEnd);
        if (releaseOn === null) releases.delete(key);
        else releases.set(key, releaseOn);
      }
      return { ...facts, releases };
    }
  }
}

/** A year that is learned when it has begun counts from today: what is past stays as it was. */
export function yearFrom(year: number, today: Day): Day {
  const start = `${String(year).padStart(4, '0')}-01-01`;
  return start < today ? today : start;
}

/**
 * Null where a change may be made. What was due before today stays as it was, and a round that is
 * open is never shortened to before tomorrow.
 */
export function refusalOf(
  before: DueCalendar,
  after: DueCalendar,
  change: CalendarChange,
  today: Day,
): ChangeRefusal | null {
  switch (change.kind) {
    case 'set_days':
    case 'clear_days':
      return dayRefusal(before, after, change.days, today);
    case 'year_entered':
      return before.facts.years.has(change.year) || change.year < yearOf(today)
        ? { code: 'year_known', year: change.year }
        : null;
    case 'set_releases':
      return releaseRefusal(change) ?? dueRefusal(before, after, change, today);
    default:
      return dueRefusal(before, after, change, today);
  }
}

/** Today may become a day off, but no longer a working day: somebody may count on it. */
function dayRefusal(
  before: DueCalendar,
  after: DueCalendar,
  days: readonly Day[],
  today: Day,
): ChangeRefusal | null {
  const past = days.find(
    (day) =>
      day < today || (day === today && !before.work.isWorking(day) && after.work.isWorking(day)),
  );
  return past === undefined ? null : { code: 'past_day', day: past };
}

function releaseRefusal(
  change: Extract<CalendarChange, { kind: 'set_releases' }>,
): ChangeRefusal | null {
  const allowed = releasePeriods(change.year);
  for (const { periodEnd, releaseOn } of change.releases) {
    if (!allowed.includes(periodEnd)) {
      return releasePeriod(periodEnd) === allowed[0]
        ? { code: 'no_january_release' }
        : { code: 'no_release_period', periodEnd };
    }
    if (releaseOn !== null && releaseOn <= periodEnd) {
      return { code: 'release_before_end', periodEnd };
    }
  }
  return null;
}

function dueRefusal(
  before: DueCalendar,
  after: DueCalendar,
  change: CalendarChange,
  today: Day,
): ChangeRefusal | null {
  for (const [region, periodEnd] of touched(before, after, change, today)) {
    const pairs: [Due, Due][] = [
      [before.dueOn(region, periodEnd), after.dueOn(region, periodEnd)],
      [before.dueAfterActivation(region, periodEnd), after.dueAfterActivation(region, periodEnd)],
    ];
    for (const [old, next] of pairs) {
      if (next.on === old.on) continue;
      if (old.on < today) return { code: 'past_period', periodEnd, dueOn: old.on };
      if (next.on <= today) return { code: 'round_shortened', periodEnd, dueOn: next.on };
    }
  }
  return null;
}

/** Regions and ends of periods that are over and whose due day a change may move. */
function touched(
  before: DueCalendar,
  after: DueCalendar,
  change: CalendarChange,
  today: Day,
): [string, Day][] {
  switch (change.kind) {
    case 'set_rule':
    case 'clear_rule':
      return daysFrom(change.validFrom, today).map((day) => [change.regionCode, day]);
    case 'set_releases': {
      const rules = [...before.facts.rules, ...after.facts.rules];
      const regions = [...new Set(rules.map((rule) => rule.regionCode))];
      const ends = change.releases.flatMap(({ periodEnd }) =>
        periodEnd === releasePeriods(change.year)[0]
          ? [`${change.year}-01-31`, periodEnd]
          : [periodEnd],
      );
      const over = ends.filter((end) => end < today);
      return regions.flatMap((region) => over.map((end): [string, Day] => [region, end]));
    }
    default:
      return [];
  }
}

function daysFrom(from: Day, today: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day < today; day = addDays(day, 1)) days.push(day);
  return days;
}

function ruleOf({ regionCode, validFrom, terms }: DueRule): DueRule {
  return { regionCode, validFrom, terms };
}

function withoutRule(
  rules: readonly DueRule[],
  { regionCode, validFrom }: Pick<DueRule, 'regionCode' | 'validFrom'>,
): DueRule[] {
  return rules.filter((rule) => rule.regionCode !== regionCode || rule.validFrom !== validFrom);
}
