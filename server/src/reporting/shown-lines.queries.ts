import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { submittedBefore } from './comparison.queries';
import { lineOnDay } from './domain/line-on-day';
import type { LinePlace } from './line-facts-of';
import { lineRows, type LineRow } from './line-material.queries';
import type { LineContent } from './submission-line.repository';

export interface ShownLines {
  readonly lines: readonly LineRow[];
  /** Those whose draft of the day is not known. */
  readonly notKept: ReadonlySet<number>;
}

const EMPTY: LineContent = {
  answer: null,
  value: null,
  growth: null,
  explanation: null,
  nextStep: null,
  expectedOn: null,
};

/** The lines of a return as they stand, or as they were on a past day. */
export async function shownLines(
  manager: EntityManager,
  { submissionId, past }: Pick<LinePlace, 'submissionId' | 'past'>,
  asOf: Day,
): Promise<ShownLines> {
  const stored = await lineRows(manager, submissionId);
  if (past === undefined) return { lines: stored, notKept: new Set() };
  const handedIn = await submittedBefore(manager, submissionId, { asOf, skip: 0 });
  const said = new Map(handedIn.map((row) => [row.seriesId, contentOf(row)]));
  const shown = stored.map((line) => {
    const { text, kept } = lineOnDay<LineContent>(line, {
      day: asOf,
      state: past,
      said: said.get(line.seriesId) ?? null,
      saidKept: handedIn.length > 0,
    });
    return { line: { ...line, ...(text ?? EMPTY) }, kept };
  });
  return {
    lines: shown.map(({ line }) => line),
    notKept: new Set(shown.filter(({ kept }) => !kept).map(({ line }) => line.id)),
  };
}

function contentOf({ answer, value, growth, explanation, nextStep, expectedOn }: LineContent) {
  return { answer, value, growth, explanation, nextStep, expectedOn };
}
