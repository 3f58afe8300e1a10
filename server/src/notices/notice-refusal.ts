import type { Words } from '../series/domain/words';
import type { NOTICE_REFUSALS } from './notice-issue.schema';

export type RefusalCode = (typeof NOTICE_REFUSALS)[number];

/** Why there can be no slip, in a sentence that says what to do instead. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly words: Words;
  /** The open slip that stands in the way. */
  readonly noticeId: number | null;
}

const WORDS: Readonly<Record<Exclude<RefusalCode, 'open_notice'>, Words>> = {
  not_in_scope: {
    zh: '不在您的督办范围内，请由所属地区的督查人员办理。',
    en: 'It is outside what you supervise; its own region has to urge it.',
  },
  no_cause: {
    zh: '督办原因已消除：期限、进度、报送均未超期，无需发单。',
    en: 'Its cause is gone: nothing is late or behind, so no slip is needed.',
  },
  no_body: {
    zh: '责任单位未明确，请先指定牵头单位。',
    en: 'Nobody answers for it; assign a lead first.',
  },
  open_group: {
    zh: '责任单位只写明概称（如“各市政府”），不能直接发单，请先指定牵头单位。',
    en: 'Only an open group answers for it; assign a lead first.',
  },
  closed: {
    zh: '该事项已销号；确需督办的，请先重新开启。',
    en: 'The matter is closed; reopen it first where it has to be urged.',
  },
  top_of_ladder: {
    zh: '已是最高一级，不能再升级；可提请督查通报或约谈。',
    en: 'It has the highest colour; propose it for a bulletin or a talk.',
  },
  not_to_follow: {
    zh: '原督办单已办结、已变动或不由您处理，不能升级，请刷新后再看。',
    en: 'The earlier slip is settled, has moved or is not yours; look again.',
  },
  twice: {
    zh: '同一事项在本次清单中重复，只签发一张。',
    en: 'The matter is in the list twice; one slip is issued.',
  },
};

export function refusalOf(code: Exclude<RefusalCode, 'open_notice'>): Refusal;
export function refusalOf(code: 'open_notice', open: { id: number; number: Words }): Refusal;
export function refusalOf(code: RefusalCode, open?: { id: number; number: Words }): Refusal {
  if (code !== 'open_notice') return { code, words: WORDS[code], noticeId: null };
  const number = open?.number ?? { zh: '', en: '' };
  return {
    code,
    words: {
      zh: `该事项已有在办督办单${number.zh}，请在原单上办理或升级。`,
      en: `There is an open slip about it, ${number.en}; judge or escalate that one.`,
    },
    noticeId: open?.id ?? null,
  };
}
