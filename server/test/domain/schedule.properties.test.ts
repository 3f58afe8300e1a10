import fc from 'fast-check';
import { addDays, monthOf, yearOf } from '../../src/series/domain/day';
import { compare, exact, plain } from '../../src/series/domain/exact';
import { isPeriodEnd, periodEnds } from '../../src/series/domain/period';
import type { TargetTerms } from '../../src/targets/domain/model';
import { expectedAt } from '../../src/targets/domain/schedule';
import { baseline, COUNT, LEVEL, YEAR_TOTAL } from './cases';

const day = fc.integer({ min: 0, max: 1800 }).map((days) => addDays('2018-01-01', days));

describe('a schedule', () => {
  it('of a count or a rising level never falls and ends at the goal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: 99 }),
        fc.boolean(),
        (goal, share, stock) => {
          const asked: TargetTerms = stock
            ? {
                ...LEVEL,
                goal: exact(goal),
                baseline: baseline('2017', exact(goal).times(share).div(100).toFixed()),
              }
            : {
                ...COUNT,
                goal: exact(goal),
                start: '2018-01-01',
                interim: [{ on: '2019-12-31', value: exact(goal).times(share).div(100) }],
              };
          let last = exact(0);
          for (const end of periodEnds('month', '2018-01-01', '2021-06-30')) {
            const expected = expectedAt(asked, end, [])?.value;
            expect(expected && compare(expected, last)).toBeGreaterThanOrEqual(0);
            last = expected ?? last;
          }
          expect(expectedAt(asked, '2020-12-31', [])?.value.eq(goal)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of a year’s total rises through the year to the whole of it, by any profile', () => {
    const shares = fc
      .array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 6 })
      .map((parts) => {
        const sum = parts.reduce((total, part) => total + part, 1);
        return [...parts, 1].map((part) => exact(part).div(sum).times(100));
      });
    fc.assert(
      fc.property(fc.option(shares), fc.integer({ min: 2018, max: 2020 }), (parts, year) => {
        const asked: TargetTerms = {
          ...YEAR_TOTAL,
          profile: parts ? { kind: 'shares', shares: parts } : { kind: 'linear' },
        };
        const expectations = periodEnds('month', `${year - 1}-12-31`, `${year}-12-31`).map((end) =>
          expectedAt(asked, end, []),
        );
        expectations.forEach((expected, index) => {
          const before = expectations[index - 1];
          if (expected && before)
            expect(compare(expected.value, before.value)).toBeGreaterThanOrEqual(0);
        });
        const whole = expectations.at(-1);
        expect(whole && compare(whole.value, whole.goal)).toBe(0);
      }),
    );
  });
});

describe('figures and periods', () => {
  it('survive being written down', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
        fc.integer({ min: 0, max: 18 }),
        (digits, places) => {
          const value = exact(digits.toString()).div(exact(10).pow(places));
          expect(exact(plain(value)).eq(value)).toBe(true);
          expect(plain(value)).toMatch(/^-?\d+(\.\d+)?$/);
        },
      ),
    );
  });

  it('end where their frequency ends them, in order and within their span', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('month', 'quarter', 'half', 'year'),
        day,
        fc.integer({ min: -30, max: 1500 }),
        (frequency, after, days) => {
          const until = addDays(after, days);
          const ends = periodEnds(frequency, after, until);
          expect(ends).toEqual([...new Set(ends)].sort());
          for (const end of ends) {
            expect(isPeriodEnd(frequency, end)).toBe(true);
            expect(end > after && end <= until).toBe(true);
            expect(monthOf(addDays(end, 1))).not.toBe(monthOf(end));
          }
          const perYear = { month: 12, quarter: 4, half: 2, year: 1 }[frequency];
          const whole = periodEnds(
            frequency,
            `${yearOf(after) - 1}-12-31`,
            `${yearOf(after)}-12-31`,
          );
          expect(whole).toHaveLength(perYear);
        },
      ),
    );
  });
});
