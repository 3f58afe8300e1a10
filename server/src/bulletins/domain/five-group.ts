import { compare, exact, HUNDRED } from '../../series/domain/exact';
import { twoDecimals } from '../../targets/domain/figures';
import type { Lamp } from '../../targets/domain/model';

/** The five groups of a bulletin: 未达序时, 达序时, 超序时, 已完成, 其他. Every target is in one. */
export const FIVE_GROUPS = ['behind', 'on_schedule', 'ahead', 'done', 'other'] as const;
export type FiveGroup = (typeof FIVE_GROUPS)[number];

export const GROUP_NAMES: Readonly<Record<FiveGroup, string>> = {
  behind: '未达序时',
  on_schedule: '达序时',
  ahead: '超序时',
  done: '已完成',
  other: '其他',
};

/** Percentage points from which a target is ahead of its schedule; the seam itself counts. */
export const AHEAD_FROM = '5';

export interface Grouped {
  readonly lamp: Lamp;
  readonly gap: string | null;
  /** `pp`: percentage points; else the target's own unit. */
  readonly gapUnit: string | null;
}

/**
 * Five points are a measure of points: a lead in days or firms says nothing about them, so such a
 * target is on schedule however large its lead is.
 */
export function groupOf({ lamp, gap, gapUnit }: Grouped): FiveGroup {
  switch (lamp) {
    case 'achieved':
      return 'done';
    case 'at_risk':
    case 'off_track':
      return 'behind';
    case 'no_data':
    case 'unscheduled':
      return 'other';
    case 'on_track': {
      const ahead = gap !== null && gapUnit === 'pp' && compare(exact(gap), exact(AHEAD_FROM)) >= 0;
      return ahead ? 'ahead' : 'on_schedule';
    }
  }
}

export interface GroupCount {
  readonly group: FiveGroup;
  readonly count: number;
  /** Per cent of the total, two decimals, half-up; null of no targets. */
  readonly share: string | null;
}

/**
 * How many targets each group has; the counts add up to the total. Each share is rounded by itself
 * and none is bent so that they add up to 100.
 */
export function countGroups(targets: readonly { readonly group: FiveGroup }[]): GroupCount[] {
  return FIVE_GROUPS.map((group) => {
    const count = targets.filter((target) => target.group === group).length;
    const total = targets.length;
    return {
      group,
      count,
      share: total === 0 ? null : twoDecimals(exact(count).times(HUNDRED).div(total)),
    };
  });
}
