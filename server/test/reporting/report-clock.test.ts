import {
  awaitsMending,
  daysLeft,
  dueDates,
  reportClock,
  wasOnTime,
  type ReportFacts,
} from '../../src/reporting/domain/report-clock';

const facts = (given: Partial<ReportFacts>): ReportFacts => ({
  asOf: '2024-10-15',
  opensOn: '2024-10-01',
  dueOn: '2024-10-25',
  owed: true,
  firstSubmittedOn: null,
  answerBy: null,
  ...given,
});

describe('the report clock', () => {
  it.each<[string, Partial<ReportFacts>, string]>([
    ['before it opens', { asOf: '2024-09-30' }, 'not_due'],
    ['on the day it opens', { asOf: '2024-10-01' }, 'due'],
    ['on the due day', { asOf: '2024-10-25' }, 'due'],
    ['the day after', { asOf: '2024-10-26' }, 'late'],
    ['submitted on the due day', { asOf: '2024-11-01', firstSubmittedOn: '2024-10-25' }, 'on_time'],
    ['submitted a day later', { asOf: '2024-11-01', firstSubmittedOn: '2024-10-26' }, 'late'],
    ['nothing owed, nothing sent', { asOf: '2024-11-01', owed: false }, 'not_due'],
    ['nothing owed, yet sent', { owed: false, firstSubmittedOn: '2024-10-20' }, 'on_time'],
    [
      'sent back, within its own due date',
      { asOf: '2024-10-30', firstSubmittedOn: '2024-10-20', answerBy: '2024-10-30' },
      'due',
    ],
    [
      'sent back and not answered',
      { asOf: '2024-10-31', firstSubmittedOn: '2024-10-20', answerBy: '2024-10-30' },
      'late',
    ],
    [
      'sent back and submitted again after the round: the first one counts',
      { asOf: '2024-11-05', firstSubmittedOn: '2024-10-20' },
      'on_time',
    ],
  ])('%s', (_name, given, clock) => {
    expect(reportClock(facts(given))).toBe(clock);
  });

  it.each([
    ['2024-10-24', null, 1],
    ['2024-10-25', null, 0],
    ['2024-10-26', null, -1],
    ['2024-10-26', '2024-10-31', 5],
  ])('on %s with its own due date %p leaves %i days', (asOf, answerBy, days) => {
    expect(daysLeft(facts({ asOf, answerBy }))).toBe(days);
  });

  it.each([
    ['2024-10-27', null, -2],
    ['2024-10-24', null, 1],
    ['2024-10-27', '2024-11-06', 1],
  ])('handed in first on %s, its own due date %p: %i days', (firstSubmittedOn, answerBy, days) => {
    expect(daysLeft(facts({ asOf: '2024-11-05', firstSubmittedOn, answerBy }))).toBe(days);
  });

  it.each([
    ['returned', '2024-10-20', true],
    ['draft', '2024-10-20', true],
    ['draft', null, false],
    ['submitted', '2024-10-20', false],
    ['accepted', '2024-10-20', false],
  ] as const)('%s, sent back on %p, awaits mending: %p', (state, returnedOn, awaited) => {
    expect(awaitsMending(state, returnedOn)).toBe(awaited);
  });

  it.each([
    ['nothing granted', {}, '2024-10-25', null, '2024-10-25'],
    ['extended', { roundExtendedTo: '2024-11-08' }, '2024-11-08', null, '2024-11-08'],
    [
      'the round has moved beyond the extension',
      { roundExtendedTo: '2024-10-24' },
      '2024-10-25',
      null,
      '2024-10-25',
    ],
    [
      'sent back early keeps the due date of the round',
      { mendBy: '2024-10-20' },
      '2024-10-25',
      '2024-10-25',
      '2024-10-25',
    ],
    [
      'sent back early keeps the extended one',
      { mendBy: '2024-10-28', roundExtendedTo: '2024-11-08' },
      '2024-11-08',
      '2024-11-08',
      '2024-11-08',
    ],
    [
      'sent back, mending extended',
      { mendBy: '2024-10-30', mendingExtendedTo: '2024-11-05' },
      '2024-10-25',
      '2024-11-05',
      '2024-11-05',
    ],
    [
      'an extension of the mending moves nothing once it was handed in again',
      { mendingExtendedTo: '2024-11-05' },
      '2024-10-25',
      null,
      '2024-10-25',
    ],
  ])('due dates, %s', (_name, given, dueOn, answerBy, counts) => {
    const none = { roundExtendedTo: null, mendBy: null, mendingExtendedTo: null };
    expect(dueDates({ roundDueOn: '2024-10-25', ...none, ...given })).toEqual({
      dueOn,
      answerBy,
      counts,
    });
  });

  it.each([
    [null, false],
    ['2024-10-25', true],
    ['2024-10-26', false],
  ])('a first submission on %p was on time: %p', (firstSubmittedOn, onTime) => {
    expect(wasOnTime({ firstSubmittedOn, dueOn: '2024-10-25' })).toBe(onTime);
  });
});
