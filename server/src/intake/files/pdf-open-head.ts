import type { PageItem, PageRule } from './extract';
import { corridorsOf, type Stretch } from './pdf-corridors';

/** Columns that one head stands over. */
const MOST_SPAN = 8;
/** Edges that lie closer are one. */
const SAME = 4;

/** Words of the body and those of the head that stand over one column or, alone, over none. */
export function withoutSpanning(head: readonly PageItem[], body: readonly PageItem[]): PageItem[] {
  const corridors = corridorsOf(body);
  const alone = (item: PageItem) => {
    const touched = corridors.filter(({ from, to }) => item.x < to && item.x + item.width > from);
    const [only] = touched;
    if (only === undefined) return true;
    const within = item.x >= only.from && item.x + item.width <= only.to;
    return touched.length === 1 && within && !hasHeadsBelow(item, head);
  };
  return [...body, ...head.filter(alone)];
}

/** Whether it stands in the middle over the two heads that are next below it on either side. */
function hasHeadsBelow(item: PageItem, head: readonly PageItem[]): boolean {
  const center = item.x + item.width / 2;
  const lower = head.filter(({ y }) => y > item.y + item.height * 0.8);
  const left = Math.max(...lower.filter(({ x, width }) => x + width <= center).map(({ x }) => x));
  const right = Math.min(...lower.filter(({ x }) => x >= center).map(({ x, width }) => x + width));
  return Math.abs((left + right) / 2 - center) <= item.height * 2;
}

/** A head over several columns has a row of heads below it. */
export function headRules(
  head: readonly PageItem[],
  parts: readonly number[],
  { from, to }: Stretch,
  top: number,
  bottom: number,
): PageRule[] {
  const edges = [from, ...parts, to];
  const over = head.flatMap((item) => {
    const center = item.x + item.width / 2;
    const lower = head.filter((other) => other.y > item.y + item.height * 0.8);
    for (let columns = 2; columns <= Math.min(MOST_SPAN, parts.length); columns += 1) {
      for (let left = 0; left + columns < edges.length; left += 1) {
        const right = left + columns;
        const [start, end] = [edges[left] ?? 0, edges[right] ?? 0];
        const within = lower.filter(({ x, width }) => x >= start && x + width <= end);
        const apart = corridorsOf(within).length === columns - 1;
        const stand =
          (Math.min(...within.map(({ x }) => x)) +
            Math.max(...within.map(({ x, width }) => x + width))) /
          2;
        if (apart && Math.abs(stand - center) <= item.height * 2) {
          return [{ item, start, end }];
        }
      }
    }
    return [];
  });
  const rules = over.map(({ item, start, end }) => ({
    across: true,
    at: item.y + item.height * 0.3,
    from: start,
    to: end,
  }));
  for (const x of parts) {
    const above = over.find(({ start, end }) => x > start + SAME && x < end - SAME);
    const start = above === undefined ? top : above.item.y + above.item.height * 0.3;
    rules.push({ across: false, at: x, from: start, to: bottom });
  }
  return rules;
}
