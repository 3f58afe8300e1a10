import type { Day } from '../../series/domain/day';
import type { Words } from '../../series/domain/words';
import type { DeadlineState, Lamp } from '../../targets/domain/model';

/** What can be contested: a target's judgement, a return's lateness, a slip. */
export const CONTESTED_KINDS = ['judgement', 'lateness', 'notice'] as const;
export type ContestedKind = (typeof CONTESTED_KINDS)[number];

export const APPEAL_OUTCOMES = ['upheld', 'partly', 'rejected'] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];
export const APPEAL_STATES = ['filed', ...APPEAL_OUTCOMES, 'withdrawn'] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

/** Working days after the contested record became known in which it can be contested. */
export const APPEAL_WORKING_DAYS = 15;

export const APPEAL_STATE_WORDS: Readonly<Record<AppealState, Words>> = {
  filed: { zh: '申诉中', en: 'under appeal' },
  upheld: { zh: '申诉成立', en: 'appeal upheld' },
  partly: { zh: '申诉部分成立', en: 'appeal upheld in part' },
  rejected: { zh: '申诉驳回', en: 'appeal rejected' },
  withdrawn: { zh: '申诉已撤回', en: 'appeal withdrawn' },
};

/** Decided or withdrawn only while it waits; nothing is decided twice. */
export function canMove(state: AppealState): boolean {
  return state === 'filed';
}

/** There is something to contest: what is judged well stays uncontested. */
export function isContestable(judged: {
  readonly lamp: Lamp;
  readonly deadlineState: DeadlineState;
}): boolean {
  return (
    ['at_risk', 'off_track', 'no_data'].includes(judged.lamp) ||
    ['overdue', 'missed', 'unproven'].includes(judged.deadlineState)
  );
}

/** Whether the day is still within the time for it; the last day counts. */
export function inTime(day: Day, until: Day): boolean {
  return day <= until;
}
