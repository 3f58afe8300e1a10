import { exact, type Exact } from '../../series/domain/exact';
import type { Words } from '../../series/domain/words';
import { hasQuotient, inPercent } from './progress';
import type { Lamp, TargetTerms } from './model';

/** The facts of a case that a rule can ask for; each is decided in one place (lamp.ts). */
export const CONDITIONS = [
  'met_for_good',
  'due_value_missing',
  'final_value_unmet',
  'met_but_can_be_lost',
  'milestone_warning',
  'not_judged',
  'within_schedule',
  'within_tolerance',
  'beyond_tolerance',
] as const;
export type Condition = (typeof CONDITIONS)[number];

export interface LampRule {
  /** Number of the rule as offices quote it. */
  readonly number: number;
  readonly when: Condition;
  readonly lamp: Lamp;
  readonly text: Words;
}

/**
 * How far below the schedule each lamp reaches: a value at or above `onTrackFrom` is on track,
 * one at or above `atRiskFrom` at risk. In percentage points, or as a share of |expected|.
 */
export interface Band {
  readonly kind: 'pp' | 'share_of_expected';
  readonly onTrackFrom: string;
  readonly atRiskFrom: string;
}

/** An ordered set of rules, first match wins. Data: stored and quoted with key and version. */
export interface RuleSet {
  readonly key: string;
  readonly version: number;
  readonly name: Words;
  readonly rules: readonly LampRule[];
  readonly bands: { readonly counts: Band; readonly growth: Band; readonly other: Band };
}

const RULES: readonly LampRule[] = [
  {
    number: 1,
    when: 'met_for_good',
    lamp: 'achieved',
    text: { zh: '目标已经达到且不会再失去', en: 'the goal is met for good' },
  },
  {
    number: 2,
    when: 'due_value_missing',
    lamp: 'no_data',
    text: {
      zh: '尚无可用数值，或应报期的数值未到',
      en: 'no usable value, or the due one is missing',
    },
  },
  {
    number: 3,
    when: 'final_value_unmet',
    lamp: 'off_track',
    text: { zh: '期末值已到，未达目标', en: 'the deciding value is in and the goal is not met' },
  },
  {
    number: 4,
    when: 'met_but_can_be_lost',
    lamp: 'on_track',
    text: {
      zh: '已达目标值，期末前仍可能失去',
      en: 'the goal value is reached but can still be lost',
    },
  },
  {
    number: 5,
    when: 'milestone_warning',
    lamp: 'at_risk',
    text: {
      zh: '未设节点的任务，距期限不足30天，或期限已过仍未报告',
      en: 'a task without nodes, under 30 days to go or past its deadline unreported',
    },
  },
  {
    number: 5,
    when: 'not_judged',
    lamp: 'unscheduled',
    text: { zh: '没有序时安排，只展示不评判', en: 'no schedule: shown, not judged' },
  },
  {
    number: 6,
    when: 'within_schedule',
    lamp: 'on_track',
    text: { zh: '不低于序时进度', en: 'at or above the schedule' },
  },
  {
    number: 6,
    when: 'within_tolerance',
    lamp: 'at_risk',
    text: { zh: '低于序时进度，在容差之内', en: 'below the schedule, within the tolerance' },
  },
  {
    number: 6,
    when: 'beyond_tolerance',
    lamp: 'off_track',
    text: { zh: '低于序时进度，超出容差', en: 'below the schedule, beyond the tolerance' },
  },
];

/** The default: any shortfall warns; 10 points of completion, 2 points of growth, a tenth else. */
export const PP_GAP: RuleSet = {
  key: 'pp-gap',
  version: 1,
  name: { zh: '百分点差距', en: 'gap in percentage points' },
  rules: RULES,
  bands: {
    counts: { kind: 'pp', onTrackFrom: '0', atRiskFrom: '-10' },
    growth: { kind: 'pp', onTrackFrom: '0', atRiskFrom: '-2' },
    other: { kind: 'share_of_expected', onTrackFrom: '0', atRiskFrom: '-0.1' },
  },
};

/** Practice of Yinchuan: green to 10 points behind, yellow to 30. */
export const YINCHUAN: RuleSet = {
  ...PP_GAP,
  key: 'yinchuan',
  name: { zh: '银川：落后10、30个百分点', en: 'Yinchuan: 10 and 30 points behind' },
  bands: { ...PP_GAP.bands, counts: { kind: 'pp', onTrackFrom: '-10', atRiskFrom: '-30' } },
};

/** Practice of Sanya: red below half of what the schedule asks for. */
export const SANYA: RuleSet = {
  ...PP_GAP,
  key: 'sanya',
  name: { zh: '三亚：不足序时的50%', en: 'Sanya: below half of the schedule' },
  bands: {
    ...PP_GAP.bands,
    counts: { kind: 'share_of_expected', onTrackFrom: '0', atRiskFrom: '-0.5' },
  },
};

export const RULE_SETS: readonly RuleSet[] = [PP_GAP, YINCHUAN, SANYA];

/** Band limits for one target, in the unit of its gap. */
export interface Limits {
  readonly onTrackFrom: Exact;
  readonly atRiskFrom: Exact;
}

/**
 * @param expectedInGapUnit the expectation in the gap's unit: completion where a quotient applies
 */
export function limitsFor(rules: RuleSet, terms: TargetTerms, expectedInGapUnit: Exact): Limits {
  const band = hasQuotient(terms)
    ? rules.bands.counts
    : isGrowth(terms)
      ? rules.bands.growth
      : rules.bands.other;
  const scale = band.kind === 'pp' ? exact(1) : expectedInGapUnit.abs();
  return {
    onTrackFrom: exact(band.onTrackFrom).times(scale),
    atRiskFrom: exact(band.atRiskFrom).times(scale),
  };
}

function isGrowth(terms: TargetTerms): boolean {
  return inPercent(terms) && ['yoy_growth', 'average_growth'].includes(terms.measure);
}
