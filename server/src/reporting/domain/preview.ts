import type { Day } from '../../series/domain/day';
import { ZERO } from '../../series/domain/exact';
import { hasValue, observationAt, type Observation } from '../../series/domain/observations';
import { judge, type Case, type Judgement } from '../../targets/domain/judge';

/** A target as it would be judged with values that nobody has accepted yet. */
export interface PreviewTarget {
  readonly seriesId: number;
  readonly case: Omit<Case, 'asOf'>;
  /** Series of its own tier and all higher ones, where it is judged from the top; else null. */
  readonly tierSeriesIds: readonly number[] | null;
}

export interface Drafts {
  readonly periodEnd: Day;
  /** What a return's lines say, by series; empty lines are left out. */
  readonly bySeries: ReadonlyMap<number, Observation>;
  /** Values known today, by series; only tiers read them. */
  readonly known: ReadonlyMap<number, readonly Observation[]>;
}

/** Judges as if what is typed were accepted today. Nothing of it is kept. */
export function previewOf(target: PreviewTarget, drafts: Drafts, today: Day): Judgement {
  const draft = draftFor(target, drafts);
  const { versions } = target.case;
  if (draft === null) return judge({ ...target.case, asOf: today });
  const newest = versions
    .filter((version) => version.periodEnd === draft.periodEnd)
    .reduce((most, { version }) => Math.max(most, version), 0);
  return judge({
    ...target.case,
    versions: [...versions, { ...draft, version: newest + 1, knownOn: today }],
    asOf: today,
  });
}

/** A tier's figure is the sum of its own and all higher ones, typed or known. */
function draftFor(target: PreviewTarget, drafts: Drafts): Observation | null {
  const { bySeries, known, periodEnd } = drafts;
  if (target.tierSeriesIds === null) return bySeries.get(target.seriesId) ?? null;
  const touched = target.tierSeriesIds.map((id) => bySeries.get(id)).find((one) => one);
  const parts = target.tierSeriesIds.map(
    (id) => bySeries.get(id) ?? observationAt(known.get(id) ?? [], periodEnd),
  );
  if (!touched || !parts.every((part) => hasValue(part))) return null;
  return {
    ...touched,
    answer: 'value',
    value: parts.reduce((sum, part) => sum.plus(part.value), ZERO),
    growth: null,
  };
}
