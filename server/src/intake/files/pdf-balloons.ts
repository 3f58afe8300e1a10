import type { PageItem } from './extract';

/** What a word processor prints beside the text of a draft: who changed or remarked what. */
const BALLOON =
  /^(?:删除(?:的内容)?|插入(?:的内容)?|设置(?:了)?格式|带格式的?|批注|移动(?:了)?)\s{0,2}(?:\[[^\]]{1,24}\]\s{0,2}[:：]|[:：]\s)/;
/** Of the letters' size: so far balloons begin from one edge. */
const SAME_EDGE = 0.7;
/** Heights that differ by less are one line. */
const SAME_LINE = 0.45;
/** So many letters wide is the head of a balloon. */
const REACH = 16;
const MOST_WORDS = 40;

/** The words of a page without the column of balloons beside its text. */
export function withoutBalloons(items: readonly PageItem[]): readonly PageItem[] {
  const heads = headsOf(items);
  const [first] = heads;
  if (first === undefined) return items;
  const edge = Math.min(...heads.map(({ x }) => x)) - first.height * SAME_EDGE;
  return items.filter(({ x }) => x < edge);
}

/** First words of balloons; a head may be printed sign by sign. */
function headsOf(items: readonly PageItem[]): PageItem[] {
  const ordered = [...items].sort((a, b) => a.y - b.y || a.x - b.x);
  return items.filter((item) => {
    if (!/^(?:删|插|设|带|批|移)/.test(item.text)) return false;
    return BALLOON.test(wordsFrom(item, ordered));
  });
}

/** Some words further on the same line. */
function wordsFrom(item: PageItem, ordered: readonly PageItem[]): string {
  const from = firstAt(ordered, item.y - item.height * SAME_LINE);
  const line: PageItem[] = [];
  for (let at = from; line.length < MOST_WORDS; at += 1) {
    const next = ordered[at];
    if (next === undefined || next.y > item.y + item.height * SAME_LINE) break;
    if (next.x >= item.x && next.x < item.x + item.height * REACH) line.push(next);
  }
  return line
    .sort((a, b) => a.x - b.x)
    .map(({ text }) => text)
    .join('')
    .slice(0, 40);
}

function firstAt(ordered: readonly PageItem[], height: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const half = (low + high) >> 1;
    if ((ordered[half]?.y ?? 0) < height) low = half + 1;
    else high = half;
  }
  return low;
}
