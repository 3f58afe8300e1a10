import type { Language } from '../messages/i18n';
import { MISSING } from './figures';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface Parts {
  year: number;
  month: number;
  date: number;
}

function parts(day: string): Parts {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, date };
}

/** 2020年10月15日 / 15 October 2020. */
export function formatDay(day: string | null, language: Language): string {
  if (day === null) return MISSING;
  const { year, month, date } = parts(day);
  if (language === 'zh') return `${year}年${month}月${date}日`;
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

/** 2020-10-15, for narrow columns: the order of digits needs no language. */
export function formatDayShort(day: string | null): string {
  return day ?? MISSING;
}

/** How values of a series add up; decides how its period is named. */
type Accumulation = 'ytd' | 'cumulative' | 'stock' | 'rate' | 'duration' | 'milestone';

/**
 * The name of a period by its end. A year-to-date total is named by what it covers (2020年1—8月,
 * 2020年前三季度), anything else by the day it stands for (2020年9月末, 2020年三季度).
 */
export function formatPeriod(
  periodEnd: string | null,
  accumulation: Accumulation,
  language: Language,
): string {
  if (periodEnd === null) return MISSING;
  const { year, month } = parts(periodEnd);
  if (accumulation === 'ytd') return yearToDate(year, month, language);
  if (accumulation === 'stock' || accumulation === 'cumulative') {
    if (language === 'en') return `end of ${MONTHS[month - 1]} ${year}`;
    return month === 12 ? `${year}年末` : `${year}年${month}月末`;
  }
  if (month % 3 === 0) return formatQuarter(year, month, language);
  return language === 'zh' ? `${year}年${month}月` : `${MONTHS[month - 1]} ${year}`;
}

function formatQuarter(year: number, month: number, language: Language): string {
  const quarter = month / 3;
  if (language === 'en') return `Q${quarter} ${year}`;
  return `${year}年${['一', '二', '三', '四'][quarter - 1]}季度`;
}

function yearToDate(year: number, month: number, language: Language): string {
  if (language === 'en') {
    if (month === 12) return `${year}`;
    return month === 1 ? `January ${year}` : `January–${MONTHS[month - 1]} ${year}`;
  }
  const named: Record<number, string> = {
    1: '1月',
    3: '一季度',
    6: '上半年',
    9: '前三季度',
    12: '',
  };
  return `${year}年${named[month] ?? `1—${month}月`}`;
}

/** Milliseconds of the day at midnight UTC: for axes, never for display. */
export function dayToTime(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
