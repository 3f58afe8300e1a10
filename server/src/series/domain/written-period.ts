import { endOfMonth, endOfYear, type Day } from './day';
import { halfWidth } from './half-width';
import { writtenDay } from './written-day';

const NUMERALS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 };

type Reader = (parts: readonly string[]) => number | null;

const month: Reader = ([text = '']) => Number(text);
const quarter: Reader = ([text = '']) => (NUMERALS[text] ?? Number(text)) * 3;
const half: Reader = ([text = '']) => (text === '2' || text === '下' ? 12 : 6);
const wholeYear: Reader = () => 12;

/** What may stand after the year, and the month in which the period ends. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [/^年?(?:全年|度|末|底)?$/, wholeYear],
  [/^[-/.](\d{1,2})$/, month],
  [/^(\d{2})$/, month],
  [/^年(\d{1,2})月份?(?:末|底)?$/, month],
  [/^年?0?1月?-(\d{1,2})月份?$/, month],
  [/^年?-?Q(?:1-Q?)?([1-4])$/, quarter],
  [/^年?H([12])$/, half],
  [/^年第?([一二三四1-4])季度?(?:末)?$/, quarter],
  [/^年?前([二三23])个?季度$/, quarter],
  [/^年?(?:一|1)-([二三四2-4])季度$/, quarter],
  [/^年?(上|下)半年$/, half],
];

/**
 * The day on which a period ends, which is its key, from how offices write it: 2020, 2020H1,
 * 2020Q1-Q3, 2020-06, 2024年1-9月, 2024年前三季度, 2024年上半年, 2024年三季度, 2020-07-31. Spans that
 * do not begin in January are no key of anything and give null, as does every other text.
 */
export function writtenPeriod(text: string): Day | null {
  const bare = halfWidth(text)
    .replace(/[—―~至到]/g, '-')
    .replace(/-{2,}/g, '-')
    .toUpperCase();
  const form = /^(\d{4})(.*)$/.exec(bare);
  if (!form) return null;
  const [, year = '', rest = ''] = form;
  if (year === '0000') return null;
  for (const [shape, read] of FORMS) {
    const found = shape.exec(rest);
    if (!found) continue;
    const last = read(found.slice(1));
    if (last === 12) return endOfYear(Number(year));
    return last !== null && last >= 1 && last < 12 ? endOfMonth(Number(year), last) : null;
  }
  return writtenDay(bare);
}
