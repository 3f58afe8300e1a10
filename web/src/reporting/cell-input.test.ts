import { parseCell, shiftDecimal } from './cell-input';

const figure = (value: string) => ({ kind: 'figure', value });

describe('parseCell', () => {
  test.each([
    ['2691.8', '亿元', '2691.8'],
    ['  2691.8 ', '亿元', '2691.8'],
    ['２６９１．８', '亿元', '2691.8'],
    ['2,691.8', '亿元', '2691.8'],
    ['２，６９１．８', '亿元', '2691.8'],
    ['2691.8亿元', '亿元', '2691.8'],
    ['2691.8 亿元', '亿元', '2691.8'],
    ['2691.8亿元', '亿元人民币', '2691.8'],
    ['35％', '%', '35'],
    ['-2.5%', '%', '-2.5'],
    ['−2.5', '%', '-2.5'],
    ['（12）', '个', '-12'],
    ['(12)个', '个', '-12'],
    ['+3', '个', '3'],
    ['.5', '%', '0.5'],
    ['5.', '%', '5'],
    ['007', '个', '7'],
    ['4500.00', '亿元', '4500.00'],
    ['12345678901234567890.123456789', '亿元', '12345678901234567890.123456789'],
  ])('reads %j in %s as %s', (text, unit, value) => {
    expect(parseCell(text, unit)).toEqual(figure(value));
  });

  test.each(['0', '0.00', '-0', '（0）'])('%j is zero, a value', (text) => {
    expect(parseCell(text, '个')).toMatchObject({ kind: 'figure' });
    expect(parseCell(text, '个')).not.toMatchObject({
      value: expect.stringMatching(/^-/) as string,
    });
  });

  test.each(['', '   ', '　'])('%j is empty, never zero', (text) => {
    expect(parseCell(text, '个')).toEqual({ kind: 'empty' });
  });

  test.each([
    ['26918000万元', '亿元', '万元', '2691.8'],
    ['1200万', '亿元', '万', '0.12'],
    ['3亿元', '万元', '亿元', '30000'],
    ['5%', '亿元', '%', null],
    ['12家', '亿元', '家', null],
    ['466.75亿美元', '亿元', '亿美元', null],
  ])('asks about %j in a cell of %s', (text, unit, typed, converted) => {
    expect(parseCell(text, unit)).toMatchObject({ kind: 'other_unit', unit: typed, converted });
  });

  test.each([
    ['—', 'not_a_number'],
    ['无', 'not_a_number'],
    ['1.2.3', 'not_a_number'],
    ['12-3', 'not_a_number'],
    ['约100', 'not_a_number'],
    ['(-3)', 'not_a_number'],
    ['1,23', 'grouping'],
    ['12,34,567', 'grouping'],
    ['1'.repeat(41), 'too_long'],
  ])('does not guess %j', (text, why) => {
    expect(parseCell(text, '亿元')).toEqual({ kind: 'unreadable', why });
  });
});

describe('shiftDecimal', () => {
  test.each([
    ['12', -4, '0.0012'],
    ['-12.5', -1, '-1.25'],
    ['0.12', 4, '1200'],
    ['1.23456', 2, '123.456'],
    ['100', -2, '1'],
    ['0', 8, '0'],
  ])('%s by %i is %s', (value, places, shifted) => {
    expect(shiftDecimal(value, places)).toBe(shifted);
  });

  test('back and forth gives the same amount', () => {
    for (const value of ['2691.8', '0.001', '-45', '9'.repeat(20)]) {
      expect(shiftDecimal(shiftDecimal(value, 7), -7)).toBe(value);
    }
  });
});
