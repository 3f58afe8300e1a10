/**
 * Pairs the proposed with the true, each at most once: as many pairs as can be, and the better
 * pairs first.
 *
 * @param weigh how well two fit, or null where they do not
 * @returns for every true one the index of its proposed one, or null
 */
export function pairUp<T, P>(
  truths: readonly T[],
  proposed: readonly P[],
  weigh: (truth: T, one: P) => number | null,
): (number | null)[] {
  const edges = truths.map((truth) =>
    proposed
      .map((one, index) => ({ index, weight: weigh(truth, one) }))
      .filter((edge): edge is { index: number; weight: number } => edge.weight !== null)
      .sort((a, b) => b.weight - a.weight),
  );
  const takenBy = new Map<number, number>();
  const place = (truth: number, tried: Set<number>): boolean =>
    (edges[truth] ?? []).some(({ index }) => {
      if (tried.has(index)) return false;
      tried.add(index);
      const holder = takenBy.get(index);
      if (holder !== undefined && !place(holder, tried)) return false;
      takenBy.set(index, truth);
      return true;
    });
  truths
    .map((_, truth) => truth)
    .sort((a, b) => (edges[b]?.[0]?.weight ?? 0) - (edges[a]?.[0]?.weight ?? 0))
    .forEach((truth) => place(truth, new Set()));
  const result = truths.map((): number | null => null);
  for (const [index, truth] of takenBy) result[truth] = index;
  return result;
}
