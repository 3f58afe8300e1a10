import type { Span } from './normal-text';

const OPENING = '（〔［[【(〖';
const CLOSING = '）〕］]】)〗';
/** Brackets within brackets within brackets are no notes; also keeps the reading linear. */
const DEEPEST = 2;

interface Opened {
  readonly at: number;
  readonly family: number;
  depth: number;
}

export interface Bracket extends Span {
  /** Never closed: ends with its line. */
  readonly open: boolean;
}

/**
 * Pairs of brackets within a line, the inner ones first; both brackets are in the span. Of those that
 * a line leaves open the last one ends with it.
 */
export function brackets(text: string): Bracket[] {
  const pairs: Bracket[] = [];
  let stack: Opened[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    const letter = text[at] ?? '\n';
    if (letter === '\n') {
      const open = stack.at(-1);
      if (open !== undefined) pairs.push({ start: open.at, end: at, open: true });
      stack = [];
      continue;
    }
    const opening = OPENING.indexOf(letter);
    if (opening >= 0) {
      stack.push({ at, family: family(opening), depth: 0 });
      continue;
    }
    const closing = CLOSING.indexOf(letter);
    if (closing < 0) continue;
    const opened = popFamily(stack, family(closing));
    if (opened === undefined) continue;
    const outer = stack.at(-1);
    if (outer !== undefined) outer.depth = Math.max(outer.depth, opened.depth + 1);
    if (opened.depth <= DEEPEST) pairs.push({ start: opened.at, end: at + 1, open: false });
  }
  return pairs;
}

/** （ and ( are one family. */
function family(index: number): number {
  return index === 5 ? 0 : index === 3 ? 2 : index;
}

/** The last opening bracket of the family, at most three back; what lies above it was never closed. */
function popFamily(stack: Opened[], wanted: number): Opened | undefined {
  for (let back = 1; back <= Math.min(4, stack.length); back += 1) {
    const opened = stack[stack.length - back];
    if (opened?.family !== wanted) continue;
    stack.length -= back;
    return opened;
  }
  return undefined;
}
