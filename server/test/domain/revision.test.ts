import fc from 'fast-check';
import { stateOn, statesBetween } from '../../src/evaluation/state-history';
import { addDays } from '../../src/series/domain/day';
import { exact } from '../../src/series/domain/exact';
import { knownAt } from '../../src/series/domain/observations';
import { judge } from '../../src/targets/domain/judge';
import type { TargetTerms } from '../../src/targets/domain/model';
import { caseOn, daysOfChange, judgePeriod, type Phase } from '../../src/targets/domain/phase';
import {
  goalSpans,
  stretchesOf,
  stretchOfPeriod,
  termsInForce,
  type RevisableTerms,
  type TermsRevision,
} from '../../src/targets/domain/revision';
import { revisedTerms } from '../../src/targets/domain/revision-words';
import { PP_GAP } from '../../src/targets/domain/rule-set';
import { drawSchedules } from '../../src/targets/domain/schedule-points';
import { COUNT, lampAndGap, LEVEL, seen, STEPS, YEAR_TOTAL } from './cases';

const STORED: RevisableTerms = {
  name: '进出口总值',
  comparator: 'at_least',
  strict: false,
  approximate: false,
  recurrence: 'once',
  goal: '4500',
  goal_exact: null,
  goal_upper: null,
  evaluation_end: '2020-12-31',
  deadline: '2020-12-31',
  deadline_stated: true,
  profile: { kind: 'linear' },
  interim: [],
  nodes: [],
  baseline_end: null,
  baseline_value: null,
  baseline_stated: null,
  baseline_revision: null,
  baseline_source: null,
};

function change(
  id: number,
  effectiveOn: string,
  before: Partial<RevisableTerms>,
  after: Partial<RevisableTerms>,
  kind: TermsRevision['kind'] = 'goal',
): TermsRevision {
  return { id, kind, effectiveOn, before, after };
}

/** A target whose terms change on the days given; the first are from ever. */
function phased(
  versions: ReturnType<typeof seen>[],
  first: TargetTerms,
  ...later: [from: string, terms: TargetTerms, kind?: 'schedule'][]
) {
  const phases: Phase[] = [
    { from: '0001-01-01', goalChanged: false, terms: first, due: [] },
    ...later.map(([from, terms, kind]) => ({ from, goalChanged: !kind, terms, due: [] })),
  ];
  return { phases, versions, rules: PP_GAP };
}

describe('the terms in force on a day', () => {
  const raised = change(1, '2020-09-15', { goal: '4500' }, { goal: '5000' });
  const shares = change(
    2,
    '2020-10-01',
    { profile: { kind: 'linear' } },
    { profile: { kind: 'seasonal' } },
    'schedule',
  );
  const lowered = change(3, '2020-11-01', { goal: '5000' }, { goal: '4800' });
  const newest: RevisableTerms = { ...STORED, goal: '4800', profile: { kind: 'seasonal' } };

  it.each([
    ['long before', '2014-01-01', '4500', 'linear'],
    ['the day before the change', '2020-09-14', '4500', 'linear'],
    ['the day of the change', '2020-09-15', '5000', 'linear'],
    ['another term changed', '2020-10-01', '5000', 'seasonal'],
    ['the last change', '2020-11-01', '4800', 'seasonal'],
    ['long after', '2030-01-01', '4800', 'seasonal'],
  ])('%s', (_, day, goal, profile) => {
    const terms = termsInForce(newest, [raised, shares, lowered], day);
    expect([terms.goal, terms.profile.kind, terms.deadline]).toEqual([goal, profile, '2020-12-31']);
  });

  it('a change made later for an earlier day leaves what follows it', () => {
    // The demo's clock went back: the change of 2021 was made first.
    const first = change(1, '2021-01-10', { goal: '4500' }, { goal: '6000' });
    const second = change(2, '2020-09-15', { goal: '4500' }, { goal: '5000' });
    const row = { ...STORED, goal: '6000' };
    const goals = ['2020-09-14', '2020-09-15', '2021-01-09', '2021-01-10'].map(
      (day) => termsInForce(row, [first, second], day).goal,
    );
    expect(goals).toEqual(['4500', '5000', '5000', '6000']);
  });

  it('of two changes on one day the later one counts', () => {
    const again = change(4, '2020-09-15', { goal: '5000' }, { goal: '5100' });
    expect(termsInForce({ ...STORED, goal: '5100' }, [again, raised], '2020-09-15').goal).toBe(
      '5100',
    );
  });

  it('are the row itself without changes, and the row’s newest at the end, in any order', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((offset) => {
      const date = new Date(Date.UTC(2020, 0, 1 + offset));
      return date.toISOString().slice(0, 10);
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, fc.integer({ min: 1, max: 9 })), { maxLength: 6 }),
        (changes) => {
          // Each change is made on the terms of its own day, as the product makes it.
          let made: TermsRevision[] = [];
          for (const [index, [on, goal]] of changes.entries()) {
            const before = termsInForce(rowAfter(made), made, on).goal;
            made = [...made, change(index + 1, on, { goal: before }, { goal: String(goal) })];
          }
          const row = rowAfter(made);
          expect(termsInForce(row, made, '1999-01-01')).toEqual(STORED);
          for (const [on] of changes) {
            const latest = made
              .filter((revision) => revision.effectiveOn <= on)
              .sort((a, b) => a.effectiveOn.localeCompare(b.effectiveOn) || a.id - b.id)
              .at(-1);
            expect(termsInForce(row, made, on).goal).toBe(latest?.after.goal);
          }
        },
      ),
    );
    function rowAfter(made: TermsRevision[]): RevisableTerms {
      return made.length === 0
        ? STORED
        : termsInForce({ ...STORED, goal: 'unknown' }, made, '9999-12-31');
    }
  });
});

describe('which terms measure a period', () => {
  const stretches = stretchesOf([
    change(1, '2020-04-01', {}, {}, 'schedule'),
    change(2, '2020-09-15', {}, {}),
    change(3, '2020-10-20', {}, {}, 'baseline'),
  ]);
  it.each([
    // A changed schedule counts for all periods from the day it is known …
    ['2020-03-31', '2020-03-31', '0001-01-01'],
    ['2020-03-31', '2020-04-01', '2020-04-01'],
    // … a changed goal for those that end on its day or later.
    ['2020-08-31', '2020-12-31', '2020-04-01'],
    ['2020-09-14', '2020-12-31', '2020-04-01'],
    ['2020-09-15', '2020-09-15', '2020-09-15'],
    ['2020-09-30', '2020-10-19', '2020-09-15'],
    ['2020-09-30', '2020-10-20', '2020-10-20'],
  ])('the period to %s seen on %s: those since %s', (periodEnd, asOf, from) => {
    expect(stretchOfPeriod(stretches, periodEnd, asOf).from).toBe(from);
  });

  it('the spans of each goal keep the last schedule drawn for it', () => {
    expect(
      goalSpans(stretches, '2020-12-31').map(({ from, until, stretch }) => [
        from,
        until,
        stretch.from,
      ]),
    ).toEqual([
      ['0001-01-01', '2020-09-15', '2020-04-01'],
      ['2020-09-15', null, '2020-10-20'],
    ]);
    expect(goalSpans(stretches, '2020-09-14')).toHaveLength(1);
  });
});

describe('a goal raised in the middle of the year', () => {
  // Hebei's 2691.8 through August; 4500 until 14 September, 5000 from the 15th on.
  const versions = [
    seen('2020-08', '2691.8', { knownOn: '2020-09-10' }),
    seen('2020-09', '3100', { knownOn: '2020-10-20' }),
  ];
  const target = phased(versions, YEAR_TOTAL, [
    '2020-09-15',
    { ...YEAR_TOTAL, goal: exact('5000') },
  ]);
  const on = (asOf: string) => lampAndGap(judge(caseOn(target, asOf)));

  it.each([
    // 2691.8 ÷ 4500 = 59.82, less 66.67
    ['before the change', '2020-09-14', 'at_risk -6.85'],
    // 2691.8 ÷ 5000 = 53.84, less 66.67
    ['on its day', '2020-09-15', 'off_track -12.83'],
    // 3100 ÷ 5000 = 62, less 75
    ['with the next value', '2020-10-20', 'off_track -13.00'],
  ])('the lamp %s', (_, asOf, expected) => {
    expect(on(asOf)).toBe(expected);
  });

  it('periods that ended before keep the old goal', () => {
    const known = knownAt(versions, '2020-10-31');
    const row = (periodEnd: string) => {
      const judgement = judgePeriod(target, known, periodEnd, '2020-10-31');
      return judgement && lampAndGap(judgement);
    };
    expect(row('2020-08-31')).toBe('at_risk -6.85');
    expect(row('2020-09-30')).toBe('off_track -13.00');
  });

  it('the schedule is drawn with a step on the day', () => {
    const { points } = drawSchedules(target.phases, [], '2020-10-31');
    const around = points
      .filter((point) => point.on >= '2020-08-31' && point.on <= '2020-09-30')
      .map((point) => `${point.on} ${point.value.toFixed(2)}`);
    expect(around).toEqual([
      '2020-08-31 3000.00',
      // (8 + 14/30) ÷ 12 of 4500, (8 + 15/30) ÷ 12 of 5000
      '2020-09-14 3175.00',
      '2020-09-15 3541.67',
      '2020-09-30 3750.00',
    ]);
    expect(points.at(-1)?.value.toFixed()).toBe('5000');
    const before = drawSchedules(target.phases, [], '2020-09-14').points;
    expect(before.at(-1)?.value.toFixed()).toBe('4500');
  });

  it('its day is one on which the state may move', () => {
    expect(daysOfChange(target.phases)).toContain('2020-09-15');
  });
});

describe('a goal lowered to what is there already', () => {
  const versions = [seen('2020Q2', '80', { knownOn: '2020-07-10' })];
  const lower = { ...COUNT, goal: exact('80') };

  it('a count is then achieved, and was not before', () => {
    const target = phased(versions, COUNT, ['2020-08-01', lower]);
    expect(judge(caseOn(target, '2020-07-31')).lamp).not.toBe('achieved');
    const after = judge(caseOn(target, '2020-08-01'));
    expect([after.lamp, after.deadline.state]).toEqual(['achieved', 'met_early']);
  });

  it('a level awaits its confirmation', () => {
    const target = phased(versions, LEVEL, ['2020-08-01', { ...LEVEL, goal: exact('80') }]);
    const after = judge(caseOn(target, '2020-08-01'));
    expect([after.lamp, after.confirmationPending]).toEqual(['on_track', true]);
  });
});

describe('a deadline moved by half a year', () => {
  const moved = { ...COUNT, evaluationEnd: '2021-06-30', deadline: '2021-06-30' };
  // 60 of 100 at the end of 2020; 31 December is day 365 of 365, then of 546 days.
  const target = phased([seen('2020', '60', { knownOn: '2021-01-10' })], COUNT, [
    '2021-02-01',
    moved,
  ]);

  it.each([
    ['2021-01-31', 'off_track', 'overdue', 31],
    ['2021-02-01', 'at_risk', 'open', null],
  ])('on %s: %s, %s', (asOf, lamp, state, daysLate) => {
    const judgement = judge(caseOn(target, asOf));
    expect([judgement.lamp, judgement.deadline.state, judgement.deadline.daysLate]).toEqual([
      lamp,
      state,
      daysLate,
    ]);
  });

  it('the old schedule ends where the new goal begins', () => {
    const points = drawSchedules(target.phases, [], '2021-03-01').points.map(
      ({ on, value }) => `${on} ${value.toFixed(2)}`,
    );
    // From the change on: (1 February 2021 − 1 January 2020 = 397 days) ÷ 546 of 100.
    expect(points).toEqual([
      '2020-01-01 0.00',
      '2020-12-31 100.00',
      '2021-02-01 72.71',
      '2021-06-30 100.00',
    ]);
  });
});

describe('a changed schedule', () => {
  it('measures every period from the day on which it is known', () => {
    // Without a base the level of 100 is unscheduled until 2020; with 20 at the end of 2018,
    // half of the 730 days later 60 are expected.
    const versions = [seen('2019', '50', { knownOn: '2020-01-10' })];
    const based = {
      ...LEVEL,
      baseline: {
        periodEnd: '2018-12-31',
        value: exact('20'),
        stated: false,
        revision: null,
        source: '统计年鉴',
      },
      evaluationEnd: '2020-12-30',
    };
    const target = phased(versions, { ...LEVEL, evaluationEnd: '2020-12-30' }, [
      '2020-03-01',
      based,
      'schedule',
    ]);
    expect(judge(caseOn(target, '2020-02-29')).lamp).toBe('unscheduled');
    const known = knownAt(versions, '2020-03-01');
    const row = judgePeriod(target, known, '2019-12-31', '2020-03-01');
    // (50 − 20) ÷ (100 − 20) = 37.5 %, less (60 − 20) ÷ 80 = 50 %
    expect(row?.expected?.value.toFixed(2)).toBe('60.00');
    expect(row && lampAndGap(row)).toBe('off_track -12.50');
  });

  it('moves nodes: what is not due yet is not missed', () => {
    const later = {
      ...STEPS,
      nodes: STEPS.nodes.map((node) =>
        node.on === '2020-03-31' ? { ...node, on: '2020-05-31' } : node,
      ),
    };
    const target = phased([], STEPS, ['2020-04-10', later, 'schedule']);
    expect(lampAndGap(judge(caseOn(target, '2020-04-09')))).toBe('off_track -33.33');
    expect(lampAndGap(judge(caseOn(target, '2020-04-10')))).toBe('on_track 0.00');
    expect(lampAndGap(judge(caseOn(target, '2020-06-01')))).toBe('off_track -33.33');
  });
});

/** A value known some days after its period ended. */
function reportedLate(period: string, days: number, index: number) {
  const version = seen(period, String(20 + index * 15), { version: index + 1 });
  return { ...version, knownOn: addDays(version.periodEnd, days) };
}

it('whatever changes and whenever, the states of a replay are those of every single day', () => {
  const dayAt = (offset: number) => addDays('2020-01-01', offset);
  const offset = fc.integer({ min: 0, max: 500 });
  const changes = fc.array(fc.tuple(offset, fc.integer({ min: 20, max: 200 }), fc.boolean()), {
    maxLength: 4,
  });
  const values = fc.array(
    fc.tuple(
      fc.constantFrom('2020Q1', '2020Q2', '2020Q3', '2020'),
      fc.integer({ min: 0, max: 150 }),
    ),
    {
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(changes, values, (made, reported) => {
      const later = [...new Map(made.map((one) => [one[0], one])).values()].sort(
        (a, b) => a[0] - b[0],
      );
      const target = {
        ...phased(
          reported.map(([period, known], index) => reportedLate(period, known, index)),
          COUNT,
          ...later.map(([from, goal, moved]): [string, TargetTerms] => [
            dayAt(from),
            {
              ...COUNT,
              goal: exact(goal),
              ...(moved && { evaluationEnd: '2021-06-30', deadline: '2021-06-30' }),
            },
          ]),
        ),
        id: 1,
        planId: 1,
        regionCode: '130000',
        seriesId: 1,
        endedOn: null,
        activatedOn: '2020-01-01',
      };
      const states = statesBetween(target, '2020-01-01', dayAt(520));
      for (let day = 0; day <= 520; day += 1) {
        const stored = states.filter((state) => state.validFrom <= dayAt(day)).at(-1)?.state;
        const lived = stateOn(target, dayAt(day));
        expect([stored?.lamp, stored?.deadline_state, stored?.expected]).toEqual([
          lived.lamp,
          lived.deadline_state,
          lived.expected,
        ]);
      }
    }),
    { numRuns: 20 },
  );
});

it('a change is said term by term', () => {
  const said = revisedTerms(
    { goal: '4500', goal_exact: null, deadline: '2020-12-31', deadline_stated: false },
    { goal: '5000', goal_exact: null, deadline: '2021-06-30', deadline_stated: true },
    '亿元',
  );
  expect(said.map(({ label, before, after }) => `${label.zh} ${before.zh} ${after.zh}`)).toEqual([
    '目标值 4500亿元 5000亿元',
    '完成时限 2020年12月31日 2021年6月30日',
  ]);
});
