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
import { tidyName, trimFront } from './trim-name';

/** Something to be done by a date, without a figure. */
export interface DatedTask extends Span {
  readonly name: string;
  readonly phrase: Phrase;
  readonly sentence: Sentence;
  readonly deadline: FoundDeadline;
}

const LONGEST_NAME = 60;
/** A sentence with more dates is a list that lost its lines. */
const MOST_DATES = 12;
const LONGEST_TASK = 400;

const ACT =
  '(?:建成|完成|出台|印发|发布|投用|投入使用|投入运营|投入运行|投产|投运|运营|启动|开工|完工|竣工|通车|通航|开通|启用|上线|获批|创成|交付|验收|挂牌|揭牌|组建|设立|成立|制定|编制|修订|封顶|实现[^，。；]{2,20}全覆盖)';
const ACT_NEXT = new RegExp(
  `^(?:全年|内|，|要|将|正式|全面|基本|力争|确保|全部|率先|如期|争取|实质性)*${ACT}`,
);
const ACT_IN_PHRASE = new RegExp(`^[^，。；]{2,20}?${ACT}(?:[^，。；]{0,8})(?=[，。；]|$)`);

/** 2023年建成…, 上半年开工…: a year without 底前 dates an act that it stands right before. */
function opensTask(text: string, date: Span, sentence: Span): boolean {
  const after = text.slice(date.end, Math.min(sentence.end, date.end + 40));
  return ACT_NEXT.test(after) || ACT_IN_PHRASE.test(after);
}

/**
 * Dated tasks of a sentence: the phrases that a deadline of the sentence opens or contains, up to the
 * first figure. One task for each date.
 *
 * @param taken phrases that carry a figure of a goal or are settled otherwise
 */
export function datedTasks(
  text: string,
  sentence: Sentence,
  frame: DeadlineFrame,
  taken: ReadonlySet<Phrase>,
  words: ReadingWords,
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
    if (!holder) continue;
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
      run.push(phrase);
    }
    const end = run[run.length - 1]?.end ?? first.end;
    const whole = text.slice(first.start, Math.min(end, first.start + LONGEST_TASK));
    if (!words.completing.within(whole)) continue;
    const act = whole.replace(text.slice(date.start, date.end), '');
    const said = tidyName(trimFront(act, words));
    // 对企业给予支持 is an act upon somebody; without 对 it would be somebody's.
    const name =
      /^(?:，|继续|将)*对[^，]*给予/.test(act) && !said.startsWith('对') ? `对${said}` : said;
    if (name.length < 4) continue;
    tasks.push({
      start: alone ? holder.start : first.start,
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

const REACHED =
  /(?:居|处于|位居|位列|进入|跻身|走在)[^，。；]{0,10}(?:前列|第一方阵|第一梯队|前茅|先进行列)/;
const DONE =
  /^(?:全面|基本|率先)?(?:建成|争创|创成|获批|开通|建立|完成|出台|实现)(?![^，。；]{0,24}(?:提升|提高|优化|增强|发展))/;

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
    if (!REACHED.test(said) && !DONE.test(said)) return [];
    const deadline = runDeadline(text, phrase, sentence, frame) ?? frame.leadIn;
    return deadline === null
      ? []
      : [{ ...phrase, name: tidyName(said).slice(0, LONGEST_NAME), phrase, sentence, deadline }];
  });
}

/** At most `LONGEST_NAME` signs, ended at a comma where one is near, without the modality of what was cut. */
function shortened(name: string, words: ReadingWords): string {
  const comma = name.lastIndexOf('，', LONGEST_NAME);
  const cut =
    name.length <= LONGEST_NAME
      ? name
      : name.slice(0, comma > LONGEST_NAME / 3 ? comma : LONGEST_NAME);
  const left = words.modality.atEnd(cut);
  return cut.slice(0, cut.length - left.length).replace(/[，；]+$/, '');
}
