import { findWorkday } from 'chinese-days';
import fc from 'fast-check';
import { addDays } from '../../src/calendar/domain/day';
import { WorkCalendar } from '../../src/calendar/domain/work-calendar';
import { ANNOUNCED_YEARS } from '../../src/calendar/public-holidays';
import { ANNOUNCED, entered } from './calendar-cases';

const calendar = new WorkCalendar(ANNOUNCED);
const LAST = ANNOUNCED_YEARS.at(-1) ?? 0;

describe('working days', () => {
  it.each([
    ['New Year', '2024-01-01', false],
    ['the day after New Year', '2024-01-02', true],
    ['the Sunday worked before the Spring Festival', '2024-02-04', true],
    ['New Year’s Eve of the lunar year, off in 2025', '2025-01-28', false],
    ['the Sunday worked for the Spring Festival', '2025-01-26', true],
    ['the Saturday worked after it', '2025-02-08', true],
    ['the festival prolonged in 2020', '2020-01-31', false],
    ['a leap day on a Thursday', '2024-02-29', true],
    ['a leap day on a Saturday', '2020-02-29', false],
    ['the National Day', '2024-10-01', false],
    ['the last day of its week', '2024-10-07', false],
    ['the day after it', '2024-10-08', true],
    ['the Saturday worked for it', '2024-10-12', true],
    ['the Sunday after that one', '2024-10-13', false],
    ['a plain Saturday', '2024-11-02', false],
  ])('%s, %s: %s', (_name, day, working) => {
    expect(calendar.isWorking(day)).toBe(working);
    expect(calendar.presumed(day)).toBe(false);
  });

  it.each([
    ['2014-09-30', 15, '2014-10-27'],
    ['2020-09-30', 15, '2020-10-28'],
    ['2024-09-30', 15, '2024-10-25'],
    ['2024-12-31', 1, '2025-01-02'],
    ['2024-12-31', 15, '2025-01-22'],
    ['2023-12-31', 15, '2024-01-22'],
    ['2025-01-24', 1, '2025-01-26'],
    ['2025-01-27', 1, '2025-02-05'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2024-09-30', 1, '2024-10-08'],
  ])('after %s, number %i is %s', (day, n, expected) => {
    expect(calendar.workingDayAfter(day, n)).toBe(expected);
  });

  it('are those of the kept library where it knows the years', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 365 * 20 }),
        fc.integer({ min: 1, max: 30 }),
        (offset, n) => {
          const day = addDays('2005-01-01', offset);
          expect(calendar.workingDayAfter(day, n)).toBe(findWorkday(n, day));
        },
      ),
    );
  });
});

describe('beyond the announced years', () => {
  const next = LAST + 1;

  it('Monday to Friday count, and the day says so', () => {
    const first = `${next}-01-01`;
    for (let day = first; day < addDays(first, 14); day = addDays(day, 1)) {
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
      expect(calendar.isWorking(day)).toBe(weekday > 0 && weekday < 6);
      expect(calendar.presumed(day)).toBe(true);
    }
  });

  it('a count that only begins in a known year is presumed too', () => {
    expect(calendar.presumedBetween(`${LAST}-12-31`, `${next}-01-20`)).toBe(true);
    expect(calendar.presumedBetween(`${LAST}-12-01`, `${LAST}-12-20`)).toBe(false);
    expect(calendar.presumedBetween(`${LAST}-12-01`, `${LAST}-12-31`)).toBe(false);
  });

  it('an entered day counts and is no presumption', () => {
    const day = `${next}-10-01`;
    const told = new WorkCalendar({
      ...ANNOUNCED,
      changes: new Map([[day, entered(false, '国庆节')]]),
    });
    expect(told.isWorking(day)).toBe(false);
    expect(told.presumed(day)).toBe(false);
    expect(told.presumed(addDays(day, 1))).toBe(true);
  });

  it('a year learned in its course leaves the days before as they were', () => {
    const late = new WorkCalendar({
      ...ANNOUNCED,
      years: new Map([[2024, { source: 'library', countsFrom: '2024-05-01' }]]),
    });
    expect(late.isWorking('2024-02-12')).toBe(true);
    expect(late.presumed('2024-04-30')).toBe(true);
    expect(late.isWorking('2024-10-01')).toBe(false);
    expect(late.presumed('2024-05-01')).toBe(false);
  });
});

test('what an administrator entered wins over the library', () => {
  const changed = new WorkCalendar({
    ...ANNOUNCED,
    changes: new Map([
      ['2024-10-07', entered(true, '加班')],
      ['2024-10-08', entered(false, '放假')],
    ]),
  });
  expect(changed.workingDayAfter('2024-09-30', 1)).toBe('2024-10-07');
  expect(changed.workingDayAfter('2024-10-07', 1)).toBe('2024-10-09');
  expect(calendar.workingDayAfter('2024-09-30', 1)).toBe('2024-10-08');
});
