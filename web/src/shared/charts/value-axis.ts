import type { ProgressChartModel } from './progress-chart.model';

export interface ValueAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

const NICE = [1, 2, 2.5, 5, 10] as const;
const WANTED_STEPS = 5;

/** Every value that the chart has to show, bands and goal lines included. */
export function shownValues(model: ProgressChartModel): number[] {
  return [
    ...[...model.schedule, ...model.actual].flatMap((run) => run.map((p) => p.v)),
    ...(model.outlook ? [model.outlook.to.v, model.outlook.low, model.outlook.high] : []),
    ...(model.goal ? [model.goal.at] : []),
    ...(model.goalUpper ? [model.goalUpper.at] : []),
    ...model.goalSteps.map((step) => step.at),
  ];
}

/**
 * Round ticks around the values. Zero is shown unless all values lie far from it on one side,
 * where a line would otherwise lose its shape.
 *
 * @returns null when there is no value to show
 */
export function valueAxis(values: readonly number[]): ValueAxis | null {
  if (values.length === 0) return null;
  let low = Math.min(...values);
  let high = Math.max(...values);
  if (low >= 0 && low <= high * 0.6) low = 0;
  if (high <= 0 && high >= low * 0.6) high = 0;
  if (low === high) {
    const around = Math.abs(low) * 0.1 || 1;
    low -= around;
    high += around;
  }
  const rough = (high - low) / WANTED_STEPS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (NICE.find((n) => n * power >= rough) ?? 10);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(Math.ceil(high / step - 1e-9), first + 1);
  const ticks: number[] = [];
  for (let i = first; i <= last; i += 1) ticks.push(Number((i * step).toPrecision(12)));
  return { domain: [ticks[0] ?? low, ticks.at(-1) ?? high], ticks };
}
