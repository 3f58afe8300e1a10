/** Fewer lines say nothing about how the text was broken. */
const FEWEST_LINES = 12;
/** Lines of a page differ in width by what does not fit at their end. */
const SLACK = 3;
const FEWEST_SIGNS = 18;
const MOST_SIGNS = 90;
const ENDS_PARAGRAPH = /[。！？；：!?;:.”）)】》]$/;

interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether lines are lines of a page and not paragraphs: most of the text stands in lines of nearly
 * the same, full width, and many of these break off within a sentence.
 */
export function looksHardWrapped(text: string, tables: readonly Place[] = []): boolean {
  const lines = outside(text, tables)
    .split(/\r\n?|\n/)
    .map((line) => line.trim());
  const widths = new Map<number, number>();
  const written = lines.filter((line) => line !== '');
  if (written.length < FEWEST_LINES) return false;
  for (const line of written) {
    const width = widthOf(line);
    if (width >= FEWEST_SIGNS && width <= MOST_SIGNS) {
      widths.set(width, (widths.get(width) ?? 0) + 1);
    }
  }
  let full = 0;
  let most = 0;
  for (const width of widths.keys()) {
    let near = 0;
    for (let at = width - SLACK; at <= width; at += 1) near += widths.get(at) ?? 0;
    if (near > most) [full, most] = [width, near];
  }
  const wide = written.filter((line) => widthOf(line) > full).length;
  if (most < written.length * 0.4 || wide > written.length * 0.1) return false;
  const fullLines = written.filter((line) => Math.abs(widthOf(line) - full) <= SLACK);
  const broken = fullLines.filter((line) => !ENDS_PARAGRAPH.test(line)).length;
  return broken >= fullLines.length * 0.6;
}

/** Rows of a table are as wide as each other for reasons of their own. */
function outside(text: string, tables: readonly Place[]): string {
  let left = '';
  let at = 0;
  for (const { start, end } of tables) {
    left += text.slice(at, start);
    at = end;
  }
  return left + text.slice(at);
}

/** In Chinese signs: two half-width ones take the place of one. */
function widthOf(line: string): number {
  let width = 0;
  for (let at = 0; at < line.length; at += 1) width += line.charCodeAt(at) > 0xff ? 1 : 0.5;
  return Math.ceil(width);
}
