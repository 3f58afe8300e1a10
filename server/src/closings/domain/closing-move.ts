import type { Words } from '../../series/domain/words';

export const CLOSING_STATES = [
  'applied',
  'verified',
  'confirmed',
  'refused',
  'withdrawn',
  'reopened',
] as const;
export type ClosingState = (typeof CLOSING_STATES)[number];

/** Everything that happens to a closing; `apply` is its beginning. */
export const CLOSING_MOVES = [
  'apply',
  'verify',
  'confirm',
  'refuse',
  'withdraw',
  'reopen',
] as const;
export type ClosingMove = (typeof CLOSING_MOVES)[number];

/** How a verification was made. */
export const VERIFICATION_METHODS = ['documents', 'call', 'visit'] as const;
export type VerificationMethod = (typeof VERIFICATION_METHODS)[number];

interface Transition {
  readonly move: Exclude<ClosingMove, 'apply'>;
  readonly from: readonly ClosingState[];
  readonly to: ClosingState;
}

/** Every way in which a closing moves; what is not here does not happen. */
export const CLOSING_TRANSITIONS: readonly Transition[] = [
  { move: 'verify', from: ['applied', 'verified'], to: 'verified' },
  // Nothing is confirmed that nobody has looked at.
  { move: 'confirm', from: ['verified'], to: 'confirmed' },
  { move: 'refuse', from: ['applied', 'verified'], to: 'refused' },
  { move: 'withdraw', from: ['applied', 'verified'], to: 'withdrawn' },
  { move: 'reopen', from: ['confirmed'], to: 'reopened' },
];

/** The state a move leads to, or null where the table has no such move. */
export function closingStateAfter(from: ClosingState, move: ClosingMove): ClosingState | null {
  return (
    CLOSING_TRANSITIONS.find((row) => row.move === move && row.from.includes(from))?.to ?? null
  );
}

/** Waits for a decision. */
export function isOpen(state: ClosingState): boolean {
  return state === 'applied' || state === 'verified';
}

export const CLOSING_STATE_WORDS: Readonly<Record<ClosingState, Words>> = {
  applied: { zh: '待核查', en: 'to be verified' },
  verified: { zh: '待确认', en: 'to be confirmed' },
  confirmed: { zh: '已销号', en: 'closed' },
  refused: { zh: '不予销号', en: 'not closed' },
  withdrawn: { zh: '已撤回申请', en: 'withdrawn' },
  reopened: { zh: '已重新启动', en: 'reopened' },
};

/** Why a move is refused, as a person reads it. */
export function closingRefusal(state: ClosingState, move: ClosingMove): Words {
  if (move === 'confirm' && state === 'applied') {
    return {
      zh: '尚未核查，请先记录核查情况，再确认销号。',
      en: 'Nobody has verified it yet; record a verification first, then confirm.',
    };
  }
  if (move === 'reopen') {
    return {
      zh: '只有已销号的事项才能重新启动，请刷新查看。',
      en: 'Only what is closed can be reopened; reload the page.',
    };
  }
  return {
    zh: `该销号申请“${CLOSING_STATE_WORDS[state].zh}”，不能再作此处理，请刷新查看。`,
    en: `The application is “${CLOSING_STATE_WORDS[state].en}”; nothing more can be done with it. Reload the page.`,
  };
}
