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

export const MOVES = ['save', 'submit', 'file', 'sign', 'accept', 'return'] as const;
export type Move = (typeof MOVES)[number];

/** `reporter`: a clerk of the reporting body; `reviewer`: supervision of its region. */
export type Actor = 'reporter' | 'reviewer';

export interface Transition {
  readonly move: Move;
  readonly from: SubmissionState;
  readonly to: SubmissionState;
  readonly by: Actor;
  /** False: known to the table, but nobody is offered it yet. */
  readonly offered: boolean;
}

/** Every way in which a return moves; what is not here does not happen. */
export const TRANSITIONS: readonly Transition[] = [
  { move: 'save', from: 'open', to: 'draft', by: 'reporter', offered: true },
  { move: 'save', from: 'draft', to: 'draft', by: 'reporter', offered: true },
  { move: 'save', from: 'returned', to: 'draft', by: 'reporter', offered: true },
  { move: 'submit', from: 'draft', to: 'submitted', by: 'reporter', offered: true },
  { move: 'accept', from: 'submitted', to: 'accepted', by: 'reviewer', offered: true },
  { move: 'return', from: 'submitted', to: 'returned', by: 'reviewer', offered: true },
  // For bodies whose signers sign with accounts of their own.
  { move: 'file', from: 'draft', to: 'filed', by: 'reporter', offered: false },
  { move: 'sign', from: 'filed', to: 'submitted', by: 'reporter', offered: false },
];

/** The state a move leads to, or null where the table does not offer it. */
export function stateAfter(from: SubmissionState, move: Move): SubmissionState | null {
  const found = TRANSITIONS.find((row) => row.move === move && row.from === from && row.offered);
  return found?.to ?? null;
}

export function actorOf(move: Move): Actor {
  return move === 'accept' || move === 'return' ? 'reviewer' : 'reporter';
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
  file: { zh: '提请签发', en: 'filed' },
  sign: { zh: '签发', en: 'signed' },
  accept: { zh: '审核通过', en: 'accepted' },
  return: { zh: '退回', en: 'returned' },
};

/** Why a move is refused, as a person reads it. */
export function refusalWords(state: SubmissionState, move: Move): Words {
  const is = STATE_WORDS[state];
  const wanted = MOVE_WORDS[move];
  return {
    zh: `该填报单${is.zh}，不能${wanted.zh}。`,
    en: `The return is ${is.en}; it cannot be ${wanted.en} now.`,
  };
}
