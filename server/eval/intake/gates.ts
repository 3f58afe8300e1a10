import { share } from './score';
import type { NamedScore } from './report';
import type { Ratio, Score } from './score';

/** What the reader has to reach on documents it was not tuned on, as shares of one. */
const GATES: readonly (readonly [string, number, (score: Score) => Ratio])[] = [
  ['target precision', 0.9, (score) => score.targetPrecision],
  ['target recall', 0.9, (score) => score.targetRecall],
  ['note precision', 0.98, (score) => score.notePrecision],
  ['note recall', 0.98, (score) => score.noteRecall],
  ['exact bodies of targets', 0.9, (score) => score.fields.agencies],
  ['exact bodies of notes', 0.9, (score) => score.noteAgencies],
  ['deadlines', 0.95, (score) => score.fields.deadline],
];

/**
 * The gates that are not passed, one sentence each. Every group has to pass every gate on what it
 * has to judge; a figure that no group has rows for is not passed either.
 */
export function failedGates(groups: readonly NamedScore[]): string[] {
  return [
    ...GATES.flatMap(([name, least, ratioOf]) => {
      const reached = groups.map((group) => [group.name, share(ratioOf(group.score))] as const);
      const asked = `at least ${least * 100} % is asked`;
      if (reached.every(([, one]) => one === null)) return [`${name}: nothing to judge, ${asked}`];
      return reached.flatMap(([group, one]) =>
        one === null || one >= least
          ? []
          : [`${group}: ${name}: ${(one * 100).toFixed(1)} %, ${asked}`],
      );
    }),
    ...groups
      .filter(({ score }) => score.falseRowsWithoutTargets > 0)
      .map(
        ({ name, score }) =>
          `${name}: ${score.falseRowsWithoutTargets} rows on documents without targets, none is allowed`,
      ),
  ];
}
