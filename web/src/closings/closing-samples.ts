import type { ClosingDetail, JudgementSnapshot } from '../api/model';

export function judged(more: Partial<JudgementSnapshot> = {}): JudgementSnapshot {
  return {
    asOf: '2024-10-15',
    goalText: { zh: '达到100家以上', en: 'at least 100' },
    yearEnd: null,
    task: false,
    lamp: 'achieved',
    deadlineState: 'met_early',
    deadline: '2025-12-31',
    daysLate: null,
    latest: { periodEnd: '2024-09-30', value: '100', growth: null },
    attained: '100',
    expected: '60',
    attainedUnit: '家',
    completion: '100',
    expectedCompletion: '60',
    gap: '40',
    gapUnit: 'pp',
    verdict: { zh: '已达到目标', en: 'goal met' },
    explanation: {
      ruleSet: 'pp-gap',
      ruleSetVersion: 1,
      rule: 1,
      ruleText: { zh: '目标已完成', en: 'met for good' },
      inputs: [],
      steps: [],
    },
    ...more,
  };
}

export function closing(more: Partial<ClosingDetail> = {}): ClosingDetail {
  const judgement = judged();
  return {
    id: 5,
    version: 2,
    subject: { kind: 'target', id: 7 },
    label: '示范企业数量',
    plan: { key: 'small', title: '小方案' },
    regionCode: '140000',
    regionName: '山西省',
    agency: { id: 3, name: '甲厅', shortName: '甲厅', openGroup: false },
    yearEnd: null,
    state: 'verified',
    statement: '示范企业已全部认定',
    appliedBy: '填报员',
    appliedOn: '2024-10-15',
    onBehalfReason: null,
    verifiedValue: '100',
    unit: '家',
    decision: null,
    then: { kind: 'target', judgement },
    now: { kind: 'target', judgement },
    departs: false,
    reopeningProposed: false,
    reopening: null,
    can: { verify: false, decide: true, withdraw: false, reopen: false },
    asOf: '2024-10-15',
    needsReason: false,
    needsValue: true,
    entries: [
      {
        id: 1,
        move: 'apply',
        onDay: '2024-10-15',
        at: '2024-10-15T09:30:00+08:00',
        by: '填报员',
        role: 'clerk',
        words: null,
        verification: null,
        snapshot: { kind: 'target', judgement },
        files: [],
      },
    ],
    ...more,
  };
}
