import { isBlock, planPaste, splitBlock, type PasteTarget } from './paste-block';

const line = (id: number, unit = '亿元'): PasteTarget => ({
  id,
  name: `指标${id}`,
  unit,
  figure: '',
  explanation: '',
  nextStep: '',
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
    ['1\t\t3', [['1', '', '3']]],
    ['"两行\n说明"\t5', [['两行\n说明', '5']]],
    ['"带""引号"""', [['带"引号"']]],
    ['', []],
  ])('%j', (text, rows) => {
    expect(splitBlock(text)).toEqual(rows);
  });
});

test.each([
  ['2691.8', false],
  ['2691.8\r\n', false],
  ['1\t2', true],
  ['1\n2', true],
])('%j needs the preview: %s', (text, expected) => {
  expect(isBlock(text)).toBe(expected);
});

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
});
