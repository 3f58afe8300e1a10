import { columns } from '../domain/unbroken';

/** A line of a text; `end` is before the signs that end it, `next` after them. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** Words of a line that stand apart, with the columns of the paper that they take. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly left: number;
  readonly right: number;
}

export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start);
    const next = feed === -1 ? text.length : feed + 1;
    const end = feed === -1 ? text.length : feed - (text[feed - 1] === '\r' ? 1 : 0);
    lines.push({ start, end: Math.max(start, end), next });
    start = next;
  }
  return lines;
}

/** Words of a line between gaps at least so many columns wide; none of a line with more than `most`. */
export function segmentsOf(
  text: string,
  { start, end }: TextLine,
  gap: number,
  most: number,
): Segment[] {
  const segments: { start: number; end: number; left: number; right: number }[] = [];
  let at = 0;
  let blank = Infinity;
  for (let place = start; place < end; place += 1) {
    const code = text.charCodeAt(place);
    const wide = columns(code);
    if (isBlank(code)) blank += code === 0x09 ? Math.max(2, wide) : wide;
    else {
      const last = segments.at(-1);
      if (last === undefined || blank >= gap) {
        if (segments.length >= most) return [];
        segments.push({ start: place, end: place + 1, left: at, right: at + wide });
      } else {
        last.end = place + 1;
        last.right = at + wide;
      }
      blank = 0;
    }
    at += wide;
  }
  return segments;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0x09 || code === 0xa0 || code === 0x0c;
}
