import type { TruthDocument, TruthRow } from '../../../eval/intake/truth.model';
import type { Proposal, ProposalRow } from '../../../src/intake/domain/proposal';

/** 年 is at 5, the first figure at 10–13, the second at 20–23, the note at 30–40. */
export function proposedRow(row: Partial<ProposalRow>): ProposalRow {
  return {
    type: 'target',
    clause: '一',
    name: '示范企业',
    value: '10',
    valueUpper: null,
    fraction: null,
    unit: '家',
    comparator: '=',
    measure: 'value',
    baseline: null,
    recurrence: 'once',
    deadline: '2027-12-31',
    deadlineSource: 'phrase',
    each: false,
    partOf: null,
    agencies: [],
    lead: [],
    bodies: [],
    agenciesFrom: null,
    quote: '',
    start: 10,
    end: 13,
    alsoAt: [],
    rule: 'count',
    confidence: 'high',
    doubts: [],
    ...row,
  };
}

export function trueRow(row: Partial<TruthRow>): TruthRow {
  return {
    places: [{ start: 10, end: 13 }],
    name: '示范企业',
    value: '10',
    valueUpper: null,
    unit: '家',
    fraction: null,
    change: false,
    comparators: ['='],
    deadline: '2027-12-31',
    agencies: [],
    lead: [],
    optional: false,
    unsettled: [],
    ...row,
  };
}

export function trueDocument(document: Partial<TruthDocument>): TruthDocument {
  return {
    name: 'sample',
    group: 'blind',
    source: { kind: 'txt', text: '文'.repeat(1000), tables: [], hardWrapped: false },
    issuedOn: null,
    parts: null,
    rows: [],
    milestones: [],
    notes: [],
    incentives: [],
    notTargets: [],
    ...document,
  };
}

export function proposal(rows: readonly ProposalRow[]): Proposal {
  return {
    plan: {
      title: null,
      docNo: null,
      issuer: null,
      issuedOn: null,
      issuedOnSource: null,
      implements: [],
      effectiveFrom: null,
      effectiveTo: null,
      horizon: null,
      genre: 'plan',
    },
    clauses: [],
    rows,
    conflicts: [],
    warnings: [],
  };
}
