import { exact } from '../../src/series/domain/exact';
import type { TargetTerms } from '../../src/targets/domain/model';
import { PP_GAP, RULE_SETS } from '../../src/targets/domain/rule-set';
import { baseline, COUNT, CUT, GROWTH, judged, NORM, SHARE, seen, YEAR_TOTAL } from './cases';

/** 100 each month, 1200 in the year: the schedule asks for 800, two thirds, by the end of August. */
const MONTHLY: TargetTerms = { ...YEAR_TOTAL, goal: exact('1200') };
const BAND: TargetTerms = {
  ...SHARE,
  comparator: 'between',
  goal: exact('40'),
  goalUpper: exact('60'),
};
const BALANCE: TargetTerms = { ...YEAR_TOTAL, goal: exact('0'), backcastGrowth: null };
const NONE_AT_ALL: TargetTerms = { ...NORM, goal: exact('0'), unit: '件' };

describe('seams belong to the milder lamp', () => {
  it.each([
    // Totals and counts: 10 points of 1200 are 120.
    ['pp-gap', MONTHLY, '2020-08', '800', 'on_track'],
    ['pp-gap', MONTHLY, '2020-08', '799.99', 'at_risk'],
    ['pp-gap', MONTHLY, '2020-08', '680', 'at_risk'],
    ['pp-gap', MONTHLY, '2020-08', '679.99', 'off_track'],
    ['pp-gap', MONTHLY, '2020-08', '0', 'off_track'],
    ['pp-gap', MONTHLY, '2020-01', '0', 'at_risk'],
    // Months whose share has no finite decimals.
    ['pp-gap', YEAR_TOTAL, '2020-11', '4125', 'on_track'],
    ['pp-gap', YEAR_TOTAL, '2020-11', '3675', 'at_risk'],
    ['pp-gap', YEAR_TOTAL, '2020-11', '3674.99', 'off_track'],
    [
      'pp-gap',
      { ...YEAR_TOTAL, goal: exact('7') },
      '2020-07',
      '4.083333333333333333333333',
      'on_track',
    ],
    ['yinchuan', MONTHLY, '2020-08', '680', 'on_track'],
    ['yinchuan', MONTHLY, '2020-08', '679.99', 'at_risk'],
    ['yinchuan', MONTHLY, '2020-08', '440', 'at_risk'],
    ['yinchuan', MONTHLY, '2020-08', '439.99', 'off_track'],
    ['sanya', MONTHLY, '2020-08', '800', 'on_track'],
    ['sanya', MONTHLY, '2020-08', '799.99', 'at_risk'],
    ['sanya', MONTHLY, '2020-08', '400', 'at_risk'],
    ['sanya', MONTHLY, '2020-08', '399.99', 'off_track'],
    // Counts after 73 of 365 days: 20 of 100.
    ['pp-gap', COUNT, '2020-03-14', '20', 'on_track'],
    ['pp-gap', COUNT, '2020-03-14', '10', 'at_risk'],
    ['pp-gap', COUNT, '2020-03-14', '9.99', 'off_track'],
    // Growth: 2 points.
    ['pp-gap', GROWTH, '2014-08', '2.4', 'on_track'],
    ['pp-gap', GROWTH, '2014-08', '2.39', 'at_risk'],
    ['pp-gap', GROWTH, '2014-08', '0.4', 'at_risk'],
    ['pp-gap', GROWTH, '2014-08', '0.39', 'off_track'],
    // Everything else: a tenth of what is expected.
    ['pp-gap', SHARE, '2020-06', '35', 'on_track'],
    ['pp-gap', SHARE, '2020-06', '34.99', 'at_risk'],
    ['pp-gap', SHARE, '2020-06', '31.5', 'at_risk'],
    ['pp-gap', SHARE, '2020-06', '31.49', 'off_track'],
    ['pp-gap', NORM, '2020-06', '20', 'on_track'],
    ['pp-gap', NORM, '2020-06', '20.01', 'at_risk'],
    ['pp-gap', NORM, '2020-06', '22', 'at_risk'],
    ['pp-gap', NORM, '2020-06', '22.01', 'off_track'],
    ['pp-gap', BAND, '2020-06', '40', 'on_track'],
    ['pp-gap', BAND, '2020-06', '60', 'on_track'],
    ['pp-gap', BAND, '2020-06', '36', 'at_risk'],
    ['pp-gap', BAND, '2020-06', '35.99', 'off_track'],
    ['pp-gap', BAND, '2020-06', '66', 'at_risk'],
    ['pp-gap', BAND, '2020-06', '66.01', 'off_track'],
    // A band has a schedule of its own ends, whatever the level it started from.
    ['pp-gap', { ...BAND, baseline: baseline('2017', '10') }, '2020-06', '36', 'at_risk'],
    // Nothing expected: any shortfall is too much.
    ['pp-gap', BALANCE, '2020-08', '-0.01', 'off_track'],
    ['pp-gap', NONE_AT_ALL, '2020-06', '0', 'on_track'],
    ['pp-gap', NONE_AT_ALL, '2020-06', '1', 'off_track'],
  ] as const)('%s, case %#: %j', (key, terms, period, value, expected) => {
    const rules = RULE_SETS.find((set) => set.key === key) ?? PP_GAP;
    const observation =
      terms.measure === 'value' ? seen(period, value) : seen(period, null, { growth: value });
    expect(judged(observation.periodEnd, terms, [observation], { rules }).lamp).toBe(expected);
  });

  it('takes a tenth of a cut that is expected: −33.30 allows 3.33 points', () => {
    const lamp = (growth: string) =>
      judged('2019-12-31', CUT, [seen('2019', null, { growth })]).lamp;
    expect(['-33.31', '-33.3', '-29.98', '-29.97'].map(lamp)).toEqual([
      'on_track',
      'at_risk',
      'at_risk',
      'off_track',
    ]);
  });

  it('counts the worse of two gaps as more severe', () => {
    const severity = (value: string) =>
      judged('2020-08-31', MONTHLY, [seen('2020-08', value)]).severity?.toFixed(2) ?? null;
    // 60 and 240 of 1200 behind, where 120 are tolerated
    expect(['800', '740', '560'].map(severity)).toEqual([null, '-0.50', '-2.00']);
  });
});
