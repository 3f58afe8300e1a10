import fc from 'fast-check';
import { changedCells, mergeDrafts, sameDraft, withCell } from './draft-merge';
import type { LineDraft } from './line-draft';
import { TYPED_COLUMNS } from './paste-block';

const draft = (figure: string, explanation = '', nextStep = ''): LineDraft => ({
  answer: 'value',
  figure,
  explanation,
  nextStep,
  expectedOn: '',
});

const anyDraft: fc.Arbitrary<LineDraft> = fc.record({
  answer: fc.constantFrom('value' as const, 'not_published' as const),
  figure: fc.constantFrom('', '1', '2', '2.0'),
  explanation: fc.constantFrom('', '甲', '乙'),
  nextStep: fc.constantFrom('', '甲', '乙'),
  expectedOn: fc.constantFrom('', '2024-11-20'),
});

describe('mergeDrafts', () => {
  test.each([
    ['only mine', draft('1'), draft('2'), draft('1'), draft('2'), []],
    ['only theirs', draft('1'), draft('1'), draft('3'), draft('3'), []],
    ['different cells', draft('1'), draft('2'), draft('1', '因为'), draft('2', '因为'), []],
    ['the same cell alike', draft('1'), draft('2'), draft('2.00'), draft('2'), []],
    ['the same cell', draft('1'), draft('2'), draft('3', '因为'), draft('2', '因为'), ['figure']],
  ])('%s', (_name, seen, mine, theirs, merged, asked) => {
    expect(mergeDrafts(seen, mine, theirs)).toEqual({ draft: merged, asked });
  });

  test('an answer goes with its day', () => {
    const seen = draft('1');
    const theirs: LineDraft = { ...seen, answer: 'not_published', expectedOn: '2024-11-20' };
    expect(mergeDrafts(seen, seen, theirs).draft).toEqual(theirs);
  });

  test('every cell is mine, theirs or asked about: nothing is made up and nothing is dropped', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, anyDraft, (seen, mine, theirs) => {
        const { draft: merged, asked } = mergeDrafts(seen, mine, theirs);
        for (const column of TYPED_COLUMNS) {
          const isMine = !changedCells(merged, mine).includes(column);
          const isTheirs = !changedCells(merged, theirs).includes(column);
          const iChanged = changedCells(seen, mine).includes(column);
          const theyChanged = changedCells(seen, theirs).includes(column);
          expect(isMine || isTheirs).toBe(true);
          if (iChanged) expect(isMine).toBe(true);
          if (theyChanged) expect(isTheirs || asked.includes(column)).toBe(true);
        }
      }),
    );
  });
});

test('taking every cell from another draft gives that draft', () => {
  fc.assert(
    fc.property(anyDraft, anyDraft, (a, b) => {
      const all = TYPED_COLUMNS.reduce((merged, column) => withCell(column, merged, b), a);
      expect(sameDraft(all, b)).toBe(true);
    }),
  );
});
