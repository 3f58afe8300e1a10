import { daysBetween, type Day } from '../../series/domain/day';
import { dayLabel } from '../../series/domain/period-label';
import type { Words } from '../../series/domain/words';
import type { WaitingKind } from './ladder';

/** Something that waits for somebody, as it was known on a day. */
export interface WaitingItem {
  readonly kind: WaitingKind;
  /** Of the return, or of the target whose goal is to change. */
  readonly subject: 'submission' | 'target';
  readonly subjectId: number;
  /** Of the return, the request, the question … */
  readonly itemId: number;
  readonly regionCode: string;
  readonly agencyId: number | null;
  /** Steps count from here: a due date, or the day on which it began to wait. */
  readonly reference: Day;
  /** What it is about: 山西省商务厅 2024年三季度. */
  readonly name: Words;
  /** Sent back and not handed in again. */
  readonly returned: boolean;
  /** The account that asked for it and so cannot decide it. */
  readonly notFor: number | null;
}

/**
 * The item in one sentence: what it is, since when or until when, and what to do.
 *
 * @param ofBody for the people of the body itself; others can only see to it
 */
export function itemWords(item: WaitingItem, today: Day, ofBody: boolean): Words {
  const { zh, en } = item.name;
  const since = dayLabel(item.reference);
  switch (item.kind) {
    case 'return':
      return returnWords(item, today, ofBody);
    case 'signature':
      return {
        zh: `${zh}填报${since.zh}起待签发，请签发或退回填报人。`,
        en: `${en}: waiting for its signer since ${since.en}; sign it or give it back.`,
      };
    case 'review':
      return {
        zh: `${zh}填报${since.zh}报送，尚未审核，请审核。`,
        en: `${en}: submitted on ${since.en} and not reviewed yet; please review it.`,
      };
    case 'extension':
      return {
        zh: `${zh}申请延期（${since.zh}提出），请批复。`,
        en: `${en}: an extension was asked for on ${since.en}; please decide.`,
      };
    case 'question':
      return {
        zh: `${zh}有审核提问（${since.zh}），请答复。`,
        en: `${en}: the reviewer asked on ${since.en}; please answer.`,
      };
    case 'correction':
      return {
        zh: `${zh}有数据更正申请（${since.zh}提出），请审核。`,
        en: `${en}: a correction was proposed on ${since.en}; please decide.`,
      };
    case 'goal_change':
      return {
        zh: `“${zh}”的目标变更（${since.zh}提出）待第二人确认。`,
        en: `「${en}」: a goal change proposed on ${since.en} needs a second person.`,
      };
  }
}

function returnWords(
  { name, reference, returned }: WaitingItem,
  today: Day,
  ofBody: boolean,
): Words {
  const due = dayLabel(reference);
  const left = daysBetween(today, reference);
  const what = returned
    ? { zh: '填报已退回，须修改重报', en: 'was sent back and must be mended' }
    : { zh: '填报', en: 'is to be reported' };
  if (left > 0) {
    return {
      zh: `${name.zh}${what.zh}，${due.zh}截止，还有${left}天，请按时报送。`,
      en: `${name.en} ${what.en} by ${due.en}: ${left} ${left === 1 ? 'day' : 'days'} left.`,
    };
  }
  if (left === 0) {
    return {
      zh: `${name.zh}${what.zh}，今天（${due.zh}）截止，请报送。`,
      en: `${name.en} ${what.en} today, ${due.en}.`,
    };
  }
  const todo = ofBody
    ? { zh: '请立即报送', en: 'Submit it now' }
    : { zh: '请督促报送', en: 'Please see to it' };
  return {
    zh: `${name.zh}${what.zh}，${due.zh}截止，已超${-left}天，${todo.zh}。`,
    en: `${name.en} ${what.en}; it was due on ${due.en}, ${-left} ${left === -1 ? 'day' : 'days'} ago. ${todo.en}.`,
  };
}
