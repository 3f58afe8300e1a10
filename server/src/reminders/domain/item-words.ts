import { daysBetween, type Day } from '../../series/domain/day';
import { dayLabel } from '../../series/domain/period-label';
import type { Words } from '../../series/domain/words';
import { isDated, type DatedKind, type WaitingKind } from './ladder';
import type { WaitingItem } from './waiting-item';

/** Words for a name and the day since which it waits. */
type Sentence = (name: Words, since: Words) => Words;

const WAITING: Readonly<Record<Exclude<WaitingKind, DatedKind>, Sentence>> = {
  signature: ({ zh, en }, since) => ({
    zh: `${zh}填报${since.zh}起待签发，请签发或退回填报人。`,
    en: `${en}: waiting for its signer since ${since.en}; sign it or give it back.`,
  }),
  review: ({ zh, en }, since) => ({
    zh: `${zh}填报${since.zh}报送，尚未审核，请审核。`,
    en: `${en}: submitted on ${since.en} and not reviewed yet; please review it.`,
  }),
  extension: ({ zh, en }, since) => ({
    zh: `${zh}申请延期（${since.zh}提出），请批复。`,
    en: `${en}: an extension was asked for on ${since.en}; please decide.`,
  }),
  question: ({ zh, en }, since) => ({
    zh: `${zh}有审核提问（${since.zh}），请答复。`,
    en: `${en}: the reviewer asked on ${since.en}; please answer.`,
  }),
  correction: ({ zh, en }, since) => ({
    zh: `${zh}有数据更正申请（${since.zh}提出），请审核。`,
    en: `${en}: a correction was proposed on ${since.en}; please decide.`,
  }),
  goal_change: ({ zh, en }, since) => ({
    zh: `“${zh}”的目标变更（${since.zh}提出）待第二人确认。`,
    en: `「${en}」: a goal change proposed on ${since.en} needs a second person.`,
  }),
  entrusted_receipt: ({ zh, en }, since) => ({
    zh: `${zh}${since.zh}交办，待签收，请签收。`,
    en: `${en}: entrusted on ${since.en}; please acknowledge it.`,
  }),
  entrusted_report: ({ zh, en }, since) => ({
    zh: `${zh}${since.zh}已反馈，请核实后销号或退回补充。`,
    en: `${en}: reported on ${since.en}; please verify it, or send it back.`,
  }),
  directive_news: ({ zh, en }, since) => ({
    zh: `${zh}有新的办理情况（${since.zh}），请查看。`,
    en: `${en}: there is news of ${since.en}; please read it.`,
  }),
  notice_receipt: ({ zh, en }, since) => ({
    zh: `${zh}${since.zh}签发，待签收，请签收。`,
    en: `${en}: issued on ${since.en}; please acknowledge it.`,
  }),
  notice_reply: ({ zh, en }, since) => ({
    zh: `${zh}${since.zh}已回复，请认定。`,
    en: `${en}: answered on ${since.en}; please judge the reply.`,
  }),
  notice_proposals: ({ zh, en }, since) => ({
    zh: `${zh}待办理（最近一批${since.zh}提出），请逐项签发或不采纳。`,
    en: `${en} wait, the latest since ${since.en}; issue or dismiss each.`,
  }),
  closing: ({ zh, en }, since) => ({
    zh: `“${zh}”申请销号（${since.zh}提出），请核实认定。`,
    en: `「${en}」: its closing was applied for on ${since.en}; please verify and decide.`,
  }),
  closing_turned: ({ zh, en }) => ({
    zh: `“${zh}”已销号，但系统判定已变化，请决定是否恢复。`,
    en: `「${en}」 is closed, but its judgement has turned; decide whether to reopen it.`,
  }),
  closing_decided: ({ zh, en }, since) => ({
    zh: `“${zh}”的销号申请${since.zh}已有认定结果，请查看。`,
    en: `「${en}」: its closing was decided on ${since.en}; please read the decision.`,
  }),
  appeal: ({ zh, en }, since) => ({
    zh: `“${zh}”有申诉（${since.zh}提出），请审定。`,
    en: `「${en}」: an appeal was made on ${since.en}; please decide.`,
  }),
  appeal_decided: ({ zh, en }, since) => ({
    zh: `“${zh}”的申诉${since.zh}已有处理结果，请查看。`,
    en: `「${en}」: the appeal was decided on ${since.en}; please read the decision.`,
  }),
};

interface DatedWords {
  readonly asked: Words;
  /** Where it was sent back. */
  readonly askedAgain: Words;
  readonly verb: string;
  readonly soon: string;
  readonly now: Words;
  /** For those who cannot do it themselves. */
  readonly seeTo: Words;
}

const DATED: Readonly<Record<DatedKind, DatedWords>> = {
  return: {
    asked: { zh: '填报', en: 'is to be reported' },
    askedAgain: { zh: '填报已退回，须修改重报', en: 'was sent back and must be mended' },
    verb: '请报送',
    soon: '请按时报送',
    now: { zh: '请立即报送', en: 'Submit it now' },
    seeTo: { zh: '请督促报送', en: 'Please see to it' },
  },
  entrusted: {
    asked: { zh: '须反馈办理情况', en: 'is to be reported on' },
    askedAgain: { zh: '已退回，须补充反馈', en: 'was sent back and needs more' },
    verb: '请反馈',
    soon: '请按时反馈',
    now: { zh: '请立即反馈', en: 'Report on it now' },
    seeTo: { zh: '请督促办理', en: 'Please see to it' },
  },
  notice: {
    asked: { zh: '须书面回复', en: 'is to be answered' },
    askedAgain: {
      zh: '回复已退回，须补充后再回复',
      en: 'was sent back and must be answered again',
    },
    verb: '请回复',
    soon: '请按时回复',
    now: { zh: '请立即回复', en: 'Answer it now' },
    seeTo: { zh: '请督促回复', en: 'Please see to it' },
  },
};

/**
 * The item in one sentence: what it is, since when or until when, and what to do.
 *
 * @param ofBody for the people of the body itself; others can only see to it
 */
export function itemWords(item: WaitingItem, today: Day, ofBody: boolean): Words {
  const { kind, name, reference } = item;
  return isDated(kind)
    ? datedWords(DATED[kind], item, today, ofBody)
    : WAITING[kind](name, dayLabel(reference));
}

function datedWords(
  words: DatedWords,
  { name, reference, returned }: WaitingItem,
  today: Day,
  ofBody: boolean,
): Words {
  const due = dayLabel(reference);
  const left = daysBetween(today, reference);
  const what = returned ? words.askedAgain : words.asked;
  if (left > 0) {
    return {
      zh: `${name.zh}${what.zh}，${due.zh}截止，还有${left}天，${words.soon}。`,
      en: `${name.en} ${what.en} by ${due.en}: ${left} ${left === 1 ? 'day' : 'days'} left.`,
    };
  }
  if (left === 0) {
    return {
      zh: `${name.zh}${what.zh}，今天（${due.zh}）截止，${words.verb}。`,
      en: `${name.en} ${what.en} today, ${due.en}.`,
    };
  }
  const todo = ofBody ? words.now : words.seeTo;
  return {
    zh: `${name.zh}${what.zh}，${due.zh}截止，已超${-left}天，${todo.zh}。`,
    en: `${name.en} ${what.en}; it was due on ${due.en}, ${-left} ${left === -1 ? 'day' : 'days'} ago. ${todo.en}.`,
  };
}
