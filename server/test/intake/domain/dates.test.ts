import fc from 'fast-check';
import { findDates } from '../../../src/intake/domain/dates';
import { isDay } from '../../../src/series/domain/day';
import { DATES } from './date-cases';
import { planText } from './plan-text.arbitrary';

const issuedOn = '2022-05-01';

function words(text: string): string[] {
  return findDates(text, { issuedOn }).map(({ kind, from, day, warning, start, end }) =>
    [kind, from, day, warning, text.slice(start, end)].filter(Boolean).join(' '),
  );
}

describe('expressions of time', () => {
  it.each(DATES)('%s', (text, expected) => expect(words(text)).toEqual(expected));

  it('leaves relative words without a day where the document has none', () => {
    const found = findDates('今年7月底前，三年内，到2025年', { issuedOn: null });
    expect(found.map(({ day, warning }) => [day, warning])).toEqual([
      [null, 'no_issue_day'],
      [null, 'no_issue_day'],
      ['2025-12-31', null],
    ]);
  });

  it.each([
    ['“十二五”末', '2015-12-31'],
    ['“十三五”末', '2020-12-31'],
    ['“十四五”末', '2025-12-31'],
    ['“十五五”末', '2030-12-31'],
    ['“十六五”末', '2035-12-31'],
  ])('%s ends on %s', (text, day) => {
    expect(findDates(text, { issuedOn: '2011-01-01' })[0]?.day).toBe(day);
  });

  it('counts N years from the day of issue, the last of February included', () => {
    expect(findDates('两年内完成', { issuedOn: '2024-02-29' })[0]?.day).toBe('2026-02-28');
  });
});

describe('any text', () => {
  it('is read without error, in order, without overlap, with days that exist', () => {
    fc.assert(
      fc.property(planText, fc.constantFrom(issuedOn, '2024-02-29', null), (text, issued) => {
        let until = 0;
        for (const { start, end, day, from } of findDates(text, { issuedOn: issued })) {
          expect(start).toBeGreaterThanOrEqual(until);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          for (const named of [day, from]) {
            if (named !== null) expect(isDay(named)).toBe(true);
          }
          until = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no year outside 1990 to 2060', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), (year) => {
        const [mention] = findDates(`到${year}年底`, { issuedOn: '1980-01-01' });
        const known = year >= 1990 && year <= 2060;
        expect(mention?.day).toBe(known ? `${year}-12-31` : null);
        expect(mention?.warning).toBe(known ? null : 'year_out_of_range');
      }),
    );
  });
});

describe('a document whose number alone tells its year', () => {
  it('ends 五年内 with the year that it may reach, to be looked at', () => {
    const [mention] = findDates('五年内建成20个示范区', { issuedOn: '2022-01-01', yearOnly: true });
    expect(mention).toMatchObject({ day: '2027-12-31', warning: 'no_issue_day' });
  });
});
