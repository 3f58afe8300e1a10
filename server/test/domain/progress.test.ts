import { exact } from '../../src/series/domain/exact';
import type { TargetTerms } from '../../src/targets/domain/model';
import { meetsGoal, progressOf, stackedUp } from '../../src/targets/domain/progress';
import { expectedAt } from '../../src/targets/domain/schedule';
import {
  AVERAGE,
  baseline,
  COUNT,
  CUT,
  GROWTH,
  LEVEL,
  NORM,
  SHARE,
  STEPS,
  YEAR_TOTAL,
} from './cases';

function progress(terms: TargetTerms, periodEnd: string, attained: string): string {
  const expected = expectedAt(terms, periodEnd, []);
  if (!expected) return 'unscheduled';
  const { completion, expectedCompletion, gap, gapUnit } = progressOf(
    terms,
    exact(attained),
    expected,
  );
  const quotient =
    completion && expectedCompletion
      ? `${completion.toFixed(2)} of ${expectedCompletion.toFixed(2)}, `
      : '';
  return `${quotient}${gap.toFixed(2)} ${gapUnit}`;
}

const from40: TargetTerms = { ...LEVEL, baseline: baseline('2017', '40') };
const band: TargetTerms = {
  ...SHARE,
  comparator: 'between',
  goal: exact('40'),
  goalUpper: exact('60'),
};

describe('completion and gap', () => {
  it.each([
    ['a total through August', YEAR_TOTAL, '2020-08-31', '2691.8', '59.82 of 66.67, -6.85 pp'],
    ['a total of zero', YEAR_TOTAL, '2020-08-31', '0', '0.00 of 66.67, -66.67 pp'],
    // 2500 ÷ 4090.91; the year's own total counts before the evaluation year
    ['August of the year before', YEAR_TOTAL, '2019-08-31', '2500', '61.11 of 66.67, -5.56 pp'],
    ['exactly eleven twelfths', YEAR_TOTAL, '2020-11-30', '4125', '91.67 of 91.67, 0.00 pp'],
    ['98 % of a closed year', YEAR_TOTAL, '2020-12-31', '4410', '98.00 of 100.00, -2.00 pp'],
    [
      'a count of 10 after a fifth of its time',
      COUNT,
      '2020-03-14',
      '10',
      '10.00 of 20.00, -10.00 pp',
    ],
    // (70 − 40) ÷ 60 against 730 ÷ 1096
    ['a level from its baseline', from40, '2019-12-31', '70', '50.00 of 66.61, -16.61 pp'],
    ['a level below its baseline', from40, '2019-12-31', '34', '-10.00 of 66.61, -76.61 pp'],
    ['a level without baseline', LEVEL, '2020-06-30', '90', '90.00 of 100.00, -10.00 pp'],
    // A level that may sink from 120 to 100, after 365 of 731 days: 97 is worse than 110.01.
    [
      'a level that started above its goal',
      { ...LEVEL, baseline: baseline('2018', '120') },
      '2019-12-31',
      '97',
      '97.00 of 110.01, -13.01 pp',
    ],
    [
      'a level that started at its goal',
      { ...LEVEL, baseline: baseline('2017', '100') },
      '2019-12-31',
      '95',
      '95.00 of 100.00, -5.00 pp',
    ],
    ['a share: its own points', SHARE, '2020-06-30', '33.5', '-1.50 pp'],
    ['growth', GROWTH, '2014-08-31', '-11.7', '-14.10 pp'],
    ['average growth', AVERAGE, '2024-12-31', '0.92', '-6.08 pp'],
    ['a cut that is late: −30 against −33.30', CUT, '2019-12-31', '-30', '-3.30 pp'],
    ['a cut that is early', CUT, '2019-12-31', '-40', '6.70 pp'],
    ['a rise where a cut is asked', CUT, '2020-12-31', '25', '-75.00 pp'],
    ['a norm kept', NORM, '2020-03-31', '18', '2.00 unit'],
    ['a norm broken', NORM, '2020-03-31', '21.5', '-1.50 unit'],
    ['inside a band', band, '2020-12-31', '47', '0.00 pp'],
    ['on the lower end of a band', band, '2020-12-31', '40', '0.00 pp'],
    ['on the upper end of a band', band, '2020-12-31', '60', '0.00 pp'],
    ['below a band', band, '2020-12-31', '37.5', '-2.50 pp'],
    ['above a band', band, '2020-12-31', '61.5', '-1.50 pp'],
    [
      'a balance of at least zero',
      { ...YEAR_TOTAL, goal: exact('0'), backcastGrowth: null },
      '2020-08-31',
      '-3',
      '-3.00 unit',
    ],
    ['two of three steps due, one done', STEPS, '2020-07-31', '1', '33.33 of 66.67, -33.33 pp'],
  ] as const)('%s', (_, terms, end, attained, expected) => {
    expect(progress(terms, end, attained)).toBe(expected);
  });
});

describe('the goal itself', () => {
  it.each([
    ['a floor, reached', {}, '4500', true],
    ['a floor, missed by a hair', {}, '4499.99', false],
    ['more than, at equality', { strict: true }, '4500', false],
    ['more than, above', { strict: true }, '4500.01', true],
    ['a cap, at equality', { comparator: 'at_most' }, '4500', true],
    ['a cap, above', { comparator: 'at_most' }, '4500.01', false],
    ['less than, at equality', { comparator: 'at_most', strict: true }, '4500', false],
    [
      'a range to be reached: its lower end',
      { goal: exact('2'), goalUpper: exact('3') },
      '2',
      true,
    ],
    [
      'a range to be reached: beyond its upper end',
      { goal: exact('2'), goalUpper: exact('3') },
      '4',
      true,
    ],
    [
      'a band: beyond its upper end',
      { comparator: 'between', goal: exact('2'), goalUpper: exact('3') },
      '3.01',
      false,
    ],
    ['a cut, at equality', { comparator: 'at_most', goal: exact('-50') }, '-50', true],
    ['a cut that is too small', { comparator: 'at_most', goal: exact('-50') }, '-49.99', false],
    [
      'a third, stored with eighteen decimals',
      { comparator: 'at_most', goal: exact('-33.333333333333333333') },
      '-100/3',
      true,
    ],
    [
      'a third as a fraction, attained with twenty decimals',
      { comparator: 'at_most', goal: exact('-100/3') },
      '-33.33333333333333333333',
      true,
    ],
    [
      '33.33 is less than a third',
      { comparator: 'at_most', goal: exact('-100/3') },
      '-33.33',
      false,
    ],
    ['a goal of zero', { goal: exact('0') }, '0', true],
  ] as const)('%s: %s %s', (_, over, attained, expected) => {
    expect(meetsGoal({ ...YEAR_TOTAL, ...over }, exact(attained))).toBe(expected);
  });
});

describe('goals stacked up on the way down', () => {
  it.each([
    ['parts that exceed their whole', '100', ['40', '40', '30'], '10'],
    ['parts that fall short', '100', ['40', '40'], '-20'],
    ['no parts', '100', [], null],
    ['a whole of zero', '0', ['1'], null],
  ])('%s', (_, parent, parts, expected) => {
    expect(
      stackedUp(
        exact(parent),
        parts.map((part) => exact(part)),
      )?.toFixed() ?? null,
    ).toBe(expected);
  });
});
