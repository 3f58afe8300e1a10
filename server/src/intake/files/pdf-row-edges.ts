import type { PageItem } from './extract';

/** Of the letters' size: heights that differ by less are one line. */
const SAME_LINE = 0.45;
/** Of the columns with words: a line with so many begins a row or is its middle. */
const SHARE = 0.65;
/** Of the letters' size: lines of one cell do not stand closer. */
const CLOSE = 0.95;

/** Of the letters' size, for each row. */
const MOST_STRAY = 0.4;

/** Words on one height over all columns. */
interface Line {
  readonly y: number;
  readonly size: number;
  readonly columns: ReadonlySet<number>;
  /** Columns in which a figure begins. */
  readonly figures: ReadonlySet<number>;
  /** A number alone in the first column. */
  readonly numbered: boolean;
  /** Nothing but words that run over columns. */
  readonly across: boolean;
}

const FIGURE =
  /^\s*[〔[【（(≥≤<>＜＞±+\-—–]{0,2}\d[\d.,，%％〕\]】）)]*\s*(?:以上|以下|左右|以内)?\s*$|^\s*[—–\-－/]{1,3}\s*$/;
/** Of a column's words. */
const FIGURED = 0.8;
const NUMBER = /^\s*\d{1,3}[.、．]?\s*$/;

/**
 * Heights between the rows of a table that no rule parts. The line that has words in most columns
 * shows a row; the others belong to the row above (cells set to their top) or evenly to the rows
 * above and below (cells set to their middle), whichever agrees with the paper; null where neither
 * does, as where the page cut a row in two.
 */
export function rowEdges(
  items: readonly PageItem[],
  parts: readonly number[],
  top: number,
  bottom: number,
): number[] | null {
  const lines = linesOf(items, parts);
  const anchors = anchorsOf(lines);
  if (anchors.length < 2) return [];
  const middle = setToMiddle(lines, anchors, top);
  const starts = middle ? centredRows(lines, anchors, top) : anchors.slice(1);
  const size = Math.max(...lines.map((line) => line.size));
  if (middle && strays(lines, anchors, starts) > anchors.length * size * MOST_STRAY) return null;
  return starts.flatMap((at) => {
    const [above, below] = [lines[at - 1], lines[at]];
    if (above === undefined || below === undefined) return [];
    const edge = (above.y + (below.y - below.size)) / 2;
    return edge > top && edge < bottom ? [edge] : [];
  });
}

/**
 * Like `rowEdges` for the part of a table that a page begins with: where its rows do not agree with the
 * paper, the lines above the first row's own are the rest of a row that the page before broke.
 */
export function rowEdgesOverleaf(
  items: readonly PageItem[],
  parts: readonly number[],
  top: number,
  bottom: number,
): number[] | null {
  const whole = rowEdges(items, parts, top, bottom);
  if (whole !== null) return whole;
  const lines = linesOf(items, parts);
  const [first] = anchorsOf(lines);
  const [above, own] = [lines[(first ?? 0) - 1], lines[first ?? 0]];
  if (above === undefined || own === undefined) return null;
  const cut = (above.y + (own.y - own.size)) / 2;
  const rest = rowEdges(
    items.filter(({ y }) => y > cut),
    parts,
    cut,
    bottom,
  );
  return rest === null ? null : [cut, ...rest];
}

/** Lines that show a row: numbered ones, those with figures, else those with words in most columns. */
function anchorsOf(lines: readonly Line[]): number[] {
  const numbered = lines.flatMap((line, at) => (line.numbered ? [at] : []));
  const most = Math.max(0, ...lines.map(({ columns }) => columns.size));
  if (numbered.length > 0) {
    // A heading between the rows is a row as well.
    return lines.flatMap((line, at) => (line.numbered || line.across ? [at] : []));
  }
  const figured = figuredColumns(lines);
  if (figured.length > 1) {
    return lines.flatMap((line, at) => {
      const figures = figured.filter((column) => line.columns.has(column)).length;
      return line.across || figures * 2 >= figured.length ? [at] : [];
    });
  }
  // Without words in the first column it is the rest of a row that begins on the page before.
  if (most < 2 || !lines.some(({ columns }) => columns.has(0))) return [];
  return lines.flatMap((line, at) =>
    line.across || line.columns.size >= most * SHARE ? [at] : [],
  );
}

/** Columns that hold figures alone: a cell over rows leaves their lines with few words else. */
function figuredColumns(lines: readonly Line[]): number[] {
  const all = new Map<number, number>();
  const figures = new Map<number, number>();
  for (const line of lines) {
    for (const column of line.columns) all.set(column, (all.get(column) ?? 0) + 1);
    for (const column of line.figures) figures.set(column, (figures.get(column) ?? 0) + 1);
  }
  return [...figures].flatMap(([column, count]) =>
    count > 1 && count >= (all.get(column) ?? 0) * FIGURED ? [column] : [],
  );
}

/**
 * Cells set to their middle put lines beside each other that do not stand on one height, or lines
 * above the first row's own; where neither is seen, rows must be even to be taken for such.
 */
function setToMiddle(lines: readonly Line[], anchors: readonly number[], top: number): boolean {
  if ((anchors[0] ?? 0) > 0) return true;
  const steps = lines.slice(1).map(({ y }, at) => y - (lines[at]?.y ?? 0));
  const size = Math.max(...lines.map((line) => line.size));
  if (steps.some((step) => step < size * CLOSE)) return true;
  return strays(lines, anchors, centredRows(lines, anchors, top)) < size * 0.3;
}

function linesOf(items: readonly PageItem[], parts: readonly number[]): Line[] {
  const lines: {
    y: number;
    size: number;
    columns: Set<number>;
    figures: Set<number>;
    numbered: boolean;
    across: boolean;
  }[] = [];
  for (const item of [...items].sort((a, b) => a.y - b.y)) {
    const column = parts.filter((x) => item.x + item.width / 2 > x).length;
    const figure = FIGURE.test(item.text);
    const numbered = column === 0 && NUMBER.test(item.text);
    const across = parts.some((x) => item.x < x && item.x + item.width > x);
    const line = lines.at(-1);
    if (line !== undefined && item.y - line.y <= SAME_LINE * Math.max(line.size, item.height)) {
      if (!line.columns.has(column) && figure) line.figures.add(column);
      line.columns.add(column);
      line.numbered ||= numbered;
      line.across &&= across;
    } else {
      lines.push({
        y: item.y,
        size: item.height,
        columns: new Set([column]),
        figures: new Set(figure ? [column] : []),
        numbered,
        across,
      });
    }
  }
  return lines;
}

/** First lines of the rows after the first, where each row reaches as far below its anchor as above. */
function centredRows(lines: readonly Line[], anchors: readonly number[], top: number): number[] {
  const height = (at: number) => {
    const line = lines[at];
    return line === undefined ? 0 : line.y - line.size * 0.35;
  };
  const starts: number[] = [];
  let begin = 0;
  let edge = top;
  anchors.slice(0, -1).forEach((anchor, index) => {
    const next = anchors[index + 1] ?? lines.length;
    const reach = begin === anchor ? height(anchor) - edge : height(anchor) - height(begin);
    let split = anchor + 1;
    if (begin < anchor) {
      while (
        split < next &&
        height(split) - height(anchor) <= reach + (lines[split]?.size ?? 0) * 0.4
      ) {
        split += 1;
      }
    } else {
      // A row of one line where none stands above it.
      while (split < next && height(split) - height(anchor) <= reach * 0.4) split += 1;
    }
    starts.push(split);
    begin = split;
    edge = ((lines[split - 1]?.y ?? 0) + height(split)) / 2;
  });
  return starts;
}

/** How far anchors stand from the middle of their rows; 0 where all stand in it. */
function strays(
  lines: readonly Line[],
  anchors: readonly number[],
  starts: readonly number[],
): number {
  let sum = 0;
  anchors.forEach((anchor, at) => {
    const from = at === 0 ? 0 : (starts[at - 1] ?? 0);
    const to = (starts[at] ?? lines.length) - 1;
    const [above, own, below] = [lines[from]?.y ?? 0, lines[anchor]?.y ?? 0, lines[to]?.y ?? 0];
    sum += Math.abs(own - above - (below - own));
  });
  return sum;
}
