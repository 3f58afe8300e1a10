import { LAMPS, type Lamp } from '../targets/domain/model';
import type { LampCounts } from './overview.schema';

/** Counted columns, named alike in the summaries and in counts of states. */
export const COUNTED = [
  'achieved',
  'on_track',
  'at_risk',
  'off_track',
  'no_data',
  'unscheduled',
  'overdue',
  'missed',
  'unproven',
  'awaiting_final',
] as const;
export type Counted = Readonly<Record<(typeof COUNTED)[number], number>>;

const LAMP_COLUMNS: readonly string[] = LAMPS;

/** Counting expressions over states as `st`. */
export const COUNT_STATES = COUNTED.map(
  (name) =>
    `count(*) FILTER (WHERE st.${LAMP_COLUMNS.includes(name) ? 'lamp' : 'deadline_state'} = '${name}')::int AS ${name}`,
).join(', ');

export function noCounts(): LampCounts {
  return {
    total: 0,
    achieved: 0,
    on_track: 0,
    at_risk: 0,
    off_track: 0,
    no_data: 0,
    unscheduled: 0,
  };
}

/** Targets by lamp over several counted rows; the lamps sum to the total. */
export function lampCounts(rows: readonly Counted[]): LampCounts {
  const counts = noCounts();
  for (const row of rows) {
    for (const lamp of LAMPS) {
      counts[lamp] += row[lamp];
      counts.total += row[lamp];
    }
  }
  return counts;
}

/** The same of targets at hand. */
export function lampCountsOf(targets: readonly { readonly lamp: Lamp }[]): LampCounts {
  const counts = noCounts();
  for (const { lamp } of targets) {
    counts[lamp] += 1;
    counts.total += 1;
  }
  return counts;
}
