import { modelTerms } from '../../../src/intake/domain/model-terms';
import type { ProposalRow } from '../../../src/intake/domain/proposal';

const read = (further: Partial<ProposalRow>): ProposalRow => ({
  type: 'target',
  clause: '一',
  name: '示范企业',
  value: '100',
  valueUpper: null,
  fraction: null,
  unit: '家',
  comparator: '=',
  measure: 'value',
  baseline: null,
  recurrence: 'once',
  deadline: '2025-12-31',
  deadlineSource: 'phrase',
  each: false,
  partOf: null,
  agencies: [],
  lead: [],
  bodies: [],
  agenciesFrom: null,
  quote: '培育示范企业100家',
  start: 0,
  end: 9,
  alsoAt: [],
  rule: 'count',
  confidence: 'high',
  doubts: [],
  ...further,
});
const body = (
  name: string,
  role: 'lead' | 'shared',
  kind: 'department' | 'group' = 'department',
) => ({
  name,
  role,
  fullName: null,
  kind,
  unknown: false,
});

test.each<[string, Partial<ProposalRow>, object]>([
  ['a bare figure is a floor', {}, { comparator: 'at_least', strict: false }],
  ['超过', { comparator: '>' }, { comparator: 'at_least', strict: true }],
  ['不超过', { comparator: '<=' }, { comparator: 'at_most', strict: false }],
  ['左右', { comparator: '~' }, { comparator: 'at_least', approximate: true }],
  [
    'a range to be reached',
    { comparator: 'range', value: '2', valueUpper: '3', quote: '培育2—3家' },
    { comparator: 'at_least', goal: '2', goalUpper: '3' },
  ],
  [
    'a band to stay in',
    { comparator: 'range', value: '2', valueUpper: '3', unit: '%', quote: '控制在2%—3%' },
    { comparator: 'between', goal: '2', goalUpper: '3', accumulation: 'rate' },
  ],
  [
    'a fall on a base',
    {
      name: '承保费率',
      measure: 'change',
      value: '50',
      unit: '%',
      baseline: { period: '2017', value: null },
      quote: '承保费率较2017年下降50%',
    },
    {
      comparator: 'at_most',
      goal: '-50',
      accumulation: 'rate',
      baseline: { period: '2017', value: null, stated: true },
    },
  ],
  [
    'a fraction that falls keeps its exact form',
    {
      name: '通关时间',
      measure: 'change',
      value: '33.33',
      fraction: '1/3',
      unit: '%',
      quote: '压缩三分之一',
    },
    { goal: '-33.33', goalExact: '-1/3', accumulation: 'duration' },
  ],
  [
    'a date of the plan’s period is not stated',
    { deadlineSource: 'plan_period' },
    { deadline: '2025-12-31', evaluationEnd: '2025-12-31', deadlineStated: false },
  ],
  [
    'a norm has no deadline but a stated one',
    { type: 'norm', unit: '个工作日', comparator: '<=', deadlineSource: 'plan_period' },
    { recurrence: 'standing', deadline: null, evaluationEnd: null, accumulation: 'duration' },
  ],
  [
    'a task counts steps',
    { type: 'milestone', value: null, unit: null, comparator: null, measure: null },
    { kind: 'milestone', measure: 'done', goal: null, unit: '个节点', accumulation: 'milestone' },
  ],
  ['培育 adds up', {}, { accumulation: 'cumulative' }],
  ['达到 is a level', { quote: '示范企业达到100家' }, { accumulation: 'stock' }],
  [
    'money of a year is its total',
    { name: '进出口总值', unit: '亿元', quote: '进出口总值达到100亿元' },
    { accumulation: 'ytd', publisher: 'customs' },
  ],
  [
    'a balance is a level',
    { name: '贷款余额', unit: '亿元', quote: '贷款余额达到100亿元' },
    { accumulation: 'stock' },
  ],
  [
    'one body that 负责 leads',
    { bodies: [body('省商务厅', 'shared')] },
    { agencies: [{ name: '省商务厅', role: 'lead' }] },
  ],
  [
    'an open group leads nothing',
    { bodies: [body('各市政府', 'shared', 'group')] },
    { agencies: [{ name: '各市政府', role: 'shared' }] },
  ],
  [
    'several stay as they are, each once',
    {
      bodies: [body('省商务厅', 'shared'), body('省财政厅', 'shared'), body('省商务厅', 'shared')],
    },
    {
      agencies: [
        { name: '省商务厅', role: 'shared' },
        { name: '省财政厅', role: 'shared' },
      ],
    },
  ],
  ['各市 is each', { each: true }, { distribution: 'each' }],
])('%s', (_what, further, expected) => {
  expect(modelTerms(read(further))).toMatchObject(expected);
});
