import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { Words } from '../series/domain/words';
import type { TimetableEntry } from './domain/timetable';

/** Something that is done once a day, by itself or by hand. */
export interface ScheduleJob extends TimetableEntry {
  /** Stable: runs are kept under it. */
  readonly key: string;
  readonly title: Words;
  /** What it does, as a sentence. */
  readonly description: Words;
  /** Time of day in Asia/Shanghai, `HH:MM`. */
  readonly at: string;
  /** It tells the features of the day, so that no command may run beside it. */
  readonly turnsDay?: boolean;
  /** In the caller's transaction; answers what came of it. Repeating it changes nothing. */
  run(manager: EntityManager, day: Day): Promise<Words>;
}

/** All jobs, in the order in which they run where several are due. */
export const SCHEDULE_JOBS = Symbol('schedule jobs');
