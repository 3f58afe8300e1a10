import { exact } from '../../src/series/domain/exact';
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
  SHARE,
  seen,
  YEAR_TOTAL,
} from './cases';

describe('the rules, in their order', () => {
  const q3 = due(['2020Q1-Q3', '2020-10-28']);

  it.each([
    // rule, as of, terms, values, due
    [
      1,
      'achieved',
      'the deciding value, preliminary',
      '2021-01-10',
      YEAR_TOTAL,
      [seen('2020', '4500', { vintage: 'preliminary' })],
      [],
    ],
    [
      1,
      'achieved',
      'a total that reached its goal early',
      '2020-11-30',
      YEAR_TOTAL,
      [seen('2020-11', '4500')],
      [],
    ],
    [
      1,
      'achieved',
      'a count that reached its goal early',
      '2020-06-30',
      COUNT,
      [seen('2020H1', '100')],
      [],
    ],
    [
      1,
      'achieved',
      'a count of a later report that is smaller',
      '2020-09-30',
      COUNT,
      [seen('2020H1', '100'), seen('2020Q1-Q3', '99')],
      [],
    ],
    [1, 'achieved', 'a level at the end', '2020-12-31', LEVEL, [seen('2020', '100')], []],
    [
      1,
      'achieved',
      'a cap at the end',
      '2020-12-31',
      { ...LEVEL, comparator: 'at_most' },
      [seen('2020', '100')],
      [],
    ],
    [1, 'achieved', 'a cut at the end', '2020-12-31', CUT, [seen('2020', '4')], []],
    [
      1,
      'achieved',
      'a cut by exactly a third',
      '2020-12-31',
      { ...CUT, goal: exact('-1/3').times(100), baseline: baseline('2017', '12') },
      [seen('2020', '8')],
      [],
    ],
    [
      1,
      'achieved',
      'average growth of exactly 10 %',
      '2025-12-31',
      { ...AVERAGE, goal: exact('10'), baseline: baseline('2022', '1000') },
      [seen('2025', '1331')],
      [],
    ],
    [2, 'no_data', 'nothing at all', '2020-10-10', YEAR_TOTAL, [], []],
    [
      2,
      'no_data',
      'a count from before the plan started',
      '2020-10-10',
      COUNT,
      [seen('2019', '100')],
      [],
    ],
    [
      2,
      'no_data',
      'growth of a year before the plan',
      '2014-06-10',
      GROWTH,
      [seen('2013', null, { growth: '10.9' })],
      [],
    ],
    [
      6,
      'off_track',
      'growth of a quarter before the plan, in its own year',
      '2014-06-10',
      GROWTH,
      [seen('2014Q1', null, { growth: '-25.2' })],
      [],
    ],
    [
      2,
      'no_data',
      'a value that became known later',
      '2020-10-10',
      YEAR_TOTAL,
      [seen('2020-08', '3000', { knownOn: '2020-10-11' })],
      [],
    ],
    [
      2,
      'no_data',
      'a due value that is missing',
      '2020-10-29',
      YEAR_TOTAL,
      [seen('2020-08', '3000')],
      q3,
    ],
    [
      2,
      'no_data',
      'a due value answered as not published',
      '2020-10-29',
      YEAR_TOTAL,
      [seen('2020-08', '3000'), seen('2020Q1-Q3', null, { answer: 'not_published' })],
      q3,
    ],
    [
      2,
      'no_data',
      'a due value answered as not applicable',
      '2020-10-29',
      YEAR_TOTAL,
      [seen('2020-08', '3000'), seen('2020Q1-Q3', null, { answer: 'not_applicable' })],
      q3,
    ],
    [
      2,
      'no_data',
      'two revisions',
      '2024-10-15',
      AVERAGE,
      [seen('2023', '7486.6'), seen('2024-08', '5233.2', { growth: '1.9' })],
      [],
    ],
    [
      2,
      'no_data',
      'growth on a base of zero',
      '2014-12-31',
      GROWTH,
      [seen('2013', '0'), seen('2014', '5')],
      [],
    ],
    [
      2,
      'no_data',
      'a standing norm nobody reported',
      '2020-10-29',
      NORM,
      [seen('2020H1', '18')],
      q3,
    ],
    [3, 'off_track', 'a closed year at 98 %', '2021-01-10', YEAR_TOTAL, [seen('2020', '4410')], []],
    [
      3,
      'off_track',
      'a closed year at 99.99 %',
      '2021-01-10',
      YEAR_TOTAL,
      [seen('2020', '4499.9')],
      [],
    ],
    [
      3,
      'off_track',
      'equality where more was asked',
      '2020-12-31',
      { ...SHARE, strict: true },
      [seen('2020', '35')],
      [],
    ],
    [
      3,
      'off_track',
      'a level that sank below its goal at the end',
      '2020-12-31',
      LEVEL,
      [seen('2020Q1-Q3', '120'), seen('2020', '99')],
      [],
    ],
    [
      4,
      'on_track',
      'a level above its goal before the end',
      '2020-09-30',
      LEVEL,
      [seen('2020Q1-Q3', '120')],
      [],
    ],
    [
      4,
      'on_track',
      'a share above its goal before the end',
      '2020-09-30',
      SHARE,
      [seen('2020Q1-Q3', '36')],
      [],
    ],
    [
      4,
      'on_track',
      'growth above its goal before the end',
      '2014-09-30',
      GROWTH,
      [seen('2014-09', null, { growth: '3' })],
      [],
    ],
    [
      4,
      'on_track',
      'a cap kept before the end',
      '2020-09-30',
      { ...YEAR_TOTAL, comparator: 'at_most' },
      [seen('2020-09', '4400')],
      [],
    ],
    [
      4,
      'on_track',
      'a standing norm that is kept',
      '2020-10-28',
      NORM,
      [seen('2020Q1-Q3', '20')],
      q3,
    ],
    [
      5,
      'unscheduled',
      'a level without baseline before the evaluation year',
      '2019-12-31',
      LEVEL,
      [seen('2019', '60')],
      [],
    ],
    [
      5,
      'unscheduled',
      'an approximate goal',
      '2020-12-31',
      { ...LEVEL, approximate: true },
      [seen('2020', '10')],
      [],
    ],
    [
      5,
      'unscheduled',
      'an approximate goal that is exceeded',
      '2020-12-31',
      { ...LEVEL, approximate: true },
      [seen('2020', '500')],
      [],
    ],
    [
      6,
      'on_track',
      'the last day to report: the value before still counts',
      '2020-10-28',
      YEAR_TOTAL,
      [seen('2020-08', '3000')],
      q3,
    ],
    [
      6,
      'on_track',
      'a first, single value',
      '2020-08-31',
      YEAR_TOTAL,
      [seen('2020-08', '3000')],
      [],
    ],
    [
      6,
      'at_risk',
      'a later value than the one that was due',
      '2020-12-01',
      YEAR_TOTAL,
      [seen('2020Q1-Q3', '3375'), seen('2020-11', '4000')],
      q3,
    ],
    [6, 'off_track', 'a value of zero', '2020-08-31', YEAR_TOTAL, [seen('2020-08', '0')], []],
    [
      6,
      'at_risk',
      'a standing norm that is broken',
      '2020-10-28',
      NORM,
      [seen('2020Q1-Q3', '21')],
      q3,
    ],
  ] as const)('rule %i: %s, %s', (number, lamp, _, asOf, terms, versions, periods) => {
    const judgement = judged(asOf, terms, versions, { due: periods });
    expect([judgement.rule.number, judgement.lamp]).toEqual([number, lamp]);
  });

  it('takes an achievement away only by a correction', () => {
    const reached = seen('2020H1', '100');
    const corrected = seen('2020H1', '96', { version: 2, knownOn: '2020-08-01' });
    expect(judged('2020-07-31', COUNT, [reached, corrected]).lamp).toBe('achieved');
    expect(judged('2020-08-01', COUNT, [reached, corrected]).lamp).toBe('on_track');
  });

  it('says which value awaits confirmation', () => {
    expect(judged('2020-09-30', LEVEL, [seen('2020Q1-Q3', '120')]).confirmationPending).toBe(true);
    expect(judged('2020-12-31', LEVEL, [seen('2020', '120')]).confirmationPending).toBe(false);
    expect(judged('2020-09-30', NORM, [seen('2020Q1-Q3', '18')]).confirmationPending).toBe(false);
  });

  it('keeps the latest value beside a missing one', () => {
    const judgement = judged('2020-10-29', YEAR_TOTAL, [seen('2020-08', '3000')], { due: q3 });
    expect(judgement).toMatchObject({
      missing: 'due_value',
      latest: { periodEnd: '2020-08-31' },
      latestDue: { periodEnd: '2020-09-30' },
    });
  });

  it('takes no achievement from a year before the evaluation year', () => {
    expect(judged('2019-12-31', YEAR_TOTAL, [seen('2019', '4600')]).lamp).toBe('on_track');
  });
});
