import fc from 'fast-check';
import { changed, refusalOf, type CalendarChange } from '../../src/calendar/domain/calendar-change';
import { addDays } from '../../src/calendar/domain/day';
import { DueCalendar } from '../../src/calendar/domain/due-calendar';
import type { DueTerms } from '../../src/calendar/domain/due-rule';
import { releasePeriods } from '../../src/calendar/domain/release';
import { afterRelease, calendarWith, rule, workingDays } from './calendar-cases';

/** The third quarter of 2024 is due on 25 October. */
const TODAY = '2024-10-15';

function refused(change: CalendarChange, before = calendarWith([]), today = TODAY) {
  const after = new DueCalendar(changed(before.facts, change, today));
  return refusalOf(before, after, change, today);
}

const day = (on: string, working: boolean): CalendarChange => ({
  kind: 'set_days',
  days: [on],
  working,
  name: '调整',
});
const setRule = (validFrom: string, terms: DueTerms): CalendarChange => ({
  kind: 'set_rule',
  regionCode: '140000',
  validFrom,
  terms,
});
const release = (periodEnd: string, releaseOn: string | null): CalendarChange => ({
  kind: 'set_releases',
  publisher: 'customs',
  year: 2024,
  releases: [{ periodEnd, releaseOn }],
});

describe('a change', () => {
  const byRelease = calendarWith([rule('140000', '2024-06-30', afterRelease(2))], {
    '2024-06-30': '2024-07-12',
  });

  const cases: [string, CalendarChange, string | null, DueCalendar?][] = [
    ['of yesterday', day('2024-10-14', false), 'past_day'],
    ['that makes today a day off', day(TODAY, false), null],
    ['of tomorrow', day('2024-10-16', false), null],
    ['that makes a coming Sunday worked', day('2024-10-20', true), null],
    ['that takes back a past day', { kind: 'clear_days', days: ['2024-10-14'] }, 'past_day'],
    ['that enters a year which is known', { kind: 'year_entered', year: 2024 }, 'year_known'],
    ['that enters a year to come', { kind: 'year_entered', year: 2031 }, null],
    ['that gives the open quarter more days', setRule('2024-09-30', workingDays(20)), null],
    ['that makes the open quarter due tomorrow', setRule('2024-09-30', workingDays(8)), null],
    [
      'that makes the open quarter due today',
      setRule('2024-09-30', workingDays(7)),
      'round_shortened',
    ],
    [
      'that begins with a quarter that was due',
      setRule('2024-06-30', workingDays(20)),
      'past_period',
    ],
    ['that begins with the next quarter', setRule('2024-12-31', workingDays(1)), null],
    ['of January', release('2024-01-31', '2024-02-20'), 'no_january_release'],
    ['of a day inside a month', release('2024-03-30', '2024-04-20'), 'no_release_period'],
    ['of another year', release('2023-12-31', '2024-01-12'), 'no_release_period'],
    ['that releases before the end', release('2024-10-31', '2024-10-31'), 'release_before_end'],
    ['of a release that no rule asks for', release('2024-06-30', '2024-07-13'), null],
    [
      'of a release after which all is past',
      release('2024-06-30', '2024-07-20'),
      'past_period',
      byRelease,
    ],
    ['that takes such a release out', release('2024-06-30', null), 'past_period', byRelease],
    ['of a release that is known in time', release('2024-09-30', '2024-10-18'), null, byRelease],
    [
      'of a release entered too late',
      release('2024-09-30', '2024-10-11'),
      'round_shortened',
      byRelease,
    ],
    [
      'that takes out a rule by which something was due',
      { kind: 'clear_rule', regionCode: '140000', validFrom: '2024-06-30' },
      'past_period',
      byRelease,
    ],
  ];

  it.each(cases)('%s', (...[, change, code, before]) => {
    expect(refused(change, before)?.code ?? null).toBe(code);
  });

  it('that would make today worked again is refused: somebody counts on the day off', () => {
    const sunday = '2024-10-20';
    expect(refused(day(sunday, true), calendarWith([]), sunday)?.code).toBe('past_day');
  });
});

const days = fc.integer({ min: 0, max: 700 }).map((offset) => addDays('2024-01-01', offset));
const terms = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map(workingDays),
  fc.integer({ min: 1, max: 10 }).map(afterRelease),
);
const changes: fc.Arbitrary<CalendarChange> = fc.oneof(
  fc.record({
    kind: fc.constant('set_days' as const),
    days: fc.array(days, { minLength: 1, maxLength: 8 }),
    working: fc.boolean(),
    name: fc.constant('调整'),
  }),
  fc.record({
    kind: fc.constant('clear_days' as const),
    days: fc.array(days, { minLength: 1, maxLength: 8 }),
  }),
  fc.record({
    kind: fc.constant('set_rule' as const),
    regionCode: fc.constantFrom('000000', '140000', '140100'),
    validFrom: days,
    terms,
  }),
  fc.record({
    kind: fc.constant('clear_rule' as const),
    regionCode: fc.constantFrom('000000', '140000', '140100'),
    validFrom: days,
  }),
  fc
    .record({
      periodEnd: fc.constantFrom(...releasePeriods(2024)),
      after: fc.integer({ min: 1, max: 40 }),
    })
    .map(({ periodEnd, after }) => ({
      kind: 'set_releases' as const,
      publisher: 'customs' as const,
      year: 2024,
      releases: [{ periodEnd, releaseOn: addDays(periodEnd, after) }],
    })),
);

/** Changes one after another on days that pass; those that are refused are left out. */
const histories = fc.array(fc.record({ change: changes, wait: fc.integer({ min: 0, max: 40 }) }), {
  minLength: 1,
  maxLength: 8,
});

test('whatever is changed, the past stays and nothing open is due before tomorrow', () => {
  const regions = ['000000', '140000', '140100', '130000'];
  fc.assert(
    fc.property(histories, (history) => {
      let today = '2024-02-01';
      let calendar = calendarWith([]);
      const wrong: string[] = [];
      for (const { change, wait } of history) {
        today = addDays(today, wait);
        const before = calendar;
        const after = new DueCalendar(changed(before.facts, change, today));
        if (refusalOf(before, after, change, today) !== null) continue;
        calendar = after;
        for (let end = addDays(today, -60); end < today; end = addDays(end, 1)) {
          for (const region of regions) {
            const old = before.dueOn(region, end).on;
            const next = after.dueOn(region, end).on;
            if (next !== old && (old < today || next <= today)) {
              wrong.push(`${today}: ${region} ${end} from ${old} to ${next}`);
            }
          }
        }
      }
      expect(wrong).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
