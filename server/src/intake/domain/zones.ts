import type { Zone } from './structure';

/** Words of headings by which the stretches of a document are told apart. */
export interface ZoneDictionary {
  readonly version: number;
  /** Headings that say what is to be reached. */
  readonly goals: readonly string[];
  /** Headings of the whole aim, whose figures are goals: 总体要求. */
  readonly aims: readonly string[];
  readonly measures: readonly string[];
  readonly safeguards: readonly string[];
  /** Situation, achievements, principles. */
  readonly background: readonly string[];
  /** The review of the past in a work report. */
  readonly review: readonly string[];
  /** Paragraph openings that begin a review where a report has no headings: 过去一年. */
  readonly reviewOpenings: readonly string[];
  /** Paragraph openings that end it: 今年经济社会发展主要预期目标. */
  readonly outlookOpenings: readonly string[];
}

/** Longer words after a number are a clause's first sentence. */
const MOST_HEADING = 24;
/** 优化发展环境 and 聚力完善发展环境 are measures, 发展环境 the situation. */
const ACTS =
  /^(?:聚力|全力|大力|持续|切实|进一步|不断|全面|深入|积极|稳步|强力|奋力|合力|精准|系统|统筹|有效|充分|坚决|更好|继续|共同|协同|扎实|努力|高质量|高水平|高标准){0,3}(?:加强|优化|完善|改善|营造|打造|提升|提高|推进|推动|夯实|健全|强化|构建|建设|建立|落实|确保|促进|突出|扩大|增强|巩固|深化|加快|做好|把握|抢抓|凝聚|注重|着力|坚持|围绕|锚定|聚焦|明确|压实|细化|分解)/;

/** The zone a heading opens; null where its words say nothing, so that the clause above decides. */
export function zoneOfHeading(
  heading: string,
  issueYear: number | null,
  words: ZoneDictionary,
): Zone | null {
  if (heading === '' || heading.length > MOST_HEADING) return null;
  const has = (list: readonly string[]) => list.some((word) => heading.includes(word));
  const [opening = ''] = heading.split('，');
  if (words.safeguards.some((word) => opening.includes(word)) && !has(words.goals))
    return 'safeguards';
  if (ACTS.test(heading)) return null;
  const parts = heading.split(/[、，和与及]/);
  const ends = (list: readonly string[]) =>
    list.some((word) => parts.some((part) => part.endsWith(word) || part === `${word}分析`));
  if (ends(words.review) || isPastYear(heading, issueYear)) return 'review';
  if (has(words.goals) && !/目标(?:责任|考核|管理|导向|引领)|(?:行动|工程)$/.test(heading))
    return 'goals';
  if (ends(words.background)) return 'preamble';
  if (has(words.aims)) return 'goals';
  return has(words.measures) ? 'measures' : null;
}

/** 2023年工作情况 in a report of 2024. */
function isPastYear(heading: string, issueYear: number | null): boolean {
  const found = /((?:19|20)\d\d)年(?!.{0,12}(?:目标|安排|打算|部署|计划|任务))/.exec(heading);
  if (found === null || issueYear === null) return false;
  return Number(found[1]) < issueYear && /工作|回顾|成效|成绩|成就|情况|执行/.test(heading);
}

/** Whether a paragraph without heading of its own opens or ends the review of the past. */
export function reviewTurn(paragraph: string, words: ZoneDictionary): 'review' | 'outlook' | null {
  const opening = paragraph.slice(0, 40);
  if (words.outlookOpenings.some((word) => opening.includes(word))) return 'outlook';
  if (words.reviewOpenings.some((word) => opening.startsWith(word))) return 'review';
  return null;
}
