import type { Day } from './day';
import { ruleFor, STANDARD_TERMS, type DueRule, type DueTerms, type Publisher } from './due-rule';
import { releaseKey, releasePeriod } from './release';
import { WorkCalendar, type WorkFacts } from './work-calendar';

export interface CalendarFacts extends WorkFacts {
  readonly rules: readonly DueRule[];
  /** Days of release, by `releaseKey`. */
  readonly releases: ReadonlyMap<string, Day>;
}

/** By what a due day was found. */
export type DueBasis =
  | {
      readonly kind: 'working_days';
      readonly workingDays: number;
      /** Whose day of release the rule asks for and nobody has entered yet. */
      readonly unreleased: Publisher | null;
    }
  | {
      readonly kind: 'release';
      readonly workingDays: number;
      readonly publisher: Publisher;
      readonly period: Day;
      readonly releaseOn: Day;
    };

export interface Due {
  /** Last day to report; it still belongs to the agency. */
  readonly on: Day;
  /** True where a year without announced holidays was counted by Monday to Friday. */
  readonly presumed: boolean;
  readonly basis: DueBasis;
}

/**
 * Working days, due rules and days of release as one value that answers when what is due. It never
 * changes, so an answer is found once: every target asks for the same few periods again.
 */
export class DueCalendar {
  readonly work: WorkCalendar;
  private readonly found = new Map<string, Due>();

  constructor(readonly facts: CalendarFacts) {
    this.work = new WorkCalendar(facts);
  }

  /** Last day to report a period that ends while the plan runs. */
  dueOn(regionCode: string, periodEnd: Day): Due {
    const key = `${regionCode} ${periodEnd}`;
    const due = this.found.get(key) ?? this.findDue(regionCode, periodEnd);
    this.found.set(key, due);
    return due;
  }

  private findDue(regionCode: string, periodEnd: Day): Due {
    const terms = this.termsFor(regionCode, periodEnd);
    if (terms.kind === 'working_days') return this.counted(periodEnd, terms.workingDays, null);
    const { publisher, workingDays } = terms;
    const period = releasePeriod(periodEnd);
    if (period === null) return this.counted(periodEnd, STANDARD_TERMS.workingDays, null);
    const releaseOn = this.facts.releases.get(releaseKey(publisher, period));
    if (releaseOn === undefined) {
      return this.counted(periodEnd, STANDARD_TERMS.workingDays, publisher);
    }
    const basis = { kind: 'release', workingDays, publisher, period, releaseOn } as const;
    return this.after(releaseOn, workingDays, basis);
  }

  /**
   * Last day to report what had ended before a plan began to run: its figures are published
   * already, so that no release is waited for.
   */
  dueAfterActivation(regionCode: string, activatedOn: Day): Due {
    const terms = this.termsFor(regionCode, activatedOn);
    const { workingDays } = terms.kind === 'working_days' ? terms : STANDARD_TERMS;
    return this.counted(activatedOn, workingDays, null);
  }

  private termsFor(regionCode: string, periodEnd: Day): DueTerms {
    return ruleFor(this.facts.rules, regionCode, periodEnd)?.terms ?? STANDARD_TERMS;
  }

  private counted(day: Day, workingDays: number, unreleased: Publisher | null): Due {
    return this.after(day, workingDays, { kind: 'working_days', workingDays, unreleased });
  }

  private after(day: Day, workingDays: number, basis: DueBasis): Due {
    const on = this.work.workingDayAfter(day, workingDays);
    return { on, presumed: this.work.presumedBetween(day, on), basis };
  }
}
