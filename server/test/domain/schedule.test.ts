import { exact } from '../../src/series/domain/exact';
import type { TargetTerms } from '../../src/targets/domain/model';
import {
  annualTotal,
  expectedAt,
  linearAt,
  seasonalShare,
} from '../../src/targets/domain/schedule';
import {
  AVERAGE,
  baseline,
  COUNT,
  CUT,
  GROWTH,
  LEVEL,
  NORM,
  seen,
  SHARE,
  STEPS,
  TASK,
  YEAR_TOTAL,
} from './cases';

function expected(terms: TargetTerms, periodEnd: string, known = [] as ReturnType<typeof seen>[]) {
  return expectedAt(terms, periodEnd, known)?.value.toFixed(2) ?? 'none';
}

describe('the total of each year', () => {
  it.each([
    ['the evaluation year', {}, 2020, '4500.00', false],
    ['back-cast at 10 %, a year before', {}, 2019, '4090.91', true],
    ['back-cast at 10 %, two years before', {}, 2018, '3719.01', true],
    ['without average growth', { backcastGrowth: null }, 2019, 'none', null],
    ['after the evaluation year', {}, 2021, 'none', null],
    [
      'an interim goal',
      { interim: [{ on: '2019-12-31', value: exact('4000') }] },
      2019,
      '4000.00',
      false,
    ],
    [
      'back-cast from an interim goal',
      { interim: [{ on: '2019-12-31', value: exact('4400') }] },
      2018,
      '4000.00',
      true,
    ],
    [
      'geometric from a baseline (10 % a year), which wins over the back-cast',
      { goal: exact('1331'), baseline: baseline('2017', '1000'), backcastGrowth: exact('3') },
      2018,
      '1100.00',
      false,
    ],
    [
      'geometric, second year',
      { goal: exact('1331'), baseline: baseline('2017', '1000') },
      2019,
      '1210.00',
      false,
    ],
    [
      'geometric between a baseline and an interim goal',
      { baseline: baseline('2017', '1000'), interim: [{ on: '2019-12-31', value: exact('1440') }] },
      2018,
      '1200.00',
      false,
    ],
    [
      'a baseline without a value schedules nothing',
      { backcastGrowth: null, baseline: baseline('2017', null) },
      2019,
      'none',
      null,
    ],
    [
      'an annual goal asks the same every year',
      { recurrence: 'annual', backcastGrowth: null },
      2018,
      '4500.00',
      false,
    ],
    ['a fall of 100 % cannot be cast back', { backcastGrowth: exact('-100') }, 2019, 'none', null],
  ] as const)('%s', (_, over, year, value, projected) => {
    const total = annualTotal({ ...YEAR_TOTAL, ...over }, year);
    expect(total?.value.toFixed(2) ?? 'none').toBe(value);
    expect(total?.projected ?? null).toBe(projected);
  });
});

describe('within a year', () => {
  const lastYear = [seen('2019-08', '2600'), seen('2019', '4000')];
  const seasonal = { profile: { kind: 'seasonal' } } as const;
  const shares = (...parts: string[]) =>
    ({ profile: { kind: 'shares', shares: parts.map((part) => exact(part)) } }) as const;

  it.each([
    ['linear, January', {}, '2020-01-31', '375.00'],
    ['linear, leap February is two twelfths', {}, '2020-02-29', '750.00'],
    ['linear, August', {}, '2020-08-31', '3000.00'],
    ['linear, November', {}, '2020-11-30', '4125.00'],
    ['linear, the year', {}, '2020-12-31', '4500.00'],
    ['linear, half of April', {}, '2020-04-15', '1312.50'],
    ['August of the year before, of its own total', {}, '2019-08-31', '2727.27'],
    ['typed 60/40, first quarter', shares('60', '40'), '2020-03-31', '1350.00'],
    ['typed 60/40, half', shares('60', '40'), '2020-06-30', '2700.00'],
    ['typed 60/40, three quarters', shares('60', '40'), '2020-09-30', '3600.00'],
    ['typed 60/40, the year', shares('60', '40'), '2020-12-31', '4500.00'],
    ['typed quarters 10/20/30/40, August', shares('10', '20', '30', '40'), '2020-08-31', '2250.00'],
    ['typed thirds 20/30/50, April', shares('20', '30', '50'), '2020-04-30', '900.00'],
    ['seasonal, 65 % by August', { ...seasonal, known: lastYear }, '2020-08-31', '2925.00'],
    [
      'seasonal, a month last year does not have',
      { ...seasonal, known: lastYear },
      '2020-09-30',
      '3375.00',
    ],
    ['seasonal, the year', { ...seasonal, known: lastYear }, '2020-12-31', '4500.00'],
    ['seasonal without any last year', seasonal, '2020-08-31', '3000.00'],
    [
      'seasonal with two revisions',
      { ...seasonal, known: [seen('2019-08', '2600'), seen('2019', '4000', { revision: 'r2' })] },
      '2020-08-31',
      '3000.00',
    ],
    [
      'a goal that is decided in July asks for all of it by then',
      { evaluationEnd: '2020-07-31' },
      '2020-07-31',
      '4500.00',
    ],
    [
      'a goal that is decided in July, in June',
      { evaluationEnd: '2020-07-31' },
      '2020-06-30',
      '3857.14',
    ],
  ] as const)(
    '%s',
    (
      _,
      { known, ...over }: Partial<TargetTerms> & { known?: readonly ReturnType<typeof seen>[] },
      end,
      value,
    ) => {
      expect(expected({ ...YEAR_TOTAL, ...over }, end, [...(known ?? [])])).toBe(value);
    },
  );

  it('takes eleven twelfths for November: 91.67 %', () => {
    expect(expected({ ...YEAR_TOTAL, goal: exact('100') }, '2020-11-30')).toBe('91.67');
  });

  it('has no seasonal share while an earlier value of last year is missing', () => {
    expect(seasonalShare([seen('2019', '4000')], '2020-08-31')).toBeNull();
    expect(seasonalShare([seen('2019-08', '0'), seen('2019', '0')], '2020-08-31')).toBeNull();
    expect(
      seasonalShare([seen('2023-02', '10'), seen('2023', '40')], '2024-02-29')?.toFixed(),
    ).toBe('0.25');
  });
});

describe('between years', () => {
  const from40 = { ...LEVEL, baseline: baseline('2017', '40') };

  it.each([
    // From 2018-01-01 to 2020-12-31 are 1095 days, from the end of 2017 1096.
    ['a count starts from nothing', COUNT, '2020-01-01', '0.00'],
    ['a count after 73 of 365 days, over the leap day', COUNT, '2020-03-14', '20.00'],
    ['a count on its last day', COUNT, '2020-12-31', '100.00'],
    ['a count after its last day', COUNT, '2021-03-31', '100.00'],
    [
      'a count of three years, 730 of 1096 days',
      { ...COUNT, start: '2017-12-31' },
      '2019-12-31',
      '66.61',
    ],
    [
      'a count with an interim goal',
      { ...COUNT, interim: [{ on: '2020-03-14', value: exact('50') }] },
      '2020-02-06',
      '24.66',
    ],
    ['a level from its baseline, 730 of 1096 days', from40, '2019-12-31', '79.96'],
    ['a level at the end', from40, '2020-12-31', '100.00'],
    ['a level without baseline, before the evaluation year', LEVEL, '2019-12-31', 'none'],
    ['a level without baseline, in the evaluation year', LEVEL, '2020-03-31', '100.00'],
    [
      'a level that starts from its first interim goal',
      { ...LEVEL, interim: [{ on: '2019-12-31', value: exact('60') }] },
      '2019-06-30',
      'none',
    ],
    [
      'a level between interim goal and goal, 183 of 366 days',
      { ...LEVEL, interim: [{ on: '2019-12-31', value: exact('60') }] },
      '2020-07-01',
      '80.00',
    ],
    ['a share without baseline in the evaluation year', SHARE, '2020-03-31', '35.00'],
    ['a share without baseline before', SHARE, '2019-12-31', 'none'],
    [
      'a share from a baseline',
      { ...SHARE, baseline: baseline('2017', '30') },
      '2019-12-31',
      '33.33',
    ],
    ['a cut against its base, 730 of 1096 days', CUT, '2019-12-31', '-33.30'],
    ['a cut at the end', CUT, '2020-12-31', '-50.00'],
    [
      'a cut against a base year that has no figure',
      { ...CUT, baseline: baseline('2017', null) },
      '2019-12-31',
      '-33.30',
    ],
    [
      'a cut without a base year, before the evaluation year',
      { ...CUT, baseline: null },
      '2019-12-31',
      'none',
    ],
    ['growth of the year: the goal itself', GROWTH, '2014-08-31', '2.40'],
    ['growth of the year before', GROWTH, '2013-12-31', 'none'],
    ['average growth: the goal itself, in any year', AVERAGE, '2023-06-30', '7.00'],
    ['average growth in its own base year', AVERAGE, '2021-12-31', 'none'],
    ['a standing norm', NORM, '2031-03-31', '20.00'],
    [
      'a level that nothing dates',
      { ...LEVEL, evaluationEnd: null, deadline: null },
      '2020-03-31',
      'none',
    ],
  ])('%s', (_, terms, end, value) => {
    expect(expected(terms, end)).toBe(value);
  });

  it.each([
    ['before the first step', STEPS, '2020-03-30', '0.00'],
    ['on the first step', STEPS, '2020-03-31', '1.00'],
    ['between', STEPS, '2020-09-30', '2.00'],
    ['at the end', STEPS, '2020-12-31', '3.00'],
    ['a task without steps', TASK, '2014-07-31', 'none'],
    [
      'steps that all fall on the deadline',
      { ...TASK, nodes: [{ on: '2014-07-31', label: 'list' }] },
      '2014-07-31',
      'none',
    ],
  ])('steps: %s', (_, terms, end, value) => {
    expect(expected(terms, end)).toBe(value);
  });

  it('draws a broken line', () => {
    const points = [
      { on: '2020-01-01', value: exact('10') },
      { on: '2020-01-11', value: exact('20') },
      { on: '2020-01-21', value: exact('0') },
    ];
    const at = (day: string) => linearAt(points, day)?.toFixed() ?? null;
    expect(
      ['2019-12-31', '2020-01-01', '2020-01-06', '2020-01-11', '2020-01-16', '2020-02-01'].map(at),
    ).toEqual([null, '10', '15', '20', '10', '0']);
  });
});
