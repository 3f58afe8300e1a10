import type { Day } from '../../src/series/domain/day';
import { exact } from '../../src/series/domain/exact';
import type { Observation } from '../../src/series/domain/observations';
import { periodEndOf } from '../../src/series/domain/period';
import { judge, type Judgement } from '../../src/targets/domain/judge';
import type { Baseline, DuePeriod, TargetTerms } from '../../src/targets/domain/model';
import { PP_GAP, type RuleSet } from '../../src/targets/domain/rule-set';

/** Hebei 2018: foreign trade of 4500 in 2020, 10 % a year on average in the same plan. */
export const YEAR_TOTAL: TargetTerms = {
  kind: 'quantity',
  measure: 'value',
  accumulation: 'ytd',
  frequency: 'month',
  comparator: 'at_least',
  strict: false,
  approximate: false,
  goal: exact('4500'),
  goalUpper: null,
  unit: '亿元',
  recurrence: 'once',
  distribution: 'single',
  baseline: null,
  start: '2018-06-27',
  evaluationEnd: '2020-12-31',
  deadline: '2020-12-31',
  interim: [],
  profile: { kind: 'linear' },
  backcastGrowth: exact('10'),
  nodes: [],
};

/** A level to be reached by the end of 2020: 100 bases. */
export const LEVEL: TargetTerms = {
  ...YEAR_TOTAL,
  accumulation: 'stock',
  frequency: 'quarter',
  goal: exact('100'),
  unit: '个',
  start: '2018-01-01',
  backcastGrowth: null,
};

/** 100 firms supported between 1 January and 31 December 2020, 365 days later. */
export const COUNT: TargetTerms = {
  ...LEVEL,
  accumulation: 'cumulative',
  unit: '家',
  start: '2020-01-01',
};

/** A share of 35 % in 2020. */
export const SHARE: TargetTerms = { ...LEVEL, accumulation: 'rate', goal: exact('35'), unit: '%' };

/** Guangdong 2014: trade grows by 2.4 % in the year. */
export const GROWTH: TargetTerms = {
  ...YEAR_TOTAL,
  measure: 'yoy_growth',
  goal: exact('2.4'),
  unit: '%',
  start: '2014-05-23',
  evaluationEnd: '2014-12-31',
  deadline: '2014-12-31',
  backcastGrowth: null,
};

/** Shanxi 2022: retail sales grow by 7 % a year on average from 2021 (7462.8, revised) to 2025. */
export const AVERAGE: TargetTerms = {
  ...GROWTH,
  measure: 'average_growth',
  goal: exact('7'),
  start: '2022-07-29',
  evaluationEnd: '2025-12-31',
  deadline: '2025-12-31',
  baseline: baseline('2021', '7462.8', 'nbs-2026', false),
};

/** A rate to be cut by half against 2017. */
export const CUT: TargetTerms = {
  ...LEVEL,
  measure: 'change',
  accumulation: 'rate',
  comparator: 'at_most',
  goal: exact('-50'),
  unit: '%',
  baseline: baseline('2017', '8'),
};

/** A norm of at most 20 working days, in every period, without an end. */
export const NORM: TargetTerms = {
  ...LEVEL,
  accumulation: 'duration',
  comparator: 'at_most',
  goal: exact('20'),
  unit: '个工作日',
  recurrence: 'standing',
  evaluationEnd: null,
  deadline: null,
};

/** Something to be done by the end of July 2014, without steps. */
export const TASK: TargetTerms = {
  ...LEVEL,
  kind: 'milestone',
  measure: 'done',
  accumulation: 'milestone',
  frequency: 'once',
  goal: exact('1'),
  unit: '个节点',
  start: '2014-05-23',
  evaluationEnd: '2014-07-31',
  deadline: '2014-07-31',
};

/** Three dated steps of a task due by the end of 2020. */
export const STEPS: TargetTerms = {
  ...TASK,
  goal: exact('3'),
  start: '2020-01-01',
  evaluationEnd: '2020-12-31',
  deadline: '2020-12-31',
  nodes: [
    { on: '2020-03-31', label: 'draft' },
    { on: '2020-06-30', label: 'pilot' },
    { on: '2020-12-31', label: 'approved' },
  ],
};

export function baseline(
  period: string,
  value: string | null,
  revision: string | null = null,
  stated = true,
): Baseline {
  return {
    periodEnd: periodEndOf(period),
    value: value === null ? null : exact(value),
    stated,
    revision,
    source: null,
  };
}

type ObservationDetails = Partial<Omit<Observation, 'growth' | 'value'>> & {
  readonly growth?: string;
};

/** One version of a period's value, known on the period's last day unless told otherwise. */
export function seen(
  period: string,
  value: string | null,
  { growth, ...details }: ObservationDetails = {},
): Observation {
  const periodEnd = periodEndOf(period);
  return {
    periodEnd,
    version: 1,
    answer: 'value',
    value: value === null ? null : exact(value),
    growth: growth === undefined ? null : exact(growth),
    vintage: 'formal',
    revision: null,
    knownOn: periodEnd,
    ...details,
  };
}

export function due(...periods: readonly (readonly [period: string, dueOn: Day])[]): DuePeriod[] {
  return periods.map(([period, dueOn]) => ({ periodEnd: periodEndOf(period), dueOn }));
}

export interface Circumstances {
  readonly due?: readonly DuePeriod[];
  readonly rules?: RuleSet;
}

export function judged(
  asOf: Day,
  terms: TargetTerms,
  versions: readonly Observation[],
  { due: periods = [], rules = PP_GAP }: Circumstances = {},
): Judgement {
  return judge({ asOf, terms, versions, due: periods, rules });
}

/** The lamp and the gap, as verdicts show it. */
export function lampAndGap({ lamp, progress }: Judgement): string {
  return progress === null ? lamp : `${lamp} ${progress.gap.toFixed(2)}`;
}
