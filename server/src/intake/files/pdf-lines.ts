import type { Page, PageItem } from './extract';

/** Words on one height of the page. */
export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line that the words stand on, from the top. */
  readonly y: number;
  /** Of the letters. */
  readonly size: number;
}

/** Of the letters' size: less lies between words that stand together. */
const WORD_GAP = 0.25;
/** As wide as a sign of the line: it was left blank, not spread. */
const BLANK_GAP = 0.9;
/** Heights that differ by less are one line (raised footnote marks, mixed fonts). */
const SAME_LINE = 0.45;

/** A line drawn with one sign of a font. */
const ORNAMENT = /([^\s\d.…—_·-])\1{9,}/gu;

/** Words from left to right in lines from top to bottom. */
export function linesOf(items: readonly PageItem[]): PageLine[] {
  const rows: PageItem[][] = [];
  let height = 0;
  let size = 0;
  for (const item of [...items].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row !== undefined && item.y - height <= SAME_LINE * Math.max(size, item.height)) {
      row.push(item);
      size = Math.max(size, item.height);
    } else {
      rows.push([item]);
      height = item.y;
      size = item.height;
    }
  }
  return rows.map(lineOf).filter((line) => line.text !== '');
}

function lineOf(items: readonly PageItem[]): PageLine {
  const ordered = [...items].sort((a, b) => a.x - b.x);
  const size = Math.max(...ordered.map((item) => item.height));
  let text = '';
  let end: number | null = null;
  for (const item of ordered) {
    const gap = end === null ? 0 : item.x - end;
    // Old programs print letters twice to make them bold.
    if (gap < -0.6 * size && text.endsWith(item.text)) continue;
    text += between(text, item.text, gap / size) + item.text;
    end = Math.max(end ?? 0, item.x + item.width);
  }
  return {
    text: text.replace(ORNAMENT, '').trim(),
    left: ordered[0]?.x ?? 0,
    right: end ?? 0,
    y: Math.max(...ordered.map((item) => item.y)),
    size,
  };
}

function between(before: string, after: string, gap: number): string {
  if (gap < WORD_GAP || before === '' || /\s$/.test(before) || /^\s/.test(after)) return '';
  const latin = /[\w.,;:%)]$/.test(before) && /^[\w(]/.test(after);
  return latin || gap >= BLANK_GAP ? ' ' : '';
}

export const PAGE_NUMBER =
  /^(?:[-—–－·•～~\s]{0,6}\d{1,4}[-—–－·•～~\s]{0,6}|第\s{0,3}\d{1,4}\s{0,3}页.{0,14}|\d{1,4}\s{0,2}[/／]\s{0,2}\d{1,4})$/;
/** Of the paper's longer side, at head and foot: a sheet turned on its side keeps its margins. */
const MARGIN = 0.13;
const FEWEST_PAGES = 3;

/** Lines of each page without its number and without what stands on most pages at one place. */
export function withoutFurniture(pages: readonly Page[], lines: readonly PageLine[][]) {
  const seen = new Map<string, number>();
  const isEdge = (line: PageLine, page: Page | undefined) => {
    if (page === undefined) return false;
    const margin = Math.max(page.width, page.height) * MARGIN;
    return line.y < margin || line.y > page.height - margin;
  };
  const keyOf = (line: PageLine) => `${Math.round(line.y / 4)} ${line.text.replace(/\d+/g, '#')}`;
  lines.forEach((page, number) => {
    const keys = new Set(page.filter((line) => isEdge(line, pages[number])).map(keyOf));
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  });
  const often = Math.max(FEWEST_PAGES, pages.length * 0.3);
  return lines.map((page, number) => {
    const edge = [page[0], page[1], page.at(-1), page.at(-2)];
    return page.filter((line) => {
      if (!isEdge(line, pages[number]) || !edge.includes(line)) return true;
      return !PAGE_NUMBER.test(line.text) && (seen.get(keyOf(line)) ?? 0) < often;
    });
  });
}
