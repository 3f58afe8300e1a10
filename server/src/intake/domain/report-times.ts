import { endOfYear, type Day } from '../../series/domain/day';
import { readOrdinal } from './ordinal';

/** What a stretch of a work report speaks of: what was done, this year's work, the years of the next plan. */
export type ReportTime = 'past' | 'year' | 'years';

/** A block of a report as its times are read. */
export interface ReportBlock {
  readonly text: string;
  /** The heading that it is or begins with; null for a paragraph. */
  readonly heading: string | null;
  /** The heading opens one of the report's own parts; `numbered` where it counts them: 一、二、三、. */
  readonly part: boolean;
  readonly numbered: boolean;
}

export interface TimeWords {
  readonly review: readonly string[];
  readonly reviewOpenings: readonly string[];
  readonly outlookOpenings: readonly string[];
}

/** So much of a paragraph's beginning tells its time. */
const OPENING = 44;

/**
 * The time of every block. A part's heading gives it to all that follows until the next heading that
 * names a time; where a heading names two (“十四五”时期发展成就和“十五五”时期主要目标) or none has been,
 * the openings of paragraphs turn it.
 */
export function reportTimes(
  blocks: readonly ReportBlock[],
  year: number | null,
  words: TimeWords,
): readonly (ReportTime | null)[] {
  let time: ReportTime | null = null;
  let open = true;
  return blocks.map(({ text, heading, part, numbered }) => {
    const named = heading === null ? [] : headingTimes(heading, year, words);
    if (named.length > 0 && (part || open)) {
      [time = null] = named;
      open = named.length > 1;
      return time;
    }
    if (heading !== null && part && numbered) {
      time = null;
      open = true;
    }
    const turn = openingTime(text, year, words);
    if (open && turn !== null) time = turn;
    return open || time === 'past' ? time : (turn ?? time);
  });
}

const FIVE = '“?十([一二三四五六七八九])五”?|第?十([一二三四五六七八九])个五年规划';
const TIMES = new RegExp(
  `${FIVE}|((?:19|20)\\d{2})年|(今年|新的一年)|(今后五年|未来五年)|(去年|过去|[一五]年来|这[一五]年|五年间)`,
  'g',
);

/** 推动“十五五”开好局、起好步: the beginning of the five years is this year. */
const FIRST_YEAR = new RegExp(
  `(?:${FIVE})(?:规划|时期|发展)?的?(?:实现)?(?:良好|精彩|高质量)?(?:开好[局头]|开新局|开门红|开[局篇端头]|起好?步|首[年战]|第一年)`,
);

/** Times that a heading names, in its order, each once. */
function headingTimes(heading: string, year: number | null, words: TimeWords): ReportTime[] {
  const times: ReportTime[] = [];
  for (const found of heading.replace(FIRST_YEAR, '今年').matchAll(TIMES))
    times.push(timeOf(found, year));
  const parts = heading.split(/[、，和与及]/);
  if (times.length === 0 && words.review.some((word) => parts.some((part) => part.endsWith(word))))
    times.push('past');
  if (times.length === 0 && words.outlookOpenings.some((word) => heading.endsWith(word)))
    times.push('year');
  return [...new Set(times)];
}

function timeOf(found: RegExpMatchArray, year: number | null): ReportTime {
  const five = found[1] ?? found[2];
  if (five !== undefined) {
    const end = 2005 + 5 * (readOrdinal(five) ?? 0);
    return year !== null && end < year ? 'past' : 'years';
  }
  if (found[3] !== undefined) {
    const named = Number(found[3]);
    if (year === null || named === year) return 'year';
    return named < year ? 'past' : 'years';
  }
  if (found[4] !== undefined) return 'year';
  return found[5] !== undefined ? 'years' : 'past';
}

const SPEAKING = /^(?:各位代表[，！,!：:]|——|同时，|[一二三四五六七八九十]是)+/;
const AT_START = new RegExp(`^(?:${TIMES.source})`);
const NEXT_PLAN =
  /《[^》]{0,40}第?十[一二三四五六七八九]个五年规划|《(?:规划)?纲要(?:（草案）|草案)?》/;

function openingTime(text: string, year: number | null, words: TimeWords): ReportTime | null {
  const opening = text.replace(SPEAKING, '').slice(0, OPENING);
  if (words.outlookOpenings.some((word) => opening.startsWith(word)))
    return /^(?:今后|未来)五年/.test(opening) ? 'years' : 'year';
  if (words.reviewOpenings.some((word) => opening.startsWith(word))) return 'past';
  const found = AT_START.exec(opening.replace(FIRST_YEAR, '今年'));
  if (found !== null && !opening.startsWith('今年以来')) return timeOf(found, year);
  if (NEXT_PLAN.test(opening)) return 'years';
  return words.outlookOpenings.some((word) => word.includes('目标') && opening.includes(word))
    ? 'year'
    : null;
}

/** Last day of the five years that a report of this year looks forward to. */
export function planEnd(year: number): Day {
  return endOfYear(Math.ceil(year / 5) * 5 + (year % 5 === 0 ? 5 : 0));
}
