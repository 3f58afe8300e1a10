import { unbrokenWidth } from '../domain/unbroken';
import type { PageLine } from './pdf-lines';

/** Of the usual distance between lines: a wider one parts paragraphs. */
const WIDE_GAP = 1.3;
/** Of all lines: where fewer stand in, a paragraph's first line does not show itself. */
const FEWEST_SET_IN = 0.1;
/** Of the lines from the widest: those stand out into the margin. */
const STAND_OUT = 0.02;
/** Of the letters' size: room that is not seen. */
const SLACK = 0.3;

/**
 * Tells whether the paper parts a line from the one before: by its distance, or, where first lines
 * do not stand in, by room that was left for the words that follow.
 */
export function paragraphParts(
  pages: readonly (readonly PageLine[])[],
  margin: number,
): (before: PageLine, line: PageLine, samePage: boolean) => boolean {
  const lines = pages.flat();
  const pitch = linePitch(pages);
  const setIn = lines.filter(({ left, size }) => {
    const indent = (left - margin) / size;
    return indent > 1.2 && indent < 4;
  });
  const flat = setIn.length < lines.length * FEWEST_SET_IN;
  const edge = rightEdge(lines);
  return (before, line, samePage) => {
    if (samePage && line.y - before.y > pitch * WIDE_GAP) return true;
    const needs = (unbrokenWidth(line.text) * line.size) / 2;
    return flat && before.right + needs < edge - line.size * SLACK;
  };
}

/** Where full lines end; signs after a sentence may hang over it. */
function rightEdge(lines: readonly PageLine[]): number {
  const rights = lines
    .filter(({ text }) => !/[，。、；：！？）”]$/.test(text))
    .map(({ right }) => right)
    .sort((a, b) => b - a);
  return rights[Math.floor(rights.length * STAND_OUT)] ?? 0;
}

function linePitch(pages: readonly (readonly PageLine[])[]): number {
  const steps = pages.flatMap((lines) =>
    lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? 0)),
  );
  return mostCommon(steps) ?? Infinity;
}

/** Smallest of the values that most others are like, in points. */
function mostCommon(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) {
    const near = Math.round(value / 2) * 2;
    counts.set(near, (counts.get(near) ?? 0) + 1);
  }
  let most: number | null = null;
  for (const [value, count] of counts) {
    if (most === null || count > (counts.get(most) ?? 0)) most = value;
  }
  return most;
}
