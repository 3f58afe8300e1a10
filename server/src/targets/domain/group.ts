import type { Day } from '../../series/domain/day';
import { exact, ZERO, type Exact } from '../../series/domain/exact';
import { hasValue, knownAt, type Observation } from '../../series/domain/observations';
import type { TargetTerms } from './model';

/** One tier of a group (firms above 100 million, 50 to 100 million …); rank 1 is the top. */
export interface Tier {
  readonly rank: number;
  readonly goal: Exact;
  readonly versions: readonly Observation[];
}

/**
 * A tier judged cumulatively from the top, so that a firm that grows out of its tier harms
 * nothing: goals and values of this tier and all higher ones are added up. Every version that was
 * known by `asOf` is kept, so that a correction leaves earlier days as they were. Periods in which
 * a higher tier has no value are left out.
 */
export function fromTheTop(
  rank: number,
  tiers: readonly Tier[],
  asOf: Day,
): { readonly goal: Exact; readonly versions: readonly Observation[] } {
  const counted = tiers.filter((tier) => tier.rank <= rank);
  const goal = counted.reduce((sum, tier) => sum.plus(tier.goal), ZERO);
  const own = tiers.find((tier) => tier.rank === rank)?.versions ?? [];
  const periods = [...new Set(own.map((version) => version.periodEnd))].sort();
  return {
    goal,
    versions: periods.flatMap((periodEnd) =>
      sums(
        own.filter((version) => version.periodEnd === periodEnd),
        counted.map((tier) => tier.versions.filter((other) => other.periodEnd === periodEnd)),
        asOf,
      ),
    ),
  };
}

/** The sum of one period as it stood on each day on which one of its parts became known. */
function sums(
  own: readonly Observation[],
  parts: readonly (readonly Observation[])[],
  asOf: Day,
): Observation[] {
  const days = parts.flat().map((version) => version.knownOn);
  const found: Observation[] = [];
  for (const day of [...new Set(days)].sort().filter((known) => known <= asOf)) {
    const [mine] = knownAt(own, day);
    const values = parts.map((versions) => knownAt(versions, day)[0] ?? null);
    if (!mine) continue;
    const version = { ...mine, version: found.length + 1, growth: null, knownOn: day };
    if (values.every(hasValue)) {
      const value = values.reduce((sum, part) => sum.plus(part.value), ZERO);
      found.push({ ...version, value });
    } else if (found.length > 0) {
      found.push({ ...version, answer: 'not_published', value: null });
    }
  }
  return found;
}

/** What a goal for each member (各市培育1—2家) asks of the parent: every member reaches it. */
export interface Member {
  readonly achieved: boolean;
  readonly reported: boolean;
}

/**
 * The parent of a goal for each member, as plain terms and one value: the number of members that
 * reached it, of all members. Null while no member is known: then there is nothing to count.
 */
export function eachMember(
  terms: TargetTerms,
  members: readonly Member[],
  periodEnd: Day,
  knownOn: Day,
): { readonly terms: TargetTerms; readonly versions: readonly Observation[] } | null {
  if (members.length === 0) return null;
  const reached = members.filter((member) => member.achieved).length;
  const reported = members.some((member) => member.reported);
  return {
    terms: {
      ...terms,
      kind: 'quantity',
      measure: 'value',
      accumulation: 'cumulative',
      comparator: 'at_least',
      strict: false,
      goal: exact(members.length),
      goalUpper: null,
      unit: '个成员',
      distribution: 'single',
      baseline: null,
      interim: [],
      backcastGrowth: null,
      nodes: [],
    },
    versions: reported
      ? [
          {
            periodEnd,
            version: 1,
            answer: 'value',
            value: exact(reached),
            growth: null,
            vintage: 'formal',
            revision: null,
            knownOn,
          },
        ]
      : [],
  };
}
