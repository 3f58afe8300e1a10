import type { LineDraft } from './line-draft';
import { draftsOf, isBlock, planPaste, splitBlock, type PasteTarget } from './paste-block';

const EMPTY: LineDraft = {
  answer: 'value',
  figure: '',
  explanation: '',
  nextStep: '',
  expectedOn: '',
};

const line = (id: number, unit = '亿元', more: Partial<PasteTarget> = {}): PasteTarget => ({
  id,
  name: `指标${id}`,
  unit,
  typesFigure: true,
  draft: EMPTY,
  ...more,
});

describe('splitBlock', () => {
  test.each([
    [
      '1\t2\n3\t4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['1\r\n2\r\n', [['1'], ['2']]],
    ['1\r2\r', [['1'], ['2']]],
    ['1\t\t3', [['1', '', '3']]],
    ['"两行\n说明"\t5', [['两行\n说明', '5']]],
    ['"两行\r\n说明"\t5', [['两行\n说明', '5']]],
    ['"带""引号"""', [['带"引号"']]],
    ['5"\t6', [['5"', '6']]],
    // An empty column and empty rows at the edge of the selection.
    [
      '1\t2\t\r\n3\t4\t\r\n\t\t\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['\t1', [['', '1']]],
    ['', []],
    ['\t\t\n', []],
  ])('%j', (text, rows) => {
    expect(splitBlock(text)).toEqual(rows);
  });
});

test.each([
  ['2691.8', 'figure', true, false],
  ['2691.8\r\n', 'figure', true, false],
  ['1\t2', 'figure', false, true],
  ['1\n2', 'figure', false, true],
  // Two paragraphs of a letter are words for one cell; a column of a sheet is not.
  ['第一段\n第二段', 'explanation', false, false],
  ['第一段\n第二段', 'explanation', true, true],
] as const)(
  '%j into %s, from a sheet: %s, needs the preview: %s',
  (text, into, sheet, expected) => {
    expect(isBlock(text, into, sheet)).toBe(expected);
  },
);

describe('planPaste', () => {
  test('fills figures and words from the chosen cell on', () => {
    const plan = planPaste('1,542.5\t疫情影响\n（12）\t', [line(1), line(2, '个')], 0, 'figure');
    expect(plan.cells.map(({ lineId, column, input }) => [lineId, column, input])).toEqual([
      [1, 'figure', { kind: 'figure', value: '1542.5' }],
      [1, 'explanation', { kind: 'figure', value: '疫情影响' }],
      [2, 'figure', { kind: 'figure', value: '-12' }],
    ]);
    expect(plan.blanks).toBe(1);
  });

  test('a blank leaves alone what stands there', () => {
    const plan = planPaste('\n5', [line(1), line(2)], 0, 'figure');
    expect(plan.cells.map((cell) => cell.lineId)).toEqual([2]);
    expect(plan.blanks).toBe(1);
  });

  test('what falls outside the grid is counted, not written', () => {
    const plan = planPaste('1\t说明\t下一步\t多余\n2\n3', [line(1), line(2)], 0, 'figure');
    expect(plan.cells).toHaveLength(4);
    expect(plan.outside).toBe(2);
  });

  test('another unit stays a question', () => {
    const plan = planPaste('26918000万元\n1', [line(1), line(2)], 0, 'figure');
    expect(plan.cells[0]?.input).toMatchObject({ kind: 'other_unit', converted: '2691.8' });
  });

  test('a figure that is not typed and words that are too long are left out and named', () => {
    const plan = planPaste(
      `5\t${'长'.repeat(2001)}\n6\t说明`,
      [line(1), line(2, '亿元', { typesFigure: false })],
      0,
      'figure',
    );
    expect(plan.cells.map(({ lineId, column }) => [lineId, column])).toEqual([
      [1, 'figure'],
      [2, 'explanation'],
    ]);
    expect([plan.notTyped, plan.tooLong]).toEqual([['指标2'], ['指标1']]);
  });

  test('what stands there already is no change', () => {
    const there = line(1, '亿元', { draft: { ...EMPTY, figure: '5', explanation: '照旧' } });
    const plan = planPaste('５\t照旧\t新的', [there], 0, 'figure');
    expect(plan.cells.map(({ column }) => column)).toEqual(['nextStep']);
    expect(plan.unchanged).toBe(2);
  });
});

describe('draftsOf', () => {
  test('a figure answers a line that said there is none; words leave the rest alone', () => {
    const before: LineDraft = { ...EMPTY, answer: 'not_published', expectedOn: '2024-11-20' };
    const plan = planPaste('620亿元\t\t下一步', [line(1, '亿元', { draft: before })], 0, 'figure');
    expect(draftsOf(plan, () => before).get(1)).toEqual({
      ...EMPTY,
      figure: '620',
      nextStep: '下一步',
    });
  });

  test('a text that cannot be read stands in the cell as it was pasted', () => {
    const plan = planPaste('约5\n', [line(1)], 0, 'figure');
    expect(draftsOf(plan, () => EMPTY).get(1)?.figure).toBe('约5');
  });
});
