import type { Day } from '../../series/domain/day';
import type { Words } from '../../series/domain/words';
import { isInHand, type SubmissionState } from './transition';

export const EXTENSION_STATES = ['asked', 'granted', 'refused', 'withdrawn'] as const;
export type ExtensionState = (typeof EXTENSION_STATES)[number];

/** What a request has come to on a day; null where it was not asked yet. */
export function extensionStateOn(
  request: {
    readonly state: ExtensionState;
    readonly askedOn: Day;
    readonly decidedOn: Day | null;
  },
  day: Day,
): ExtensionState | null {
  if (request.askedOn > day) return null;
  return request.decidedOn !== null && request.decidedOn > day ? 'asked' : request.state;
}

export interface AskFacts {
  readonly today: Day;
  readonly state: SubmissionState;
  /** The due date that counts now. */
  readonly dueOn: Day;
  /** A request waits for its decision already. */
  readonly pending: boolean;
}

export interface AskRefusal {
  readonly code: 'wrong_state' | 'extension_late' | 'extension_pending';
  readonly words: Words;
}

/** Why no extension can be asked now, or null where it can: until the due day itself, once at a time. */
export function askRefusal({ today, state, dueOn, pending }: AskFacts): AskRefusal | null {
  if (!isInHand(state)) {
    return {
      code: 'wrong_state',
      words: {
        zh: '该填报单已报送，无须申请延期。',
        en: 'The return has been handed in; it needs no extension.',
      },
    };
  }
  if (today > dueOn) {
    return {
      code: 'extension_late',
      words: {
        zh: `延期须在截止日（${dueOn}）当日或之前申请，现已超过，不再受理，请尽快报送。`,
        en: `An extension is asked on or before the due date (${dueOn}); that has passed, so please submit the return as soon as you can.`,
      },
    };
  }
  if (pending) {
    return {
      code: 'extension_pending',
      words: {
        zh: '已有一项延期申请等待批复，请等待批复，或先撤回后重新申请。',
        en: 'An extension is waiting for its decision; wait for it, or withdraw it and ask again.',
      },
    };
  }
  return null;
}

/** What is wrong with a new due date, or null: it has to be later than the one it moves. */
export function newDueRefusal(newDueOn: Day, dueOn: Day): Words | null {
  if (newDueOn > dueOn) return null;
  return {
    zh: `新的截止日须晚于原截止日（${dueOn}）。`,
    en: `The new due date has to be later than the present one (${dueOn}).`,
  };
}
