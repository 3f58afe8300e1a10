import type { NormalText, Span } from './normal-text';
import type { SourceDocument } from './source';

/** One line of the normalised text, or one cell of a table. */
export interface Block extends Span {
  readonly text: string;
  readonly table: boolean;
}

/** The normalised text cut into its paragraphs and table cells; none is empty. */
export function cutBlocks(normal: NormalText, source: SourceDocument): Block[] {
  const blocks: Block[] = [];
  const tables = source.tables.filter((table) => table.columns > 1);
  let next = 0;
  let tabbed = false;
  for (let start = 0; start < normal.text.length;) {
    const feed = normal.text.indexOf('\n', start);
    const end = feed < 0 ? normal.text.length : feed;
    const place = normal.places[start] ?? 0;
    while ((tables[next]?.end ?? Infinity) <= place) next += 1;
    const inTable = (tables[next]?.start ?? Infinity) <= place;
    const hasTab = normal.text.slice(start, end).includes('\t');
    const followed = nextLineHasTab(normal.text, end);
    blocks.push(...cutLine(normal.text, start, end, inTable || (hasTab && (tabbed || followed))));
    tabbed = hasTab;
    start = end + 1;
  }
  return blocks;
}

function nextLineHasTab(text: string, end: number): boolean {
  const tab = text.indexOf('\t', end + 1);
  if (tab < 0 || tab - end > 400) return false;
  return !text.slice(end + 1, tab).includes('\n');
}

function* cutLine(text: string, from: number, to: number, table: boolean): Generator<Block> {
  let start = from;
  for (const words of text.slice(from, to).split(table ? '\t' : '\n')) {
    for (let at = 0; at < words.length;) {
      const next = table ? words.length : pieceEnd(words, at);
      const piece = words.slice(at, next);
      if (piece.trim() !== '') yield { start: start + at, end: start + next, text: piece, table };
      at = next;
    }
    start += words.length + 1;
  }
}

/** No paragraph of a plan is longer; a text without line ends is cut after a sentence, so that work stays linear. */
const MOST_PARAGRAPH = 6000;

function pieceEnd(words: string, from: number): number {
  const most = from + MOST_PARAGRAPH;
  if (words.length <= most) return words.length;
  const stop = words.slice(from, most).lastIndexOf('。');
  return stop > 0 ? from + stop + 1 : most;
}
