import { SCORED_FIELDS } from './annotation.schema';
import type { ScoredField } from './annotation.schema';
import type { Comparison } from './compare';

/** So many of so many; `share` is null where there was nothing to be right about. */
export interface Ratio {
  readonly right: number;
  readonly of: number;
}

export interface Score {
  readonly documents: number;
  readonly targetPrecision: Ratio;
  readonly targetRecall: Ratio;
  readonly fields: Readonly<Record<ScoredField, Ratio>>;
  /** True rows that were proposed and need no touch of a hand. */
  readonly everyFieldRight: Ratio;
  readonly notePrecision: Ratio;
  readonly noteRecall: Ratio;
  readonly noteAgencies: Ratio;
  readonly noteLead: Ratio;
  /** False targets and norms on documents that have none, and those documents' characters. */
  readonly falseRowsWithoutTargets: number;
  readonly charactersWithoutTargets: number;
  readonly milestonePrecision: Ratio;
  readonly milestoneRecall: Ratio;
  readonly incentivePrecision: Ratio;
  readonly incentiveRecall: Ratio;
}

export function share({ right, of }: Ratio): number | null {
  return of === 0 ? null : right / of;
}

/** False rows on 10,000 characters of documents without targets; null where there are none. */
export function falseRate(score: Score): number | null {
  const { falseRowsWithoutTargets, charactersWithoutTargets } = score;
  return charactersWithoutTargets === 0
    ? null
    : (falseRowsWithoutTargets * 10_000) / charactersWithoutTargets;
}

/** The figures over all given documents together: every row counts the same. */
export function scoreOf(comparisons: readonly Comparison[]): Score {
  const rows = comparisons.flatMap((one) => one.rows);
  const due = rows.filter(({ truth }) => !truth.optional);
  const proposed = due.filter(({ row }) => row !== null);
  const notes = comparisons.flatMap((one) => one.notes);
  const noted = notes.filter((note) => note.rows.length > 0).length;
  const without = comparisons.filter(({ document }) =>
    document.rows.every(({ optional }) => optional),
  );
  return {
    documents: comparisons.length,
    targetPrecision: {
      right: proposed.length,
      of: proposed.length + count(comparisons, ({ falseRows }) => falseRows.length),
    },
    targetRecall: { right: proposed.length, of: due.length },
    fields: Object.fromEntries(
      SCORED_FIELDS.map((field) => [
        field,
        ratioOf(proposed.map(({ fields }) => fields.get(field) ?? null)),
      ]),
    ) as Record<ScoredField, Ratio>,
    everyFieldRight: {
      right: proposed.filter(({ fields }) => [...fields.values()].every(Boolean)).length,
      of: due.length,
    },
    notePrecision: {
      right: noted,
      of: noted + count(comparisons, ({ falseNotes }) => falseNotes.length),
    },
    noteRecall: { right: noted, of: notes.length },
    noteAgencies: ratioOf(notes.map(({ agencies }) => agencies)),
    noteLead: ratioOf(notes.map(({ lead }) => lead)),
    falseRowsWithoutTargets: count(without, ({ falseRows }) => falseRows.length),
    charactersWithoutTargets: count(without, ({ document }) => document.source.text.length),
    milestonePrecision: {
      right: count(comparisons, ({ milestones }) => milestones.found),
      of: count(comparisons, ({ milestones }) => milestones.proposed),
    },
    milestoneRecall: {
      right: count(comparisons, ({ milestones }) => milestones.found),
      of: count(comparisons, ({ milestones }) => milestones.truths),
    },
    incentivePrecision: {
      right: count(comparisons, ({ incentives }) => incentives.found),
      of: count(comparisons, ({ incentives }) => incentives.proposed),
    },
    incentiveRecall: {
      right: count(comparisons, ({ incentives }) => incentives.found),
      of: count(comparisons, ({ incentives }) => incentives.truths),
    },
  };
}

function count(comparisons: readonly Comparison[], of: (one: Comparison) => number): number {
  return comparisons.reduce((sum, one) => sum + of(one), 0);
}

function ratioOf(verdicts: readonly (boolean | null)[]): Ratio {
  const settled = verdicts.filter((verdict) => verdict !== null);
  return { right: settled.filter(Boolean).length, of: settled.length };
}
