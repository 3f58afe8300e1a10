import { falseRate, share } from './score';
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

/** The gates that a score does not pass, one sentence each; a figure without rows passes none. */
export function failedGates(score: Score): string[] {
  const shares = GATES.flatMap(([name, least, ratioOf]) => {
    const reached = share(ratioOf(score));
    if (reached !== null && reached >= least) return [];
    const words = reached === null ? 'nothing to judge' : `${(reached * 100).toFixed(1)} %`;
    return [`${name}: ${words}, at least ${least * 100} % is asked`];
  });
  const rate = falseRate(score);
  return rate === null || rate === 0
    ? shares
    : [
        ...shares,
        `${score.falseRowsWithoutTargets} rows on documents without targets, none is allowed`,
      ];
}
