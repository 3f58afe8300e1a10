import fc from 'fast-check';
import { BLANK_TERMS, type ModelTerms } from '../../../src/intake/domain/model-terms';
import {
  planChanges,
  type ComparedRow,
  type TargetInForce,
} from '../../../src/intake/domain/plan-changes';

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

const advice = { zh: expect.any(String) as string, en: expect.any(String) as string };

test('goal, deadline and name differ: the goal is proposed, the name only shown', () => {
  const changes = planChanges(
    [row(1, { name: '省级示范企业数量', goal: '150', deadline: '2026-12-31' })],
    [target(9)],
  );
  expect(changes.changed).toEqual([
    {
      row: 1,
      target: 9,
      differences: [
        {
          field: 'name',
          before: '示范企业数量',
          after: '省级示范企业数量',
          proposed: false,
          advice,
        },
        { field: 'goal', before: '100', after: '150', proposed: true, advice: null },
        {
          field: 'deadline',
          before: '2025-12-31',
          after: '2026-12-31',
          proposed: true,
          advice: null,
        },
      ],
    },
  ]);
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
