import type { Day } from '../../series/domain/day';
import type { Comparator, MilestoneNode, Recurrence } from './model';

/**
 * `schedule`: profile and interim goals; `goal`: what is asked, by when and of whom; `end`: nothing
 * is asked any more. The last two need a basis document and a second person.
 */
export const REVISION_KINDS = ['schedule', 'baseline', 'nodes', 'reporter', 'goal', 'end'] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];

export const DECISIONS = ['confirmed', 'refused', 'withdrawn'] as const;
export type Decision = (typeof DECISIONS)[number];

/** A profile as stored: shares as decimal text, per cent of each equal part of the year. */
export type StoredProfile =
  | { readonly kind: 'linear' | 'seasonal' }
  | { readonly kind: 'shares'; readonly shares: readonly string[] };

/** Terms that can be revised, by column of the target and as stored: decimals as text. */
export interface RevisableTerms {
  readonly name: string;
  readonly comparator: Comparator;
  readonly strict: boolean;
  readonly approximate: boolean;
  readonly recurrence: Recurrence;
  readonly goal: string;
  readonly goal_exact: string | null;
  readonly goal_upper: string | null;
  readonly evaluation_end: Day | null;
  readonly deadline: Day | null;
  readonly deadline_stated: boolean;
  readonly profile: StoredProfile;
  readonly interim: readonly { readonly on: Day; readonly value: string }[];
  readonly nodes: readonly MilestoneNode[];
  readonly baseline_end: Day | null;
  readonly baseline_value: string | null;
  readonly baseline_stated: boolean | null;
  readonly baseline_revision: string | null;
  readonly baseline_source: string | null;
}

/** A confirmed change of terms. */
export interface TermsRevision {
  readonly id: number;
  readonly kind: RevisionKind;
  /** First day on which the changed terms are in force. */
  readonly effectiveOn: Day;
  readonly before: Partial<RevisableTerms>;
  readonly after: Partial<RevisableTerms>;
}

/**
 * The terms that were in force on a day. What a term was at first stands in the first change made
 * of it; over that lie the changes that had taken effect by the day. A change that takes effect
 * later is treated as not there, in whatever order the changes were made: the demo's clock moves
 * back and forth.
 */
export function termsInForce<T extends Partial<RevisableTerms>>(
  newest: T,
  revisions: readonly TermsRevision[],
  day: Day,
): T {
  if (revisions.length === 0) return newest;
  const latestMadeFirst = [...revisions].sort((a, b) => b.id - a.id);
  const effective = revisions
    .filter((revision) => revision.effectiveOn <= day)
    .sort((a, b) => a.effectiveOn.localeCompare(b.effectiveOn) || a.id - b.id);
  return Object.assign(
    {},
    newest,
    ...latestMadeFirst.map((revision) => revision.before),
    ...effective.map((revision) => revision.after),
  ) as T;
}

/** A stretch of days with the same terms, up to the next one. */
export interface Stretch {
  readonly from: Day;
  /** The goal itself changed on the first day: periods that ended before keep the old one. */
  readonly goalChanged: boolean;
}

/** What a changed goal may carry besides what it asks: its name, and who answers for it. */
const ASKS_NOTHING: ReadonlySet<string> = new Set(['name', 'bodies']);

function asksNothing(terms: readonly string[]): boolean {
  return terms.length > 0 && terms.every((term) => ASKS_NOTHING.has(term));
}

/** Before every day that is asked for. */
const EVER: Day = '0001-01-01';

/** The days from which terms differ, the first one before all others. */
export function stretchesOf(revisions: readonly TermsRevision[]): Stretch[] {
  const days = [...new Set(revisions.map((revision) => revision.effectiveOn))].sort();
  return [
    { from: EVER, goalChanged: false },
    ...days.map((from) => ({
      from,
      goalChanged: revisions.some(
        ({ effectiveOn, kind, after }) =>
          effectiveOn === from && kind === 'goal' && !asksNothing(Object.keys(after)),
      ),
    })),
  ];
}

/** The stretch in which a day lies. */
export function stretchOn<T extends Stretch>(stretches: readonly T[], day: Day): T {
  return last(stretches.filter((stretch) => stretch.from <= day));
}

/**
 * The stretch whose terms a period is measured by, as seen on a day. A changed schedule or base
 * counts for all periods, a changed goal only for those that end on its day or later.
 */
export function stretchOfPeriod<T extends Stretch>(
  stretches: readonly T[],
  periodEnd: Day,
  asOf: Day,
): T {
  const seen = stretches.filter((stretch) => stretch.from <= asOf);
  const changed = seen.findIndex((stretch) => stretch.goalChanged && stretch.from > periodEnd);
  return last(changed === -1 ? seen : seen.slice(0, changed));
}

/** Spans of one goal as seen on a day, each with the schedule that was in force at its end. */
export function goalSpans<T extends Stretch>(
  stretches: readonly T[],
  asOf: Day,
): { readonly from: Day; readonly until: Day | null; readonly stretch: T }[] {
  const seen = stretches.filter((stretch) => stretch.from <= asOf);
  const starts = seen.filter((stretch, index) => index === 0 || stretch.goalChanged);
  return starts.map((start, index) => {
    const until = starts[index + 1]?.from ?? null;
    return {
      from: start.from,
      until,
      stretch: last(seen.filter((stretch) => until === null || stretch.from < until)),
    };
  });
}

function last<T>(list: readonly T[]): T {
  const found = list.at(-1);
  if (found === undefined) throw new Error('no terms before the first day');
  return found;
}
