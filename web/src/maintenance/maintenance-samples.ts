import type { GoalProposal, RevisionPreview, TargetMaintenance } from '../api/model';
import { hebeiTrade } from '../shared/testing/samples';

/** What an inspector may change of Hebei's trade on its last day to report. */
export const hebeiMaintenance: TargetMaintenance = {
  asOf: '2020-10-28',
  version: 3,
  target: hebeiTrade,
  terms: {
    goal: '4500',
    goalUpper: null,
    evaluationEnd: '2020-12-31',
    deadline: '2020-12-31',
    start: '2018-06-27',
    profile: { kind: 'linear' },
    interim: [],
    nodes: [],
    baseline: null,
  },
  seriesUnit: '亿元',
  unfit: {
    schedule: null,
    baseline: null,
    nodes: { zh: '只有任务设置节点。', en: 'Only tasks have nodes.' },
  },
  hasProfile: true,
  reporters: [
    { id: 5, name: '河北省商务厅', shortName: '省商务厅', openGroup: false },
    { id: 6, name: '石家庄海关', shortName: '海关', openGroup: false },
  ],
  can: { revise: true, propose: true, end: true },
};

/** The goal raised to 5000: 53.84 % done instead of 59.82 %. */
export const raisedPreview: RevisionPreview = {
  today: '2020-10-28',
  warnings: [],
  rows: [
    {
      target: { id: 11, name: hebeiTrade.name },
      periodEnd: null,
      period: null,
      before: {
        lamp: 'at_risk',
        deadlineState: 'open',
        attained: '2691.8',
        expected: '3000',
        unit: '亿元',
        completion: '59.8177777778',
        gap: '-6.8488888889',
        gapUnit: 'pp',
        verdict: hebeiTrade.verdict,
      },
      after: {
        lamp: 'off_track',
        deadlineState: 'open',
        attained: '2691.8',
        expected: '3333.3333333333',
        unit: '亿元',
        completion: '53.836',
        gap: '-12.8306666667',
        gapUnit: 'pp',
        verdict: hebeiTrade.verdict,
      },
      moved: true,
    },
  ],
  schedule: {
    before: [
      { on: '2020-01-31', value: '375' },
      { on: '2020-12-31', value: '4500' },
    ],
    after: [
      { on: '2020-01-31', value: '375' },
      { on: '2020-12-31', value: '5000' },
    ],
  },
  scheduleUnit: '亿元',
  breakdown: null,
};

export const raisedProposal: GoalProposal = {
  revision: {
    id: 7,
    version: 1,
    kind: 'goal',
    changes: [
      {
        label: { zh: '目标值', en: 'goal' },
        before: { zh: '4500亿元', en: '4500 亿元' },
        after: { zh: '5000亿元', en: '5000 亿元' },
      },
    ],
    reason: '省政府调整年度安排',
    basis: { title: '关于调整外贸目标的通知', number: '冀政办〔2020〕8号', date: '2020-10-20' },
    proposedBy: '督查员',
    proposedOn: '2020-10-27',
    decision: null,
    decidedBy: null,
    decidedOn: null,
    decisionReason: null,
    effectiveOn: null,
  },
  target: hebeiTrade,
  can: { decide: true, withdraw: false },
};
