import { addDays, type Day } from '../../series/domain/day';

/** True day and time of day, `HH:MM`, in Asia/Shanghai. */
export interface Moment {
  readonly day: Day;
  readonly time: string;
}

/** A job as the timetable knows it: once a day from a time of day on. */
export interface TimetableEntry {
  readonly key: string;
  readonly at: string;
}

/** Everything else of a day is judged by what this one brings up to date. */
export const FIRST_JOB = 'daily_evaluation';

/**
 * `due`: its time has come and it has not been done for the day. `standing`: it is done, and the day
 * lasts until somebody moves the demo's clock.
 */
export type EntryState = 'waiting' | 'due' | 'standing';

/**
 * How a job stands for a day of the product. Where that day is over by the true clock, as on the
 * demo's days, every hour of it has come.
 *
 * @param done keys of jobs that ran for the day
 */
export function entryState(
  { key, at }: TimetableEntry,
  day: Day,
  now: Moment,
  done: ReadonlySet<string>,
): EntryState {
  if (day < now.day) return done.has(key) ? 'standing' : 'due';
  return !done.has(key) && at <= now.time ? 'due' : 'waiting';
}

/** What is to be run now; nothing before the day's evaluation. */
export function dueJobs<T extends TimetableEntry>(
  jobs: readonly T[],
  day: Day,
  now: Moment,
  done: ReadonlySet<string>,
): T[] {
  return jobs.filter(
    (job) =>
      entryState(job, day, now, done) === 'due' && (job.key === FIRST_JOB || done.has(FIRST_JOB)),
  );
}

/** The next time of a job after a moment, as an instant. */
export function nextRun(at: string, now: Moment): string {
  const day = now.time < at ? now.day : addDays(now.day, 1);
  return `${day}T${at}:00+08:00`;
}
