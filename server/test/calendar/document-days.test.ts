import { APPEAL_WORKING_DAYS, inTime } from '../../src/appeals/domain/appeal';
import { WorkCalendar } from '../../src/calendar/domain/work-calendar';
import { entrustedClock } from '../../src/matters/domain/entrusted-clock';
import { isUnanswered } from '../../src/notices/domain/proposal';
import { ANNOUNCED } from './calendar-cases';

const calendar = new WorkCalendar(ANNOUNCED);

/**
 * Counted by hand from the announced calendars: days that slips propose to reply by (10, 5, 3), a
 * directive to be answered by (10) and an appeal to be filed by (15 working days).
 */
it.each([
  // 30 December to 1 January are off.
  ['2023-12-29', '2024-01-04', '2024-01-08', '2024-01-15', '2024-01-22'],
  // 1 January alone is off.
  ['2024-12-31', '2025-01-06', '2025-01-08', '2025-01-15', '2025-01-22'],
  // Worked: Sunday 4 and Sunday 18 February, and New Year's Eve; off: the 10th to the 17th.
  ['2024-02-02', '2024-02-06', '2024-02-08', '2024-02-21', '2024-02-28'],
  ['2024-02-09', '2024-02-20', '2024-02-22', '2024-02-29', '2024-03-07'],
  // The leap day is a Thursday.
  ['2024-02-28', '2024-03-04', '2024-03-06', '2024-03-13', '2024-03-20'],
  // Worked: Sunday 29 September and Saturday 12 October; off: the 1st to the 7th.
  ['2024-09-27', '2024-10-08', '2024-10-10', '2024-10-16', '2024-10-23'],
  // Worked: Sunday 26 January and Saturday 8 February; off: 28 January to 4 February.
  ['2025-01-24', '2025-02-05', '2025-02-07', '2025-02-13', '2025-02-20'],
])('from %s: 3 days %s, 5 days %s, 10 days %s, an appeal %s', (from, three, five, ten, appeal) => {
  expect([3, 5, 10, APPEAL_WORKING_DAYS].map((n) => calendar.workingDayAfter(from, n))).toEqual([
    three,
    five,
    ten,
    appeal,
  ]);
});

/** The due day is the body's own; lateness counts calendar days, whatever is worked between. */
it.each([
  ['2024-12-31', '2024-12-31', 0],
  ['2024-12-31', '2025-01-01', 1],
  ['2024-02-28', '2024-02-29', 1],
  ['2024-02-28', '2024-03-01', 2],
  ['2023-02-28', '2023-03-01', 1],
  ['2024-02-09', '2024-02-18', 9],
  ['2024-09-30', '2024-10-08', 8],
  ['2025-01-27', '2025-02-05', 9],
])('what was due on %s is on %s late by %i days', (dueOn, asOf, daysLate) => {
  const late = daysLate > 0;
  expect(entrustedClock('open', dueOn, asOf)).toMatchObject({ late, daysLate });
  expect(isUnanswered(dueOn, asOf)).toBe(late);
  expect(inTime(asOf, dueOn)).toBe(!late);
});
