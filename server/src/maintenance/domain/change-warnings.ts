import { endOfMonth, yearOf, type Day } from '../../series/domain/day';
import { exact } from '../../series/domain/exact';
import type { Observation } from '../../series/domain/observations';
import type { Words } from '../../series/domain/words';
import { seasonalShare } from '../../targets/domain/schedule';
import type { MaintainedTerms } from './terms-change';

const QUARTER_MONTHS = [3, 6, 9];

/**
 * What an inspector should know before saving, though it forbids nothing.
 *
 * @param after the terms as they would be
 * @param known newest version of every period known today
 */
export function warningsAbout(
  after: MaintainedTerms,
  known: readonly Observation[],
  today: Day,
): Words[] {
  const year = yearOf(today);
  const warnings: Words[] = [];
  const unknown = QUARTER_MONTHS.filter(
    (month) => seasonalShare(known, endOfMonth(year, month)) === null,
  );
  if (after.profile.kind === 'seasonal' && unknown.length > 0) {
    warnings.push({
      zh: `${year - 1}年的分期数据不全或口径不一，${year}年缺少占比的各期将按线性计算。`,
      en: `Figures of ${year - 1} are incomplete or of several revisions; periods of ${year} without a share are spread evenly.`,
    });
  }
  if (
    after.accumulation === 'stock' &&
    after.comparator === 'at_least' &&
    after.baseline_value !== null &&
    exact(after.baseline_value).gte(exact(after.goal))
  ) {
    warnings.push({
      zh: '基期数已不低于目标值，完成率将不从基期起算。',
      en: 'The base is at or above the goal, so completion is not measured from it.',
    });
  }
  return warnings;
}
