import fc from 'fast-check';
import { BLANK_TERMS, type ModelTerms } from '../../../src/intake/domain/model-terms';
import type {
  ComparedField,
  ComparedRow,
  TargetInForce,
} from '../../../src/intake/domain/compared-goal';
import { planChanges } from '../../../src/intake/domain/plan-changes';
import { restatedGoal } from '../../../src/intake/domain/restated-goal';

const terms = (further: Partial<ModelTerms> = {}): ModelTerms => ({
  ...BLANK_TERMS,
  name: '示范企业数量',
  clause: '一',
  goal: '100',
  unit: '家',
  deadline: '2025-12-31',
  evaluationEnd: '2025-12-31',
  ...further,
});
const row = (
  id: number,
  further: Partial<ModelTerms> = {},
  target?: number | null,
): ComparedRow => ({
  id,
  fields: terms(further),
  agencies: [],
  target,
  kept: [],
});
const target = (id: number, further: Partial<ModelTerms> = {}): TargetInForce => {
  const { name, clause, ...rest } = terms(further);
  return { id, name, clause, terms: { ...rest, goal: rest.goal ?? '' }, agencies: [] };
};

test('the same goal is unchanged, however its figure is written', () => {
  expect(planChanges([row(1, { goal: '100.00' })], [target(9)])).toEqual({
    added: [],
    removed: [],
    changed: [],
    unchanged: [{ row: 1, target: 9 }],
  });
});

const effectsOf = (one: ComparedRow, other: TargetInForce) =>
  planChanges([one], [other]).changed.flatMap(({ differences }) =>
    differences.map(({ field, effect }) => [field, effect]),
  );

test('what is asked, its name and its bodies go to a second person', () => {
  const one = row(1, {
    name: '省级示范企业数量',
    goal: '150',
    deadline: '2026-12-31',
    comparator: 'at_most',
    strict: true,
    recurrence: 'annual',
  });
  const changes = planChanges([{ ...one, agencies: ['甲厅（牵头）'] }], [target(9)]);
  expect(changes.changed).toMatchObject([{ row: 1, target: 9, replaces: false }]);
  expect(changes.changed[0]?.differences).toEqual(
    [
      ['name', '示范企业数量', '省级示范企业数量'],
      ['goal', '100', '150'],
      ['comparator', 'at_least', 'at_most strict'],
      ['recurrence', 'once', 'annual'],
      ['deadline', '2025-12-31', '2026-12-31'],
      ['agencies', '', '甲厅（牵头）'],
    ].map(([field, before, after]) => ({
      field,
      before,
      after,
      effect: 'proposed',
      advice: null,
    })),
  );
});

test('what a person keeps is not carried; words of the document change no goal', () => {
  const one = {
    ...row(1, { name: '示范企业', goal: '150', clause: '二' }),
    kept: ['name' as const],
  };
  expect(effectsOf(one, target(9))).toEqual([
    ['name', 'kept'],
    ['goal', 'proposed'],
    ['clause', 'noted'],
  ]);
});

test('a document that names no body takes none away', () => {
  expect(effectsOf(row(1), { ...target(9), agencies: ['甲厅（牵头）'] })).toEqual([
    ['agencies', 'noted'],
  ]);
  // A body that is still to be found is no difference yet.
  expect(effectsOf({ ...row(1), agencies: null }, { ...target(9), agencies: ['甲厅'] })).toEqual(
    [],
  );
});

test.each<[string, string, string, string, [string, string][]]>([
  ['another magnitude, the same sum', '0.45', '亿元', '4500', [['unit', 'noted']]],
  [
    'another magnitude, another sum',
    '0.5',
    '亿元',
    '4500',
    [
      ['goal', 'proposed'],
      ['unit', 'noted'],
    ],
  ],
  ['another currency', '4500', '万美元', '4500', [['unit', 'replaced']]],
  [
    'another thing counted, another figure',
    '5',
    '万户',
    '4500',
    [
      ['goal', 'replaced'],
      ['unit', 'replaced'],
    ],
  ],
])('%s', (_what, goal, unit, before, expected) => {
  const one = row(1, { goal, unit }, 9);
  expect(effectsOf(one, target(9, { goal: before, unit: '万元' }))).toEqual(expected);
});

test('the figure of another magnitude is proposed in the unit in force, and only what is carried', () => {
  const inForce = target(9, { goal: '4500', unit: '万元' });
  const fields = terms({ goal: '0.5', goalUpper: '0.6', unit: '亿元', name: '产值', nodes: [] });
  const said = (...carried: ComparedField[]) => restatedGoal(fields, inForce, carried, () => []);
  expect(said('goal', 'goalUpper')).toEqual({ goal: '5000', goalUpper: '6000' });
  expect(said('name', 'comparator')).toEqual({
    name: '产值',
    comparator: 'at_least',
    strict: false,
    approximate: false,
  });
  expect(said()).toEqual({});
});

test('a person may say that a row measured otherwise restates a goal: it takes its place', () => {
  const changes = planChanges([row(1, { measure: 'yoy_growth', unit: '%' }, 9)], [target(9)]);
  expect(changes).toMatchObject({ added: [], removed: [], changed: [{ replaces: true }] });
});

test.each<[string, ComparedRow]>([
  ['another measure', row(1, { measure: 'yoy_growth' })],
  ['another name', row(1, { name: '跨境电商交易额' })],
  ['a person who says it is new', row(1, {}, null)],
])('%s is another goal', (_what, one) => {
  expect(planChanges([one], [target(9)])).toMatchObject({ added: [1], removed: [9] });
});

test('of two alike the clause and unit decide, and what a person said comes first', () => {
  const targets = [target(8, { clause: '二' }), target(9)];
  expect(planChanges([row(1), row(2, { clause: '二' })], targets).unchanged).toEqual([
    { row: 1, target: 9 },
    { row: 2, target: 8 },
  ]);
  expect(planChanges([row(1, {}, 8)], targets)).toMatchObject({ removed: [9] });
});

test('every row and every target is counted exactly once', () => {
  const name = fc.constantFrom('示范企业数量', '示范园区数量', '进出口总值', '出口总值');
  const goal = fc.integer({ min: 1, max: 5 }).map(String);
  const one = fc.record({ name, goal });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), fc.array(one, { maxLength: 8 }), (left, right) => {
      const changes = planChanges(
        left.map((further, at) => row(at + 1, further)),
        right.map((further, at) => target(at + 101, further)),
      );
      const pairs = [...changes.changed, ...changes.unchanged];
      const rows = [...changes.added, ...pairs.map((pair) => pair.row)];
      const targets = [...changes.removed, ...pairs.map((pair) => pair.target)];
      expect(rows.toSorted((a, b) => a - b)).toEqual(left.map((_one, at) => at + 1));
      expect(targets.toSorted((a, b) => a - b)).toEqual(right.map((_one, at) => at + 101));
    }),
  );
});
