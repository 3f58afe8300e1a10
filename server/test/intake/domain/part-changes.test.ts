import fc from 'fast-check';
import {
  clausesGoneOn,
  incentiveWords,
  partChanges,
  type NewPart,
  type OldPart,
} from '../../../src/intake/domain/part-changes';

const now = (row: number, goesOn: string | null, words: string): NewPart => ({
  row,
  clause: goesOn ?? '九',
  goesOn,
  words,
});
const before = (id: number, clause: string, words: string): OldPart => ({ id, clause, words });

test('within a clause the same words stay, what is left goes together, the rest is new or gone', () => {
  const changes = partChanges(
    [
      now(1, '一', '甲厅（牵头）、乙厅（配合）'),
      now(2, '一', '丙局（牵头）'),
      now(3, '二', '丁委（牵头）'),
    ],
    [
      before(11, '一', '丙局（牵头）'),
      before(12, '一', '甲厅（牵头）'),
      before(13, '三', '丁委（牵头）'),
    ],
    false,
  );
  expect(changes).toMatchObject({
    added: [{ row: 3 }],
    removed: [{ id: 13 }],
    changed: [{ now: { row: 1 }, before: { id: 12 } }],
    unchanged: 1,
  });
});

test('conditions of payment are found in another clause, too', () => {
  const words = (amount: string) => `对新认定的示范企业给予奖励：${amount}`;
  const parts = [[now(1, null, words('30万元'))], [before(11, '一', words('20万元'))]] as const;
  expect(partChanges(...parts, true)).toMatchObject({
    changed: [{ before: { id: 11 } }],
    added: [],
  });
  expect(partChanges(...parts, false)).toMatchObject({ changed: [], removed: [{ id: 11 }] });
});

test('every part is counted exactly once', () => {
  const words = fc.constantFrom('甲厅（牵头）', '乙厅（牵头）', '甲厅（牵头）、乙厅（配合）');
  const clause = fc.constantFrom('一', '二');
  const one = fc.record({ words, clause });
  fc.assert(
    fc.property(fc.array(one), fc.array(one), fc.boolean(), (left, right, wander) => {
      const changes = partChanges(
        left.map((part, at) => now(at, part.clause, part.words)),
        right.map((part, at) => before(at, part.clause, part.words)),
        wander,
      );
      const pairs = changes.changed.length + changes.unchanged;
      expect(changes.added.length + pairs).toBe(left.length);
      expect(changes.removed.length + pairs).toBe(right.length);
    }),
  );
});

test('a clause goes on where its heading stands, else where its number does', () => {
  const clauses = (...list: [string, string][]) =>
    list.map(([locator, heading]) => ({ locator, heading }));
  const goesOn = clausesGoneOn(
    clauses(['一', '总体目标'], ['二', '新设一章'], ['三', '重点任务'], ['四', '保障'], ['五', '']),
    clauses(['一', '总体要求'], ['二', '重点任务'], ['三', '保障'], ['五', '']),
  );
  expect([...goesOn]).toEqual([
    ['三', '二'],
    ['四', '三'],
    ['一', '一'],
    ['五', '五'],
  ]);
});

test('an incentive is said as people write it', () => {
  const incentive = {
    condition: '新认定企业',
    amount: '20',
    unit: '万元',
    cap: '100',
    capUnit: null,
  };
  expect(incentiveWords(incentive)).toBe('新认定企业：20万元，最高100万元');
  expect(incentiveWords({ ...incentive, amount: null, cap: null })).toBe('新认定企业');
});
