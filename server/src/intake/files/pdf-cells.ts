import { unbrokenWidth } from '../domain/unbroken';
import type { PageLine } from './pdf-lines';

/** Of the letters' size: room that is not seen. */
const SLACK = 1;
/** Of the letters' size: how far a first line stands in. */
const SET_IN = [1.2, 4] as const;
/** Of the letters' size: lines that begin together. */
const SAME_LEFT = 0.3;
const SENTENCE_END = /[。；;：:！!？?][”’"）)]?$/;

/**
 * Words of a cell: lines of one paragraph joined, paragraphs on lines of their own. A paragraph ends
 * after a sentence behind which the next words would have had room, or before a line that stands in
 * as the first one does.
 *
 * @param edge where the longest line of the column ends
 */
export function cellText(lines: readonly PageLine[], edge: number): string {
  const [first] = lines;
  if (first === undefined) return '';
  const margin = Math.min(...lines.map(({ left }) => left));
  const standsIn = isSetIn(first, margin);
  let text = first.text;
  for (let at = 1; at < lines.length; at += 1) {
    const [before, line] = [lines[at - 1], lines[at]];
    if (before === undefined || line === undefined) break;
    const needs = (unbrokenWidth(line.text) / 2 + SLACK) * line.size;
    const begins =
      standsIn && isSetIn(line, margin) && Math.abs(line.left - first.left) < line.size * SAME_LEFT;
    const ends = SENTENCE_END.test(before.text) && before.right + needs < edge;
    text += (begins || ends ? '\n' : '') + line.text;
  }
  return text;
}

function isSetIn({ left, size }: PageLine, margin: number): boolean {
  const indent = (left - margin) / size;
  return indent > SET_IN[0] && indent < SET_IN[1];
}
