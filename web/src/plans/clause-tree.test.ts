import { clauseTree, withTargets, type Clause, type ClauseNode } from './clause-tree';

const clause = (locator: string, depth: number, targetIds: number[] = []): Clause => ({
  id: 1,
  locator,
  heading: locator,
  depth,
  notes: [],
  targetIds,
  incentives: [],
  notGoals: [],
});

const shape = (nodes: readonly ClauseNode[]): unknown =>
  nodes.map(({ clause: c, children }) =>
    children.length > 0 ? [c.locator, shape(children)] : c.locator,
  );

test('nests by depth in document order, also where a level is skipped', () => {
  const tree = clauseTree([
    clause('一', 0),
    clause('二', 0),
    clause('二（一）', 1),
    clause('二（一）1', 2),
    clause('二（二）', 1),
    clause('三', 0),
    clause('三1', 2),
  ]);
  expect(shape(tree)).toEqual([
    '一',
    ['二', [['二（一）', ['二（一）1']], '二（二）']],
    ['三', ['三1']],
  ]);
});

test('a plan of articles is a flat list', () => {
  expect(shape(clauseTree([clause('1', 1), clause('2', 1)]))).toEqual(['1', '2']);
});

test('keeps only the branches that lead to targets', () => {
  const tree = clauseTree([
    clause('一', 0),
    clause('二', 0),
    clause('二（一）', 1, [7]),
    clause('二（二）', 1),
  ]);
  expect(shape(withTargets(tree))).toEqual([['二', ['二（一）']]]);
});
