import type { NormalText, Span } from './normal-text';
import type { SourceDocument } from './source';
import { startsClause } from './markers';
import { shellLine } from './shell';
import { columns, unbrokenWidth } from './unbroken';
import { WRITTEN_DAY } from './written-day';

/** A line of the spelt text without its blanks at either end. */
export interface Line extends Span {
  /** Columns before the first word; an ideographic blank has two. */
  readonly indent: number;
  /** Columns from the left edge to the last word. */
  readonly width: number;
  /** In a table of several cells: never joined, never dropped. */
  readonly table: boolean;
  /** Empty lines stood before it. */
  readonly gap: boolean;
}

/** Paragraphs as runs of lines, page furniture left out. */
export function paragraphLines(spelt: NormalText, source: SourceDocument): readonly Line[][] {
  const lines = withoutFurniture(spelt.text, cutLines(spelt, source), source.hardWrapped);
  const shape = wrapShape(spelt.text, lines, source.hardWrapped);
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const paragraph = paragraphs[paragraphs.length - 1];
    const [first] = paragraph ?? [];
    const before = paragraph?.[paragraph.length - 1];
    const joins =
      first !== undefined && before !== undefined && goesOn(spelt.text, first, before, line, shape);
    if (joins) paragraph?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function cutLines(spelt: NormalText, source: SourceDocument): Line[] {
  const lines: Line[] = [];
  const tables = source.tables.filter((table) => table.cells.length > 1);
  let table = 0;
  let gap = false;
  for (let start = 0; start <= spelt.text.length;) {
    const feed = spelt.text.indexOf('\n', start);
    const end = feed < 0 ? spelt.text.length : feed;
    const place = spelt.places[start] ?? 0;
    while ((tables[table]?.end ?? Infinity) <= place) table += 1;
    const line = cutLine(spelt.text, start, end, gap, (tables[table]?.start ?? Infinity) <= place);
    if (line !== null) lines.push(line);
    gap = line === null;
    start = end + 1;
  }
  return lines;
}

function cutLine(
  text: string,
  from: number,
  to: number,
  gap: boolean,
  table: boolean,
): Line | null {
  let start = from;
  let indent = 0;
  while (start < to && isGap(text.charCodeAt(start))) {
    indent += columns(text.charCodeAt(start));
    start += 1;
  }
  let end = to;
  while (end > start && isGap(text.charCodeAt(end - 1))) end -= 1;
  if (end === start) return null;
  let width = indent;
  for (let at = start; at < end; at += 1) width += columns(text.charCodeAt(at));
  return { start, end, indent, width, table, gap };
}

export function isGap(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0x09;
}

const PAGE_MARKED =
  /^(?:[-－—·•～~]{1,3}[ \u3000]{0,4}\d{1,4}[ \u3000]{0,4}[-－—·•～~]{1,3}|第[ \u3000]{0,3}\d{1,4}[ \u3000]{0,3}页(?:[ \u3000]{0,3}[,，/／]?[ \u3000]{0,3}共[ \u3000]{0,3}\d{1,4}[ \u3000]{0,3}页)?|共[ \u3000]{0,3}\d{1,4}[ \u3000]{0,3}页|\d{1,4} {0,2}\/ {0,2}\d{1,4}|[Pp]age \d{1,4}(?: of \d{1,4})?)$/;
const PAGE_BARE = /^\d{1,3}$/;
/** A page of the paper has at least so many lines. */
const PAGE_LINES = 8;

/** Page numbers and what is repeated at the head or foot of each page. */
function withoutFurniture(text: string, lines: readonly Line[], hardWrapped: boolean): Line[] {
  const dropped = new Set<number>();
  const bare: number[] = [];
  lines.forEach((line, index) => {
    if (line.table || line.end - line.start > 40) return;
    const words = text.slice(line.start, line.end);
    if (PAGE_MARKED.test(words)) dropped.add(index);
    else if (PAGE_BARE.test(words)) bare.push(index);
  });
  for (const index of runningNumbers(text, lines, bare)) dropped.add(index);
  for (const index of runningHeads(text, lines, dropped, hardWrapped)) dropped.add(index);
  return lines.filter((_, index) => !dropped.has(index));
}

/** Bare numbers alone on a line that count up a page apart: a list's or a table's stand closer. */
function runningNumbers(text: string, lines: readonly Line[], bare: readonly number[]): number[] {
  const number = (index: number) => Number(text.slice(lines[index]?.start, lines[index]?.end));
  return bare.filter((index, at) => {
    const before = bare[at - 1];
    const after = bare[at + 1];
    const follows =
      before !== undefined && index - before >= PAGE_LINES && number(index) === number(before) + 1;
    const leads =
      after !== undefined && after - index >= PAGE_LINES && number(after) === number(index) + 1;
    return follows || leads;
  });
}

/** The same short line at a page's edge three times or more. */
function runningHeads(
  text: string,
  lines: readonly Line[],
  pages: ReadonlySet<number>,
  hardWrapped: boolean,
): number[] {
  const places = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (line.table || pages.has(index) || line.end - line.start > 40) return;
    const words = text.slice(line.start, line.end);
    if (words.length < 4 || /[。；：:，、（）()]/.test(words) || startsClause(words)) return;
    places.set(words, [...(places.get(words) ?? []).slice(-200), index]);
  });
  const heads: number[] = [];
  for (const found of places.values()) {
    // A title above the text and again at the head of the second page.
    const [title, again] = found;
    if (found.length === 2 && title !== undefined && again !== undefined) {
      if (pages.has(again - 1) && again - title >= 15) heads.push(again);
      continue;
    }
    if (found.length < 3) continue;
    const atEdge = found.filter((index) => pages.has(index - 1) || pages.has(index + 1)).length;
    const apart = found.every((index, at) => at === 0 || index - (found[at - 1] ?? 0) >= 15);
    if (atEdge >= found.length - 1 || (hardWrapped && apart)) heads.push(...found);
  }
  return heads;
}

/** How the lines of a document are broken. */
interface WrapShape {
  readonly wrapped: boolean;
  /** Columns of a full line. */
  readonly full: number;
  /** A paragraph's first line stands in. */
  readonly indented: boolean;
  /** Empty lines stand between the lines of a paragraph too. */
  readonly spaced: boolean;
}

const SENTENCE_END = /[。！？；：!?;:…][”’"'）)》】〕]{0,3}$/;

function endsSentence(text: string, line: Line): boolean {
  return SENTENCE_END.test(text.slice(Math.max(line.start, line.end - 5), line.end));
}

/** Lines of one width that stop in mid-sentence are lines of the paper. */
function wrapShape(text: string, lines: readonly Line[], hardWrapped: boolean): WrapShape {
  const prose = lines.filter((line) => !line.table);
  const full = commonWidth(prose);
  const filled = prose.filter((line) => line.width >= full - 8 && line.width <= full + 4);
  const cut = filled.filter((line) => !endsSentence(text, line));
  const detected =
    filled.length >= 6 && filled.length * 10 >= prose.length * 3 && cut.length * 2 > filled.length;
  const starts = prose.filter((line) => line.indent >= 2 && line.indent <= 6).length;
  const spaced = prose.filter((line) => line.gap).length * 10 > prose.length * 7;
  return {
    wrapped: hardWrapped || detected,
    full,
    indented: starts * 10 > prose.length && starts * 10 < prose.length * 8,
    spaced,
  };
}

/** The width that most lines reach, from 30 to 130 columns. */
function commonWidth(lines: readonly Line[]): number {
  const counts = new Array<number>(140).fill(0);
  for (const line of lines)
    if (line.width >= 30 && line.width < 130) counts[line.width] = (counts[line.width] ?? 0) + 1;
  let best = 0;
  let full = 0;
  for (let width = 30; width < 130; width += 1) {
    let near = 0;
    for (let step = 0; step <= 4; step += 1) near += counts[width + step] ?? 0;
    if (near >= best && near > 0) {
      best = near;
      full = width + 4;
    }
  }
  while (full > 30 && (counts[full] ?? 0) === 0) full -= 1;
  return full;
}

/** 各位代表： stands in a paragraph of its own. */
const SALUTATION = /^(?:尊敬的)?(?:各位[^，。、：:]{2,8}|同志们)[：:！!]?$/;
const OPEN_END = /[，、（(“《]$/;
/** Signs of different widths: so much a full line may lack. */
const LACKS_IN_SENTENCE = 8;
const LACKS_AT_END = 3;

/** Whether `line` carries on the paragraph whose last line is `before`. */
function goesOn(text: string, first: Line, before: Line, line: Line, shape: WrapShape): boolean {
  if (before.table || line.table) return false;
  if (isDayAlone(text, first, before)) return false;
  if (completesDate(text, first, before, line)) return true;
  const words = text.slice(line.start, Math.min(line.end, line.start + 120));
  const open = OPEN_END.test(text.slice(before.end - 1, before.end));
  const starts = startsClause(words.slice(0, 40));
  if (!shape.wrapped) return !starts && !line.gap && open && before.end - before.start > 12;
  const stands = shellLine(words) ?? shellLine(words.replace(/[ \u3000]/g, ''));
  if (isAddressed(text, first, before)) return false;
  if (SALUTATION.test(words)) return false;
  const ends = endsSentence(text, before);
  const full = isFull(words, before, shape.full, ends);
  // 打印机 in the midst of a sentence is none of a page's buttons.
  const within = stands === 'chrome' && full && !ends;
  if (stands !== null && stands !== 'addressees' && !within) return false;
  if (shape.indented && isSetIn(line)) {
    if (starts) return false;
    // The whole paragraph stands in, its first line further.
    const hangs = isSetIn(first) && line.indent < first.indent && !line.gap;
    return open || (hangs && full && (!ends || before.indent === line.indent));
  }
  if (starts) return full && !ends && !line.gap && isProse(text, first, before);
  // Where first lines stand in, one that does not is no first line.
  if (shape.indented && isSetIn(first) && line.indent < 2 && !line.gap) return true;
  if (line.gap && !shape.spaced && ends) return false;
  // Space parts what stands in the middle of the page from what begins at its margin.
  if (line.gap && line.indent > 6 !== before.indent > 6) return false;
  if (line.indent > 6 && before.width < shape.full - 8) return false;
  return full || open;
}

const DAY_ALONE = new RegExp(`^${WRITTEN_DAY.source}$`);

/** The day below a signature has a line of its own. */
function isDayAlone(text: string, first: Line, before: Line): boolean {
  return (
    before.end - first.start <= 60 &&
    DAY_ALONE.test(text.slice(first.start, before.end).replace(/\s/g, ''))
  );
}

/** ——2022年10月28日在某市人民代表大会|第四次会议上: a long line of the day stands centred on two lines. */
function completesDate(text: string, first: Line, before: Line, line: Line): boolean {
  if (line.gap || line.end - first.start > 120) return false;
  const so = text.slice(first.start, before.end).replace(/\s/g, '');
  if (!/^[（(—]{0,3}[\d一二〇○零]{2,4}年/.test(so) || shellLine(so) !== null) return false;
  return shellLine(`${so}${text.slice(line.start, line.end).trim()}`) === 'date';
}

function isSetIn(line: Line): boolean {
  return line.indent >= 2 && line.indent <= 6;
}

/** Whether the words that follow had no room in the line before. */
function isFull(words: string, before: Line, full: number, ends: boolean): boolean {
  const needs = unbrokenWidth(words) - 2;
  return before.width + Math.max(0, needs) >= full - (ends ? LACKS_AT_END : LACKS_IN_SENTENCE);
}

/** Whom a document goes to is named in a paragraph of its own. */
function isAddressed(text: string, first: Line, before: Line): boolean {
  return (
    before.end - first.start <= 300 &&
    shellLine(text.slice(first.start, before.end).replace(/\s/g, '')) === 'addressees'
  );
}

/** A paragraph with a whole sentence in it breaks off in the middle of another: what follows is no heading. */
function isProse(text: string, first: Line, before: Line): boolean {
  if (/[）)]$/.test(text.slice(before.end - 1, before.end))) return false;
  const from = Math.max(first.start, before.end - 2000);
  return text.slice(from, before.end).includes('。');
}
