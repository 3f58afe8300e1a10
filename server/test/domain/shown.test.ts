import { exact } from '../../src/series/domain/exact';
import { reporterOf, type Answerable } from '../../src/targets/domain/reporter';
import { drawSchedule } from '../../src/targets/domain/schedule-points';
import { shortfallWords } from '../../src/targets/domain/shortfall';
import { previousEnd, shownPeriods } from '../../src/targets/domain/shown-periods';
import { baseline, COUNT, CUT, GROWTH, LEVEL, NORM, seen, SHARE, STEPS, YEAR_TOTAL } from './cases';

describe('what is missing to a goal', () => {
  const band = {
    ...SHARE,
    comparator: 'between',
    goal: exact('40'),
    goalUpper: exact('60'),
  } as const;

  it.each([
    ['a total', YEAR_TOTAL, '4180', '还差320亿元', '320 亿元 short'],
    ['a total that is met', YEAR_TOTAL, '4500', null, null],
    [
      'more than, at equality: nothing can be named',
      { ...YEAR_TOTAL, strict: true },
      '4500',
      null,
      null,
    ],
    ['growth', GROWTH, '-2.5', '还差4.90个百分点', '4.90 percentage points short'],
    ['a cap', NORM, '21.5', '超出1.5个工作日', '1.5 个工作日 too much'],
    [
      'a cut is short, not exceeded',
      CUT,
      '-30',
      '还差20.00个百分点',
      '20.00 percentage points short',
    ],
    [
      'a capped rise is exceeded',
      { ...CUT, goal: exact('5') },
      '7',
      '超出2.00个百分点',
      '2.00 percentage points too much',
    ],
    ['below a band', band, '37.5', '还差2.50个百分点', '2.50 percentage points short'],
    ['above a band', band, '61.5', '超出1.50个百分点', '1.50 percentage points too much'],
    ['an approximate goal is never judged', { ...YEAR_TOTAL, approximate: true }, '1', null, null],
  ] as const)('%s', (_, terms, attained, zh, en) => {
    const words = shortfallWords(terms, exact(attained));
    expect([words?.zh ?? null, words?.en ?? null]).toEqual([zh, en]);
  });
});

describe('a schedule that is drawn', () => {
  function drawn(terms: Parameters<typeof drawSchedule>[0]): string[] {
    return drawSchedule(terms, [], '2021-06-30').points.map(
      ({ on, value }) => `${on} ${value.toFixed(2)}`,
    );
  }

  it('goes month by month through a year’s total and marks what was cast back', () => {
    const whole = drawSchedule({ ...YEAR_TOTAL, start: '2019-10-15' }, [], '2021-06-30');
    expect(whole.projected).toBe(true);
    expect(drawn({ ...YEAR_TOTAL, start: '2019-10-15' })).toEqual([
      // 4090.91 ÷ 12 each month, then 375
      '2019-10-31 3409.09',
      '2019-11-30 3750.00',
      '2019-12-31 4090.91',
      '2020-01-31 375.00',
      '2020-02-29 750.00',
      '2020-03-31 1125.00',
      '2020-04-30 1500.00',
      '2020-05-31 1875.00',
      '2020-06-30 2250.00',
      '2020-07-31 2625.00',
      '2020-08-31 3000.00',
      '2020-09-30 3375.00',
      '2020-10-31 3750.00',
      '2020-11-30 4125.00',
      '2020-12-31 4500.00',
    ]);
  });

  it.each([
    ['a count: from nothing to all', COUNT, ['2020-01-01 0.00', '2020-12-31 100.00']],
    [
      'a level from its baseline',
      { ...LEVEL, start: '2018-12-31', baseline: baseline('2017', '40') },
      ['2017-12-31 40.00', '2018-12-31 59.98', '2020-01-01 80.02', '2020-12-31 100.00'],
    ],
    ['a level without baseline: its year', LEVEL, ['2020-01-01 100.00', '2020-12-31 100.00']],
    ['a standing norm', NORM, ['2018-01-01 20.00', '2021-06-30 20.00']],
    ['steps', STEPS, ['2020-03-31 1.00', '2020-06-30 2.00', '2020-12-31 3.00']],
    ['an approximate goal', { ...LEVEL, approximate: true }, []],
    ['a level that nothing dates', { ...LEVEL, evaluationEnd: null, deadline: null }, []],
  ] as const)('%s', (_, terms, expected) => {
    expect(drawn(terms)).toEqual(expected);
  });
});

describe('periods that are shown', () => {
  const known = [seen('2017', '1'), seen('2020', '2'), seen('2021Q1', '3')];

  it.each([
    ['a total ends with its year', YEAR_TOTAL, ['2017-12-31', '2020-12-31']],
    ['a level can still be delivered', LEVEL, ['2017-12-31', '2020-12-31', '2021-03-31']],
    ['a norm goes on', NORM, ['2017-12-31', '2020-12-31', '2021-03-31']],
  ])('%s', (_, terms, expected) => {
    expect(shownPeriods(terms, known).map((one) => one.periodEnd)).toEqual(expected);
  });

  it.each([
    ['the first quarter', LEVEL, '2020-03-31', null],
    ['the second quarter', LEVEL, '2020-06-30', '2020-03-31'],
    ['a month between two quarters', LEVEL, '2020-08-31', '2020-07-31'],
    ['January', YEAR_TOTAL, '2020-01-31', null],
    ['March of a leap year', YEAR_TOTAL, '2024-03-31', '2024-02-29'],
    ['a whole year', { ...LEVEL, frequency: 'year' }, '2020-12-31', null],
  ] as const)('before %s', (_, terms, end, expected) => {
    expect(previousEnd(terms, end)).toBe(expected);
  });
});

describe('who reports', () => {
  const body = (agencyId: number, role: Answerable['role'], openGroup = false): Answerable => ({
    agencyId,
    role,
    openGroup,
  });

  it.each([
    [
      'the lead, wherever it is named',
      [body(1, 'support'), body(2, 'lead')],
      { agencyId: 2, presumed: false },
    ],
    [
      'the first-named of several',
      [body(3, 'shared'), body(4, 'shared')],
      { agencyId: 3, presumed: true },
    ],
    [
      'the first that is somebody in particular',
      [body(5, 'shared', true), body(6, 'shared')],
      { agencyId: 6, presumed: true },
    ],
    ['nobody where only open groups are named', [body(7, 'shared', true)], null],
    ['nobody where nobody is named', [], null],
  ])('%s', (_, named, expected) => {
    expect(reporterOf(named)).toEqual(expected);
  });
});
