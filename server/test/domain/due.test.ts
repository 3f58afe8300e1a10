import { addDays } from '../../src/series/domain/day';
import { duePeriods, latestDue, needsOwnRound } from '../../src/targets/domain/due';
import { AVERAGE, COUNT, due, GROWTH, LEVEL, NORM, STEPS, TASK, YEAR_TOTAL } from './cases';

const twentyDays = (periodEnd: string) => addDays(periodEnd, 20);

describe('periods that have to be reported', () => {
  it.each([
    [
      'a monthly series is asked for by quarter, from activation on',
      YEAR_TOTAL,
      '2020-07-01',
      '2020-12-31',
      ['2020-09-30 by 2020-10-20', '2020-12-31 by 2021-01-20'],
    ],
    [
      'a plan loaded years later owes its deciding value only, 30 days after its end',
      YEAR_TOTAL,
      '2024-07-01',
      '2020-12-31',
      ['2020-12-31 by 2021-01-30'],
    ],
    [
      'a period that ends on the day of activation is none',
      LEVEL,
      '2020-09-30',
      '2020-12-31',
      ['2020-12-31 by 2021-01-20'],
    ],
    [
      'activated on the last day: the deciding value only',
      LEVEL,
      '2020-12-31',
      '2020-12-31',
      ['2020-12-31 by 2021-01-30'],
    ],
    [
      'a deadline inside a quarter has a period of its own',
      { ...COUNT, start: '2014-05-23', evaluationEnd: '2014-07-31', deadline: '2014-07-31' },
      '2014-07-01',
      '2014-12-31',
      ['2014-07-31 by 2014-08-20'],
    ],
    [
      'the whole year 2014',
      GROWTH,
      '2014-07-01',
      '2014-12-31',
      ['2014-09-30 by 2014-10-20', '2014-12-31 by 2015-01-20'],
    ],
    [
      'an annual series',
      { ...AVERAGE, frequency: 'year' },
      '2024-07-01',
      '2025-12-31',
      ['2024-12-31 by 2025-01-20', '2025-12-31 by 2026-01-20'],
    ],
    [
      'half-years',
      { ...LEVEL, frequency: 'half' },
      '2020-01-01',
      '2020-12-31',
      ['2020-06-30 by 2020-07-20', '2020-12-31 by 2021-01-20'],
    ],
    [
      'a series reported once',
      { ...LEVEL, frequency: 'once' },
      '2020-01-01',
      '2020-12-31',
      ['2020-12-31 by 2021-01-20'],
    ],
    [
      'a goal beyond the horizon: rounds end there, the deciding value is still asked for',
      { ...LEVEL, evaluationEnd: '2021-06-30' },
      '2020-07-01',
      '2020-12-31',
      ['2020-09-30 by 2020-10-20', '2020-12-31 by 2021-01-20', '2021-06-30 by 2021-07-20'],
    ],
    [
      'a standing norm, until the horizon',
      NORM,
      '2020-07-01',
      '2020-12-31',
      ['2020-09-30 by 2020-10-20', '2020-12-31 by 2021-01-20'],
    ],
    ['a standing norm without an end makes no rounds', NORM, '2020-07-01', null, []],
    [
      'an annual goal: every year end since activation',
      { ...YEAR_TOTAL, frequency: 'year', recurrence: 'annual', start: '2018-01-01' },
      '2019-07-01',
      '2020-12-31',
      ['2019-12-31 by 2020-01-20', '2020-12-31 by 2021-01-20'],
    ],
    [
      'an annual goal loaded years later: its last year',
      { ...YEAR_TOTAL, recurrence: 'annual', start: '2018-01-01' },
      '2024-07-01',
      '2020-12-31',
      ['2020-12-31 by 2021-01-30'],
    ],
    [
      'a task of every year',
      {
        ...TASK,
        recurrence: 'annual',
        start: '2018-01-01',
        evaluationEnd: '2020-12-31',
        deadline: '2020-12-31',
      },
      '2019-07-01',
      '2020-12-31',
      ['2019-12-31 by 2020-01-20', '2020-12-31 by 2021-01-20'],
    ],
    ['a task: its deadline', TASK, '2014-07-01', '2014-12-31', ['2014-07-31 by 2014-08-20']],
    [
      'a task with steps: its deadline',
      STEPS,
      '2020-02-01',
      '2020-12-31',
      ['2020-12-31 by 2021-01-20'],
    ],
    [
      'a goal that nothing dates',
      { ...LEVEL, evaluationEnd: null, deadline: null },
      '2020-07-01',
      null,
      [],
    ],
  ] as const)('%s', (_, terms, activatedOn, until, expected) => {
    const periods = duePeriods(terms, { activatedOn, until, dueOn: twentyDays });
    expect(periods.map(({ periodEnd, dueOn }) => `${periodEnd} by ${dueOn}`)).toEqual(expected);
  });

  it('becomes due on the day after the last day to report', () => {
    const periods = due(['2020H1', '2020-07-21'], ['2020Q1-Q3', '2020-10-28']);
    expect(latestDue(periods, '2020-07-21')).toBeNull();
    expect(latestDue(periods, '2020-07-22')?.periodEnd).toBe('2020-06-30');
    expect(latestDue(periods, '2020-10-28')?.periodEnd).toBe('2020-06-30');
    expect(latestDue(periods, '2020-10-29')?.periodEnd).toBe('2020-09-30');
  });

  it.each([
    ['2014-07-31', true],
    ['2021-06-27', true],
    ['2020-09-30', false],
    ['2020-12-31', false],
  ])('%s needs a round of its own: %s', (end, expected) => {
    expect(needsOwnRound(end)).toBe(expected);
  });
});
