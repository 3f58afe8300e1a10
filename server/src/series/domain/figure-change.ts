import type { Exact } from './exact';
import type { Answer, Vintage } from './model';

/** What a version says of its period, apart from its stage and who stands for it. */
export interface Figure {
  readonly answer: Answer;
  readonly value: Exact | null;
  /** Per cent. */
  readonly growth: Exact | null;
}

/** True where the figure itself becomes another; 60 and 60.0 are one figure, empty is not zero. */
export function changesFigure(before: Figure, after: Figure): boolean {
  return (
    before.answer !== after.answer ||
    differs(before.value, after.value) ||
    differs(before.growth, after.growth)
  );
}

function differs(a: Exact | null, b: Exact | null): boolean {
  return a === null || b === null ? a !== b : !a.eq(b);
}

/** What tells whether a version corrects the one before it. */
export interface Staged {
  readonly answer: Answer;
  readonly vintage: Vintage;
  readonly revision: string | null;
}

/**
 * A version is a correction (更正) where it takes the place of a figure of the same vintage and
 * revision: a final figure after a preliminary one, or a figure where there was none, corrects
 * nothing.
 */
export function isCorrection(version: Staged, before: Staged | undefined): boolean {
  return (
    before?.answer === 'value' &&
    version.vintage === before.vintage &&
    version.revision === before.revision
  );
}
