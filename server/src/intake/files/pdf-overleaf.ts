import type { Page, PageItem, PageRule } from './extract';
import { linesOf, PAGE_NUMBER } from './pdf-lines';
import { openFrames, openRules, partsOf, type OpenFrame } from './pdf-open-tables';
import { rowEdges, rowEdgesOverleaf } from './pdf-row-edges';

/** Of the letters' size: so far below the words of a page its table is closed. */
const BELOW = 0.5;
const ABOVE = 1.2;

/** A part of a table that lies on one page; the first has the head. */
interface Piece {
  readonly page: number;
  readonly items: readonly PageItem[];
  readonly top: number;
  readonly bottom: number;
}

/**
 * Pages with the rules that a table without rules down lacks where the paper ends in it: it has a
 * rule above and below its head, and its last one on a later page, below words in the same columns.
 */
export function closedOverleaf(pages: readonly Page[]): Page[] {
  const closed = pages.map((page) => ({ ...page, rules: [...page.rules] }));
  let from = 0;
  pages.forEach((page, number) => {
    if (number < from || pages[number + 1] === undefined) return;
    const frame = openFrames(page).at(-1);
    if (frame === undefined) return;
    const pieces = piecesOf(pages, number, frame);
    if (pieces === null) return;
    const added = rulesOf(pieces, frame);
    if (added === null) return;
    pieces.forEach((piece, at) => closed[piece.page]?.rules.push(...(added[at] ?? [])));
    from = number + Math.max(1, pieces.length - 1);
  });
  return closed;
}

/** The stretch of each page that the table takes; null where what follows is none of it. */
function piecesOf(pages: readonly Page[], number: number, frame: OpenFrame): Piece[] | null {
  const own = pages[number];
  if (own === undefined) return null;
  const first = words(own, pages[number + 1]).filter(({ y }) => y > frame.head);
  if (first.length === 0 || !within(first, frame)) return null;
  const pieces: Piece[] = [{ page: number, items: first, top: frame.top, bottom: bottomOf(first) }];
  for (let next = number + 1; next < pages.length; next += 1) {
    const page = pages[next];
    if (page === undefined) return null;
    const items = words(page, own);
    const rule = page.rules
      .filter((one) => one.across && one.to - one.from > (frame.to - frame.from) * 0.9)
      .sort((a, b) => a.at - b.at)[0];
    const above = items.filter(({ y }) => y < (rule?.at ?? Infinity));
    // The rule above a head that is repeated: that page has a table of its own.
    if (rule !== undefined && above.length === 0) return pieces;
    if (above.length === 0 || !within(above, frame)) return null;
    const top = Math.min(...above.map(({ y, height }) => y - height * ABOVE));
    pieces.push({ page: next, items: above, top, bottom: rule?.at ?? bottomOf(above) });
    if (rule !== undefined) return Math.abs(rule.from - frame.from) <= SAME ? pieces : null;
  }
  return null;
}

/** Edges that lie closer are one. */
const SAME = 6;

function within(items: readonly PageItem[], { from, to }: OpenFrame): boolean {
  return items.every(({ x, width }) => x >= from - SAME && x + width <= to + SAME);
}

function bottomOf(items: readonly PageItem[]): number {
  return Math.max(...items.map(({ y, height }) => y + height * BELOW));
}

/** Words of a page without its number and without a running head that the other page has as well. */
function words(page: Page, other: Page | undefined): PageItem[] {
  const lines = linesOf(page.items);
  const [head, foot] = [lines[0], lines.at(-1)];
  const headed = head !== undefined && linesOf(other?.items ?? [])[0]?.text === head.text;
  return page.items.filter(({ y, height }) => {
    if (headed && y < head.y + height * BELOW) return false;
    return !(foot && PAGE_NUMBER.test(foot.text) && y > foot.y - height * BELOW);
  });
}

/** Rules of each piece, over the same columns; null where the words do not stand in such. */
function rulesOf(pieces: readonly Piece[], frame: OpenFrame): PageRule[][] | null {
  const { from, to } = frame;
  const body = pieces.flatMap(({ items }) => items);
  const parts = partsOf(frame.words, body);
  if (parts === null) return null;
  const rules: PageRule[][] = [];
  for (const { items, top, bottom } of pieces) {
    const isFirst = rules.length === 0;
    const start = isFirst ? frame.head : top;
    const cuts = (isFirst ? rowEdges : rowEdgesOverleaf)(items, parts, start, bottom);
    if (cuts === null) return null;
    const edges = isFirst ? [top, frame.head, bottom] : [top, bottom];
    rules.push([
      ...edges.map((at) => ({ across: true, at, from, to })),
      ...[from, to].map((at) => ({ across: false, at, from: top, to: bottom })),
      ...openRules({ from, to, top: start, bottom }, items, parts, cuts),
      ...(isFirst ? frame.headRules(parts) : []),
    ]);
  }
  return rules;
}
