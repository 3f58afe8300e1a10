import { valueAxis } from './value-axis';
import { tickLabel, timeTicks } from './time-axis';

describe('valueAxis', () => {
  test.each([
    [
      [4500, 2691.8],
      [0, 5000],
    ],
    [
      [2.4, -2.5],
      [-3, 3],
    ],
    [
      [7486.6, 7670.9, 9142.2],
      [7000, 9500],
    ],
    [
      [35, 35],
      [30, 40],
    ],
    [[0], [-1, 1]],
    [
      [-50, -20],
      [-50, 0],
    ],
  ])('%j within %j', (values, domain) => {
    const axis = valueAxis(values);
    expect(axis?.domain[0]).toBeLessThanOrEqual(Math.min(...values));
    expect(axis?.domain[1]).toBeGreaterThanOrEqual(Math.max(...values));
    expect(axis?.domain).toEqual(domain);
  });

  test('nothing to show has no axis', () => {
    expect(valueAxis([])).toBeNull();
  });
});

describe('timeTicks', () => {
  const ms = (day: string) => Date.parse(`${day}T00:00:00Z`);
  test.each([
    ['2020-01-01', '2020-12-31', ['2020-01', '2020-04', '2020-07', '2020-10']],
    ['2018-06-01', '2020-12-31', ['2018-07', '2019-01', '2019-07', '2020-01', '2020-07']],
    ['2014-01-01', '2025-12-31', ['2014', '2016', '2018', '2020', '2022', '2024']],
  ])('%s to %s', (from, to, labels) => {
    const ticks = timeTicks(ms(from), ms(to), 7);
    expect(ticks.map((tick) => tickLabel(tick, ticks))).toEqual(labels);
  });
});
