import { exact } from '../../src/series/domain/exact';
import type { Observation } from '../../src/series/domain/observations';
import type { DuePeriod, TargetTerms } from '../../src/targets/domain/model';
import {
  AVERAGE,
  baseline,
  COUNT,
  CUT,
  due,
  GROWTH,
  judged,
  LEVEL,
  NORM,
  seen,
  SHARE,
  TASK,
  YEAR_TOTAL,
} from './cases';

const final2020 = due(['2020', '2021-01-22']);
const final2014 = due(['2014', '2015-01-22']);
const final2025 = due(['2025', '2026-01-22']);
const taskDue = due(['2014-07-31', '2014-08-22']);
const undated: TargetTerms = { ...LEVEL, evaluationEnd: null, deadline: null };
const datedNorm: TargetTerms = { ...NORM, evaluationEnd: '2020-12-31', deadline: '2020-12-31' };
const leap: TargetTerms = {
  ...COUNT,
  start: '2023-03-01',
  evaluationEnd: '2024-02-29',
  deadline: '2024-02-29',
};

function clock(
  asOf: string,
  terms: TargetTerms,
  versions: readonly Observation[],
  periods: readonly DuePeriod[],
): string {
  const { lamp, deadline } = judged(asOf, terms, versions, { due: periods });
  return `${lamp}, ${deadline.state}${deadline.daysLate === null ? '' : ` ${deadline.daysLate}`}`;
}

describe('a level', () => {
  const q3 = seen('2020Q1-Q3', '80');
  const short = seen('2020', '98');
  const late = seen('2021Q1', '100');

  it.each([
    ['the deadline day itself', '2020-12-31', [q3], 'off_track, open'],
    ['the day after', '2021-01-01', [q3], 'off_track, awaiting_final'],
    ['the last day to report', '2021-01-22', [q3], 'off_track, awaiting_final'],
    ['the day after that', '2021-01-23', [q3], 'no_data, unproven'],
    ['short, the day after', '2021-01-01', [q3, short], 'off_track, overdue 1'],
    ['short, ten days after', '2021-01-10', [q3, short], 'off_track, overdue 10'],
    ['short, on the day itself', '2020-12-31', [q3, short], 'off_track, open'],
    ['short, a leap year later', '2024-12-31', [q3, short], 'off_track, overdue 1461'],
    ['reached at the end', '2021-01-10', [q3, seen('2020', '100')], 'achieved, met'],
    ['reached late, at the end of March', '2021-04-30', [q3, short, late], 'achieved, met 90'],
    [
      'reached late and lost again',
      '2021-07-31',
      [q3, short, late, seen('2021H1', '97')],
      'achieved, met 90',
    ],
    ['above before the end', '2020-09-30', [seen('2020Q1-Q3', '120')], 'on_track, open'],
    [
      'above before the end, then lost',
      '2021-01-10',
      [seen('2020Q1-Q3', '120'), short],
      'off_track, overdue 10',
    ],
    [
      'corrected below the goal',
      '2021-02-01',
      [seen('2020', '100'), seen('2020', '98', { version: 2, knownOn: '2021-02-01' })],
      'off_track, overdue 32',
    ],
  ])('%s', (_, asOf, versions, expected) => {
    expect(clock(asOf, LEVEL, versions, final2020)).toBe(expected);
  });
});

describe('what can and what cannot be delivered after its day', () => {
  it.each([
    ['a total', YEAR_TOTAL, [seen('2020', '4410')], '2021-01-10', final2020, 'off_track, missed'],
    [
      'a total, years later',
      YEAR_TOTAL,
      [seen('2020', '4410'), seen('2021', '5000')],
      '2022-01-10',
      final2020,
      'off_track, missed',
    ],
    ['a total met', YEAR_TOTAL, [seen('2020', '4500')], '2021-01-10', final2020, 'achieved, met'],
    [
      'a total met in November',
      YEAR_TOTAL,
      [seen('2020-11', '4500')],
      '2020-12-05',
      final2020,
      'achieved, met_early',
    ],
    [
      'a total met in November, later',
      YEAR_TOTAL,
      [seen('2020-11', '4500'), seen('2020', '4700')],
      '2021-06-01',
      final2020,
      'achieved, met_early',
    ],
    [
      'a total unreported',
      YEAR_TOTAL,
      [seen('2020-11', '4000')],
      '2021-01-23',
      final2020,
      'no_data, unproven',
    ],
    ['a count', COUNT, [seen('2020', '98')], '2021-01-10', final2020, 'off_track, overdue 10'],
    [
      'a count met in June',
      COUNT,
      [seen('2020H1', '100')],
      '2020-07-10',
      final2020,
      'achieved, met_early',
    ],
    [
      'a count met late',
      COUNT,
      [seen('2020', '98'), seen('2021-01', '101')],
      '2021-02-10',
      final2020,
      'achieved, met 31',
    ],
    ['a share', SHARE, [seen('2020', '34.99')], '2021-01-10', final2020, 'off_track, missed'],
    ['a cut', CUT, [seen('2020', '4.1')], '2021-01-10', final2020, 'off_track, missed'],
    [
      'a cut by a third',
      { ...CUT, goal: exact('-100/3'), baseline: baseline('2017', '12') },
      [seen('2020', '8')],
      '2021-01-10',
      final2020,
      'achieved, met',
    ],
    [
      'growth',
      GROWTH,
      [seen('2014', null, { growth: '-2.5' })],
      '2015-02-10',
      final2014,
      'off_track, missed',
    ],
    [
      'average growth',
      AVERAGE,
      [seen('2025', '7900', { revision: 'nbs-2026' })],
      '2026-02-10',
      final2025,
      'off_track, missed',
    ],
    [
      'a duration with a date',
      { ...NORM, recurrence: 'once', evaluationEnd: '2020-12-31', deadline: '2020-12-31' },
      [seen('2020', '21')],
      '2021-01-10',
      final2020,
      'off_track, missed',
    ],
    [
      'a count to the leap day, the day after',
      leap,
      [seen('2024-02', '98')],
      '2024-03-01',
      due(['2024-02', '2024-03-20']),
      'off_track, overdue 1',
    ],
    [
      'a count to the leap day, on it',
      leap,
      [seen('2024-01', '98')],
      '2024-02-29',
      due(['2024-02', '2024-03-20']),
      'on_track, open',
    ],
  ] as const)('%s', (_, terms, versions, asOf, periods, expected) => {
    expect(clock(asOf, terms, versions, periods)).toBe(expected);
  });
});

describe('without a deadline', () => {
  it.each([
    ['nothing known', '2031-01-01', undated, [], 'no_data, no_deadline'],
    ['a level below', '2031-01-01', undated, [seen('2020', '10')], 'unscheduled, no_deadline'],
    [
      'a level above: it can be lost',
      '2031-01-01',
      undated,
      [seen('2020', '110')],
      'on_track, no_deadline',
    ],
    [
      'a count above: it cannot',
      '2031-01-01',
      { ...COUNT, evaluationEnd: null, deadline: null },
      [seen('2020', '110')],
      'achieved, no_deadline',
    ],
    [
      'an approximate goal is on no clock',
      '2031-01-01',
      { ...LEVEL, approximate: true },
      [seen('2020', '10')],
      'unscheduled, no_deadline',
    ],
  ] as const)('%s', (_, asOf, terms, versions, expected) => {
    expect(clock(asOf, terms, versions, [])).toBe(expected);
  });
});

describe('a standing norm', () => {
  it.each([
    ['kept, without a date', NORM, [seen('2020', '18')], '2031-01-01', 'on_track, no_deadline'],
    ['broken, without a date', NORM, [seen('2020', '23')], '2031-01-01', 'off_track, no_deadline'],
    [
      'broken, then kept',
      NORM,
      [seen('2020Q1-Q3', '23'), seen('2020', '20')],
      '2031-01-01',
      'on_track, no_deadline',
    ],
    [
      'kept at its date: never achieved for good',
      datedNorm,
      [seen('2020', '18')],
      '2021-01-10',
      'on_track, met',
    ],
    ['kept before its date', datedNorm, [seen('2020Q1-Q3', '18')], '2020-12-10', 'on_track, open'],
    ['broken at its date', datedNorm, [seen('2020', '21')], '2021-01-10', 'at_risk, missed'],
    [
      'broken at its date, kept since',
      datedNorm,
      [seen('2020', '21'), seen('2021Q1', '18')],
      '2021-04-10',
      'on_track, missed',
    ],
  ] as const)('%s', (_, terms, versions, asOf, expected) => {
    expect(clock(asOf, terms, versions, [])).toBe(expected);
  });
});

describe('a task without steps', () => {
  const done = (period: string) => seen(period, '1');

  it.each([
    ['thirty-one days, with the last, before its deadline', '2014-07-01', [], 'unscheduled, open'],
    ['on the first of the last thirty days', '2014-07-02', [], 'at_risk, open'],
    ['on the deadline', '2014-07-31', [], 'at_risk, open'],
    ['the day after', '2014-08-01', [], 'at_risk, awaiting_final'],
    ['the last day to report', '2014-08-22', [], 'at_risk, awaiting_final'],
    ['the day after that', '2014-08-23', [], 'at_risk, unproven'],
    ['reported as not done', '2014-08-10', [seen('2014-07-31', '0')], 'off_track, overdue 10'],
    ['done a month early', '2014-07-01', [done('2014H1')], 'achieved, met_early'],
    ['done on the day', '2014-08-10', [done('2014-07-31')], 'achieved, met'],
    [
      'done in September',
      '2014-10-10',
      [seen('2014-07-31', '0'), done('2014-09-30')],
      'achieved, met 61',
    ],
  ])('%s', (_, asOf, versions, expected) => {
    expect(clock(asOf, TASK, versions, taskDue)).toBe(expected);
  });

  it('has no lamp but its own when nothing dates it', () => {
    const someday: TargetTerms = { ...TASK, evaluationEnd: null, deadline: null };
    expect(clock('2031-01-01', someday, [], [])).toBe('unscheduled, no_deadline');
    expect(clock('2031-01-01', someday, [done('2014H1')], [])).toBe('achieved, no_deadline');
  });
});
