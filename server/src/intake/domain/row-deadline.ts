import { datesGoal } from './act-words';
import type { Doubt } from './doubt';
import { endOfYear, yearOf, type Day } from '../../series/domain/day';
import type { DateMention } from './figures';
import type { Span } from './normal-text';
import type { DeadlineSource } from './proposal';
import type { Phrase, Sentence } from './sentences';

/** A deadline with where it was found. */
export interface FoundDeadline {
  readonly day: Day;
  readonly source: DeadlineSource;
  readonly mention: Span | null;
  readonly warning: Doubt | null;
}

/** What dates a sentence: its own dates and the run that it stands in. */
export interface SentenceRun {
  readonly dates: readonly DateMention[];
  readonly opened: DateMention | null;
  /** The last date before it, or its own first one, is past: “十三五”期间，…. */
  readonly past: boolean;
}

/** Dates of the sentences of a paragraph, each looked at once; both lists ascend. */
export function sentenceRuns(
  text: string,
  sentences: readonly Sentence[],
  dates: readonly DateMention[],
  issuedOn: Day | null,
): ReadonlyMap<Sentence, SentenceRun> {
  const runs = new Map<Sentence, SentenceRun>();
  let at = 0;
  let opened: DateMention | null = null;
  let past = false;
  for (const sentence of sentences) {
    while ((dates[at]?.start ?? Infinity) < sentence.start) at += 1;
    const own: DateMention[] = [];
    for (let date = dates[at]; date && date.end <= sentence.end; date = dates[at]) {
      own.push(date);
      at += 1;
    }
    past = pastAfter(own.slice(0, 1), past, issuedOn);
    runs.set(sentence, { dates: own, opened, past });
    past = pastAfter(own, past, issuedOn);
    const frame = { dates: own, issuedOn };
    opened = openingDate(text, sentence, frame) ?? announcingDate(text, sentence, frame) ?? opened;
  }
  return runs;
}

function pastAfter(dates: readonly DateMention[], before: boolean, issuedOn: Day | null): boolean {
  let past = before;
  for (const date of dates) {
    if (dating(date, { issuedOn })) past = false;
    else if (date.kind === 'past') past = true;
    else if (
      (date.kind === 'period' || date.kind === 'bare' || date.kind === 'deadline') &&
      issuedOn !== null
    ) {
      past = date.day !== null && date.day < issuedOn;
    }
  }
  return past;
}

/** What dates the sentences of a paragraph, from the nearest to the farthest. */
export interface DeadlineFrame {
  readonly sentences: readonly Sentence[];
  readonly dates: readonly DateMention[];
  /** Dates of each sentence, and the one that opened a run before it. */
  readonly runs: ReadonlyMap<Sentence, SentenceRun>;
  /** Deadline of the bullets' lead-in or of the goals' opening paragraph. */
  readonly leadIn: FoundDeadline | null;
  readonly horizon: Day | null;
  readonly issuedOn: Day | null;
  /** A column of the table dates what has no day of its own: 6月底前出台办法；… dates no words after it. */
  readonly byRow?: boolean;
}

const BEGINS =
  /^(?:(?:力争|争取|确保|努力|预计|计划|总体目标|总体目标是|工作目标|发展目标|主要目标|目标|展望|通过[^，]{0,12}努力|从现在起|其中|同时|并|使|届时|全[省市县区国]力争|我[省市县区]力争)[：:，]?)*$/;
const SET_WORDS = /^(?:到|至|力争|争取|确保|自|从|在|截至)?/;

/**
 * The deadline of what stands at a place of a sentence: of its own phrase, else an earlier one of its
 * sentence or of its paragraph, else the lead-in, else the plan's period.
 */
export function deadlineAt(
  text: string,
  at: Span,
  phrase: Phrase,
  sentence: Sentence,
  frame: DeadlineFrame,
): FoundDeadline | null {
  const own = datesOf(sentence, frame).filter(
    (date) => date.start >= phrase.start && date.end <= phrase.end,
  );
  const before = own.filter((date) => date.end <= at.start && dating(date, frame)).at(-1);
  const after = own.find(
    (date) => date.start >= at.end && date.kind === 'deadline' && dating(date, frame),
  );
  const near = before ?? after;
  if (near) return wholeYear(text, at, phrase, found(near, 'phrase'));
  const behind = closingDate(text, phrase, sentence, frame);
  if (behind) return found(behind, 'sentence_run');
  const run = runDeadline(text, phrase, sentence, frame);
  return (
    wholeYear(text, at, phrase, run ?? frame.leadIn) ??
    (frame.horizon === null
      ? null
      : {
          day: frame.horizon,
          source: 'plan_period',
          mention: null,
          warning: null,
        })
  );
}

/** 建设海外仓2个，2026年底前投用: a later phrase of the segment says nothing but by when. */
function closingDate(
  text: string,
  phrase: Phrase,
  sentence: Sentence,
  frame: DeadlineFrame,
): DateMention | undefined {
  return datesOf(sentence, frame).find((date) => {
    if (date.start < phrase.end || date.kind !== 'deadline' || !dating(date, frame)) return false;
    const own = sentence.phrases.find(({ start, end }) => date.start >= start && date.end <= end);
    return own?.segment === phrase.segment && datesGoal(text, date, own);
  });
}

/** Words looked at between an earlier date and what it may date. */
const LOOKED_AT = 160;

/** 上半年完成3亿元，全年完成7亿元: 全年 dates what follows it by the end of the year named before. */
function wholeYear(
  text: string,
  at: Span,
  phrase: Phrase,
  deadline: FoundDeadline | null,
): FoundDeadline | null {
  if (deadline === null || deadline.day.endsWith('-12-31')) return deadline;
  const { mention } = deadline;
  const from = mention !== null && mention.end <= at.start ? mention.end : phrase.start;
  return /全年|年内/.test(text.slice(Math.max(from, at.start - LOOKED_AT), at.start))
    ? { ...deadline, day: endOfYear(yearOf(deadline.day)) }
    : deadline;
}

/** 6月底前完成，长期坚持；…, 下半年新增8户；三年累计60户: what goes on for longer leaves the date behind. */
function goesOn(text: string, date: DateMention, phrase: Phrase): boolean {
  return /长期(?:坚持|推进|实施|开展)|[；。]持续(?:推进|开展|实施|巩固|加强|深化)|[；。](?:[一二三四五六七八九十两\d]{1,2}年|规划期)内?(?:累计|共计|合计)/.test(
    text.slice(Math.max(date.end, phrase.start - LOOKED_AT), phrase.start + 8),
  );
}

/** 其中2025年建成100万亩；…: the date of a part is not that of the segments after it. */
function ofPart(text: string, date: DateMention, phrase: Phrase, sentence: Sentence): boolean {
  if (!/其中[：:，]?(?:到|至)?$/.test(text.slice(Math.max(0, date.start - 5), date.start)))
    return false;
  const own = sentence.phrases.find(({ start, end }) => date.start >= start && date.end <= end);
  return own !== undefined && own.segment !== phrase.segment;
}

/** 6月底前出台办法；办结率达到90%: the date of another task; 到2027年，…；… is that of all. */
function ofOtherTask(text: string, date: Span, phrase: Phrase, sentence: Sentence): boolean {
  const own = sentence.phrases.find(({ start, end }) => date.start >= start && date.end <= end);
  if (own === undefined || own.segment === phrase.segment) return false;
  return !(/^[到至]/.test(text.slice(date.start, date.end)) && isAlone(text, date, own));
}

/** 建成园区2个，2026年底前完成；…: what closes a segment dates none after it. */
function closesOther(text: string, date: DateMention, phrase: Phrase, sentence: Sentence): boolean {
  const own = sentence.phrases.find(({ start, end }) => date.start >= start && date.end <= end);
  const first = own && sentence.phrases.find(({ segment }) => segment === own.segment);
  return (
    own !== undefined &&
    own !== first &&
    own.segment !== phrase.segment &&
    datesGoal(text, date, own)
  );
}

/** The last date that opens a run before the place: 到2025年，… dates all that follows in the paragraph. */
export function runDeadline(
  text: string,
  phrase: Phrase,
  sentence: Sentence,
  frame: DeadlineFrame,
): FoundDeadline | null {
  const inSentence = datesOf(sentence, frame).filter(
    (date) =>
      date.start >= sentence.start &&
      date.end <= phrase.start &&
      dating(date, frame) &&
      !ofPart(text, date, phrase, sentence) &&
      !(frame.byRow && ofOtherTask(text, date, phrase, sentence)) &&
      !closesOther(text, date, phrase, sentence),
  );
  const last = inSentence.at(-1);
  if (last && goesOn(text, last, phrase)) return null;
  if (last) {
    const previous = sentence.phrases[sentence.phrases.indexOf(phrase) - 1];
    const alone =
      previous !== undefined && last.start >= previous.start && isAlone(text, last, previous);
    return found(last, alone ? 'phrase' : 'sentence_run');
  }
  const opened = frame.byRow ? null : (frame.runs.get(sentence)?.opened ?? null);
  return opened === null || goesOn(text, opened, phrase) ? null : found(opened, 'sentence_run');
}

function datesOf(sentence: Sentence, { runs }: DeadlineFrame): readonly DateMention[] {
  return runs.get(sentence)?.dates ?? [];
}

/** The date that a sentence opens with and that dates the sentences after it. */
export function openingDate(
  text: string,
  sentence: Sentence,
  frame: Pick<DeadlineFrame, 'dates' | 'issuedOn'>,
): DateMention | null {
  const [first] = sentence.phrases;
  if (!first) return null;
  const candidates = frame.dates.filter(
    (date) => date.start >= sentence.start && date.end <= sentence.end && dating(date, frame),
  );
  for (const date of candidates.reverse()) {
    const phrase = sentence.phrases.find(
      ({ start, end }) => date.start >= start && date.end <= end,
    );
    if (!phrase) continue;
    const lead = text.slice(phrase.start, date.start);
    if (isAlone(text, date, phrase)) return date;
    if (
      phrase === first &&
      BEGINS.test(lead) &&
      /^(?:到|至)/.test(text.slice(date.start, date.end))
    )
      return date;
    if (phrase === first && /(?:到|至)$/.test(lead) && BEGINS.test(lead.slice(0, -1))) return date;
  }
  return null;
}

/** …的主要目标是：, 要实现以下目标, 主要预期指标如下: goals are about to be told. */
const ANNOUNCES = /(?:目标|指标|任务)[^，。；：]{0,4}(?:是|为|有|如下|包括)?$/;
const LONGEST_ANNOUNCING = 60;

/** “十五五”时期经济社会发展的主要目标是：…: the period that the announced goals are of. */
function announcingDate(
  text: string,
  sentence: Sentence,
  frame: Pick<DeadlineFrame, 'dates' | 'issuedOn'>,
): DateMention | null {
  const announcing = sentence.phrases.find(
    ({ start, end }) =>
      /^[：:]/.test(text.slice(end, end + 1)) &&
      ANNOUNCES.test(text.slice(Math.max(start, end - 12), end)),
  );
  if (announcing === undefined) return null;
  const near = frame.dates.filter(
    (date) =>
      date.start >= Math.max(sentence.start, announcing.end - LONGEST_ANNOUNCING) &&
      date.end <= announcing.end &&
      (date.kind === 'deadline' || date.kind === 'period') &&
      dating(date, frame),
  );
  return near.at(-1) ?? null;
}

/** 到2025年 between two commas. */
function isAlone(text: string, date: Span, phrase: Span): boolean {
  const lead = text.slice(phrase.start, date.start).replace(/(?:到|至|在)$/, '');
  const rest = text.slice(date.end, phrase.end);
  return (
    BEGINS.test(lead) && /^(?:年|底|末|前|之前|以前|，|时|，)*$/.test(rest) && SET_WORDS.test(lead)
  );
}

/** Whether a date can be a goal's: a day that the document looks forward to. */
export function dating(
  date: DateMention,
  { issuedOn }: { readonly issuedOn: Day | null },
): boolean {
  if (date.day === null) return false;
  if (date.kind === 'deadline' || date.kind === 'period') {
    return issuedOn === null || date.day >= issuedOn.slice(0, 4);
  }
  return date.kind === 'bare' && issuedOn !== null && date.day >= issuedOn;
}

function found(date: DateMention, source: DeadlineSource): FoundDeadline | null {
  return date.day === null
    ? null
    : {
        day: date.day,
        source,
        mention: { start: date.start, end: date.end },
        warning: date.warning,
      };
}

/** The deadline that a paragraph hands on to its bullets and to the goals after it. */
export function deadlineOfOpening(text: string, frame: DeadlineFrame): FoundDeadline | null {
  const last = frame.sentences.at(-1);
  if (last === undefined) return null;
  const { dates, opened } = frame.runs.get(last) ?? {
    dates: [],
    opened: null,
  };
  const own = { dates, issuedOn: frame.issuedOn };
  const opening = openingDate(text, last, own) ?? announcingDate(text, last, own) ?? opened;
  return opening === null ? null : found(opening, 'lead_in');
}
