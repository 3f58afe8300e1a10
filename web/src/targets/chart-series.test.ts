import type { TargetDetail } from '../api/model';
import { chartRows } from '../shared/charts/progress-chart.model';
import { msToDay } from '../shared/charts/time-axis';
import { chartModel, chartTable, goalOn } from './chart-series';
import { hebeiDetail, period } from './target-samples';

const words = {
  goal: '目标',
  goalUpper: '上限',
  goals: ['目标 4500', '目标 5000（9月15日起）'],
  deadline: '期限',
  asOf: '截至',
};

function detail(
  more: Partial<Omit<TargetDetail, 'target'>>,
  target: Partial<TargetDetail['target']> = {},
): TargetDetail {
  return { ...hebeiDetail, ...more, target: { ...hebeiDetail.target, ...target } };
}

const days = (run: readonly { t: number; v: number }[] | undefined) =>
  (run ?? []).map(({ t, v }) => [msToDay(t), v]);

describe('year-to-date totals', () => {
  test('every year is a run of its own from zero on 1 January', () => {
    const model = chartModel(
      detail({
        periods: [
          period('2020-08-31', { attained: '2691.8' }),
          period('2019-12-31', { attained: '4001.6' }),
          period('2020-03-31', { attained: '810' }),
        ],
      }),
      words,
    );
    expect(model.actual.map(days)).toEqual([
      [
        ['2019-01-01', 0],
        ['2019-12-31', 4001.6],
      ],
      [
        ['2020-01-01', 0],
        ['2020-03-31', 810],
        ['2020-08-31', 2691.8],
      ],
    ]);
    expect(model.actual[1]?.map(({ reported }) => reported)).toEqual([false, true, true]);
    expect(model.schedule.map(days)).toEqual([
      [
        ['2019-01-01', 0],
        ['2019-12-31', 4090.909090909],
      ],
      [
        ['2020-01-01', 0],
        ['2020-12-31', 4500],
      ],
    ]);
  });

  test('no stroke joins December to January: each run has a key of its own', () => {
    const rows = chartRows(chartModel(hebeiDetail, words));
    const newYear = rows.find(({ t }) => msToDay(t) === '2020-01-01');
    expect(newYear).toMatchObject({ schedule1: 0, actual0: 0 });
    expect(newYear).not.toHaveProperty('schedule0');
  });

  test('a schedule that starts a year on 31 December before is the same run', () => {
    const model = chartModel(
      detail({
        schedule: [
          { on: '2019-12-31', value: '0' },
          { on: '2020-12-31', value: '4500' },
        ],
      }),
      words,
    );
    expect(model.schedule.map(days)).toEqual([
      [
        ['2020-01-01', 0],
        ['2020-12-31', 4500],
      ],
    ]);
  });

  test('the outlook goes on from the latest value of its year', () => {
    const model = chartModel(hebeiDetail, words);
    expect(model.outlook?.from?.v).toBe(2691.8);
    expect(model.outlook).toMatchObject({ low: 3900, high: 4100, to: { v: 4037.7 } });
    const later = chartModel(
      detail({ outlook: hebeiDetail.outlook && { ...hebeiDetail.outlook, on: '2021-12-31' } }),
      words,
    );
    expect(later.outlook?.from).toBeNull();
  });
});

describe('growth, stocks and rates', () => {
  const growth = { measure: 'yoy_growth', goal: '2.4', attainedUnit: '%' } as const;

  test('growth of year-to-date totals is one line that never starts at zero', () => {
    const model = chartModel(
      detail(
        {
          schedule: [],
          periods: [
            period('2013-12-31', { attained: '10.9' }),
            period('2014-08-31', { attained: '-11.7' }),
          ],
        },
        growth,
      ),
      words,
    );
    expect(model.actual.map(days)).toEqual([
      [
        ['2013-12-31', 10.9],
        ['2014-08-31', -11.7],
      ],
    ]);
    expect(model.goal?.at).toBe(2.4);
  });

  test('a schedule that is the goal itself is drawn as the goal alone', () => {
    const model = chartModel(
      detail(
        {
          schedule: [
            { on: '2014-03-31', value: '2.40' },
            { on: '2014-12-31', value: '2.4' },
          ],
        },
        growth,
      ),
      words,
    );
    expect(model.schedule).toEqual([]);
  });

  test('zero is drawn, a missing value is not', () => {
    const model = chartModel(
      detail(
        {
          schedule: [],
          periods: [
            period('2020-03-31', { attained: '0' }),
            period('2020-06-30'),
            period('2020-09-30', { attained: '3' }),
          ],
        },
        { accumulation: 'stock', goal: '100', attainedUnit: '个' },
      ),
      words,
    );
    expect(model.actual.map(days)).toEqual([
      [
        ['2020-03-31', 0],
        ['2020-09-30', 3],
      ],
    ]);
  });
});

test('nothing after the as-of day is drawn as actual', () => {
  const model = chartModel(
    detail({
      periods: [
        period('2020-09-30', { attained: '3200' }),
        period('2020-12-31', { attained: '4410' }),
      ],
    }),
    words,
  );
  expect(days(model.actual[0]).at(-1)).toEqual(['2020-09-30', 3200]);
});

test('without a value the chart still shows goal, deadline and schedule within its range', () => {
  const model = chartModel(detail({ periods: [], outlook: null }), words);
  const [from, to] = model.domain;
  expect(model.actual).toEqual([]);
  expect(model.goal?.at).toBe(4500);
  for (const at of [model.deadline?.at, model.asOf?.at]) {
    expect(at).toBeGreaterThan(from);
    expect(at).toBeLessThan(to);
  }
});

test('an as-of day long after everything else does not squeeze the chart', () => {
  const model = chartModel(detail({ asOf: '2026-11-20' }), words);
  expect(model.asOf).toBeNull();
  expect(msToDay(model.domain[1]) < '2021-06-01').toBe(true);
});

test('a target with nothing but its name still has a drawable range', () => {
  const model = chartModel(
    detail({ periods: [], outlook: null, schedule: [] }, { goal: null, deadline: null }),
    words,
  );
  expect(model.domain[1]).toBeGreaterThan(model.domain[0]);
  expect(model.goal).toBeNull();
});

describe('a changed goal', () => {
  const first = { from: null, goal: '4500', goalUpper: null, deadline: '2020-12-31' };
  const goals = [first, { ...first, from: '2020-09-15', goal: '5000' }].map((goal) => ({
    ...goal,
    goalText: { zh: '', en: '' },
  }));
  const changed = detail({ goals }, { goal: '5000' });

  test('is a step with its date in place of the one line', () => {
    const model = chartModel(changed, words);
    expect(model.goal).toBeNull();
    expect(
      model.goalSteps.map(({ from, until, at, label }) => [
        from && msToDay(from),
        until && msToDay(until),
        at,
        label,
      ]),
    ).toEqual([
      [null, '2020-09-15', 4500, '目标 4500'],
      ['2020-09-15', null, 5000, '目标 5000（9月15日起）'],
    ]);
    expect(chartModel(hebeiDetail, words).goalSteps).toEqual([]);
  });

  test('has its day in the table, with the goal of each day', () => {
    expect(chartTable(changed).map((row) => row.day)).toContain('2020-09-15');
    expect(['2020-09-14', '2020-09-15'].map((day) => goalOn(changed, day))).toEqual([
      '4500',
      '5000',
    ]);
  });
});

test('the table holds what the chart draws, exact and in the order of time', () => {
  expect(chartTable(hebeiDetail)).toEqual([
    { day: '2019-01-01', expected: '0', attained: null, outlook: null },
    { day: '2019-12-31', expected: '4090.909090909', attained: null, outlook: null },
    { day: '2020-01-01', expected: '0', attained: null, outlook: null },
    { day: '2020-08-31', expected: '3000', attained: '2691.8', outlook: null },
    { day: '2020-12-31', expected: '4500', attained: null, outlook: '4037.7' },
  ]);
});
