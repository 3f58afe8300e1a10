import type { Opening } from './clause-tree';

/**
 * Locators as offices cite them: the path of printed numbers (三（二）4). Articles and decimals run through
 * the document and stand alone (第十七条, 1.2); a box is called by its own number. What is printed twice is told
 * apart by 之二.
 */
export function locatorsOf(openings: readonly Opening[]): string[] {
  const locators: string[] = [];
  const seen = new Map<string, number>();
  let bare = 0;
  for (const opening of openings) {
    const above = opening.parent === null ? '' : (locators[opening.parent] ?? '');
    const over = opening.parent === null ? undefined : openings[opening.parent];
    if (opening.style === 'bare') bare += 1;
    const path = locatorOf(opening, above, over, bare);
    const times = (seen.get(path) ?? 0) + 1;
    seen.set(path, times);
    locators.push(times === 1 ? path : `${path}之${ORDINALS[times] ?? String(times)}`);
  }
  return locators;
}

const ORDINALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function locatorOf(
  opening: Opening,
  above: string,
  over: Opening | undefined,
  bare: number,
): string {
  if (opening.style === 'bare') return `${above}·${String(bare)}`;
  if (['article', 'decimal', 'box', 'annex', 'preface'].includes(opening.style) && !inAnnex(above))
    return opening.label;
  if (over?.style === 'annex') return `${above}·${opening.label}`;
  return `${above}${opening.label}`;
}

function inAnnex(above: string): boolean {
  return above.startsWith('附');
}
