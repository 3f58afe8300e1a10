import type { ComparedRow, TargetInForce } from './compared-goal';
import { sameMeasure } from './unit-scale';

/** Names that share fewer than this part of their pairs of signs are of different goals. */
const ALIKE = 0.5;

/** The target that each row restates: what was said, then the most alike of what is left. */
export function matchRows(
  rows: readonly ComparedRow[],
  targets: readonly TargetInForce[],
): Map<number, number> {
  const matches = new Map<number, number>();
  const taken = new Set<number>();
  for (const row of rows) {
    if (typeof row.target !== 'number' || taken.has(row.target)) continue;
    matches.set(row.id, row.target);
    taken.add(row.target);
  }
  const open = rows.filter((row) => row.target === undefined);
  const scored = open
    .flatMap((row) =>
      targets
        .filter((target) => !taken.has(target.id))
        .map((target) => ({ row: row.id, target: target.id, score: likeness(row, target) })),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.row - b.row || a.target - b.target);
  for (const { row, target } of scored) {
    if (matches.has(row) || taken.has(target)) continue;
    matches.set(row, target);
    taken.add(target);
  }
  return matches;
}

/** 0: not the same goal. The name counts most, then the unit, the clause and the figure. */
function likeness({ fields }: ComparedRow, { name, clause, terms }: TargetInForce): number {
  if (fields.kind !== terms.kind || fields.measure !== terms.measure) return 0;
  const alike = shareOfPairs(fields.name, name);
  if (alike < ALIKE) return 0;
  return (
    alike * 4 +
    (sameMeasure(fields.unit ?? '', terms.unit ?? '') ? 2 : 0) +
    (fields.clause === clause ? 1 : 0) +
    (fields.goal === terms.goal ? 0.5 : 0) +
    (fields.deadline === terms.deadline ? 0.5 : 0)
  );
}

/** Part of the pairs of neighbouring signs that two names share (Dice). */
export function shareOfPairs(one: string, other: string): number {
  if (one === other) return 1;
  const pairs = (text: string) => [...text].slice(1).map((sign, at) => `${text[at] ?? ''}${sign}`);
  const left = pairs(one);
  const right = new Map<string, number>();
  for (const pair of pairs(other)) right.set(pair, (right.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of left) {
    const count = right.get(pair) ?? 0;
    if (count === 0) continue;
    right.set(pair, count - 1);
    shared += 1;
  }
  const all = left.length + pairs(other).length;
  return all === 0 ? 0 : (2 * shared) / all;
}
