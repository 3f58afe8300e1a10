import { ACT, actIn, BARE_ACT, datesGoal, isDone, TO_DATE } from './act-words';
import type { DateMention } from './figures';
import type { ReadingWords } from './reading-words';
import type { Phrase, Sentence } from './sentences';
import type { Span } from './normal-text';
import {
  openingDate,
  dating,
  runDeadline,
  type DeadlineFrame,
  type FoundDeadline,
} from './row-deadline';
import { taskName } from './task-name';
import { tidyName, trimFront, trimVerb } from './trim-name';

/** Something to be done by a date, without a figure. */
export interface DatedTask extends Span {
  readonly name: string;
  readonly phrase: Phrase;
  readonly sentence: Sentence;
  readonly deadline: FoundDeadline;
}

/** 现将重点工作安排如下, …，制定本方案: what the document does, no task. */
const SAYS_WHAT_FOLLOWS =
  /(?:安排|目标|任务|方案|计划|工作|分工)[^，。；]{0,4}如下|(?:制定|制订|编制)本(?!地|单位|部门)/;
/** A sentence with more dates is a list that lost its lines. */
const MOST_DATES = 12;
const LONGEST_TASK = 400;

const ACT_NEXT = new RegExp(
  `^(?:全年|内|，|要|将|正式|全面|基本|力争|确保|全部|率先|如期|争取|实质性)*${ACT}`,
);
const ACT_IN_PHRASE = new RegExp(`^[^，。；]{2,20}?${ACT}(?:[^，。；]{0,8})(?=[，。；]|$)`);

/** 2025年8月举办…, 下半年召开…: what is held in a part of a year, said right behind it. */
const HELD_NEXT =
  /^(?:，|要|将|正式|全面|在[^，。；]{2,16}|由[^，。；]{2,16}){0,4}(?:举办|举行|召开|承办|开展|组织|实施|推广|发行|发放|开馆|开园|开业|开学|开通)/;

/** 2023年建成…, 上半年开工…: a year without 底前 dates an act that it stands right before. */
function opensTask(text: string, date: DateMention, sentence: Span): boolean {
  const after = text.slice(date.end, Math.min(sentence.end, date.end + 40));
  if (ACT_NEXT.test(after) || ACT_IN_PHRASE.test(after)) return true;
  const partOfYear = date.period !== null && date.period.length > 4;
  return partOfYear && HELD_NEXT.test(after);
}

/**
 * Dated tasks of a sentence: the phrases that a deadline of the sentence opens or contains, up to the
 * first figure. One task for each date.
 *
 * @param taken phrases that carry a figure of a goal or are settled otherwise
 * @param heading of the clause, which 该项工作 means
 */
export function datedTasks(
  text: string,
  sentence: Sentence,
  frame: DeadlineFrame,
  taken: ReadonlySet<Phrase>,
  words: ReadingWords,
  heading = '',
): readonly DatedTask[] {
  const tasks: DatedTask[] = [];
  const dated = frame.runs.get(sentence)?.dates ?? [];
  const dates = dated.filter(
    (date) =>
      date.start >= sentence.start &&
      date.end <= sentence.end &&
      dating(date, frame) &&
      (date.kind !== 'bare' || opensTask(text, date, sentence)),
  );
  for (const date of dates.slice(0, MOST_DATES)) {
    const place = sentence.phrases.findIndex(
      ({ start, end }) => date.start >= start && date.end <= end,
    );
    const holder = sentence.phrases[place];
    if (!holder || toldOf(text, date, holder)) continue;
    const next = dated[dated.indexOf(date) + 1];
    const until = next !== undefined && dating(next, frame) ? next.start : Infinity;
    const alone =
      openingDate(text, { ...sentence, phrases: [holder] }, frame) === date &&
      trimFront(text.slice(date.end, holder.end), words).length < 4;
    const first = alone ? sentence.phrases[place + 1] : holder;
    if (!first || taken.has(first) || first.start >= until) continue;
    const run = [first];
    for (const phrase of sentence.phrases.slice(sentence.phrases.indexOf(first) + 1)) {
      if (taken.has(phrase) || phrase.end > until || run.length > 4) break;
      if (phrase.segment !== first.segment || inBracket(text, date, first)) break;
      // 完成摸底调查，印发实施方案: two acts are two tasks.
      const both = actIn(text.slice(phrase.start, phrase.end));
      if (both && actIn(text.slice(Math.max(first.start, date.end), first.end))) break;
      run.push(phrase);
    }
    const end = run[run.length - 1]?.end ?? first.end;
    const whole = text.slice(first.start, Math.min(end, first.start + LONGEST_TASK));
    if (!words.completing.within(whole) || isTreatment(text, date, sentence)) continue;
    if (SAYS_WHAT_FOLLOWS.test(whole)) continue;
    const before = sentence.phrases[sentence.phrases.indexOf(first) - 1];
    const own = before?.segment === first.segment && !taken.has(before) ? before : undefined;
    // 建设海外仓2个，2026年底前投用: it dates the goal before.
    if (own === undefined && before?.segment === first.segment && datesGoal(text, date, holder))
      continue;
    const { said, from } = saidOf(
      text,
      { first, end, date, before: own, dates: dated, heading },
      words,
    );
    const act = text.slice(Math.max(first.start, date.end), end);
    // 对企业给予支持 is an act upon somebody; without 对 it would be somebody's.
    const name =
      /^(?:，|继续|将)*对[^，]*给予/.test(act) && !said.startsWith('对') ? `对${said}` : said;
    if (name.length < 4 || OF_BEFORE.test(name) || TELLS_WHAT_FOLLOWS.test(name)) continue;
    tasks.push({
      start: alone ? holder.start : from,
      end,
      name: shortened(name, words),
      phrase: first,
      sentence,
      deadline: {
        day: date.day ?? '',
        source: 'phrase',
        mention: { start: date.start, end: date.end },
        warning: date.warning,
      },
    });
  }
  return tasks;
}

/** 在两年之内对其企业实行“直通车”机制: how long somebody is favoured, nothing to be done by then. */
const FAVOURED =
  /^，?(?:对[^，。；]{2,40}(?:实行|给予|予以|免[征收予]|减[征免按]|优先|倾斜)|给予|予以|免[征收予]|减[征免按半]|享受|优先|不再|可)/;

function isTreatment(text: string, date: Span, sentence: Span): boolean {
  return (
    /(?:年|个月)(?:之|以)?内$/.test(text.slice(date.start, date.end)) &&
    !/(?:力争|争取|确保|计划|用|在|利用)$/.test(
      text.slice(Math.max(0, date.start - 2), date.start).replace(/在$/, ''),
    ) &&
    FAVOURED.test(text.slice(date.end, Math.min(sentence.end, date.end + 60)))
  );
}

/** 到2030年，要努力实现以下主要目标: what is to be done follows. */
const TELLS_WHAT_FOLLOWS = /(?:以下|如下)[^，。；]{0,8}$/;
function inBracket(text: string, date: Span, phrase: Span): boolean {
  return OPENED.test(text.slice(phrase.start, date.start));
}

/** 完成 adds nothing to what is done. */
const DONE_WITH = /^(?:，|全部|全面|基本|率先|如期)*(?:完成|落实|实施|到位|办结)$/;
/** 制定办法（2025年底前完成）: the bracket says only by when. */
const OPENED = /（(?:力争|确保|争取|计划|原则上|于|在|到)*$/;
/** 该项工作, 以上任务: what the heading calls. */
const THE_SAID = /^(?:该|此|这|上述|以上|本|前述)(?:一|几)?项?(?:项|些)?(?:工作|任务|事项|措施)$/;
const ASKED = /^(?:请|由|责成)[^，。；]{2,60}$/;

/**
 * What is to be done, without its date: the words around it; where only 完成 is left, also what stands in
 * the phrase before (需要改造的，6月底前完成) or what the heading calls (该项工作4月底前完成).
 */
function saidOf(
  text: string,
  task: {
    readonly first: Phrase;
    readonly end: number;
    readonly date: Span;
    readonly before: Phrase | undefined;
    readonly dates: readonly Span[];
    readonly heading: string;
  },
  words: ReadingWords,
): { readonly said: string; readonly from: number } {
  const { first, date, before, heading } = task;
  const end = Math.min(task.end, first.start + LONGEST_TASK);
  const plain = (name: string) => tidyName(trimFront(name.replace(/^[）)，、：:]+/, ''), words));
  if (date.start < first.start || date.end > end)
    return { said: plain(text.slice(first.start, end)), from: first.start };
  const opened = text.slice(first.start, date.start).replace(OPENED, '');
  const bracketed = opened.length < date.start - first.start;
  const lead = opened;
  const leading = trimFront(lead.replace(TO_DATE, ''), words);
  const front = tidyName(leading);
  const behind = text.slice(date.end, end);
  const back = (bracketed ? '' : behind).replace(/^[，、：:]+/, '');
  if (THE_SAID.test(leading) && BARE_ACT.test(back) && heading !== '')
    return { said: heading, from: first.start };
  const subject = before === undefined ? '' : subjectOf(text, before, task.dates, words);
  if (front === '' || ASKED.test(front)) {
    // 实施办法，于年底前报送: what is sent stands before; 并于年底前报送 goes on with an act of its own.
    const sent = /^(?:原则上|应当?|须|要)?(?:于|在)$/.test(lead) && subject.length <= 40;
    if (subject !== '' && (BARE_ACT.test(back) || sent) && !lead.startsWith('并')) {
      const what = plain(subject.replace(/^对于?/, ''));
      const act = trimFront(back, words);
      const bare = DONE_WITH.test(back) ? what : `${what}${act.replace(/^，/, '')}`;
      const said = subject.endsWith('的') ? `${what}的${act}` : bare;
      if (what.length >= 2) return { said, from: before?.start ?? first.start };
    }
  }
  return {
    said: plain(`${front}${back.replace(/^(?:要|将|应|须)(?!急)/, '')}`),
    from: first.start,
  };
}
/** What 建成投用 is said of, in the phrase before; of a phrase with a date of its own, what stands before that. */
function subjectOf(
  text: string,
  before: Phrase,
  dates: readonly Span[],
  words: ReadingWords,
): string {
  const date = dates.find(({ start, end }) => start >= before.start && end <= before.end);
  if (date === undefined) return text.slice(before.start, before.end);
  const front = trimFront(text.slice(before.start, date.start).replace(TO_DATE, ''), words);
  return front === ''
    ? trimVerb(trimFront(text.slice(date.end, before.end), words), words).rest
    : front;
}

/** 《纲要》明确了今后五年…, 围绕“十五五”时期…: the years of a text or an aim, which nobody has to do by then. */
const TOLD_OF =
  /(?:明确|提出|设置|部署|体现|擘画|描绘|展望|确定|把握|围绕|锚定|聚焦|对照|对|按照|根据|结合|细化|实化|编制|谋划|总结|落实|落细|贯彻|面向|着眼|综合考虑|开启|迎来|基于|明晰|展现)了?(?:到|至|在)?$/;
/** “十五五”时期是关键时期, 今年是开局之年, 指导思想是…: what the time is, or what guides it. */
const STATES =
  /^(?:时期|期间)?，?(?:也|正|既|又|将|更)?(?:是|处于|处在|正处|面临|迎来|意味着|(?:牢牢)?把握)|^(?:时期|期间)?，?在[^，。；]{2,30}(?:中|进程中?)具有|^[^，。；]{0,24}(?:指导思想|总体要求|总的要求|基本思路|总体思路|战略导向|总体考虑)是|以下[^，。；：]{0,8}(?:目标|任务|工作)|开(?:好局|局良好|门红)|良好开局|^(?:规划)?目标(?:任务)?(?:$|[，。；])|有利于/;

/** The phrase of the date says what time it is or whose plan, and sets no task. */
function toldOf(text: string, date: Span, phrase: Phrase): boolean {
  const lead = text.slice(Math.max(phrase.start, date.start - 12), date.start);
  // 今后五年，是…关键时期: the comma parts nothing.
  const said = text.slice(date.end, Math.min(phrase.end + 24, date.end + 60));
  return TOLD_OF.test(lead) || STATES.test(said);
}

/** 实现上述目标: named before. */
const OF_BEFORE =
  /^(?:实现|完成)?(?:上述|这些|这个|这一|“[^”]{2,5}”目标)|^有利于|^[^，]{0,24}(?:要|将)?实现“[^”]{1,6}”$/;

/** 2019年底前，建成5家中心，印发指导目录；完成首批验收: acts after the first that one date of the sentence dates. */
export function laterTasks(
  text: string,
  sentence: Sentence,
  frame: DeadlineFrame,
  taken: ReadonlySet<Phrase>,
  dated: readonly DatedTask[],
): readonly DatedTask[] {
  const dates = (frame.runs.get(sentence)?.dates ?? []).filter(
    (date) =>
      date.kind === 'deadline' &&
      dating(date, frame) &&
      !toldIn(text, date, sentence) &&
      !isTreatment(text, date, sentence),
  );
  if (dates.length === 0) return [];
  return sentence.phrases.flatMap((phrase) => {
    const said = text.slice(phrase.start, phrase.end);
    if (
      taken.has(phrase) ||
      dated.some(({ start, end }) => start < phrase.end && phrase.start < end) ||
      !actIn(said)
    )
      return [];
    const deadline = runDeadline(text, phrase, sentence, frame);
    const own = dates.some(
      ({ start, end }) => deadline?.mention?.start === start && end <= phrase.start,
    );
    if (deadline === null || !own) return [];
    const name = taskName(tidyName(said.replace(/^(?:并|且|同步|同时)+/, '')));
    return [{ ...phrase, name, phrase, sentence, deadline }];
  });
}

function toldIn(text: string, date: Span, sentence: Sentence): boolean {
  const phrase = sentence.phrases.find(({ start, end }) => date.start >= start && date.end <= end);
  return phrase === undefined || toldOf(text, date, phrase);
}

/** Tasks of the goals that the lead-in dates: 建成人工智能岛, 总体水平居全国前列. */
export function goalTasks(
  text: string,
  sentence: Sentence,
  frame: DeadlineFrame,
  taken: ReadonlySet<Phrase>,
  dated: readonly DatedTask[],
): readonly DatedTask[] {
  return sentence.phrases.flatMap((phrase) => {
    if (
      taken.has(phrase) ||
      dated.some(({ start, end }) => start <= phrase.start && phrase.end <= end)
    )
      return [];
    const said = text.slice(phrase.start, phrase.end);
    if (OF_BEFORE.test(said) || !isDone(said)) return [];
    const deadline = runDeadline(text, phrase, sentence, frame) ?? frame.leadIn;
    return deadline === null
      ? []
      : [{ ...phrase, name: taskName(tidyName(said)), phrase, sentence, deadline }];
  });
}

/** What is to be done in a few words, without the modality of what was cut. */
function shortened(name: string, words: ReadingWords): string {
  const cut = taskName(name);
  const left = words.modality.atEnd(cut);
  return cut.slice(0, cut.length - left.length).replace(/[，；]+$/, '');
}
