import fc from 'fast-check';
import { readCell } from '../../src/reporting/domain/cell';

describe('a cell', () => {
  it.each([
    ['12', '家', '12'],
    ['0', '家', '0'],
    ['００１２．５０', '亿元', '12.50'],
    ['1,234,567.8', '亿元', '1234567.8'],
    ['１，２３４', '家', '1234'],
    ['（12）', '亿元', '-12'],
    ['(1,200.5)', '亿元', '-1200.5'],
    ['-3.1', '%', '-3.1'],
    ['−3.1', '%', '-3.1'],
    ['－3.1', '%', '-3.1'],
    ['+2.4', '%', '2.4'],
    ['2.4%', '%', '2.4'],
    ['2.4％', '%', '2.4'],
    ['100 家', '家', '100'],
    ['（12）亿元', '亿元', '-12'],
    ['2691.8亿元人民币', '亿元', '2691.8'],
    ['26亿美元', '亿美元', '26'],
    ['.5', '%', '0.5'],
    ['5.', '%', '5'],
    ['-0', '%', '0'],
    ['（0.00）', '%', '0.00'],
    ['\u300012\u00a0', '家', '12'],
  ])('reads %p in %p as %p', (text, unit, value) => {
    expect(readCell(text, unit)).toEqual({ kind: 'figure', value });
  });

  it.each(['', ' ', '\u3000', '\t\n'])('reads %p as empty, which is not zero', (text) => {
    expect(readCell(text, '家')).toEqual({ kind: 'empty' });
  });

  it.each([
    ['十二', '家', 'not_a_number'],
    ['-', '家', 'not_a_number'],
    ['.', '家', 'not_a_number'],
    ['1.2.3', '家', 'not_a_number'],
    ['（-12）', '亿元', 'not_a_number'],
    ['1 2 a 3', '家', 'not_a_number'],
    ['1e5', '家', 'not_a_number'],
    ['1,23', '家', 'grouping'],
    ['12,34,567', '家', 'grouping'],
    ['1234,567', '家', 'grouping'],
    ['12万元', '亿元', 'other_unit'],
    ['12亿', '亿元', 'other_unit'],
    ['12亿美元', '亿元', 'other_unit'],
    ['12万', '家', 'other_unit'],
    ['12个', '家', 'other_unit'],
    ['12%', '家', 'other_unit'],
    ['约12', '家', 'not_a_number'],
    ['1234567890123456789', '家', 'too_precise'],
    ['0.123456789', '%', 'too_precise'],
  ])('asks about %p in %p: %s', (text, unit, code) => {
    const cell = readCell(text, unit);
    expect(cell).toMatchObject({ kind: 'unreadable', finding: { level: 'hard', code } });
  });

  it('keeps every digit of any decimal, however it is grouped or widened', () => {
    const decimals = fc
      .tuple(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), fc.stringMatching(/^(|\d{1,8})$/))
      .filter(([whole, fraction]) => whole !== 0n || fraction === '');
    fc.assert(
      fc.property(decimals, fc.boolean(), fc.boolean(), ([whole, fraction], grouped, wide) => {
        const plain = fraction === '' ? String(whole) : `${whole}.${fraction}`;

        const digits = grouped ? group(plain) : plain;
        const typed = wide
          ? digits.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)))
          : digits;
        expect(readCell(typed, '亿元')).toEqual({ kind: 'figure', value: plain });
      }),
    );
  });
});

function group(plain: string): string {
  const [whole = '', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
