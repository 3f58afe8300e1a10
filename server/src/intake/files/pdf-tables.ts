import type { Page, PageItem, PageRule } from './extract';
import { closedRules } from './pdf-open-tables';

export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table drawn with rules; edges from left to right and from top to bottom. */
export interface RuledTable {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly RuledCell[];
}

/** Rules that lie closer are one. */
const SAME = 4;
/** What a rule may miss of an edge, and an edge of a rule. */
const REACH = 6;
const MOST_EDGES = 120;

/** Tables of a page, ruled on all sides or open. */
export function ruledTables(page: Page): RuledTable[] {
  return groupsOf(closedRules(page))
    .map(tableOf)
    .filter((table): table is RuledTable => table !== null)
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

/** Rules that touch each other, directly or by others. */
function groupsOf(rules: readonly PageRule[]): PageRule[][] {
  const parent = rules.map((_rule, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  const across = rules.flatMap((rule, index) => (rule.across ? [{ rule, index }] : []));
  const down = rules.flatMap((rule, index) => (rule.across ? [] : [{ rule, index }]));
  across.sort((a, b) => a.rule.at - b.rule.at);
  for (const { rule: vertical, index } of down) {
    for (let at = firstFrom(across, vertical.from - REACH); at < across.length; at += 1) {
      const other = across[at];
      if (other === undefined || other.rule.at > vertical.to + REACH) break;
      if (vertical.at >= other.rule.from - REACH && vertical.at <= other.rule.to + REACH) {
        parent[root(index)] = root(other.index);
      }
    }
  }
  const groups = new Map<number, PageRule[]>();
  rules.forEach((rule, index) => {
    const group = groups.get(root(index)) ?? [];
    group.push(rule);
    groups.set(root(index), group);
  });
  return [...groups.values()];
}

/** Index of the first rule at or below a height. */
function firstFrom(ordered: readonly { rule: PageRule }[], height: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.rule.at ?? 0) < height) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tableOf(rules: readonly PageRule[]): RuledTable | null {
  const ys = edges(rules.filter((rule) => rule.across));
  const xs = edges(rules.filter((rule) => !rule.across));
  if (ys.length < 2 || xs.length < 3 || ys.length > MOST_EDGES || xs.length > MOST_EDGES) {
    return null;
  }
  return { xs, ys, cells: cellsOf(xs, ys, rules) };
}

function edges(rules: readonly PageRule[]): number[] {
  const found: number[] = [];
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b)) {
    if (at - (found.at(-1) ?? -Infinity) > SAME) found.push(at);
  }
  return found;
}

/** Squares between the edges, joined where no rule parts them. */
function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  rules: readonly PageRule[],
): RuledCell[] {
  const drawn = (across: boolean, at: number, from: number, to: number) => {
    const middle = (from + to) / 2;
    return rules.some(
      (rule) =>
        rule.across === across &&
        Math.abs(rule.at - at) <= SAME &&
        rule.from <= middle &&
        rule.to >= middle,
    );
  };
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const taken = new Set<number>();
  const cells: RuledCell[] = [];
  const open = (row: number, column: number, down: boolean) =>
    down
      ? !drawn(true, ys[row] ?? 0, xs[column] ?? 0, xs[column + 1] ?? 0)
      : !drawn(false, xs[column] ?? 0, ys[row] ?? 0, ys[row + 1] ?? 0);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      let columnSpan = 1;
      while (
        column + columnSpan < columns &&
        !taken.has(row * columns + column + columnSpan) &&
        open(row, column + columnSpan, false)
      ) {
        columnSpan += 1;
      }
      let rowSpan = 1;
      while (row + rowSpan < rows && open(row + rowSpan, column, true)) rowSpan += 1;
      for (let down = 0; down < rowSpan; down += 1) {
        for (let right = 0; right < columnSpan; right += 1) {
          taken.add((row + down) * columns + column + right);
        }
      }
      cells.push({ row, column, rowSpan, columnSpan });
    }
  }
  return cells;
}

/** The cell that a word stands in; null for one outside of the table. */
export function cellAt({ xs, ys, cells }: RuledTable, item: PageItem): RuledCell | null {
  const x = item.x + Math.min(item.width, item.height) / 2;
  const y = item.y - item.height * 0.3;
  const column = squareOf(xs, x);
  const row = squareOf(ys, y);
  if (column === null || row === null) return null;
  return (
    cells.find(
      (cell) =>
        row >= cell.row &&
        row < cell.row + cell.rowSpan &&
        column >= cell.column &&
        column < cell.column + cell.columnSpan,
    ) ?? null
  );
}

function squareOf(edgesOf: readonly number[], at: number): number | null {
  if (at < (edgesOf[0] ?? 0) || at > (edgesOf.at(-1) ?? 0)) return null;
  const next = edgesOf.findIndex((edge) => edge > at);
  return next === -1 ? edgesOf.length - 2 : Math.max(0, next - 1);
}

/** Letters wide: so far from an edge a blank may lie that parts the words of two cells. */
const NEAR_EDGE = 1.2;

/** Words of cells side by side that the file gives as one are parted at the blank by the edge. */
export function partedAtEdges(table: RuledTable, item: PageItem): PageItem[] {
  const cell = cellAt(table, item);
  if (cell === null || !item.text.includes(' ')) return [item];
  const edge = table.xs[cell.column + cell.columnSpan] ?? Infinity;
  if (item.x + item.width <= edge + item.height) return [item];
  const places = placesOf(item);
  let best: number | null = null;
  for (let at = item.text.indexOf(' ', 1); at !== -1; at = item.text.indexOf(' ', at + 1)) {
    const far = Math.abs((places[at] ?? 0) - edge);
    if (far > item.height * NEAR_EDGE) continue;
    if (best === null || far < Math.abs((places[best] ?? 0) - edge)) best = at;
  }
  if (best === null) return [item];
  const from = Math.max(places[best + 1] ?? edge, edge);
  const left = { ...item, text: item.text.slice(0, best), width: (places[best] ?? edge) - item.x };
  const text = item.text.slice(best + 1);
  const right = { ...item, text, x: from, width: item.x + item.width - from };
  return text.trim() === '' ? [left] : [left, ...partedAtEdges(table, right)];
}

/** Where each sign begins if those of letters are half as wide as the others. */
function placesOf({ text, x, width }: PageItem): number[] {
  const wide = [...text].reduce((sum, sign) => sum + widthOf(sign), 0);
  const unit = width / Math.max(1, wide);
  const places: number[] = [];
  let at = x;
  for (const sign of text) {
    places.push(...Array<number>(sign.length).fill(at));
    at += widthOf(sign) * unit;
  }
  return places;
}

function widthOf(sign: string): number {
  return sign.charCodeAt(0) < 0x2000 ? 1 : 2;
}
