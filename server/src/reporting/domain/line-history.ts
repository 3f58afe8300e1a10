import type { Day } from '../../series/domain/day';
import { isCorrection } from '../../series/domain/figure-change';
import type { Answer, Vintage } from '../../series/domain/model';

/** What tells one version of a period's value from the one before it; decimals as text. */
export interface PastVersion {
  readonly periodEnd: Day;
  readonly version: number;
  readonly answer: Answer;
  readonly value: string | null;
  readonly growth: string | null;
  readonly vintage: Vintage;
  readonly revision: string | null;
}

export interface PastPeriod<V> {
  readonly periodEnd: Day;
  /** Newest first. */
  readonly versions: readonly (V & { readonly correction: boolean })[];
}

/**
 * The latest periods that have a value, newest first, each with all its versions.
 *
 * @param versions in any order
 */
export function latestPeriods<V extends PastVersion>(
  versions: readonly V[],
  most: number,
): PastPeriod<V>[] {
  const ends = [...new Set(versions.map(({ periodEnd }) => periodEnd))].sort().reverse();
  return ends.slice(0, most).map((periodEnd) => {
    const own = versions
      .filter((version) => version.periodEnd === periodEnd)
      .sort((a, b) => b.version - a.version);
    return {
      periodEnd,
      versions: own.map((version, at) => ({
        ...version,
        correction: isCorrection(version, own[at + 1]),
      })),
    };
  });
}
