import { exact } from '../../src/series/domain/exact';
import { eachMember, fromTheTop, type Tier } from '../../src/targets/domain/group';
import type { TargetTerms } from '../../src/targets/domain/model';
import { COUNT, judged, LEVEL, seen } from './cases';

describe('a goal for each member', () => {
  const perCity: TargetTerms = {
    ...COUNT,
    goal: exact('1'),
    goalUpper: exact('2'),
    distribution: 'each',
  };
  const member = (achieved: boolean, reported = true) => ({ achieved, reported });

  it.each([
    [
      'two of three reached it',
      perCity,
      [member(true), member(true), member(false)],
      'off_track, 2 of 3',
    ],
    ['all three', perCity, [member(true), member(true), member(true)], 'achieved, 3 of 3'],
    ['none, of two that report', perCity, [member(false), member(false)], 'off_track, 0 of 2'],
    ['one of two reported', perCity, [member(true), member(false, false)], 'off_track, 1 of 2'],
    [
      'nobody reported',
      perCity,
      [member(false, false), member(false, false)],
      'no_data, null of 2',
    ],
    [
      'each more than one: the parent does not ask for more members than there are',
      { ...perCity, strict: true },
      [member(true), member(true)],
      'achieved, 2 of 2',
    ],
    [
      'each below a cap: the parent counts members upwards',
      { ...perCity, comparator: 'at_most', measure: 'value', accumulation: 'duration' },
      [member(true), member(false)],
      'off_track, 1 of 2',
    ],
    [
      'each by growth: the parent counts',
      { ...perCity, measure: 'yoy_growth', unit: '%' },
      [member(true), member(true)],
      'achieved, 2 of 2',
    ],
  ] as const)('%s', (_, terms, members, expected) => {
    const parent = eachMember(terms, members, '2020-12-31', '2021-01-10');
    const judgement = parent && judged('2021-01-10', parent.terms, parent.versions);
    expect(
      `${judgement?.lamp}, ${judgement?.attained?.toFixed() ?? null} of ${parent?.terms.goal.toFixed()}`,
    ).toBe(expected);
  });

  it('has nothing to count while no member is known', () => {
    expect(eachMember(perCity, [], '2020-12-31', '2021-01-10')).toBeNull();
  });

  it.each([
    ['before its end', '2020-10-28', '2020Q3', 'no_data, open'],
    ['with the deciding period reported', '2021-01-10', '2020', 'no_data, awaiting_final'],
  ])('is not met by one figure for all members, %s', (_, asOf, period, expected) => {
    const { lamp, deadline, missing } = judged(asOf, perCity, [seen(period, '5')]);
    expect(`${lamp}, ${deadline.state}`).toBe(expected);
    expect(missing).toBe('members_unknown');
  });
});

describe('tiers from the top', () => {
  /** Firms above 100 million (3), 50 to 100 (5), 30 to 50 (10). */
  const tiers = (...counts: (string | null)[]): Tier[] =>
    ['3', '5', '10'].map((goal, index) => ({
      rank: index + 1,
      goal: exact(goal),
      versions: [seen('2020', counts[index] ?? null, { knownOn: `2021-01-1${index}` })],
    }));

  function tier(rank: number, ...counts: (string | null)[]): string {
    const { goal, versions } = fromTheTop(rank, tiers(...counts), '2021-02-01');
    const terms: TargetTerms = { ...LEVEL, frequency: 'year', goal };
    const { lamp, attained } = judged('2021-02-01', terms, versions);
    return `${attained?.toFixed() ?? 'none'} of ${goal.toFixed()}: ${lamp}`;
  }

  it.each([
    [
      'as planned',
      ['3', '5', '10'],
      ['3 of 3: achieved', '8 of 8: achieved', '18 of 18: achieved'],
    ],
    [
      'a firm grew out of the middle tier',
      ['4', '4', '10'],
      ['4 of 3: achieved', '8 of 8: achieved', '18 of 18: achieved'],
    ],
    [
      'the top is missing one',
      ['2', '6', '10'],
      ['2 of 3: off_track', '8 of 8: achieved', '18 of 18: achieved'],
    ],
    [
      'nothing below',
      ['3', '0', '0'],
      ['3 of 3: achieved', '3 of 8: off_track', '3 of 18: off_track'],
    ],
    [
      'the top is unknown',
      [null, '5', '10'],
      ['none of 3: no_data', 'none of 8: no_data', 'none of 18: no_data'],
    ],
  ])('%s', (_, counts, expected) => {
    expect([1, 2, 3].map((rank) => tier(rank, ...counts))).toEqual(expected);
  });

  it('keeps what was known before a correction of one of its parts', () => {
    const [top, middle] = tiers('3', '5');
    if (!top || !middle) throw new Error('no tiers');
    const corrected = seen('2020', '2', { version: 2, knownOn: '2021-03-01' });
    const { goal, versions } = fromTheTop(
      2,
      [{ ...top, versions: [...top.versions, corrected] }, middle],
      '9999-12-31',
    );
    const terms: TargetTerms = { ...LEVEL, frequency: 'year', goal };
    const lampOn = (day: string) => judged(day, terms, versions).lamp;
    expect([lampOn('2021-02-28'), lampOn('2021-03-01')]).toEqual(['achieved', 'off_track']);
  });

  it('is known when its last part is known', () => {
    expect(fromTheTop(3, tiers('3', '5', '10'), '2021-01-11').versions).toEqual([]);
    expect(fromTheTop(3, tiers('3', '5', '10'), '2021-01-12').versions).toMatchObject([
      { knownOn: '2021-01-12' },
    ]);
  });
});
