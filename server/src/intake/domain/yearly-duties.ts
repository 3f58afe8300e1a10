import { endOfMonth, isDay, yearOf, type Day } from '../../series/domain/day';
import { BARE_ACT } from './act-words';
import type { DateMention } from './figures';
import type { DeadlineFrame, FoundDeadline } from './row-deadline';
import type { Phrase, Sentence } from './sentences';
import type { Span } from './normal-text';
import { taskName } from './task-name';

/** A duty that comes again every year by a day, without a figure. */
export interface YearlyDuty extends Span {
  readonly name: string;
  /** By when it is due for the first time. */
  readonly deadline: FoundDeadline;
}

const MONTH = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
/** 每年2月底前, 每年6月30日前, 每年年底前; 每年6月 alone says when, not by when. */
const BY = new RegExp(
  `^每年(?:度)?(?:${MONTH}月(?:份)?(?:(\\d{1,2})[日号]|底|末)?(?:之?前|以前)|${MONTH}月(?:底|末)|年?[底末](?:之?前|以前)?)`,
);
/** What can be over by a day. */
const DUTY =
  /报送|上报|报告|报备|备案|提交|公布|发布|公开|公示|通报|印发|下达|制定|编制|修订|完成|组织|开展|提出|反馈|汇总|形成|评选|评估|考核|评价|更新|启动/;
/** Words between the date and its act: 向县政府. */
const LONGEST_DUTY = 160;
const LEAD = /(?:，|并|且|将|要|应当?|须|需|必须|原则上|于|在|请){1,6}$/;

/** Duties of a sentence that recur by a day of every year. */
export function yearlyDuties(
  text: string,
  sentence: Sentence,
  frame: DeadlineFrame,
  taken: ReadonlySet<Phrase>,
): readonly YearlyDuty[] {
  const dates = frame.runs.get(sentence)?.dates ?? [];
  return dates.flatMap((date) => {
    const by = BY.exec(text.slice(date.start, Math.min(sentence.end, date.end + 6)));
    const at = sentence.phrases.findIndex(
      ({ start, end }) => date.start >= start && date.start < end,
    );
    const holder = sentence.phrases[at];
    if (!by || !holder || taken.has(holder)) return [];
    const day = firstDay(by, frame, dates);
    if (day === null) return [];
    const end = endOf(text, sentence, at, taken);
    const from = date.start + by[0].length;
    const front = text.slice(holder.start, date.start).replace(LEAD, '');
    const back = text.slice(from, Math.min(end, from + LONGEST_DUTY)).replace(/^[，、]+/, '');
    const before = sentence.phrases[at - 1];
    const object =
      front === '' && BARE_ACT.test(back) && before?.segment === holder.segment
        ? text.slice(before.start, before.end)
        : '';
    const said = `${object}${front}${back}`;
    if (!DUTY.test(`${back}${object}`) || said.length < 4) return [];
    const mention = { start: date.start, end: from };
    return [
      {
        start: object === '' ? holder.start : (before?.start ?? holder.start),
        end,
        name: taskName(said),
        deadline: { day, source: 'phrase', mention, warning: null },
      },
    ];
  });
}

/** The duty's own words: its phrase and, where that only leads in (每年2月底前，各镇…), those after it. */
function endOf(
  text: string,
  { phrases }: Sentence,
  at: number,
  taken: ReadonlySet<Phrase>,
): number {
  const holder = phrases[at];
  let end = holder?.end ?? 0;
  for (const phrase of phrases.slice(at + 1, at + 4)) {
    if (phrase.segment !== holder?.segment || taken.has(phrase)) break;
    if (DUTY.test(text.slice(holder.start, end).replace(BY, ''))) break;
    end = phrase.end;
  }
  return end;
}

/** The first such day that is not before the plan's issue, nor before the year it begins with (自2026年起). */
function firstDay(
  [, by, day, end]: RegExpExecArray,
  { issuedOn }: DeadlineFrame,
  dates: readonly DateMention[],
): Day | null {
  const begins = dates.find(({ kind, from }) => kind === 'from' && from !== null)?.from ?? null;
  const since = begins !== null && (issuedOn === null || begins > issuedOn) ? begins : issuedOn;
  if (since === null) return null;
  const month = by ?? end;
  const number = month === undefined ? 12 : monthOf(month);
  for (let year = yearOf(since); year <= yearOf(since) + 1; year += 1) {
    const last = endOfMonth(year, number);
    const own = day === undefined ? last : `${last.slice(0, 8)}${day.padStart(2, '0')}`;
    if (isDay(own) && own >= since) return own;
  }
  return null;
}

const NUMERALS = '一二三四五六七八九十';

function monthOf(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  return written.length === 2
    ? 10 + NUMERALS.indexOf(written.charAt(1)) + 1
    : NUMERALS.indexOf(written) + 1;
}
