import type { CalendarView, Day } from '../api/model';
import type { Language } from '../shared/messages/i18n';

type CalendarDay = CalendarView['days'][number];

/** Days of one kind that follow on each other, as an announcement names them. */
export interface DaySpan {
  readonly days: readonly Day[];
  readonly working: boolean;
  readonly name: CalendarDay['name'];
  readonly source: CalendarDay['source'];
}

const MS_PER_DAY = 86_400_000;

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Every day from `from` to `to`; none where they are the wrong way round, or not given yet. */
export function daysBetween(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  if (from === '') return days;
  for (let day = from; day <= to && days.length < 366; day = addDays(day, 1)) days.push(day);
  return days;
}

export function spansOf(days: readonly CalendarDay[]): DaySpan[] {
  const spans: (DaySpan & { days: Day[] })[] = [];
  for (const { day, working, name, source } of days) {
    const last = spans.at(-1);
    const follows =
      last?.working === working &&
      last.name.zh === name.zh &&
      last.source === source &&
      addDays(last.days.at(-1) ?? '', 1) === day;
    if (follows) last.days.push(day);
    else spans.push({ days: [day], working, name, source });
  }
  return spans;
}

/** 2024-10-01 周二. */
export function dayWithWeekday(day: Day, language: Language): string {
  const weekday = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', {
    weekday: 'short',
    timeZone: 'UTC',
  });
  return `${day} ${weekday.format(Date.parse(`${day}T00:00:00Z`))}`;
}

/** 1—2月, 3月 …: what is published up to a month's end. */
export function releaseLabel(periodEnd: Day, language: Language): string {
  const month = Number(periodEnd.slice(5, 7));
  if (language === 'zh') return month === 2 ? '1—2月' : `${month}月`;
  const name = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });
  const label = name.format(Date.parse(`${periodEnd}T00:00:00Z`));
  return month === 2 ? `Jan–${label}` : label;
}

/** The end of the quarter that a day lies in, and of those before and after it. */
export function quarterEnds(day: Day, before: number, after: number): Day[] {
  const year = Number(day.slice(0, 4));
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  return Array.from({ length: before + after + 1 }, (_, index) =>
    new Date(Date.UTC(year, (quarter - before + index) * 3, 0)).toISOString().slice(0, 10),
  );
}

/**
 * Days of release as they are copied from a published calendar, one line for each period:
 * 2025-03-07, 2025/3/7, 2025年3月7日, or without the year the first such day after the period.
 * Undefined for a line that says no day; null for an empty one.
 */
export function pastedDays(text: string, periods: readonly Day[]): (Day | null | undefined)[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return periods.slice(0, lines.length).map((period, index) => {
    const line = lines[index]?.trim() ?? '';
    return line === '' ? null : pastedDay(line, period);
  });
}

function pastedDay(line: string, period: Day): Day | undefined {
  const form = /^(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(line);
  if (!form) return undefined;
  const year = form[1] ?? period.slice(0, 4);
  const named = existing(year, form[2] ?? '', form[3] ?? '');
  if (named === undefined || form[1] !== undefined || named > period) return named;
  return existing(String(Number(year) + 1), form[2] ?? '', form[3] ?? '');
}

function existing(year: string, month: string, date: string): Day | undefined {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day) ? day : undefined;
}
