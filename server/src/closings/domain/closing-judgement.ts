import type { DeadlineState, Lamp } from '../../targets/domain/model';

/** What of a computed judgement stands beside a person's decision. */
export interface Computed {
  readonly lamp: Lamp;
  readonly deadlineState: DeadlineState;
}

/** The goal is met, and no deadline was passed without it. */
export function computedMet({ lamp, deadlineState }: Computed): boolean {
  return lamp === 'achieved' && ['met', 'met_early', 'no_deadline'].includes(deadlineState);
}

/** The deadline has passed without success, in whichever way. */
function failed({ deadlineState }: Computed): boolean {
  return ['overdue', 'missed', 'unproven'].includes(deadlineState);
}

/**
 * Whether a confirmed closing should be looked at again: what was met then is met no longer, or the
 * deadline has been failed since. It stays closed until supervision reopens it.
 */
export function reopeningProposed(then: Computed, now: Computed): boolean {
  return (computedMet(then) && !computedMet(now)) || (!failed(then) && failed(now));
}
