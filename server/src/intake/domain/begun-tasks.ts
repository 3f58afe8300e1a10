import type { DeadlineFrame, FoundDeadline } from './row-deadline';
import type { Phrase, Sentence } from './sentences';
import type { Span } from './normal-text';
import { taskName } from './task-name';

/** What has to be in force on a day: 自2026年1月1日起，全面实行…. */
export interface BegunTask extends Span {
  readonly name: string;
  readonly deadline: FoundDeadline;
}

const DAY = /\d[日号]|日/;
/** What is put into force by somebody: 取消, 免征, 全面启用. */
const BEGINS =
  /^[，、]?(?:[^，。；]{0,24}?)(?:全面|统一|正式|一律|全部|率先)*(?:实施|实行|推行|执行|启用|取消|停止|停征|免征|免收|减征|开展|推广|施行|使用|开通|上线|运行|启动|纳入|暂停|下放|放开|扩大|提高|降低|建立)/;
/** 本办法自…起施行: when the document itself is in force. */
const ITSELF = /本[^，。；]{1,12}$|^[^，。；]{0,6}(?:施行|实施|执行|生效)(?:$|[，。；])/;

/** Tasks of a sentence that begin on a day ahead. */
export function begunTasks(
  text: string,
  sentence: Sentence,
  frame: DeadlineFrame,
  taken: ReadonlySet<Phrase>,
): readonly BegunTask[] {
  const { issuedOn } = frame;
  if (issuedOn === null) return [];
  return (frame.runs.get(sentence)?.dates ?? []).flatMap((date) => {
    const { kind, from, start, end } = date;
    if (kind !== 'from' || from === null || from <= issuedOn) return [];
    if (!DAY.test(text.slice(start, end))) return [];
    const at = sentence.phrases.findIndex((one) => start >= one.start && end <= one.end);
    const holder = sentence.phrases[at];
    if (!holder || taken.has(holder)) return [];
    const rest = text.slice(end, holder.end).replace(/^起/, '');
    const next = sentence.phrases[at + 1];
    const alone = rest === '' && next !== undefined && !taken.has(next);
    const last = alone ? next : holder;
    const said = text.slice(end, last.end).replace(/^[起，、]+/, '');
    const front = text.slice(holder.start, start).replace(/(?:，|从|自|于|将|要){1,3}$/, '');
    if (ITSELF.test(front) || ITSELF.test(said) || !BEGINS.test(said)) return [];
    return [
      {
        start: holder.start,
        end: last.end,
        name: taskName(`${front}${said}`),
        deadline: { day: from, source: 'phrase', mention: { start, end }, warning: null },
      },
    ];
  });
}
