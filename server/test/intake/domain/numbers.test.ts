import fc from 'fast-check';
import { chineseInteger, readNumber } from '../../../src/intake/domain/numbers';

const DIGITS = '零一二三四五六七八九';

/** Four places in words, slowly: 1005 is 一千零五. */
function section(value: number): string {
  let words = '';
  let gap = false;
  for (const [size, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) gap = words !== '';
    else {
      words += `${gap ? '零' : ''}${DIGITS[digit] ?? ''}${name}`;
      gap = false;
    }
  }
  return words;
}

function inWords(value: number): string {
  const high = Math.floor(value / 100_000_000);
  const middle = Math.floor(value / 10_000) % 10_000;
  const low = value % 10_000;
  let words = high > 0 ? `${section(high)}亿` : '';
  if (middle > 0) words += `${words !== '' && middle < 1000 ? '零' : ''}${section(middle)}万`;
  if (low > 0) {
    const apart = words !== '' && (low < 1000 || middle === 0);
    words += `${apart ? '零' : ''}${section(low)}`;
  }
  return words;
}

describe('numbers as written', () => {
  it.each([
    ['两千', '2000'],
    ['十二', '12'],
    ['廿三', '23'],
    ['卅', '30'],
    ['二〇二五', '2025'],
    ['一百零五', '105'],
    ['一百五', '150'],
    ['两万五', '25000'],
    ['一千零二十', '1020'],
    ['三百二十一万', '3210000'],
    ['一万亿', '1000000000000'],
    ['十五点五', '15.5'],
    ['百分之五', '5'],
    ['百分之十五点五', '15.5'],
    ['百分之百', '100'],
    ['千分之三', '0.3'],
    ['三分之一', '33.33'],
    ['四分之三', '75'],
    ['一半', '50'],
    ['1,234.5', '1234.5'],
    ['12,345,678', '12345678'],
    ['4.5万', '45000'],
    ['1.2万亿', '1200000000000'],
    ['3千万', '30000000'],
    ['5亿', '500000000'],
    ['007', '7'],
    ['3.50', '3.5'],
  ])('%s is %s', (text, value) => expect(readNumber(text)).toBe(value));

  it.each(['三五', '一十百', '百百', '千十千', '', '家', '3家', '一二', '12-15'])(
    '%s is no number',
    (text) => expect(readNumber(text)).toBeNull(),
  );

  it('reads back every whole number written in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (value) => {
        expect(chineseInteger(inWords(value))).toBe(value);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads back every arabic number with separators, exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.integer({ min: 1, max: 99 }),
        (whole, decimals) => {
          const fraction = `${decimals % 10 === 0 ? decimals + 1 : decimals}`.padStart(2, '0');
          const text = `${whole.toLocaleString('en-US')}.${fraction}`;
          expect(readNumber(text)).toBe(`${whole}.${fraction}`);
        },
      ),
    );
  });
});
