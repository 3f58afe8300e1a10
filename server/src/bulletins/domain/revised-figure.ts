import { exact, plain, type Exact } from '../../series/domain/exact';
import type { Day } from '../../series/domain/day';
import { knownAt, type Observation } from '../../series/domain/observations';
import { judge, type Judgement } from '../../targets/domain/judge';
import type { DeadlineState, Lamp } from '../../targets/domain/model';
import { caseOn, type PhasedTarget } from '../../targets/domain/phase';
import type { BulletinFigure } from './bulletin-figure';

/** What of a printed figure is another by now. */
export const REVISED_FIELDS = [
  'attained',
  'growth',
  'completion',
  'gap',
  'lamp',
  'deadline',
] as const;
export type RevisedField = (typeof REVISED_FIELDS)[number];

export interface RevisedFigure {
  readonly targetId: number;
  readonly what: RevisedField;
  readonly printed: string | null;
  readonly now: string | null;
  /** First day on which a revised value was known. */
  readonly since: Day;
}

type Printed = Pick<
  BulletinFigure,
  'targetId' | 'attained' | 'growth' | 'completion' | 'gap' | 'lamp' | 'deadlineState'
>;

/**
 * What later revisions make of a printed figure: the same day judged with the values of the same
 * periods as they are known now. Values of periods that nobody knew then are news, no revision, and
 * are left aside; so is everything where no value was revised.
 *
 * @param printedOn day as of which the figure was printed
 * @param knownOn day up to which revisions count
 */
export function revisedFigure(
  printed: Printed,
  target: PhasedTarget,
  printedOn: Day,
  knownOn: Day,
): RevisedFigure[] {
  const { versions, since } = revisedVersions(target.versions, printedOn, knownOn);
  if (since === null) return [];
  const now = shownOf(judge(caseOn({ ...target, versions }, printedOn)));
  const before: Shown = {
    attained: printed.attained,
    growth: printed.growth,
    completion: printed.completion,
    gap: printed.gap,
    lamp: printed.lamp,
    deadline: printed.deadlineState,
  };
  return REVISED_FIELDS.filter((what) => differ(before[what], now[what])).map((what) => ({
    targetId: printed.targetId,
    what,
    printed: before[what],
    now: now[what],
    since,
  }));
}

interface Shown {
  readonly attained: string | null;
  readonly growth: string | null;
  readonly completion: string | null;
  readonly gap: string | null;
  readonly lamp: Lamp;
  readonly deadline: DeadlineState;
}

function shownOf({ attained, latest, progress, lamp, deadline }: Judgement): Shown {
  return {
    attained: kept(attained),
    growth: kept(latest?.growth),
    completion: kept(progress?.completion),
    gap: kept(progress?.gap),
    lamp,
    deadline: deadline.state,
  };
}

/** Derived figures are kept with so many decimals; a digit beyond them is no revision. */
const KEPT_DECIMALS = 12;

function kept(value: Exact | null | undefined): string | null {
  return value ? plain(value.toDecimalPlaces(KEPT_DECIMALS)) : null;
}

const NUMBER = /^-?\d+(\.\d+)?$/;

function differ(printed: string | null, now: string | null): boolean {
  if (printed === null || now === null) return printed !== now;
  if (!NUMBER.test(printed) || !NUMBER.test(now)) return printed !== now;
  return kept(exact(printed)) !== kept(exact(now));
}

/** The values of the periods known on a day in the newest version known on a later one. */
function revisedVersions(
  versions: readonly Observation[],
  printedOn: Day,
  knownOn: Day,
): { versions: Observation[]; since: Day | null } {
  const then = new Map(knownAt(versions, printedOn).map((one) => [one.periodEnd, one.version]));
  const later = knownAt(versions, knownOn < printedOn ? printedOn : knownOn).filter((one) =>
    then.has(one.periodEnd),
  );
  const days = later
    .filter((one) => one.version > (then.get(one.periodEnd) ?? 0))
    .map((one) => one.knownOn)
    .sort();
  // A day has no hours: what was revised on the very day of the print came before or after it.
  const sameDay = later.some((one) => one.version > 1 && one.knownOn === printedOn);
  return {
    // As if it had been known then.
    versions: later.map((one) => ({
      ...one,
      knownOn: one.knownOn > printedOn ? printedOn : one.knownOn,
    })),
    since: days[0] ?? (sameDay ? printedOn : null),
  };
}
