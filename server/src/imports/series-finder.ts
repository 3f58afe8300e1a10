import type { Words } from '../series/domain/words';
import type { ImportSeries } from './domain/import-row';

/**
 * Finds the one series that a row names: plan by key or title, series by key or name of the
 * indicator, region by code or name where the file gives one. Answers why there is none.
 */
export function seriesFinder(all: readonly ImportSeries[]) {
  const byPlan = new Map<string, ImportSeries[]>();
  for (const series of all) {
    for (const name of new Set([series.planKey, series.planTitle])) {
      byPlan.set(name, [...(byPlan.get(name) ?? []), series]);
    }
  }
  // A file names few series in many rows.
  const answers = new Map<string, ImportSeries | Words>();
  return (plan: string, series: string, region: string): ImportSeries | Words => {
    const asked = JSON.stringify([plan, series, region]);
    const known = answers.get(asked);
    if (known) return known;
    const answer = findIn(byPlan.get(bareTitle(plan)) ?? byPlan.get(plan), plan, series, region);
    answers.set(asked, answer);
    return answer;
  };
}

/** Titles are often quoted: 《…》. */
function bareTitle(plan: string): string {
  return plan.replace(/^《(.*)》$/, '$1');
}

function findIn(
  ofPlan: readonly ImportSeries[] | undefined,
  plan: string,
  series: string,
  region: string,
): ImportSeries | Words {
  if (ofPlan === undefined) {
    return {
      zh: `没有方案“${plan}”，或不在您的辖区内；请填方案标识或全称。`,
      en: `There is no plan ${plan} in your region; write its key or full title.`,
    };
  }
  const byKey = ofPlan.filter((one) => one.key === series);
  const named = byKey.length > 0 ? byKey : ofPlan.filter((one) => one.indicator === series);
  const here = region === '' ? named : named.filter((one) => one.regionNames.includes(region));
  const [found] = here;
  if (found && here.length === 1) return found;
  if (found) {
    const keys = here.map((one) => one.key).join('、');
    return {
      zh: `方案中有${here.length}个“${series}”，请改填指标标识（${keys}）。`,
      en: `The plan has ${here.length} series of that name; write the key (${keys}).`,
    };
  }
  if (named.length > 0) {
    return {
      zh: `指标“${series}”不属于地区“${region}”，请核对地区。`,
      en: `The series ${series} is not of the region ${region}; check the region.`,
    };
  }
  return {
    zh: `方案中没有指标“${series}”，请填指标标识或全称。`,
    en: `The plan has no series ${series}; write its key or full name.`,
  };
}
