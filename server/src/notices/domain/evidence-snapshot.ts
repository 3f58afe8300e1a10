import type { Clock } from '../../matters/domain/subject';
import type { SubmissionState } from '../../reporting/domain/transition';
import type { Day } from '../../series/domain/day';
import type { Words } from '../../series/domain/words';
import type { DeadlineState, Lamp } from '../../targets/domain/model';

/** What a slip about a target rests on, as it was known when the slip was issued. */
export interface TargetEvidence {
  readonly kind: 'target';
  readonly plan: { readonly key: string; readonly title: string };
  readonly name: string;
  /** The document's own sentence. */
  readonly phrase: string;
  readonly clauses: readonly { readonly locator: string; readonly heading: string }[];
  readonly goal: Words;
  /** Null where nothing is known yet; decimals as text. */
  readonly latest: {
    readonly periodEnd: Day;
    readonly label: Words;
    readonly attained: string | null;
  } | null;
  readonly unit: string;
  readonly expected: string | null;
  readonly completion: string | null;
  readonly expectedCompletion: string | null;
  readonly gap: string | null;
  readonly gapUnit: string | null;
  readonly lamp: Lamp;
  readonly deadlineState: DeadlineState;
  readonly deadline: Day | null;
  readonly deadlineStated: boolean;
  /** Null while the deadline has not passed, and for what is final (未完成). */
  readonly daysLate: number | null;
  readonly verdict: Words;
  readonly ruleSet: string;
  readonly ruleSetVersion: number;
  readonly rule: number;
}

/** What a slip about a return rests on. */
export interface SubmissionEvidence {
  readonly kind: 'submission';
  readonly round: Words;
  readonly plans: readonly string[];
  readonly state: SubmissionState;
  /** The due date that counts. */
  readonly dueOn: Day;
  readonly roundDueOn: Day;
  readonly extensionsGranted: number;
  readonly daysLate: number;
  /** Sent back and not mended in time, not missing. */
  readonly mending: boolean;
  /** Steps of reminding that were reached by then. */
  readonly reminders: number;
}

/** What a slip about an entrusted matter rests on. */
export interface EntrustedEvidence {
  readonly kind: 'entrusted';
  readonly title: string;
  /** Who asked for it and where it stands written: 批示 or 督查组. */
  readonly origin: Words;
  readonly demand: string;
  readonly dueOn: Day;
  readonly daysLate: number;
}

export type Evidence = TargetEvidence | SubmissionEvidence | EntrustedEvidence;

const PASSED: readonly DeadlineState[] = ['overdue', 'missed', 'unproven'];
const BEHIND: readonly Lamp[] = ['at_risk', 'off_track'];

/**
 * Which clock a target has run out of: a passed deadline before the schedule; null where neither
 * gives cause to urge.
 */
export function clockOfTarget(lamp: Lamp, deadlineState: DeadlineState): Clock | null {
  if (PASSED.includes(deadlineState)) return 'deadline';
  return BEHIND.includes(lamp) ? 'progress' : null;
}
