import type { Page, PageItem, PageRule } from './extract';
import { corridorsOf, type Stretch } from './pdf-corridors';
import { headRules, withoutSpanning } from './pdf-open-head';
import { spannedEdges } from './pdf-merged-rows';
import { rowEdges } from './pdf-row-edges';

/** Rules that lie closer are one; what a rule may miss of an edge. */
const SAME = 4;
const REACH = 6;
/** Fewer are the foot of a document: 抄送 and who printed it, between rules. */
const FEWEST_COLUMNS = 3;
const FEWEST_RULES = 3;
/** More across a page are no table that a person reads. */
const MOST_RULES = 200;
const MOST_COLUMNS = 40;
const MOST_HEAD_WORDS = 400;
/** Of the table's width: a paragraph has lines that are wider. */
const NARROW = 0.75;
/** Of the letters' size: a band with one line in it is a heading between rows, not a paragraph. */
const ONE_LINE = 3;

/** Rules over the whole width of a table, from top to bottom. */
interface Frame extends Stretch {
  readonly ys: readonly number[];
}

/**
 * The rules of a page and those that its open tables leave to the eye: sides that are not drawn,
 * columns that only blanks part (三线表), rows below one another without a rule.
 */
export function closedRules({ rules, items: words }: Page): PageRule[] {
  const added: PageRule[] = [];
  const items = [...words].sort((a, b) => middle(a) - middle(b));
  for (const frame of framesOf(rules, items)) {
    const inside = within(items, frame);
    const top = frame.ys[0] ?? 0;
    const bottom = frame.ys.at(-1) ?? 0;
    const down = rules.filter(
      (rule) => !rule.across && rule.at > frame.from - SAME && rule.at < frame.to + SAME,
    );
    const drawn = down.filter((rule) => rule.from < bottom - SAME && rule.to > top + SAME);
    const inner = drawn.filter(
      (rule) => rule.at > frame.from + REACH && rule.at < frame.to - REACH,
    );
    const lines = inner.length > 0 ? [] : openColumns(frame, inside);
    if (inner.length === 0 && lines.length === 0) continue;
    for (const at of [frame.from, frame.to]) {
      if (drawn.some((rule) => Math.abs(rule.at - at) <= REACH)) continue;
      added.push({ across: false, at, from: top, to: bottom });
    }
    added.push(...lines);
  }
  return added.length === 0 ? [...rules] : [...rules, ...added];
}

/** A head between two rules, below which words go on to the end of the page. */
export interface OpenFrame extends Stretch {
  readonly top: number;
  readonly head: number;
  /** Words of the head. */
  readonly words: readonly PageItem[];
  readonly headRules: (parts: readonly number[]) => PageRule[];
}

/** Heads of tables without rules down that no rule closes on their page. */
export function openFrames({ rules, items: words }: Page): OpenFrame[] {
  const items = [...words].sort((a, b) => middle(a) - middle(b));
  const wide = wholeRules(rules);
  const [upper, lower] = wide.slice(-2);
  if (upper === undefined || lower === undefined || !sameStretch(upper, lower)) return [];
  const head = inBand(items, upper.at, lower.at);
  const [top, bottom] = [upper.at, lower.at];
  const down = rules.some(
    (rule) =>
      !rule.across && rule.at > lower.from + REACH && rule.at < lower.to - REACH && rule.to > top,
  );
  if (down || corridorsOf(head).length + 1 < FEWEST_COLUMNS) return [];
  const { from, to } = lower;
  const rulesOfHead = (parts: readonly number[]) =>
    headRules(head, parts, { from, to }, top, bottom);
  return [{ from, to, top, head: bottom, words: head, headRules: rulesOfHead }];
}

/** Words between the outer rules of a frame. */
function within(items: readonly PageItem[], { from, to, ys }: Frame): PageItem[] {
  return inBand(items, ys[0] ?? 0, ys.at(-1) ?? 0).filter(
    ({ x, width }) => x + width / 2 > from && x + width / 2 < to,
  );
}

/** @param items from top to bottom */
function inBand(items: readonly PageItem[], top: number, bottom: number): PageItem[] {
  return items.slice(firstBelow(items, top), firstBelow(items, bottom));
}

function firstBelow(items: readonly PageItem[], height: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const half = (low + high) >> 1;
    const item = items[half];
    if (item !== undefined && middle(item) < height) low = half + 1;
    else high = half;
  }
  return low;
}

function middle({ y, height }: PageItem): number {
  return y - height * 0.35;
}

/** Runs of rules of one width with rows of columns between them. */
function framesOf(rules: readonly PageRule[], items: readonly PageItem[]): Frame[] {
  const wide = wholeRules(rules);
  if (wide.length > MOST_RULES) return [];
  const frames: Frame[] = [];
  const taken = new Set<number>();
  wide.forEach((first, index) => {
    if (taken.has(index)) return;
    const ys = [first.at];
    for (let next = index + 1; next < wide.length; next += 1) {
      const rule = wide[next];
      if (rule === undefined || taken.has(next) || !sameStretch(first, rule)) continue;
      const above = ys.at(-1) ?? 0;
      const band = inBand(items, above, rule.at);
      if (!inColumns(band, first) && !isHeading(band, rule.at - above)) break;
      taken.add(next);
      ys.push(rule.at);
    }
    const bottom = ys.at(-1) ?? 0;
    // Rules beside a cell over several rows are narrower.
    const nested = frames.some(
      (outer) => first.at > (outer.ys[0] ?? 0) && bottom < (outer.ys.at(-1) ?? 0),
    );
    if (ys.length >= FEWEST_RULES && !nested) frames.push({ from: first.from, to: first.to, ys });
  });
  return frames;
}

/** Rules across, parts that go on from one another as one; from top to bottom. */
function wholeRules(rules: readonly PageRule[]): { at: number; from: number; to: number }[] {
  const whole: { at: number; from: number; to: number }[] = [];
  const across = rules.filter((rule) => rule.across);
  for (const { at, from, to } of [...across].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const last = whole
      .slice(-MOST_COLUMNS)
      .findLast(
        (rule) => at - rule.at <= SAME && from <= rule.to + REACH && to >= rule.from - REACH,
      );
    if (last === undefined) whole.push({ at, from, to });
    else {
      last.from = Math.min(last.from, from);
      last.to = Math.max(last.to, to);
    }
  }
  return whole;
}

function sameStretch(a: Stretch, b: Stretch): boolean {
  return Math.abs(a.from - b.from) <= REACH && Math.abs(a.to - b.to) <= REACH;
}

/** Whether words of a band stand in columns, or in one of them: no paragraph is so narrow. */
function inColumns(band: readonly PageItem[], { from, to }: Stretch): boolean {
  const left = Math.min(...band.map(({ x }) => x));
  const right = Math.max(...band.map(({ x, width }) => x + width));
  if (band.length === 0 || left < from - REACH || right > to + REACH) return false;
  return right - left < (to - from) * NARROW || corridorsOf(band).length > 0;
}

function isHeading(band: readonly PageItem[], height: number): boolean {
  const size = Math.max(0, ...band.map((item) => item.height));
  const words = band.map(({ text }) => text).join('');
  return (
    band.length > 0 && height <= size * ONE_LINE && !/^(?:表|附表|图)\s?\d|单位[：:]/.test(words)
  );
}

/** Rules for the columns and rows of a table without any down; none where it is no table. */
function openColumns({ ys, from, to }: Frame, items: readonly PageItem[]): PageRule[] {
  const [top = 0, first = 0] = ys;
  const head = inBand(items, top, first);
  const bands = ys.slice(1, -1).map((y, at) => ({ top: y, bottom: ys[at + 2] ?? y }));
  const rowed = bands.filter(
    (band) => corridorsOf(inBand(items, band.top, band.bottom)).length > 0,
  );
  const body = rowed.flatMap((band) => inBand(items, band.top, band.bottom));
  const parts = partsOf(head, body);
  if (parts === null) return [];
  // One band below the head: its rows have no rules of their own.
  const [only] = bands;
  if (bands.length === 1 && only !== undefined) {
    const cuts = rowEdges(body, parts, only.top, only.bottom);
    if (cuts === null) return [];
    return [
      ...openRules({ from, to, ...only }, body, parts, cuts),
      ...headRules(head, parts, { from, to }, top, first),
    ];
  }
  return [
    ...bands.flatMap((band) => partRules(inBand(body, band.top, band.bottom), parts, band)),
    ...headRules(head, parts, { from, to }, top, first),
  ];
}

/** Where columns part that only blanks part; null for words that stand in none. */
export function partsOf(
  head: readonly PageItem[],
  body: readonly PageItem[],
): readonly number[] | null {
  if (head.length > MOST_HEAD_WORDS) return null;
  const blank = corridorsOf(withoutSpanning(head, body));
  if (blank.length + 1 < FEWEST_COLUMNS || blank.length >= MOST_COLUMNS) return null;
  return blank.map((one) => (one.from + one.to) / 2);
}

/** Rules between the rows and columns of a body; none through a cell over several rows. */
export function openRules(
  { from, to, top, bottom }: Stretch & { readonly top: number; readonly bottom: number },
  body: readonly PageItem[],
  parts: readonly number[],
  cuts: readonly number[],
): PageRule[] {
  const edges = [top, ...[...cuts].sort((a, b) => a - b), bottom];
  const rules: PageRule[] = [];
  const sides = [from, ...parts, to];
  sides.slice(1).forEach((right, column) => {
    const left = sides[column] ?? from;
    const isOwn = ({ x, width }: PageItem) => x + width / 2 > left && x + width / 2 < right;
    const others = body.filter((item) => !isOwn(item));
    const spanned = spannedEdges(body.filter(isOwn), others, edges);
    for (const at of cuts) {
      if (!spanned.has(at)) rules.push({ across: true, at, from: left, to: right });
    }
  });
  edges.slice(1).forEach((below, at) => {
    const band = { top: edges[at] ?? top, bottom: below };
    rules.push(...partRules(inBand(body, band.top, band.bottom), parts, band));
  });
  return rules;
}

/** Rules down between the columns of a band, but through words that run over several. */
function partRules(
  band: readonly PageItem[],
  parts: readonly number[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): PageRule[] {
  return parts
    .filter((x) => !band.some((item) => crosses(item, x)))
    .map((at) => ({ across: false, at, from: top, to: bottom }));
}

function crosses({ x, width, height }: PageItem, at: number): boolean {
  return x < at - height * 0.1 && x + width > at + height * 0.1;
}
