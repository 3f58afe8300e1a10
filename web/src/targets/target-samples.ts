import type { PeriodRow, TargetDetail } from '../api/model';
import { hebeiTrade } from '../shared/testing/samples';

export function period(periodEnd: string, more: Partial<PeriodRow> = {}): PeriodRow {
  return {
    periodEnd,
    label: { zh: periodEnd.slice(0, 7), en: periodEnd.slice(0, 7) },
    expected: null,
    attained: null,
    value: null,
    inPeriod: null,
    growth: null,
    computedGrowth: null,
    lamp: null,
    gap: null,
    gapUnit: null,
    versions: [],
    ...more,
  };
}

/** Hebei's foreign trade as it was known on its last day to report the third quarter of 2020. */
export const hebeiDetail: TargetDetail = {
  asOf: '2020-10-28',
  version: 3,
  target: hebeiTrade,
  phrase: '全省外贸进出口总值达到4500亿元以上',
  remark: null,
  series: { name: '外贸进出口总值', unit: '亿元' },
  frequency: 'quarter',
  distribution: 'single',
  baseline: null,
  evaluationEnd: '2020-12-31',
  clauses: [
    { locator: '一（三）', heading: '发展目标', planKey: 'hebei-2018', chapter: '总体要求' },
  ],
  parent: null,
  children: [],
  responsibilities: [
    {
      agency: { id: 5, name: '河北省商务厅', shortName: '省商务厅', openGroup: false },
      role: 'lead',
      source: 'assigned',
      reports: true,
      presumed: false,
    },
  ],
  schedule: [
    { on: '2019-01-01', value: '0' },
    { on: '2019-12-31', value: '4090.909090909' },
    { on: '2020-01-01', value: '0' },
    { on: '2020-12-31', value: '4500' },
  ],
  scheduleProjected: true,
  nodes: [],
  periods: [
    period('2020-08-31', {
      label: { zh: '2020年1—8月', en: 'January–August 2020' },
      expected: '3000',
      attained: '2691.8',
      value: '2691.8',
      growth: '5',
      lamp: 'at_risk',
      gap: '-6.8488888889',
      gapUnit: 'pp',
      versions: [
        {
          version: 2,
          answer: 'value',
          value: '2691.8',
          growth: '5',
          vintage: 'formal',
          revision: null,
          source: '河北经济日报',
          sourceUrl: 'http://epaper.hbjjrb.com/jjrb/202010/27/con74248.html',
          publishedOn: '2020-10-27',
          knownOn: '2020-10-27',
          knownOnPresumed: false,
          reason: '以石家庄海关数为准',
          filledBy: null,
          acceptedBy: '督查员',
        },
        {
          version: 1,
          answer: 'value',
          value: '2692',
          growth: '5',
          vintage: 'preliminary',
          revision: null,
          source: 'Xinhua',
          sourceUrl: 'https://eng.yidaiyilu.gov.cn/p/149292.html',
          publishedOn: '2020-09-21',
          knownOn: '2020-09-21',
          knownOnPresumed: false,
          reason: null,
          filledBy: null,
          acceptedBy: null,
        },
      ],
    }),
  ],
  explanation: {
    ruleSet: 'pp-gap',
    ruleSetVersion: 1,
    rule: 6,
    ruleText: { zh: '低于序时不超过10个百分点：预警', en: 'At most 10 pp behind: at risk' },
    inputs: [{ label: { zh: '实际', en: 'Attained' }, value: { zh: '2691.8亿元', en: '2691.8' } }],
    steps: [
      { label: { zh: '完成率', en: 'Completion' }, expression: '2691.8 ÷ 4500', result: '59.82%' },
    ],
  },
  outlook: {
    on: '2020-12-31',
    value: '4037.7',
    low: '3900',
    high: '4100',
    sentence: {
      zh: '照此进度，年底约4037.7亿元',
      en: 'At this pace about 4,037.7 by the year’s end',
    },
    method: { zh: '按时间比例', en: 'in proportion to time' },
    needed: { zh: '后4个月每月需452.05亿元', en: '452.05 a month' },
  },
  history: [
    {
      validFrom: '2020-09-21',
      lamp: 'at_risk',
      deadlineState: 'open',
      verdict: hebeiTrade.verdict,
    },
  ],
  goals: [
    {
      from: null,
      goal: '4500',
      goalUpper: null,
      deadline: '2020-12-31',
      goalText: hebeiTrade.goalText,
    },
  ],
  revisions: [],
  can: { assignLead: false, maintain: false },
  assignable: [],
};
