import { halfWidth } from '../../src/series/domain/half-width';
import { writtenDay } from '../../src/series/domain/written-day';

describe('a day as people write it', () => {
  it.each([
    ['2024-11-30', '2024-11-30'],
    ['2024-1-5', '2024-01-05'],
    [' 2024/11/30 ', '2024-11-30'],
    ['2024.11.30', '2024-11-30'],
    ['2024年11月30日', '2024-11-30'],
    ['2024年2月29', '2024-02-29'],
    ['20241130', '2024-11-30'],
    ['２０２４－１１－３０', '2024-11-30'],
    ['2024-11-30T00:00:00Z', '2024-11-30'],
    ['2023-02-29', null],
    ['2024-13-01', null],
    ['2024-11', null],
    ['11月30日', null],
    ['30/11/2024', null],
    ['', null],
  ])('%s is %s', (text, day) => {
    expect(writtenDay(text)).toBe(day);
  });
});

it('full-width signs become half-width, spaces go', () => {
  expect(halfWidth('（１２．５％）　ＡＢ – 3')).toBe('(12.5%)AB-3');
});
