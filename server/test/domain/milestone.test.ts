import { addDays } from '../../src/series/domain/day';
import { exact } from '../../src/series/domain/exact';
import type { TargetTerms } from '../../src/targets/domain/model';
import { due, judged, lampAndGap, seen, STEPS } from './cases';

const finalDue = due(['2020', '2021-01-22']);

describe('a task with dated steps', () => {
  const one = seen('2020Q1', '1');
  const two = seen('2020Q1', '2');

  it.each([
    ['before any step', '2020-02-01', [], 'on_track 0.00'],
    ['on the day of a step, unreported', '2020-03-31', [], 'on_track 0.00'],
    ['the day after, unreported: one of three is missing', '2020-04-01', [], 'off_track -33.33'],
    ['reported', '2020-04-01', [one], 'on_track 0.00'],
    ['on the day of the next step', '2020-06-30', [one], 'on_track 0.00'],
    ['after the next step, no new report', '2020-07-01', [one], 'off_track -33.33'],
    ['ahead of the steps', '2020-07-01', [two], 'on_track 0.00'],
    ['ahead before the step', '2020-06-01', [two], 'on_track 33.33'],
    ['all done early', '2020-10-01', [one, seen('2020Q1-Q3', '3')], 'achieved 33.33'],
    ['after the deadline, before the last report is due', '2021-01-22', [two], 'off_track -33.33'],
    ['after the last report was due', '2021-01-23', [two], 'off_track -33.33'],
    ['reported as not finished', '2021-01-10', [seen('2020', '2')], 'off_track -33.33'],
  ])('%s', (_, asOf, versions, expected) => {
    expect(lampAndGap(judged(asOf, STEPS, versions, { due: finalDue }))).toBe(expected);
  });

  it('tolerates ten points: one step of ten, not two', () => {
    const ten: TargetTerms = {
      ...STEPS,
      goal: exact('10'),
      nodes: Array.from({ length: 10 }, (_, index) => ({
        on: addDays('2020-01-10', index * 10),
        label: `step ${index + 1}`,
      })),
    };
    const lamp = (done: string) => judged('2020-12-01', ten, [seen('2020-06', done)]).lamp;
    expect(['10', '9', '8'].map(lamp)).toEqual(['achieved', 'at_risk', 'off_track']);
  });

  it('has no schedule where every step falls on the deadline', () => {
    const together: TargetTerms = {
      ...STEPS,
      nodes: STEPS.nodes.map(({ label }) => ({ on: '2020-12-31', label })),
    };
    expect(judged('2020-12-01', together, []).lamp).toBe('unscheduled');
    expect(judged('2020-12-02', together, []).lamp).toBe('at_risk');
    expect(judged('2020-12-20', together, [seen('2020Q1-Q3', '2')]).lamp).toBe('at_risk');
  });
});

describe('an annual goal', () => {
  const everyYear: TargetTerms = {
    ...STEPS,
    kind: 'quantity',
    measure: 'value',
    accumulation: 'ytd',
    frequency: 'quarter',
    goal: exact('1200'),
    unit: '亿元',
    recurrence: 'annual',
    start: '2018-01-01',
    evaluationEnd: '2020-12-31',
    nodes: [],
  };
  const periods = due(
    ['2018', '2019-01-23'],
    ['2019Q1', '2019-04-22'],
    ['2019', '2020-01-22'],
    ['2020', '2021-01-22'],
  );

  it.each([
    ['in its first year', '2018-08-31', [seen('2018-08', '800')], 'on_track, open, 2018'],
    [
      'with last year’s value, before it was due',
      '2019-01-10',
      [seen('2018', '1200')],
      'achieved, met, 2018',
    ],
    ['with a bad last year', '2019-01-10', [seen('2018', '1190')], 'off_track, missed, 2018'],
    [
      'on the last day to report last year',
      '2019-01-23',
      [seen('2018', '1200')],
      'achieved, met, 2018',
    ],
    ['then afresh', '2019-01-24', [seen('2018', '1200')], 'no_data, open, 2019'],
    [
      'judged on this year alone',
      '2019-04-22',
      [seen('2018', '1200'), seen('2019Q1', '250')],
      'at_risk, open, 2019',
    ],
    [
      'reached early in its second year',
      '2019-11-30',
      [seen('2018', '900'), seen('2019-11', '1200')],
      'achieved, met_early, 2019',
    ],
    [
      'after the last year',
      '2021-06-01',
      [seen('2019', '1300'), seen('2020', '1100')],
      'off_track, missed, 2020',
    ],
    [
      'after the last year, unreported',
      '2021-06-01',
      [seen('2019', '1300')],
      'no_data, unproven, 2020',
    ],
  ])('%s', (_, asOf, versions, expected) => {
    const { lamp, deadline, terms } = judged(asOf, everyYear, versions, { due: periods });
    expect(`${lamp}, ${deadline.state}, ${terms.evaluationEnd?.slice(0, 4)}`).toBe(expected);
  });
});
