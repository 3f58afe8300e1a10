import { formatDay, formatPeriod } from './days';

test('days are written out in both languages', () => {
  expect(formatDay('2020-10-05', 'zh')).toBe('2020年10月5日');
  expect(formatDay('2020-10-05', 'en')).toBe('5 October 2020');
  expect(formatDay(null, 'zh')).toBe('—');
});

test.each([
  ['2020-08-31', 'ytd', '2020年1—8月'],
  ['2020-01-31', 'ytd', '2020年1月'],
  ['2020-03-31', 'ytd', '2020年一季度'],
  ['2020-06-30', 'ytd', '2020年上半年'],
  ['2013-09-30', 'ytd', '2013年前三季度'],
  ['2019-12-31', 'ytd', '2019年'],
  ['2020-09-30', 'stock', '2020年9月末'],
  ['2020-12-31', 'cumulative', '2020年末'],
  ['2020-09-30', 'rate', '2020年三季度'],
  ['2020-08-31', 'duration', '2020年8月'],
] as const)('the period that ends %s of a %s series is %s', (end, accumulation, name) => {
  expect(formatPeriod(end, accumulation, 'zh')).toBe(name);
});

test('English names say what a year-to-date total covers', () => {
  expect(formatPeriod('2020-08-31', 'ytd', 'en')).toBe('January–August 2020');
  expect(formatPeriod('2020-09-30', 'rate', 'en')).toBe('Q3 2020');
});
