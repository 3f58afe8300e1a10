import fc from 'fast-check';
import { regionsUpwards } from '../../src/calendar/domain/due-rule';
import { releasePeriod, releasePeriods } from '../../src/calendar/domain/release';
import { afterRelease, calendarWith, rule, workingDays } from './calendar-cases';

describe('the region whose rule counts', () => {
  it.each([
    ['420881', ['420881', '420800', '420000', '000000']],
    ['420800', ['420800', '420000', '000000']],
    ['420000', ['420000', '000000']],
    ['000000', ['000000']],
  ])('%s looks upwards in %j', (code, upwards) => {
    expect(regionsUpwards(code)).toEqual(upwards);
  });

  const calendar = calendarWith([
    rule('000000', '2024-03-31', workingDays(10)),
    rule('420000', '2024-06-30', workingDays(8)),
    rule('420000', '2024-09-30', workingDays(5)),
    rule('420800', '2024-12-31', workingDays(1)),
  ]);

  it.each([
    ['no rule yet: the standard', '420800', '2023-12-31', '2024-01-22', 15],
    ['the nation’s', '420800', '2024-03-31', '2024-04-15', 10],
    ['the province’s beats the nation’s', '420800', '2024-06-30', '2024-07-10', 8],
    ['the newer one of the province', '420800', '2024-09-30', '2024-10-12', 5],
    ['the day before it holds', '420800', '2024-09-29', '2024-10-15', 8],
    ['the city’s own', '420800', '2024-12-31', '2025-01-02', 1],
    ['a county of that city', '420881', '2024-12-31', '2025-01-02', 1],
    ['another city of the province', '420100', '2024-12-31', '2025-01-08', 5],
    ['another province', '130000', '2024-12-31', '2025-01-15', 10],
  ])('%s: %s, %s is due on %s', (_name, region, periodEnd, on, count) => {
    expect(calendar.dueOn(region, periodEnd)).toEqual({
      on,
      presumed: false,
      basis: { kind: 'working_days', workingDays: count, unreleased: null },
    });
  });
});

describe('a rule by days of release', () => {
  const calendar = calendarWith([rule('130000', '2024-01-31', afterRelease(3))], {
    '2024-02-29': '2024-03-07',
    '2024-06-30': '2024-07-12',
    '2024-09-30': '2024-10-14',
  });

  it.each([
    ['a quarter', '2024-09-30', '2024-10-17', '2024-09-30'],
    ['over a weekend', '2024-06-30', '2024-07-17', '2024-06-30'],
    ['January comes with February', '2024-01-31', '2024-03-12', '2024-02-29'],
    ['February', '2024-02-29', '2024-03-12', '2024-02-29'],
  ])('%s: %s is due on %s', (_name, periodEnd, on, period) => {
    expect(calendar.dueOn('130000', periodEnd)).toMatchObject({
      on,
      basis: { kind: 'release', publisher: 'customs', period, workingDays: 3 },
    });
  });

  it.each([
    ['whose release nobody has entered: the standard, and it says so', '2024-12-31', 'customs'],
    ['that ends inside a month: the standard, nothing is missing', '2024-08-15', null],
  ])('a period %s', (_name, periodEnd, unreleased) => {
    const due = calendar.dueOn('130000', periodEnd);
    expect(due).toEqual({
      ...calendar.dueOn('140000', periodEnd),
      basis: { kind: 'working_days', workingDays: 15, unreleased },
    });
  });

  it('waits for no release of what had ended before a plan began to run', () => {
    expect(calendar.dueAfterActivation('130000', '2024-09-30').on).toBe('2024-10-25');
  });
});

describe('periods of release', () => {
  it('are eleven in a year, January–February first', () => {
    expect(releasePeriods(2024)).toHaveLength(11);
    expect(releasePeriods(2024)[0]).toBe('2024-02-29');
    expect(releasePeriods(2025)[0]).toBe('2025-02-28');
    expect(releasePeriods(2024).at(-1)).toBe('2024-12-31');
  });

  it('never lie in January', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), (year) => {
        expect(releasePeriods(year)).not.toContain(`${year}-01-31`);
        expect(releasePeriod(`${year}-01-31`)).toBe(releasePeriods(year)[0]);
        expect(releasePeriod(`${year}-03-30`)).toBeNull();
      }),
    );
  });
});
