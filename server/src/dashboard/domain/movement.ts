import type { DeadlineState, Lamp } from '../../targets/domain/model';

/** A target's state on two days; `before` is null where it was not judged yet. */
export interface Change {
  readonly before: { readonly lamp: Lamp; readonly deadline: DeadlineState } | null;
  readonly now: { readonly lamp: Lamp; readonly deadline: DeadlineState };
}

export type Movement = 'up' | 'same' | 'down' | 'new' | 'closed';

/**
 * Lamps from worst to best. What cannot be judged stands in the middle: a first value below the
 * schedule is a turn for the worse, one above it for the better.
 */
const STANDING: Record<Lamp, number> = {
  off_track: 1,
  at_risk: 2,
  no_data: 3,
  unscheduled: 3,
  on_track: 4,
  achieved: 5,
};

const SETTLED: readonly DeadlineState[] = ['met', 'met_early', 'missed'];

/** How a target moved. One that was settled in between is closed, whatever its lamp did. */
export function movementOf({ before, now }: Change): Movement {
  if (before === null) return 'new';
  if (SETTLED.includes(now.deadline) && !SETTLED.includes(before.deadline)) return 'closed';
  const step = lampStep(before.lamp, now.lamp);
  if (step === 0) return 'same';
  return step > 0 ? 'up' : 'down';
}

/**
 * Size of a change of lamp, negative for the worse. Losing the data (a due value is missing) is
 * always for the worse, also where the lamp was red.
 */
export function lampStep(from: Lamp, to: Lamp): number {
  if (from === to) return 0;
  return (to === 'no_data' ? 0 : STANDING[to]) - STANDING[from];
}
