import { exact } from '../../src/series/domain/exact';
import type { Observation } from '../../src/series/domain/observations';
import type { LineFacts, LineTarget } from '../../src/reporting/domain/line-facts';

export const known = (
  periodEnd: string,
  value: string,
  given: Partial<Observation> = {},
): Observation => ({
  periodEnd,
  version: 1,
  answer: 'value',
  value: exact(value),
  growth: null,
  vintage: 'formal',
  revision: null,
  knownOn: periodEnd,
  ...given,
});

export const target = (given: Partial<LineTarget> = {}): LineTarget => ({
  measure: 'value',
  comparator: 'at_least',
  goal: exact('1000'),
  previewLamp: 'on_track',
  ...given,
});

export const REASON = '部分企业订单推迟到第四季度交付';
export const STEP = '逐户走访重点企业并落实出口信保支持';

export const facts = (given: Partial<LineFacts>): LineFacts => ({
  indicator: '外贸进出口总值',
  unit: '亿元',
  accumulation: 'ytd',
  publisher: 'agency',
  published: null,
  periodEnd: '2024-09-30',
  today: '2024-10-15',
  required: true,
  answer: 'value',
  value: exact('750'),
  growth: null,
  explanation: null,
  nextStep: null,
  expectedOn: null,
  targets: [target()],
  known: [],
  wholes: [],
  sums: [],
  earlierWords: null,
  ...given,
});
