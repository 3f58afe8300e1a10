import type { PageItem } from './extract';

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Of the letters' size: less parts no columns. */
const CORRIDOR = 0.4;

/** Stretches that no word stands in, between those that have words. */
export function corridorsOf(items: readonly PageItem[]): Stretch[] {
  const size = Math.max(0, ...items.map((item) => item.height));
  const corridors: Stretch[] = [];
  let end: number | null = null;
  for (const { x, width } of [...items].sort((a, b) => a.x - b.x)) {
    if (end !== null && x - end >= size * CORRIDOR) corridors.push({ from: end, to: x });
    end = Math.max(end ?? x, x + width);
  }
  return corridors;
}
