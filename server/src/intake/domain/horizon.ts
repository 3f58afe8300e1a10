import { endOfYear, yearOf, type Day } from '../../series/domain/day';
import { readOrdinal } from './ordinal';
import type { Genre } from './structure';

export interface HorizonInput {
  readonly title: string | null;
  readonly genre: Genre;
  readonly issuedOn: Day | null;
  readonly effectiveTo: Day | null;
  /** Words of the goals' zone, of the preamble, and of all content. */
  readonly goals: string;
  readonly preamble: string;
  readonly content: string;
}

/** Last day of the period that the goals are set for; null where the document sets none. */
export function readHorizon(input: HorizonInput): Day | null {
  const { genre, issuedOn } = input;
  if (genre === 'regulation' || genre === 'report' || genre === 'account') return null;
  const title = input.title ?? '';
  const titled = titleYear(title);
  if (titled !== null) return endOfYear(titled);
  if (genre === 'work_report') return issuedOn === null ? null : endOfYear(yearOf(issuedOn));
  const issueYear = issuedOn === null ? null : yearOf(issuedOn);
  const prefaced = prefaceYear(input.preamble);
  if (prefaced !== null) return endOfYear(prefaced);
  const goalYear = mainYear(input.goals, issueYear) ?? mainYear(input.preamble, issueYear);
  if (goalYear !== null) return endOfYear(goalYear);
  const counted = countedYears(title, issueYear);
  if (counted !== null) return endOfYear(counted);
  const anywhere = mainYear(input.content, issueYear);
  if (anywhere !== null) return endOfYear(anywhere);
  if (input.effectiveTo !== null) return input.effectiveTo;
  if (issueYear !== null && /全年|今年/.test(`${input.preamble}${input.goals}`))
    return endOfYear(issueYear);
  return null;
}

/** The one year that a plan is made for (2025年工作要点): 3月底前 is of it; null where it has several or none. */
export function yearOfPlan({
  title,
  genre,
  preamble,
}: Pick<HorizonInput, 'title' | 'genre' | 'preamble'>): number | null {
  if (genre !== 'plan') return null;
  const titled = titleYear(title ?? '');
  if (titled === null) return prefaceYear(preamble);
  return annualYear(title ?? '') === titled ? titled : null;
}

/** The first year of a period that the title tells: （2026—2030年）, “十五五”, 第十五个五年规划; null where it tells none. */
export function firstYearOf(title: string | null): number | null {
  const words = title ?? '';
  const range = RANGE.exec(words)?.[1];
  if (range !== undefined) return Number(range);
  const last = fiveYearsEnd(words);
  return last === null ? null : last - 4;
}

const RANGE = /((?:19|20)\d{2})年?(?:—|至|到|-|～)((?:19|20)?\d{2})年?/;

/** “十四五”, 第十五个五年规划: the last of five years. */
function fiveYearsEnd(title: string): number | null {
  const five = /“?十([一二三四五六七八九])五”?(?=规划|时期|期间|[\u4e00-\u9fff])/.exec(title)?.[1];
  if (five !== undefined) return 2005 + 5 * (readOrdinal(five) ?? 0);
  const counted = /第([一二三四五六七八九十]{2,3})个五年(?:规划|计划)/.exec(title)?.[1];
  const nth = counted === undefined ? null : readOrdinal(counted);
  return nth !== null && nth > 10 ? 2005 + 5 * (nth - 10) : null;
}

/** （2024—2026年）, 2021-2025年, “十四五”, 第十五个五年规划, 2024年重点工作. */
function titleYear(title: string): number | null {
  const range = RANGE.exec(title);
  if (range?.[1] !== undefined && range[2] !== undefined)
    return Number(range[2].length === 2 ? `${range[1].slice(0, 2)}${range[2]}` : range[2]);
  const five = fiveYearsEnd(title);
  if (five !== null) return five;
  return annualYear(title);
}

function annualYear(title: string): number | null {
  const annual =
    /((?:19|20)\d{2})年(?!前|以来|.{0,30}(?:规划|—|[\d一二两三四五六七八九十]年))[^，。]{0,40}(?:要点|重点工作|工作任务|任务|计划|安排|方案|实事|工作报告|目标|清单|分工)/.exec(
      title,
    )?.[1];
  return annual === undefined ? null : Number(annual);
}

/** 为做好2025年教育工作，制定本要点: the year that a plan is made for. */
function prefaceYear(preamble: string): number | null {
  const year =
    /(?:做好|推进|抓好|完成|开展|推动|部署|现就|现将)(?:我?[省市县区]|全[省市县区])?((?:19|20)\d{2})年度?(?![底末初前内]|以来|\d|[^，。]{0,40}(?:文件|精神|会议|三年|五年))[^。\d]{0,60}(?:制定|制订|提出|拟定|安排)[^。]{0,6}(?:要点|计划|方案|安排|任务|清单|如下)/.exec(
      preamble,
    )?.[1];
  return year === undefined ? null : Number(year);
}

/** 三年行动方案 of 2018 ends with 2020. */
function countedYears(title: string, issueYear: number | null): number | null {
  const years = /(\d|[一二两三四五六七八九十])年(?:行动|攻坚|倍增|计划|方案|提升|工作)/.exec(
    title,
  )?.[1];
  if (years === undefined || issueYear === null) return null;
  const count = years === '两' ? 2 : readOrdinal(years);
  return count === null ? null : issueYear + count - 1;
}

const AIM =
  /(?:(?<!展望)到|至|力争|截至|在)((?:19|20)\d{2})年(?!以来|以前|之前|度|\d{1,2}月\d|远景|愿景)|((?:19|20)\d{2})年(?:\d{1,2}月)?[底末]前/g;
/** “十五五”时期经济社会发展主要目标: what the goals are set for, whatever view stands before them. */
const GOALS_OF_FIVE =
  /“十([一二三四五六七八九])五”(?:时期|期间)(?!是)[^。\n]{0,30}(?:主要|发展|预期|总体|规划|以下|如下)目标/;
/** Stages of one plan lie no further apart; a view into the distance does. */
const STAGE_YEARS = 3;

/**
 * The year that the goals are set for. Of several the first one said and the stages that follow it; a
 * view further on (到2035年) is none, nor are years before the document.
 */
function mainYear(text: string, issueYear: number | null): number | null {
  const years: number[] = [];
  for (const found of text.matchAll(AIM)) {
    const year = Number(found[1] ?? found[2]);
    if (year >= (issueYear ?? 1990) && year <= 2060) years.push(year);
  }
  const aimed = GOALS_OF_FIVE.exec(text)?.[1];
  const aimedEnd = aimed === undefined ? null : 2005 + 5 * (readOrdinal(aimed) ?? 0);
  if (aimedEnd !== null && aimedEnd >= (issueYear ?? 1990) && (years[0] ?? 0) > aimedEnd)
    return aimedEnd;
  const five = /“十([一二三四五六七八九])五”(?:末|期末|期间|时期)/.exec(text)?.[1];
  const fiveEnd = five === undefined ? null : 2005 + 5 * (readOrdinal(five) ?? 0);
  if (years.length === 0 && fiveEnd !== null && fiveEnd >= (issueYear ?? 1990)) return fiveEnd;
  let main = years[0] ?? null;
  for (const year of [...new Set(years)].sort((a, b) => a - b))
    if (main !== null && year > main && year <= main + STAGE_YEARS) main = year;
  return main;
}
