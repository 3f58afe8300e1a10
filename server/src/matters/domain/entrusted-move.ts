import type { Words } from '../../series/domain/words';

/** Who put the matter to a body: a leader in writing, or supervision after a visit. */
export const ENTRUSTED_ORIGINS = ['directive', 'finding'] as const;
export type EntrustedOrigin = (typeof ENTRUSTED_ORIGINS)[number];

export const ENTRUSTED_STATES = [
  'open',
  'acknowledged',
  'reported',
  'returned',
  'closed',
  'withdrawn',
] as const;
export type EntrustedState = (typeof ENTRUSTED_STATES)[number];

/** Everything that happens to a matter; `entrust` is its beginning. */
export const ENTRUSTED_MOVES = [
  'entrust',
  'relay',
  'acknowledge',
  'report',
  'propose_settlement',
  'return',
  'change_due',
  'change_owner',
  'close',
  'reopen',
  'withdraw',
] as const;
export type EntrustedMove = (typeof ENTRUSTED_MOVES)[number];

/**
 * `owner`: a clerk of the body that has to do it; `supervision` of its region; `issuer`: the leader
 * who gave the directive; `closing`: a confirmed closing (销号) alone, which has its own rules.
 */
export type EntrustedActor = 'owner' | 'supervision' | 'issuer' | 'closing';

interface Transition {
  readonly move: Exclude<EntrustedMove, 'entrust'>;
  readonly from: readonly EntrustedState[];
  /** Null: it stays in the state it is in. */
  readonly to: EntrustedState | null;
  readonly by: EntrustedActor;
}

const UNSETTLED = ['open', 'acknowledged', 'reported', 'returned'] as const;
const IN_HAND = ['acknowledged', 'reported', 'returned'] as const;

/** Every way in which a matter moves; what is not here does not happen. */
export const ENTRUSTED_TRANSITIONS: readonly Transition[] = [
  { move: 'acknowledge', from: ['open'], to: 'acknowledged', by: 'owner' },
  { move: 'report', from: IN_HAND, to: 'reported', by: 'owner' },
  { move: 'propose_settlement', from: IN_HAND, to: 'reported', by: 'owner' },
  { move: 'relay', from: UNSETTLED, to: null, by: 'supervision' },
  { move: 'return', from: ['reported'], to: 'returned', by: 'supervision' },
  { move: 'change_due', from: UNSETTLED, to: null, by: 'supervision' },
  // The new body has not taken it on yet.
  { move: 'change_owner', from: UNSETTLED, to: 'open', by: 'supervision' },
  { move: 'close', from: UNSETTLED, to: 'closed', by: 'closing' },
  { move: 'reopen', from: ['closed'], to: 'open', by: 'closing' },
  { move: 'withdraw', from: UNSETTLED, to: 'withdrawn', by: 'issuer' },
];

/** The state a move leads to, or null where the table has no such move. */
export function entrustedStateAfter(
  from: EntrustedState,
  move: EntrustedMove,
): EntrustedState | null {
  const found = ENTRUSTED_TRANSITIONS.find((row) => row.move === move && row.from.includes(from));
  return found ? (found.to ?? from) : null;
}

/** Who makes a move. */
export function actorOf(move: Exclude<EntrustedMove, 'entrust'>): EntrustedActor {
  const found = ENTRUSTED_TRANSITIONS.find((row) => row.move === move);
  if (!found) throw new Error(`the table has no move ${move}`);
  return found.by;
}

/** Moves that make a state whatever it was before, with the state; the others leave it. */
export const STATE_MAKING: readonly (readonly [EntrustedMove, EntrustedState])[] = [
  ['entrust', 'open'],
  ...ENTRUSTED_TRANSITIONS.flatMap(({ move, to }) => (to === null ? [] : [[move, to] as const])),
];

/** Neither closed nor withdrawn: somebody still has to do something. */
export function isUnsettled(state: EntrustedState): boolean {
  return state !== 'closed' && state !== 'withdrawn';
}

export const ENTRUSTED_STATE_WORDS: Readonly<Record<EntrustedState, Words>> = {
  open: { zh: '待签收', en: 'not acknowledged yet' },
  acknowledged: { zh: '办理中', en: 'in hand' },
  reported: { zh: '已反馈', en: 'reported' },
  returned: { zh: '退回补充', en: 'sent back for more' },
  closed: { zh: '已销号', en: 'closed' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

const MOVE_WORDS: Readonly<Record<EntrustedMove, Words>> = {
  entrust: { zh: '交办', en: 'entrusted' },
  relay: { zh: '转办', en: 'relayed' },
  acknowledge: { zh: '签收', en: 'acknowledged' },
  report: { zh: '反馈进展', en: 'reported on' },
  propose_settlement: { zh: '提请办结', en: 'proposed as settled' },
  return: { zh: '退回补充', en: 'sent back' },
  change_due: { zh: '调整时限', en: 'given another due date' },
  change_owner: { zh: '调整承办单位', en: 'given to another body' },
  close: { zh: '销号', en: 'closed' },
  reopen: { zh: '重新启动', en: 'reopened' },
  withdraw: { zh: '撤回', en: 'withdrawn' },
};

/** Why a move is refused, as a person reads it. */
export function entrustedRefusal(state: EntrustedState, move: EntrustedMove): Words {
  if (state === 'open' && (move === 'report' || move === 'propose_settlement')) {
    return {
      zh: '该事项尚未签收，请先签收，再反馈办理情况。',
      en: 'The matter is not acknowledged yet; acknowledge it first, then report.',
    };
  }
  const is = ENTRUSTED_STATE_WORDS[state];
  const wanted = MOVE_WORDS[move];
  return {
    zh: `该事项${is.zh}，不能${wanted.zh}，请刷新查看最新情况。`,
    en: `The matter is ${is.en}; it cannot be ${wanted.en} now. Reload the page.`,
  };
}
