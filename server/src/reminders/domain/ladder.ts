import { addDays, type Day } from '../../series/domain/day';

/** Roles that are reminded; a clerk and a signer of the body, the others of its region. */
export const CIRCLES = ['clerk', 'signer', 'inspector', 'leader'] as const;
export type Circle = (typeof CIRCLES)[number];

export const WAITING_KINDS = [
  'return',
  'signature',
  'review',
  'extension',
  'question',
  'correction',
  'goal_change',
  'entrusted_receipt',
  'entrusted',
  'entrusted_report',
  'directive_news',
  'notice_receipt',
  'notice',
  'notice_reply',
  'notice_proposals',
  'closing',
  'closing_turned',
  'closing_decided',
  'appeal',
  'appeal_decided',
] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** Kinds that count from a due date, before it and after it. */
const DATED_KINDS = ['return', 'entrusted', 'notice'] as const;
export type DatedKind = (typeof DATED_KINDS)[number];

export function isDated(kind: WaitingKind): kind is DatedKind {
  return DATED_KINDS.some((dated) => dated === kind);
}

export interface Step {
  /** Working days after the reference day; negative: before it. */
  readonly offset: number;
  readonly circle: readonly Circle[];
}

const BODY: readonly Circle[] = ['clerk', 'signer'];

const ANSWER_BY: readonly Step[] = [
  { offset: -2, circle: BODY },
  { offset: -1, circle: BODY },
  { offset: 0, circle: BODY },
  { offset: 1, circle: BODY },
  { offset: 5, circle: [...BODY, 'inspector'] },
];
const TO_RECEIVE: readonly Step[] = [
  { offset: 0, circle: ['clerk'] },
  { offset: 2, circle: BODY },
];
const TO_JUDGE: readonly Step[] = [
  { offset: 0, circle: ['inspector'] },
  { offset: 3, circle: ['inspector'] },
];

/**
 * Who is reminded when. A return counts from its due date, before it and after it, in widening
 * circles; so do slips and entrusted matters; everything else from the day on which it began to wait.
 */
export const LADDERS: Readonly<Record<WaitingKind, readonly Step[]>> = {
  return: [
    { offset: -5, circle: ['clerk'] },
    { offset: -1, circle: BODY },
    { offset: 0, circle: BODY },
    { offset: 1, circle: BODY },
    { offset: 5, circle: [...BODY, 'inspector'] },
    { offset: 10, circle: [...BODY, 'inspector', 'leader'] },
  ],
  signature: [
    { offset: 0, circle: ['signer'] },
    { offset: 2, circle: BODY },
  ],
  review: [{ offset: 5, circle: ['inspector'] }],
  extension: [
    { offset: 0, circle: ['inspector'] },
    { offset: 2, circle: ['inspector'] },
  ],
  question: [
    { offset: 0, circle: ['clerk'] },
    { offset: 3, circle: BODY },
  ],
  correction: [
    { offset: 0, circle: ['inspector'] },
    { offset: 5, circle: ['inspector'] },
  ],
  goal_change: [
    { offset: 0, circle: ['inspector'] },
    { offset: 5, circle: ['inspector'] },
  ],
  entrusted_receipt: TO_RECEIVE,
  entrusted: ANSWER_BY,
  entrusted_report: TO_JUDGE,
  directive_news: [{ offset: 0, circle: ['leader'] }],
  notice_receipt: TO_RECEIVE,
  notice: ANSWER_BY,
  notice_reply: TO_JUDGE,
  notice_proposals: [{ offset: 0, circle: ['inspector'] }],
  closing: TO_JUDGE,
  closing_turned: [{ offset: 0, circle: ['inspector'] }],
  closing_decided: [{ offset: 0, circle: BODY }],
  appeal: [
    { offset: 0, circle: ['inspector'] },
    { offset: 5, circle: ['inspector'] },
  ],
  appeal_decided: [{ offset: 0, circle: BODY }],
};

/**
 * Working days after a due date from which supervision and leaders hear no more of a return: it
 * stands in the overdue report by then. Its body is reminded until it is done.
 */
export const SILENT_FROM = 20;

/** The day of a step: that many working days after the reference day, or before it. */
export function dayOfStep(reference: Day, offset: number, isWorking: (day: Day) => boolean): Day {
  const direction = offset < 0 ? -1 : 1;
  let day = reference;
  for (let left = Math.abs(offset); left > 0;) {
    day = addDays(day, direction);
    if (isWorking(day)) left -= 1;
  }
  return day;
}

/** Steps whose day has come, the last one last. */
export function reachedSteps(
  kind: WaitingKind,
  reference: Day,
  today: Day,
  isWorking: (day: Day) => boolean,
): Step[] {
  return LADDERS[kind].filter(({ offset }) => dayOfStep(reference, offset, isWorking) <= today);
}
