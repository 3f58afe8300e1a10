import type { Words } from '../../series/domain/words';

/**
 * `settled` 办结: the reply is enough. `escalated`: a slip of a higher colour took its place.
 * `closed` 结案 and `withdrawn` 撤销 end it without a judged reply, each with a reason.
 */
export const NOTICE_STATES = [
  'issued',
  'acknowledged',
  'replied',
  'returned',
  'settled',
  'escalated',
  'closed',
  'withdrawn',
] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

export const NOTICE_ACTS = [
  'acknowledge',
  'reply',
  'settle',
  'send_back',
  'escalate',
  'close',
  'withdraw',
] as const;
export type NoticeAct = (typeof NOTICE_ACTS)[number];

/** What stands in a slip's history: it begins with its issue. */
export const NOTICE_EVENTS = ['issue', ...NOTICE_ACTS] as const;
export type NoticeEventKind = (typeof NOTICE_EVENTS)[number];

/** States in which a slip still asks for something; a matter has one such slip at most. */
export const OPEN_STATES = ['issued', 'acknowledged', 'replied', 'returned'] as const;

export function isOpen(state: NoticeState): boolean {
  return OPEN_STATES.some((open) => open === state);
}

/** Open and not answered: the time of the body runs. */
export function awaitsReply(state: NoticeState): boolean {
  return isOpen(state) && state !== 'replied';
}

interface Transition {
  readonly from: readonly NoticeState[];
  readonly to: NoticeState;
}

/** Every way in which a slip moves; the body replies as often as it likes until it is judged. */
export const TRANSITIONS: Readonly<Record<NoticeAct, Transition>> = {
  acknowledge: { from: ['issued'], to: 'acknowledged' },
  reply: { from: ['acknowledged', 'replied', 'returned'], to: 'replied' },
  settle: { from: ['replied'], to: 'settled' },
  send_back: { from: ['replied'], to: 'returned' },
  escalate: { from: OPEN_STATES, to: 'escalated' },
  close: { from: OPEN_STATES, to: 'closed' },
  withdraw: { from: OPEN_STATES, to: 'withdrawn' },
};

/** The state the act leads to; null where it is not possible in this one. */
export function stateAfter(state: NoticeState, act: NoticeAct): NoticeState | null {
  const { from, to } = TRANSITIONS[act];
  return from.includes(state) ? to : null;
}

/** The state that an event leaves behind: by it a past day is read. */
export function stateMadeBy(event: NoticeEventKind): NoticeState {
  return event === 'issue' ? 'issued' : TRANSITIONS[event].to;
}

export const STATE_WORDS: Readonly<Record<NoticeState, Words>> = {
  issued: { zh: '待签收', en: 'issued' },
  acknowledged: { zh: '已签收', en: 'acknowledged' },
  replied: { zh: '已回复', en: 'replied' },
  returned: { zh: '退回补充', en: 'sent back' },
  settled: { zh: '已办结', en: 'settled' },
  escalated: { zh: '已升级', en: 'escalated' },
  closed: { zh: '已结案', en: 'closed' },
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
};

/** Why an act is not possible, and what to do instead. */
export function actRefusal(state: NoticeState, act: NoticeAct): Words {
  if (!isOpen(state)) {
    const is = STATE_WORDS[state];
    return {
      zh: `该督办单${is.zh}，不能再作处理；仍需督办的，请另行签发。`,
      en: `The slip is ${is.en}; issue a new one where the matter still has to be urged.`,
    };
  }
  if (act === 'reply') {
    return { zh: '请先签收督办单，再回复。', en: 'Acknowledge the slip first, then reply.' };
  }
  if (act === 'acknowledge') {
    return { zh: '该督办单已签收，请直接回复。', en: 'It is acknowledged; please reply.' };
  }
  return {
    zh: '责任单位尚未回复，不能认可或退回；可升级、结案或撤销。',
    en: 'There is no reply to judge; escalate, close or withdraw the slip instead.',
  };
}
