import type { DeadlineState, Lamp } from '../api/model';

/** In the order of the generated sentence. */
export const LAMPS = [
  'achieved',
  'on_track',
  'at_risk',
  'off_track',
  'no_data',
  'unscheduled',
] as const satisfies readonly Lamp[];

/** Worst first: ■3 ▲5 ●12. */
export const LAMPS_WORST_FIRST = [
  'off_track',
  'at_risk',
  'on_track',
  'achieved',
  'no_data',
  'unscheduled',
] as const satisfies readonly Lamp[];

export const DEADLINE_STATES = [
  'open',
  'met',
  'met_early',
  'awaiting_final',
  'unproven',
  'missed',
  'overdue',
  'no_deadline',
] as const satisfies readonly DeadlineState[];
