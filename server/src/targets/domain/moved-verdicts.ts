import type { Day } from '../../series/domain/day';
import { plain } from '../../series/domain/exact';
import { knownAt } from '../../series/domain/observations';
import { periodLabel } from '../../series/domain/period-label';
import type { Words } from '../../series/domain/words';
import { judge, type Judgement } from './judge';
import type { DeadlineState, Lamp } from './model';
import { caseOn, judgePeriod, type PhasedTarget } from './phase';
import { inPercent } from './progress';
import { stretchOn } from './revision';
import { verdictWords } from './sentence';
import { shownPeriods } from './shown-periods';

/** A judgement as a preview shows it; decimals as text. */
export interface PreviewVerdict {
  readonly lamp: Lamp;
  readonly deadlineState: DeadlineState;
  readonly attained: string | null;
  readonly expected: string | null;
  /** Of `attained` and `expected`. */
  readonly unit: string;
  readonly completion: string | null;
  readonly gap: string | null;
  readonly gapUnit: string | null;
  readonly verdict: Words;
}

/** One lamp before and after a change of terms or of a value. */
export interface MovedVerdict {
  /** Null: the target as it stands today. */
  readonly periodEnd: Day | null;
  readonly period: Words | null;
  /** Null where the period is not measured. */
  readonly before: PreviewVerdict | null;
  readonly after: PreviewVerdict | null;
  readonly moved: boolean;
}

/**
 * Every verdict of a target before and after a change of its terms or values: today's first, then
 * each period with a value on either side. Judged by the product's own code from what is known today.
 */
export function verdictsBeforeAndAfter(
  before: PhasedTarget,
  after: PhasedTarget,
  today: Day,
): MovedVerdict[] {
  const known = knownAt(before.versions, today);
  const knownAfter = knownAt(after.versions, today);
  const { terms } = stretchOn(after.phases, today);
  const shown = [known, knownAfter].flatMap((values) =>
    shownPeriods(terms, values).map(({ periodEnd }) => periodEnd),
  );
  const periods = [...new Set(shown)]
    .sort()
    .map((periodEnd) =>
      row(
        periodEnd,
        judgePeriod(before, known, periodEnd, today),
        judgePeriod(after, knownAfter, periodEnd, today),
      ),
    );
  const now = row(null, judge(caseOn(before, today)), judge(caseOn(after, today)));
  return [now, ...periods];

  function row(
    periodEnd: Day | null,
    was: Judgement | null,
    becomes: Judgement | null,
  ): MovedVerdict {
    const [left, right] = [was && verdictOf(was), becomes && verdictOf(becomes)];
    return {
      periodEnd,
      period: periodEnd === null ? null : periodLabel(terms.accumulation, periodEnd),
      before: left,
      after: right,
      moved: JSON.stringify(left) !== JSON.stringify(right),
    };
  }
}

function verdictOf(judgement: Judgement): PreviewVerdict {
  const { terms, progress, attained, expected } = judgement;
  return {
    lamp: judgement.lamp,
    deadlineState: judgement.deadline.state,
    attained: attained && plain(attained),
    expected: expected && plain(expected.value),
    unit: inPercent(terms) ? '%' : terms.unit,
    completion: progress?.completion ? plain(progress.completion) : null,
    gap: progress ? plain(progress.gap) : null,
    gapUnit: progress ? (progress.gapUnit === 'pp' ? 'pp' : terms.unit) : null,
    verdict: verdictWords(judgement),
  };
}
