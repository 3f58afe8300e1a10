import { paragraphLines, type Line } from './lines';
import type { NormalText } from './normal-text';
import { settleSigns } from './signs';
import type { SourceDocument } from './source';
import { isDigit, isHan, isLatin, PlacedText, spell } from './spelling';

/**
 * The source in one spelling, one paragraph a line, and the place of each of its units. Linear in the
 * length of the source; never fails.
 */
export function normalise(source: SourceDocument): NormalText {
  const spelt = spell(source.text);
  const out = new PlacedText();
  const cells = cellStarts(source);
  for (const lines of paragraphLines(spelt, source)) {
    const joined = joinLines(spelt, lines);
    const settled = settleSigns(joined.text);
    if (out.length > 0) out.add('\n', joined.places[0] ?? 0);
    const isCell = (at: number) => cells.has(joined.places[at] ?? -1);
    for (const { from, words } of closeBlanks(settled, lines[0]?.table === true, isCell))
      out.add(words, joined.places[from] ?? 0);
  }
  return out.finish(source.text.length);
}

/** Where cells begin: what parts them from the cell before may be blanks. */
function cellStarts({ tables }: SourceDocument): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const { cells } of tables) for (const { start } of cells) starts.add(start);
  return starts;
}

/** Lines of a paragraph as one; between two Latin words the line end was their blank. */
function joinLines(spelt: NormalText, lines: readonly Line[]): NormalText {
  const out = new PlacedText();
  let last = 0;
  for (const line of lines) {
    if (isWordLetter(last) && isWordLetter(spelt.text.charCodeAt(line.start)))
      out.add(' ', spelt.places[line.start] ?? 0);
    last = spelt.text.charCodeAt(line.end - 1);
    for (let at = line.start; at < line.end; at += 1)
      out.add(spelt.text.charAt(at), spelt.places[at] ?? 0);
  }
  return out.finish(0);
}

function isWordLetter(code: number): boolean {
  return isLatin(code) && !isDigit(code);
}

interface Piece {
  readonly from: number;
  readonly words: string;
}

/** Blanks go but between Latin words, after a paragraph's number and where a line is set in columns. */
function* closeBlanks(
  text: string,
  table: boolean,
  isCell: (at: number) => boolean,
): Generator<Piece> {
  const spread = spreadYears(text);
  const numbered = numberedHead(text);
  for (let at = 0; at < text.length;) {
    if (!isGapSign(text, at)) {
      yield { from: at, words: text.charAt(at) };
      at += 1;
      continue;
    }
    const start = at;
    let width = 0;
    let tab = false;
    while (at < text.length && isGapSign(text, at)) {
      if (table && text.charAt(at) === '\t') yield { from: at, words: '\t' };
      tab ||= text.charAt(at) === '\t';
      width += text.charAt(at) === ' ' ? 1 : 2;
      at += 1;
    }
    if (start === 0 || at === text.length || spread.has(start) || (table && tab)) continue;
    if (tab || (table && isCell(at))) yield { from: start, words: '\t' };
    else if (keepsBlank(text, start, at, width, numbered)) yield { from: start, words: ' ' };
  }
}

function isGapSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x3000 || code === 0x09;
}

function keepsBlank(
  text: string,
  start: number,
  end: number,
  width: number,
  numbered: number,
): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (start === numbered) return true;
  if (isLatinEdge(before) && isLatinEdge(after)) return true;
  return width >= 2 && standsApart(text, start, -1) && standsApart(text, end - 1, 1);
}

function isLatinEdge(code: number): boolean {
  return isLatin(code) || code === 0x25 || code === 0x2e || code === 0x2c || code === 0x29;
}

/** Three or more signs of a word on this side: columns of a line, no letter-spaced heading. */
function standsApart(text: string, edge: number, step: 1 | -1): boolean {
  for (let away = 1; away <= 3; away += 1) {
    const code = text.charCodeAt(edge + away * step);
    if (!(isHan(code) || isLatin(code))) return false;
  }
  return true;
}

const NUMBERED =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,5}[编章节条部分篇]{1,2}|\d{1,2}(?:\.\d{1,2}){0,3})(?=[ \u3000]{1,8}(?![年月日时分秒个家项万亿元件人名所座条处台套批户亩吨米公千百种类级层次倍成岁天周期轮届位%℃、.—\d]))/;

/** Where the number ends that a paragraph begins with, if only a blank parts it from the words; else −1. */
function numberedHead(text: string): number {
  return NUMBERED.exec(text.slice(0, 40))?.[0].length ?? -1;
}

const SPREAD_YEAR = /(?<!\d)(?:\d(?: \d){3}|(?:19|20) \d\d|(?:19|20)\d \d|[12] \d{3})(?= ?年)/g;

/** Blanks inside 2 0 2 5 年. */
function spreadYears(text: string): ReadonlySet<number> {
  const blanks = new Set<number>();
  for (const found of text.matchAll(SPREAD_YEAR)) {
    for (let at = 0; at < found[0].length; at += 1)
      if (found[0].charAt(at) === ' ') blanks.add(found.index + at);
  }
  return blanks;
}
