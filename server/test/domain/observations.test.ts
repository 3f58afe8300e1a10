import {
  computedGrowth,
  growthAt,
  inPeriodValue,
  knownAt,
  yearValue,
} from '../../src/series/domain/observations';
import { seen } from './cases';

describe('what was known on a day', () => {
  const corrected = [
    seen('2020-08', '2692', { knownOn: '2020-09-21', vintage: 'preliminary' }),
    seen('2020-08', '2691.8', { version: 2, knownOn: '2020-10-27' }),
  ];

  it.each([
    ['2020-09-20', []],
    ['2020-09-21', ['2692']],
    ['2020-10-26', ['2692']],
    ['2020-10-27', ['2691.8']],
  ])('on %s: %j', (asOf, expected) => {
    expect(knownAt(corrected, asOf).map((one) => one.value?.toFixed())).toEqual(expected);
  });

  it('takes the newest version, whichever was given first, and orders the periods', () => {
    const versions = [...corrected.toReversed(), seen('2020Q1', '800')];
    expect(knownAt(versions, '2020-12-01').map((one) => one.value?.toFixed())).toEqual([
      '800',
      '2691.8',
    ]);
  });

  it('knows no value of a period that has not ended', () => {
    expect(knownAt([seen('2020', '4500', { knownOn: '2020-11-01' })], '2020-12-30')).toEqual([]);
  });
});

describe('growth', () => {
  it.each([
    ['two values', [seen('2013', '500'), seen('2014', '512')], '2.4'],
    [
      'a published rate against the computed 2.4',
      [seen('2013', '500'), seen('2014', '512', { growth: '-2.5' })],
      '-2.5',
    ],
    ['a published rate of zero', [seen('2013', '500'), seen('2014', '512', { growth: '0' })], '0'],
    ['a published rate alone', [seen('2014', null, { growth: '-11.7' })], '-11.7'],
    ['a fall to zero', [seen('2013', '500'), seen('2014', '0')], '-100'],
    ['a leap February', [seen('2023-02', '100'), seen('2024-02', '101')], '1'],
    ['no year before', [seen('2014', '512')], 'base_missing'],
    ['a base of zero', [seen('2013', '0'), seen('2014', '512')], 'base_not_positive'],
    ['a negative base', [seen('2013', '-5'), seen('2014', '512')], 'base_not_positive'],
    [
      'a base not published',
      [seen('2013', null, { answer: 'not_published' }), seen('2014', '512')],
      'base_missing',
    ],
    [
      'two revisions',
      [seen('2013', '7981.8'), seen('2014', '7486.6', { revision: 'nbs-2026' })],
      'revision_mismatch',
    ],
    [
      'one new revision',
      [seen('2013', '500', { revision: 'r2' }), seen('2014', '550', { revision: 'r2' })],
      '10',
    ],
  ])('from %s', (_, known, expected) => {
    const last = known.at(-1)?.periodEnd ?? '';
    const growth = growthAt(known, last);
    expect(growth.kind === 'growth' ? growth.value.toFixed() : growth.reason).toBe(expected);
  });

  it('keeps the computed rate at hand beside the published one', () => {
    const known = [seen('2013', '500'), seen('2014', '512', { growth: '-2.5' })];
    expect(growthAt(known, '2014-12-31')).toMatchObject({ published: true });
    expect(computedGrowth(known, '2014-12-31')).toMatchObject({ published: false });
  });
});

describe('the value of a period itself', () => {
  const year = [
    seen('2020Q1', '800'),
    seen('2020H1', '1900'),
    seen('2020Q1-Q3', '1900'),
    seen('2020', '4100', { vintage: 'final' }),
  ];

  it.each([
    ['the first quarter', '2020-03-31', '2019-12-31', '800'],
    ['the second quarter', '2020-06-30', '2020-03-31', '1100'],
    ['a quarter in which nothing was added', '2020-09-30', '2020-06-30', '0'],
    ['a quarter between two vintages', '2020-12-31', '2020-09-30', null],
    ['a month without its earlier value', '2020-06-30', '2020-05-31', null],
    ['a period without a value', '2020-11-30', '2020-09-30', null],
  ])('%s', (_, end, previous, expected) => {
    expect(inPeriodValue(year, end, previous)?.toFixed() ?? null).toBe(expected);
  });

  it('is not taken between two revisions', () => {
    const mixed = [seen('2020Q1', '800'), seen('2020H1', '1900', { revision: 'r2' })];
    expect(inPeriodValue(mixed, '2020-06-30', '2020-03-31')).toBeNull();
  });

  it('treats zero as a value and an empty cell as none', () => {
    expect(yearValue([seen('2020', '0')], 2020)?.value.toFixed()).toBe('0');
    expect(yearValue([seen('2020', null, { answer: 'not_applicable' })], 2020)).toBeNull();
    expect(inPeriodValue([seen('2020Q1', '0')], '2020-03-31', '2019-12-31')?.toFixed()).toBe('0');
  });
});
