import type { OverdueEntrusted, OverdueReport, OverdueReturn, OverdueRow } from '../api/model';
import { hebeiPlan, hebeiTrade } from '../shared/testing/samples';

export const customs = { id: 8, name: '石家庄海关', shortName: '石家庄海关', openGroup: false };
export const commerce = { id: 5, name: '河北省商务厅', shortName: '省商务厅', openGroup: false };

export function targetRow(id: number, name: string, more: Partial<OverdueRow> = {}): OverdueRow {
  return {
    list: 'behind',
    target: { ...hebeiTrade, id, name },
    responsibilities: [
      { agency: commerce, role: 'lead', source: 'assigned', reports: true, presumed: false },
      { agency: customs, role: 'support', source: 'document', reports: false, presumed: false },
    ],
    daysLate: null,
    shortfall: null,
    needed: null,
    marks: [],
    ...more,
  };
}

export function overdueRow(id: number, name: string): OverdueRow {
  return targetRow(id, name, {
    list: 'deadlines_stated',
    target: { ...hebeiTrade, id, name, deadlineState: 'overdue', daysLeft: -41 },
    daysLate: 41,
    shortfall: { zh: '还差12家', en: '12 short' },
  });
}

export const missingReturn: OverdueReturn = {
  submission: {
    id: 9,
    agency: customs,
    regionCode: '130000',
    regionName: '河北省',
    round: {
      id: 3,
      periodEnd: '2020-12-31',
      label: { zh: '2020年四季度', en: 'Q4 2020' },
      kind: 'periodic',
      opensOn: '2021-01-01',
      dueOn: '2021-01-22',
      dueOnPresumed: false,
      dueRule: { zh: '期末后第15个工作日', en: "15th working day after the period's end" },
    },
    state: 'open',
    clock: 'late',
    dueOn: '2021-01-22',
    firstDueOn: '2021-01-22',
    onTime: false,
    extensions: { granted: 1, pending: false },
    daysLeft: -19,
    submittedOn: null,
    movedOn: null,
    filled: 0,
    expected: 2,
    warnings: null,
    anomaly: null,
    openQuestions: 0,
  },
  standing: 'missing',
  dueOn: '2021-01-22',
  daysLate: 19,
  reminders: 2,
  marks: [],
};

export const lateDirective: OverdueEntrusted = {
  matter: {
    id: 7,
    version: 2,
    origin: 'directive',
    regionCode: '130000',
    regionName: '河北省',
    about: { kind: 'target', id: 1, label: { zh: '出口企业数量', en: 'exporters' } },
    plan: null,
    parentId: null,
    inspection: null,
    text: '请抓紧分析原因。',
    demand: null,
    owner: commerce,
    coOwners: [],
    openedOn: '2021-01-20',
    openedBy: '省领导',
    state: 'acknowledged',
    settlementProposed: false,
    dueOn: '2021-02-05',
    late: true,
    daysLate: 5,
    daysLeft: null,
    closedOn: null,
    latest: { move: 'acknowledge', on: '2021-01-21', by: '填报员', words: null },
    unread: false,
  },
  marks: [],
};

const reported = {
  expected: 3,
  received: 2,
  onTime: 1,
  late: 1,
  missing: 1,
  mending: 0,
  receivedShare: '66.6666666667',
  onTimeShare: '33.3333333333',
};
const nothingReported = {
  ...{ expected: 0, received: 0, onTime: 0, late: 0, missing: 0, mending: 0 },
  ...{ receivedShare: null, onTimeShare: null },
};
const none = { matters: 0, closed: 0 };

export const report: OverdueReport = {
  asOf: '2021-02-10',
  basis: 'then',
  message: {
    what: {
      zh: '截至2021年2月10日，督查事项共4项。',
      en: 'As of 10 Feb 2021 there are 4 matters.',
    },
    whose: { zh: '牵头或填报单位：河北省商务厅2项。', en: 'Led by 河北省商务厅 (2).' },
    next: { zh: '下一步：催报未报的1份。', en: 'Next: ask for the 1 missing return.' },
  },
  totals: {
    all: { matters: 4, closed: 1 },
    deadlines: {
      ...{ matters: 2, closed: 1, stated: 2, unstated: 0 },
      ...{ overdue: 2, missed: 0, unproven: 0 },
    },
    returns: { matters: 1, closed: 0, missing: 1, mending: 0, late: 0 },
    behind: { matters: 1, closed: 0, off_track: 0, at_risk: 1 },
    entrusted: { ...none, directive: 0, finding: 0 },
  },
  deadlines: {
    stated: { total: 2, rows: [overdueRow(1, '出口企业数量'), overdueRow(4, '品牌数量')] },
    unstated: { total: 0, rows: [] },
  },
  returns: { total: 1, rows: [missingReturn] },
  reported,
  behind: { total: 1, rows: [targetRow(2, '外贸进出口总值')] },
  byAgency: [
    {
      agency: commerce,
      matters: 3,
      roles: [{ role: 'lead', deadlines: 2, returns: 0, behind: 1, entrusted: 0 }],
      reported: nothingReported,
    },
    {
      agency: customs,
      matters: 4,
      roles: [
        { role: 'lead', deadlines: 0, returns: 1, behind: 0, entrusted: 0 },
        { role: 'support', deadlines: 2, returns: 0, behind: 1, entrusted: 0 },
      ],
      reported,
    },
  ],
  entrusted: { total: 0, rows: [] },
  differences: null,
  plans: [hebeiPlan],
  agencies: [commerce, customs],
  can: { issueNotices: true, export: true },
};

export const nothingOverdue: OverdueReport = {
  ...report,
  message: {
    what: { zh: '截至2021年2月10日，没有期限已过、迟报未报或落后序时的事项。', en: 'Nothing.' },
    whose: null,
    next: null,
  },
  totals: {
    all: none,
    deadlines: { ...none, stated: 0, unstated: 0, overdue: 0, missed: 0, unproven: 0 },
    returns: { ...none, missing: 0, mending: 0, late: 0 },
    behind: { ...none, off_track: 0, at_risk: 0 },
    entrusted: { ...none, directive: 0, finding: 0 },
  },
  deadlines: { stated: { total: 0, rows: [] }, unstated: { total: 0, rows: [] } },
  returns: { total: 0, rows: [] },
  reported: nothingReported,
  behind: { total: 0, rows: [] },
  byAgency: [],
};
