import { sameFigure, sameUpper } from '../../../eval/intake/same-figure';
import { sameName } from '../../../eval/intake/same-name';
import { proposedRow, trueRow } from './sample-rows';

describe('a proposed figure is the true one', () => {
  it.each<[string, string, string, string]>([
    ['5', '万家', '50000', '家'],
    ['1', '万亿元', '10000', '亿元'],
    ['14', 'EFlops', '14', 'EFLOPS'],
    ['20', '个工作日', '20', '工作日'],
    ['30.0', '%', '30', '％'],
    ['2', '万千瓦', '20000', '千瓦'],
    ['1', '千亿', '1000', '亿元'],
  ])('%s%s is %s%s', (value, unit, otherValue, otherUnit) => {
    expect(
      sameFigure(proposedRow({ value, unit }), trueRow({ value: otherValue, unit: otherUnit })),
    ).toBe(true);
  });

  it.each<[string, string, string, string]>([
    ['5', '家', '5', '万家'],
    ['5', '个百分点', '5', '%'],
    ['10', '家', '10', '个'],
    ['1', '千瓦', '1000', '瓦时'],
    ['2.8', '%', '2.9', '%'],
  ])('%s%s is not %s%s', (value, unit, otherValue, otherUnit) => {
    expect(
      sameFigure(proposedRow({ value, unit }), trueRow({ value: otherValue, unit: otherUnit })),
    ).toBe(false);
  });

  it('reads a stated change with or without its sign, and nothing else so', () => {
    const row = proposedRow({ value: '50', unit: '%' });
    expect(sameFigure(row, trueRow({ value: '-50', unit: '%', change: true }))).toBe(true);
    expect(sameFigure(row, trueRow({ value: '-50', unit: '%' }))).toBe(false);
  });

  it('holds exact fractions against each other, not their rounded values', () => {
    const truth = trueRow({ value: '-33.33', unit: '%', fraction: '1/3', change: true });
    expect(sameFigure(proposedRow({ value: '0.3333', unit: '', fraction: '1/3' }), truth)).toBe(
      true,
    );
    expect(sameFigure(proposedRow({ value: '50', unit: '%', fraction: '1/2' }), truth)).toBe(false);
  });

  it('asks for both ends of a range', () => {
    const truth = trueRow({ value: '2', valueUpper: '3', unit: '家' });
    expect(sameUpper(proposedRow({ value: '2', valueUpper: '3', unit: '家' }), truth)).toBe(true);
    expect(sameUpper(proposedRow({ value: '2', unit: '家' }), truth)).toBe(false);
    expect(sameUpper(proposedRow({ value: '2', valueUpper: '4', unit: '家' }), truth)).toBe(false);
  });
});

describe('a proposed name is the true one', () => {
  it.each([
    ['示范企业', '全市示范企业数量'],
    ['省级重点实验室', '新增省级重点实验室'],
    ['“一带一路”联合实验室', '省级“一带一路”联合实验室'],
  ])('%s is %s', (one, other) => {
    expect(sameName(one, other)).toBe(true);
  });

  it.each([
    ['示范企业', '研发机构'],
    ['', '示范企业'],
    ['进口总额', '示范园区'],
  ])('%s is not %s', (one, other) => {
    expect(sameName(one, other)).toBe(false);
  });
});
