import type { SubmissionLine } from '../api/model';
import type { LineState } from './line-state';

/** What the page around the grid needs to know; the same object until one of these changes. */
export interface GridSummary {
  /** As the server last told them. */
  readonly lines: readonly SubmissionLine[];
  /** Lines that wait because the server cannot be reached. */
  readonly waiting: number;
  /** Lines on their way to the server, waiting ones included. */
  readonly underway: number;
  /** Lines with anything typed that the server has not acknowledged, by id. */
  readonly unsent: readonly number[];
  readonly conflicts: readonly number[];
  /** Of the unsent lines those that were typed on an earlier visit. */
  readonly resumed: number;
  /** False where the browser keeps nothing over a reload. */
  readonly kept: boolean;
}

export function summaryOf(
  states: readonly LineState[],
  kept: boolean,
  before?: GridSummary,
): GridSummary {
  const ids = (wanted: (state: LineState) => boolean) =>
    states.filter(wanted).map(({ line }) => line.id);
  const next: GridSummary = {
    lines: states.map(({ line }) => line),
    waiting: ids(({ save }) => save === 'waiting').length,
    underway: ids(({ save }) => save === 'waiting' || save === 'saving').length,
    unsent: ids(({ seen }) => seen !== null),
    conflicts: ids(({ conflict }) => conflict !== null),
    resumed: ids(({ resumed }) => resumed).length,
    kept,
  };
  if (!before) return next;
  const lines = sameList(before.lines, next.lines) ? before.lines : next.lines;
  const unsent = sameList(before.unsent, next.unsent) ? before.unsent : next.unsent;
  const conflicts = sameList(before.conflicts, next.conflicts) ? before.conflicts : next.conflicts;
  const same =
    lines === before.lines &&
    unsent === before.unsent &&
    conflicts === before.conflicts &&
    before.waiting === next.waiting &&
    before.underway === next.underway &&
    before.resumed === next.resumed &&
    before.kept === kept;
  return same ? before : { ...next, lines, unsent, conflicts };
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
