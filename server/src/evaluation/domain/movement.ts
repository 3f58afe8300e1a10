import type { DeadlineState, Lamp } from '../../targets/domain/model';

/** What is judged of a target on one day. */
export interface Standing {
  readonly lamp: Lamp;
  readonly deadline: DeadlineState;
}

/** A target's state on two days; `before` is null where it was not judged yet. */
export interface Change {
  readonly before: Standing | null;
  readonly now: Standing;
}

/** In the order of lists: what turned for the worse is read first. */
export const MOVEMENTS = ['down', 'up', 'closed', 'new', 'same'] as const;
export type Movement = (typeof MOVEMENTS)[number];

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

const PASSED: readonly DeadlineState[] = ['overdue', 'missed', 'unproven'];

/** How a target moved. One that was settled in between is closed, whatever its lamp did. */
export function movementOf({ before, now }: Change): Movement {
  if (before === null) return 'new';
  if (SETTLED.includes(now.deadline) && !SETTLED.includes(before.deadline)) return 'closed';
  const step = lampStep(before.lamp, now.lamp);
  if (step === 0) return 'same';
  return step > 0 ? 'up' : 'down';
}

/**
 * It came to stand past its deadline without the goal being met: the day may lie before the span,
 * where the last value was awaited until then. That is another clock than the lamp's: it is told
 * beside the movement and never added to it.
 */
export function ranOut({ before, now }: Change): boolean {
  return before !== null && PASSED.includes(now.deadline) && !PASSED.includes(before.deadline);
}

/**
 * Size of a change of lamp, negative for the worse. Losing the data (a due value is missing) is
 * always for the worse, also where the lamp was red.
 */
export function lampStep(from: Lamp, to: Lamp): number {
  if (from === to) return 0;
  return (to === 'no_data' ? 0 : STANDING[to]) - STANDING[from];
}

/**
 * Place of a change in a list, the smallest first: by movement, then the largest step. Among what
 * kept its lamp, a deadline that ran out comes before what did not change at all.
 */
export function placeOfChange(change: Change): number {
  const { before, now } = change;
  const movement = MOVEMENTS.indexOf(movementOf(change)) * 100;
  const step = before === null ? 0 : Math.abs(lampStep(before.lamp, now.lamp));
  const still = before?.deadline === now.deadline ? 2 : 1;
  return movement + (10 - step) * 3 + (ranOut(change) ? 0 : still);
}
