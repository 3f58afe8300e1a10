import { addDays, isWeekend, yearOf, type Day } from './day';

/** A day that is otherwise than its weekday says: a holiday, or a weekend that is worked. */
export interface NamedDay {
  readonly working: boolean;
  readonly name: { readonly zh: string; readonly en: string };
}

/** Whose announcement of a year's holidays counts, and from which of its days on. */
export interface KnownYear {
  readonly source: 'library' | 'administrator';
  /** A year that was learned when it had begun leaves its earlier days as they were presumed. */
  readonly countsFrom: Day;
}

export interface WorkFacts {
  /** Of the kept library; it counts in the years that are known by it. */
  readonly holidays: ReadonlyMap<Day, NamedDay>;
  readonly years: ReadonlyMap<number, KnownYear>;
  /** Entered by an administrator; they win in every year. */
  readonly changes: ReadonlyMap<Day, NamedDay>;
}

/**
 * Working days as the State Council announces them: holidays, weekends that are worked instead,
 * and Monday to Friday in years that nobody has told anything about. A value that never changes.
 */
export class WorkCalendar {
  private readonly counted = new Map<string, Day>();

  constructor(private readonly facts: WorkFacts) {}

  isWorking(day: Day): boolean {
    return (this.facts.changes.get(day) ?? this.kept(day))?.working ?? !isWeekend(day);
  }

  /** What the library says of a day, where it counts. */
  kept(day: Day): NamedDay | undefined {
    const year = this.facts.years.get(yearOf(day));
    if (year?.source !== 'library' || day < year.countsFrom) return undefined;
    return this.facts.holidays.get(day);
  }

  /** True for a day of which no announcement is known: it follows its weekday alone. */
  presumed(day: Day): boolean {
    if (this.facts.changes.has(day)) return false;
    const year = this.facts.years.get(yearOf(day));
    return year === undefined || day < year.countsFrom;
  }

  /** True where a count from the day after `after` up to `until` met a presumed day. */
  presumedBetween(after: Day, until: Day): boolean {
    for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) {
      if (this.presumed(day)) return true;
    }
    return false;
  }

  /**
   * The n-th working day after a day.
   *
   * @param n 1 for the next working day
   */
  workingDayAfter(day: Day, n: number): Day {
    const key = `${day}+${n}`;
    let found = this.counted.get(key);
    if (found === undefined) {
      found = day;
      for (let left = n; left > 0;) {
        found = addDays(found, 1);
        if (this.isWorking(found)) left -= 1;
      }
      this.counted.set(key, found);
    }
    return found;
  }
}
