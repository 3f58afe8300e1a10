import type { Observation } from '../../src/series/domain/observations';
import { attainmentAt } from '../../src/targets/domain/attainment';
import type { TargetTerms } from '../../src/targets/domain/model';
import { AVERAGE, baseline, CUT, GROWTH, SHARE, seen, TASK, YEAR_TOTAL } from './cases';

const revised = { revision: 'nbs-2026' };

function attained(terms: TargetTerms, known: readonly Observation[]) {
  const last = known.at(-1);
  if (!last) throw new Error('a case needs a value');
  return attainmentAt(terms, last, known);
}

function shown(terms: TargetTerms, known: readonly Observation[]): string {
  const attainment = attained(terms, known);
  return attainment.kind === 'attained' ? attainment.value.toFixed(2) : attainment.reason;
}

describe('what a value attains', () => {
  it.each([
    ['a total', YEAR_TOTAL, [seen('2020-08', '2691.8')], '2691.80'],
    ['a total of zero', YEAR_TOTAL, [seen('2020-08', '0')], '0.00'],
    [
      'a total without its amount',
      YEAR_TOTAL,
      [seen('2020-08', null, { growth: '5' })],
      'no_value',
    ],
    [
      'an answer without a value',
      YEAR_TOTAL,
      [seen('2020-08', null, { answer: 'not_published' })],
      'no_value',
    ],
    [
      'a missing earlier value does not matter',
      YEAR_TOTAL,
      [seen('2020Q1', '900'), seen('2020-08', '2691.8')],
      '2691.80',
    ],
    ['a share', SHARE, [seen('2020', '34.99')], '34.99'],
    ['steps of a task', TASK, [seen('2014-07-31', '1')], '1.00'],

    ['published growth', GROWTH, [seen('2014-08', null, { growth: '-11.7' })], '-11.70'],
    [
      'published growth against computed',
      GROWTH,
      [seen('2013', '67800'), seen('2014', '66100', { growth: '-2.4' })],
      '-2.40',
    ],
    [
      'computed growth, 66100 ÷ 67800',
      GROWTH,
      [seen('2013', '67800'), seen('2014', '66100')],
      '-2.51',
    ],
    ['growth without a base', GROWTH, [seen('2014', '66100')], 'base_missing'],
    [
      'growth on a base of zero',
      GROWTH,
      [seen('2013', '0'), seen('2014', '5')],
      'base_not_positive',
    ],
    [
      'growth on a negative base',
      GROWTH,
      [seen('2013', '-3'), seen('2014', '5')],
      'base_not_positive',
    ],
    [
      'growth between revisions',
      GROWTH,
      [seen('2013', '60000', revised), seen('2014', '66100')],
      'revision_mismatch',
    ],

    // (7670.9 ÷ 7462.8)^(1/3) = 1.0092
    ['average of three whole years', AVERAGE, [seen('2024', '7670.9', revised)], '0.92'],
    // (7486.6 × 1.019 ÷ 7462.8)^(1/3) = 1.0074
    [
      'average within the third year',
      AVERAGE,
      [seen('2023', '7486.6', revised), seen('2024-08', '5233.2', { growth: '1.9' })],
      '0.74',
    ],
    [
      'average within the first year, from the base itself',
      AVERAGE,
      [seen('2022H1', null, { growth: '3' })],
      '3.00',
    ],
    [
      'average of exactly 10 % over three years',
      { ...AVERAGE, baseline: baseline('2021', '1000') },
      [seen('2024', '1331')],
      '10.00',
    ],
    [
      'average to a year of another revision',
      AVERAGE,
      [seen('2023', '7981.8')],
      'revision_mismatch',
    ],
    [
      'average within a year after a year of another revision',
      AVERAGE,
      [seen('2023', '7981.8'), seen('2024-08', null, { growth: '1.9' })],
      'revision_mismatch',
    ],
    [
      'average within a year without the year before',
      AVERAGE,
      [seen('2024-08', null, { growth: '1.9' })],
      'base_missing',
    ],
    [
      'average within a year without growth',
      AVERAGE,
      [seen('2023', '7486.6', revised), seen('2024-08', '5233.2')],
      'base_missing',
    ],
    [
      'average without a base',
      { ...AVERAGE, baseline: baseline('2021', null) },
      [seen('2024', '7670.9')],
      'base_missing',
    ],
    [
      'average on a base of zero',
      { ...AVERAGE, baseline: baseline('2021', '0') },
      [seen('2024', '7670.9')],
      'base_not_positive',
    ],

    ['a cut from 8 to 4', CUT, [seen('2020', '4')], '-50.00'],
    ['a cut from 8 to 5', CUT, [seen('2020', '5')], '-37.50'],
    ['a rise from 8 to 10', CUT, [seen('2020', '10')], '25.00'],
    ['a cut to zero', CUT, [seen('2020', '0')], '-100.00'],
    [
      'a reported change, without any level',
      { ...CUT, baseline: baseline('2017', null) },
      [seen('2020', null, { growth: '-48' })],
      '-48.00',
    ],
    [
      'a cut without a base figure',
      { ...CUT, baseline: baseline('2017', null) },
      [seen('2020', '4')],
      'base_missing',
    ],
    [
      'a cut on a base of zero',
      { ...CUT, baseline: baseline('2017', '0') },
      [seen('2020', '4')],
      'base_not_positive',
    ],
    [
      'a cut between revisions',
      { ...CUT, baseline: baseline('2017', '8', 'r1') },
      [seen('2020', '4', { revision: 'r2' })],
      'revision_mismatch',
    ],
    [
      'a cut by a third, from 12 to 8',
      { ...CUT, baseline: baseline('2017', '12') },
      [seen('2020', '8')],
      '-33.33',
    ],
  ] as const)('%s', (_, terms, known, expected) => {
    expect(shown(terms, known)).toBe(expected);
  });

  it.each([
    ['a whole year', [seen('2024', '7670.9', revised)], false],
    [
      'a part of a year',
      [seen('2023', '7486.6', revised), seen('2024-08', '5233.2', { growth: '1.9' })],
      true,
    ],
  ] as const)('marks the average of %s as projected: %s', (_, known, projected) => {
    expect(attained(AVERAGE, known)).toMatchObject({ projected });
  });

  it('writes down the arithmetic of an average within a year', () => {
    const attainment = attained(AVERAGE, [
      seen('2023', '7486.6', revised),
      seen('2024-08', '5233.2', { growth: '1.9' }),
    ]);
    expect(attainment).toMatchObject({
      steps: [
        {
          label: { zh: '3年年均增长', en: 'average growth over 3 years' },
          expression: '(7486.6 × 1.019 ÷ 7462.8)^(1/3) − 1',
          result: '0.74%',
        },
      ],
    });
  });

  it.each([
    // 66100 ÷ 67800 − 1 = −2.507 %
    ['-2.4', ['−2.40%', '−2.51%']],
    ['-2.5', ['−2.50%']],
  ])('shows the computed growth beside a published %s only from 0.1 points', (growth, results) => {
    const attainment = attained(GROWTH, [seen('2013', '67800'), seen('2014', '66100', { growth })]);
    expect(attainment.kind === 'attained' && attainment.steps.map((step) => step.result)).toEqual(
      results,
    );
  });

  it.each([
    [
      'a cut by a third',
      { ...CUT, baseline: baseline('2017', '12') },
      [seen('2020', '8')],
      '-33.33333333333333333333',
    ],
    [
      'an average of exactly 10 %',
      { ...AVERAGE, baseline: baseline('2021', '1000') },
      [seen('2024', '1331')],
      '10',
    ],
  ] as const)('carries no noise of its quotients: %s', (_, terms, known, expected) => {
    const attainment = attained(terms, known);
    expect(attainment.kind === 'attained' && attainment.value.toFixed()).toBe(expected);
  });
});
