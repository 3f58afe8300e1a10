import {
  addDays,
  daysBetween,
  endOfMonth,
  isDay,
  sameEndInYear,
} from '../../src/series/domain/day';
import { compare, exact, percent, plain, settled } from '../../src/series/domain/exact';
import { isPeriodEnd, periodEndOf, periodEnds, startOfYear } from '../../src/series/domain/period';
import { dayLabel, periodLabel, roundLabel } from '../../src/series/domain/period-label';

describe('days', () => {
  it.each([
    ['2020-02-29', true],
    ['2021-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2020-04-31', false],
    ['2020-13-01', false],
    ['2020-1-01', false],
    ['', false],
  ])('%s is a calendar day: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2021-01-01', -1, '2020-12-31'],
    ['2020-12-31', 30, '2021-01-30'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  it.each([
    ['2019-12-31', '2020-12-31', 366],
    ['2018-12-31', '2019-12-31', 365],
    ['2020-02-28', '2020-03-01', 2],
    ['2020-03-01', '2020-02-28', -2],
    ['2014-07-31', '2014-07-31', 0],
  ])('from %s to %s are %i days', (from, to, expected) => {
    expect(daysBetween(from, to)).toBe(expected);
  });

  it.each([
    ['2024-02-29', 2023, '2023-02-28'],
    ['2023-02-28', 2024, '2024-02-29'],
    ['2024-08-31', 2023, '2023-08-31'],
    ['2024-02-15', 2023, '2023-02-15'],
    ['2024-06-30', 2023, '2023-06-30'],
  ])('the period end %s in %i is %s', (end, year, expected) => {
    expect(sameEndInYear(end, year)).toBe(expected);
  });

  it('ends February on its last day', () => {
    expect([2023, 2024, 2100].map((year) => endOfMonth(year, 2))).toEqual([
      '2023-02-28',
      '2024-02-29',
      '2100-02-28',
    ]);
  });
});

describe('periods', () => {
  it.each([
    ['2020H1', '2020-06-30'],
    ['2020Q2', '2020-06-30'],
    ['2020-06', '2020-06-30'],
    ['2013Q1-Q3', '2013-09-30'],
    ['2013-09', '2013-09-30'],
    ['2024-02', '2024-02-29'],
    ['2020H2', '2020-12-31'],
    ['2020', '2020-12-31'],
    ['2014-07-31', '2014-07-31'],
  ])('%s ends on %s', (text, expected) => {
    expect(periodEndOf(text)).toBe(expected);
  });

  it.each(['2020-13', '2020-00', '2020Q5', '2020H3', '20', '2021-02-29', '', '2020Q'])(
    'refuses %p',
    (text) => {
      expect(() => periodEndOf(text)).toThrow(RangeError);
    },
  );

  it.each([
    ['quarter', '2014-07-01', '2014-07-31', []],
    [
      'quarter',
      '2019-12-31',
      '2020-12-31',
      ['2020-03-31', '2020-06-30', '2020-09-30', '2020-12-31'],
    ],
    ['month', '2024-01-31', '2024-03-30', ['2024-02-29']],
    ['half', '2020-06-30', '2021-06-30', ['2020-12-31', '2021-06-30']],
    ['year', '2018-06-27', '2020-12-31', ['2018-12-31', '2019-12-31', '2020-12-31']],
    ['once', '2018-06-27', '2020-12-31', []],
    ['month', '2020-12-31', '2020-12-31', []],
  ] as const)('%s ends after %s and until %s', (frequency, after, until, expected) => {
    expect(periodEnds(frequency, after, until)).toEqual(expected);
  });

  it.each([
    ['quarter', '2020-08-31', false],
    ['quarter', '2020-09-30', true],
    ['month', '2024-02-29', true],
    ['month', '2024-02-28', false],
    ['half', '2020-09-30', false],
    ['year', '2020-12-31', true],
    ['once', '2020-12-31', false],
  ] as const)('a %s ends on %s: %s', (frequency, day, expected) => {
    expect(isPeriodEnd(frequency, day)).toBe(expected);
  });

  it('starts the year-to-date span on 1 January', () => {
    expect(startOfYear('2020-08-31')).toBe('2020-01-01');
  });
});

describe('labels', () => {
  it.each([
    ['ytd', '2020-08-31', '2020年1—8月', 'Jan–Aug 2020'],
    ['ytd', '2020-01-31', '2020年1月', 'Jan 2020'],
    ['ytd', '2020-06-30', '2020年上半年', 'H1 2020'],
    ['ytd', '2013-09-30', '2013年前三季度', 'Q1–Q3 2013'],
    ['ytd', '2020-12-31', '2020年全年', '2020'],
    ['stock', '2020-12-31', '2020年末', 'end of 2020'],
    ['cumulative', '2024-02-29', '2024年2月末', 'end of Feb 2024'],
    ['duration', '2020-09-30', '2020年三季度', 'Q3 2020'],
    ['rate', '2020-08-31', '2020年8月', 'Aug 2020'],
    ['cumulative', '2014-07-15', '截至2014年7月15日', 'to 15 Jul 2014'],
  ] as const)('%s to %s is %s, %s', (accumulation, end, zh, en) => {
    expect(periodLabel(accumulation, end)).toEqual({ zh, en });
  });

  it('names rounds and days', () => {
    expect(roundLabel('2020-09-30')).toEqual({ zh: '2020年三季度', en: 'Q3 2020' });
    expect(roundLabel('2014-07-31')).toEqual({ zh: '2014年7月31日', en: '31 Jul 2014' });
    expect(dayLabel('2020-10-05')).toEqual({ zh: '2020年10月5日', en: '5 Oct 2020' });
  });
});

describe('exact figures', () => {
  it('reads a fraction and stores it with twenty decimals', () => {
    expect(plain(exact('-1/3'))).toBe('-0.33333333333333333333');
    expect(plain(percent(exact('-1/3')))).toBe('-33.33333333333333333333');
  });

  it('never slips into floating point or exponents', () => {
    expect(plain(exact('0.1').plus('0.2'))).toBe('0.3');
    expect(plain(exact('12345678901234567890.12'))).toBe('12345678901234567890.12');
    expect(plain(exact('0.0000001'))).toBe('0.0000001');
    expect(plain(exact('0'))).toBe('0');
  });

  it('takes the noise out of quotients', () => {
    expect(settled(exact('11').div(12).times(4500)).eq('4125')).toBe(true);
    expect(compare(exact('-33.333333333333333333'), percent(exact('-1/3')))).toBe(0);
    expect(compare(exact('0.01'), exact('0.010001'))).toBe(-1);
    expect(compare(exact('2'), exact('1'))).toBe(1);
  });
});
