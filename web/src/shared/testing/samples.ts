import type { JudgedTarget, LampCounts, Overview, PlanRef, Session } from '../../api/model';

/** Published figures of Hebei's foreign trade: the worked example of the product. */
export const hebeiPlan: PlanRef = {
  id: 1,
  key: 'hebei-2018',
  title: '河北省外贸转型升级行动方案',
  shortTitle: '河北 2018',
  regionCode: '130000',
  regionName: '河北省',
};

export const hebeiTrade: JudgedTarget = {
  id: 11,
  key: 'hebei-2018/trade-2020',
  name: '全省外贸进出口总值',
  plan: hebeiPlan,
  kind: 'quantity',
  measure: 'value',
  accumulation: 'ytd',
  comparator: 'at_least',
  strict: false,
  approximate: false,
  recurrence: 'once',
  goal: '4500',
  goalUpper: null,
  unit: '亿元',
  goalText: { zh: '达到4500亿元', en: 'reach 4,500 (100 million yuan)' },
  lamp: 'at_risk',
  deadlineState: 'open',
  deadline: '2020-12-31',
  deadlineStated: true,
  endedOn: null,
  daysLeft: 64,
  latest: { periodEnd: '2020-08-31', value: '2691.8', growth: null },
  attained: '2691.8',
  expected: '3000',
  attainedUnit: '亿元',
  completion: '59.8177777778',
  expectedCompletion: '66.6666666667',
  gap: '-6.8488888889',
  gapUnit: 'pp',
  severity: '-0.6848888889',
  confirmationPending: false,
  verdict: {
    zh: '完成59.82%，序时66.67%，低于序时6.85个百分点',
    en: '59.82% done against a schedule of 66.67%: 6.85 pp behind',
  },
  outlook: null,
  reporter: {
    agency: { id: 5, name: '河北省商务厅', shortName: '省商务厅', openGroup: false },
    role: 'lead',
    source: 'assigned',
    reports: true,
    presumed: false,
  },
  spark: [{ periodEnd: '2020-08-31', attained: '2691.8', expected: '3000' }],
};

export const noLamps: LampCounts = {
  total: 0,
  achieved: 0,
  on_track: 0,
  at_risk: 0,
  off_track: 0,
  no_data: 0,
  unscheduled: 0,
};

export const oneAtRisk: LampCounts = { ...noLamps, total: 1, at_risk: 1 };

export const hebeiOverview: Overview = {
  asOf: '2020-10-28',
  sentence: {
    zh: '1 项目标：已完成 0、正常 0、预警 1、滞后 0、无数据 0、未设序时 0。',
    en: '1 target: 0 achieved, 0 on track, 1 at risk, 0 off track, 0 without data, 0 unscheduled.',
  },
  counts: oneAtRisk,
  deadlines: { overdue: 0, missed: 0, unproven: 0, awaiting_final: 0 },
  attention: [hebeiTrade],
  heatMap: {
    plans: [hebeiPlan],
    rows: [
      {
        agency: { id: 5, name: '河北省商务厅', shortName: '省商务厅', openGroup: false },
        cells: [{ planId: 1, counts: oneAtRisk }],
      },
    ],
  },
  upcoming: { total: 1, rows: [hebeiTrade] },
  passed: { total: 0, rows: [] },
  movement: { since: '2020-07-28', up: 0, same: 1, down: 0, new: 0, closed: 0, changes: [] },
  plans: [hebeiPlan],
};

export const inspectorSession: Session = {
  account: {
    id: 3,
    username: 'inspector',
    displayName: '督查员',
    role: 'inspector',
    region: { code: '000000', name: '全国' },
    agency: null,
  },
  today: '2020-10-28',
  demo: false,
  production: false,
  can: ['read'],
};
