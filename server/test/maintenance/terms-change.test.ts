import fc from 'fast-check';
import { objectionsTo } from '../../src/maintenance/domain/change-checks';
import {
  changedTerms,
  formerTerms,
  runningShares,
  shownGoal,
  type GoalChange,
  type MaintainedTerms,
} from '../../src/maintenance/domain/terms-change';

const TRADE: MaintainedTerms = {
  name: '进出口总值',
  strict: false,
  approximate: false,
  kind: 'quantity',
  measure: 'value',
  accumulation: 'ytd',
  frequency: 'month',
  comparator: 'at_least',
  recurrence: 'once',
  unit: '亿元',
  start_on: '2018-06-27',
  goal: '4500',
  goal_exact: null,
  goal_upper: null,
  evaluation_end: '2020-12-31',
  deadline: '2020-12-31',
  deadline_stated: false,
  profile: { kind: 'linear' },
  interim: [{ on: '2019-12-31', value: '4000.0' }],
  nodes: [],
  baseline_end: null,
  baseline_value: null,
  baseline_stated: null,
  baseline_revision: null,
  baseline_source: null,
};

/** A cut by a third against 2017. */
const CUT: MaintainedTerms = {
  ...TRADE,
  measure: 'change',
  accumulation: 'duration',
  comparator: 'at_most',
  unit: '%',
  goal: '-33.33',
  goal_exact: '-1/3',
  interim: [],
  baseline_end: '2017-12-31',
  baseline_stated: true,
};

const TASK: MaintainedTerms = {
  ...TRADE,
  kind: 'milestone',
  measure: 'done',
  accumulation: 'milestone',
  unit: '个节点',
  goal: '2',
  interim: [],
  nodes: [
    { on: '2019-06-30', label: '开工' },
    { on: '2020-12-31', label: '完工' },
  ],
};

function asIs(terms: MaintainedTerms, different: Partial<GoalChange> = {}): GoalChange {
  return {
    kind: 'goal',
    goal: terms.kind === 'milestone' ? null : shownGoal(terms),
    goalUpper: terms.goal_upper,
    evaluationEnd: terms.evaluation_end,
    deadline: terms.deadline,
    interim: terms.interim,
    nodes: terms.nodes,
    ...different,
  };
}

describe('exactly the changed terms are kept', () => {
  it.each<[string, MaintainedTerms, Partial<GoalChange>, object]>([
    ['nothing', TRADE, {}, {}],
    ['the same figures written otherwise', TRADE, { goal: '4500.00' }, {}],
    [
      'an interim goal written otherwise',
      TRADE,
      { interim: [{ on: '2019-12-31', value: '4000' }] },
      {},
    ],
    ['the goal', TRADE, { goal: '5000' }, { goal: '5000' }],
    [
      'the deadline, which its document states',
      TRADE,
      { deadline: '2021-06-30' },
      { deadline: '2021-06-30', deadline_stated: true },
    ],
    ['no fraction that stays', CUT, {}, {}],
    ['a decimal in place of a fraction', CUT, { goal: '-40' }, { goal: '-40', goal_exact: null }],
    [
      'fewer nodes, which are a lower goal',
      TASK,
      { nodes: [{ on: '2020-12-31', label: ' 完工 ' }] },
      { nodes: [{ on: '2020-12-31', label: '完工' }], goal: '1' },
    ],
  ])('%s', (_, terms, different, changed) => {
    const found = changedTerms(asIs(terms, different), terms);
    expect(found).toEqual(changed);
    expect(Object.keys(formerTerms(found, terms))).toEqual(Object.keys(changed));
  });
});

it('shares are stored for each part and shown as running sums again', () => {
  const parts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(parts, (raw) => {
      let sum = 0;
      const shares = raw.map((part) => String((sum += part)));
      const change = {
        kind: 'schedule',
        profile: { kind: 'shares', shares },
        interim: TRADE.interim,
      } as const;
      const { profile } = changedTerms(change, TRADE);
      expect(profile).toEqual({ kind: 'shares', shares: raw.map(String) });
      expect(profile && runningShares(profile)).toEqual({ kind: 'shares', shares });
    }),
  );
});

describe('a goal change that cannot be', () => {
  it.each<[string, MaintainedTerms, Partial<GoalChange>, string | null]>([
    ['a value for a task', TASK, { goal: '3' }, 'change.goal'],
    [
      'a share above 100 per cent',
      { ...TRADE, accumulation: 'rate', unit: '%' },
      { goal: '101' },
      'change.goal',
    ],
    ['a negative amount', TRADE, { goal: '-1' }, 'change.goal'],
    ['a deeper cut', CUT, { goal: '-50' }, null],
    [
      'a band without upper end',
      { ...TRADE, comparator: 'between' },
      { goal: '4600' },
      'change.goalUpper',
    ],
    ['an upper end below', TRADE, { goalUpper: '4400' }, 'change.goalUpper'],
    [
      'a total decided inside a month',
      TRADE,
      { evaluationEnd: '2020-11-15' },
      'change.evaluationEnd',
    ],
    [
      'an annual goal decided in June',
      { ...TRADE, recurrence: 'annual', interim: [] },
      { evaluationEnd: '2020-06-30' },
      'change.evaluationEnd',
    ],
    [
      'nodes after an earlier deadline',
      TASK,
      { deadline: '2020-10-31', evaluationEnd: '2020-10-31' },
      'change.nodes.1.on',
    ],
    [
      'the deadline on the very day',
      TRADE,
      { goal: '4600', deadline: '2020-09-15', evaluationEnd: '2020-06-30', interim: [] },
      null,
    ],
    [
      'the deadline the day before',
      TRADE,
      { goal: '4600', deadline: '2020-09-14', evaluationEnd: '2020-06-30', interim: [] },
      'change.deadline',
    ],
  ])('%s', (_, current, different, path) => {
    const change = asIs(current, different);
    const changed = changedTerms(change, current);
    const found = objectionsTo({ change, current, changed, effectiveOn: '2020-09-15' });
    expect(found[0]?.path ?? null).toBe(path);
  });
});
