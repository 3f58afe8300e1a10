import type { Words } from '../../series/domain/words';

export const SUBMISSION_STATES = [
  'open',
  'draft',
  'filed',
  'submitted',
  'returned',
  'accepted',
] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

export const MOVES = ['save', 'submit', 'file', 'unfile', 'sign', 'accept', 'return'] as const;
export type Move = (typeof MOVES)[number];

/**
 * `reporter`: a clerk of the reporting body; `signer`: who signs for it with an own account;
 * `reviewer`: supervision of its region.
 */
export type Actor = 'reporter' | 'signer' | 'reviewer';

export interface Transition {
  readonly move: Move;
  readonly from: SubmissionState;
  readonly to: SubmissionState;
  readonly by: readonly Actor[];
  /** Only where the body signs by its signer's account, or only where it does not; null: always. */
  readonly eSigning: boolean | null;
}

/** Every way in which a return moves; what is not here does not happen. */
export const TRANSITIONS: readonly Transition[] = [
  { move: 'save', from: 'open', to: 'draft', by: ['reporter'], eSigning: null },
  { move: 'save', from: 'draft', to: 'draft', by: ['reporter'], eSigning: null },
  { move: 'save', from: 'returned', to: 'draft', by: ['reporter'], eSigning: null },
  { move: 'submit', from: 'draft', to: 'submitted', by: ['reporter'], eSigning: false },
  { move: 'file', from: 'draft', to: 'filed', by: ['reporter'], eSigning: true },
  { move: 'sign', from: 'filed', to: 'submitted', by: ['signer'], eSigning: true },
  // Also where signing by account was switched off in between: nothing may be stuck.
  { move: 'unfile', from: 'filed', to: 'draft', by: ['reporter', 'signer'], eSigning: null },
  { move: 'accept', from: 'submitted', to: 'accepted', by: ['reviewer'], eSigning: null },
  { move: 'return', from: 'submitted', to: 'returned', by: ['reviewer'], eSigning: null },
];

/** The state a move leads to, or null where the table has no such move. */
export function stateAfter(
  from: SubmissionState,
  move: Move,
  eSigning: boolean,
): SubmissionState | null {
  const found = TRANSITIONS.find(
    (row) =>
      row.move === move &&
      row.from === from &&
      (row.eSigning === null || row.eSigning === eSigning),
  );
  return found?.to ?? null;
}

/** Who makes a move. */
export function actorsOf(move: Move): readonly Actor[] {
  return TRANSITIONS.find((row) => row.move === move)?.by ?? [];
}

/** True for the moves of the body itself, which a locked round stops. */
export function isOfBody(move: Move): boolean {
  return !actorsOf(move).includes('reviewer');
}

/** The moves that hand a return in. */
export const HANDING_IN = MOVES.filter((move) =>
  TRANSITIONS.some((row) => row.move === move && row.to === 'submitted'),
);

/** The state in which a move leaves a return, whatever it was in before. */
export function stateMadeBy(move: Move): SubmissionState {
  const found = TRANSITIONS.find((row) => row.move === move);
  if (!found) throw new Error(`the table has no move ${move}`);
  return found.to;
}

/** True until it is handed in, and again once it was sent back. */
export function isInHand(state: SubmissionState): boolean {
  return state !== 'submitted' && state !== 'accepted';
}

const STATE_WORDS: Readonly<Record<SubmissionState, Words>> = {
  open: { zh: '待填报', en: 'not started' },
  draft: { zh: '填报中', en: 'a draft' },
  filed: { zh: '待签发', en: 'waiting for its signer' },
  submitted: { zh: '已报送，待审核', en: 'submitted and under review' },
  returned: { zh: '已退回', en: 'returned' },
  accepted: { zh: '已审核通过', en: 'accepted' },
};

const MOVE_WORDS: Readonly<Record<Move, Words>> = {
  save: { zh: '填写', en: 'filled in' },
  submit: { zh: '报送', en: 'submitted' },
  file: { zh: '提请签发', en: 'filed for signature' },
  unfile: { zh: '退回填报人', en: 'given back to its clerk' },
  sign: { zh: '签发', en: 'signed' },
  accept: { zh: '审核通过', en: 'accepted' },
  return: { zh: '退回', en: 'returned' },
};

/** Why a move is refused, as a person reads it. */
export function refusalWords(state: SubmissionState, move: Move, eSigning: boolean): Words {
  if (stateAfter(state, move, !eSigning) !== null) {
    return eSigning
      ? {
          zh: '本单位已启用电子签发，请提请签发，由签发人账号签发报送。',
          en: 'The agency signs by account: file the return, its signer then signs and submits it.',
        }
      : {
          zh: '本单位未启用电子签发，请由填报人填写签发人姓名后报送。',
          en: 'The agency does not sign by account: the clerk submits it with the signer’s name.',
        };
  }
  const is = STATE_WORDS[state];
  const wanted = MOVE_WORDS[move];
  return {
    zh: `该填报单${is.zh}，不能${wanted.zh}。`,
    en: `The return is ${is.en}; it cannot be ${wanted.en} now.`,
  };
}
