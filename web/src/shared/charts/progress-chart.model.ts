/** A point of a line: time in milliseconds, value for drawing only. */
export interface ChartPoint {
  readonly t: number;
  readonly v: number;
  /** False for a point that only carries the line (zero on 1 January), not a reported figure. */
  readonly reported: boolean;
}

/** One unbroken stroke; a year-to-date series has one for each year. */
export type ChartRun = readonly ChartPoint[];

export interface ChartLine {
  readonly at: number;
  readonly label: string;
}

/** A goal that holds for a stretch of time: null where it reaches the chart's edge. */
export interface GoalStep {
  readonly from: number | null;
  readonly until: number | null;
  readonly at: number;
  readonly label: string;
}

export interface ProgressChartModel {
  readonly domain: readonly [number, number];
  readonly schedule: readonly ChartRun[];
  readonly actual: readonly ChartRun[];
  /** From the latest value to the deadline, with its band at the end. */
  readonly outlook: {
    readonly from: ChartPoint | null;
    readonly to: ChartPoint;
    readonly low: number;
    readonly high: number;
  } | null;
  /** Horizontal lines. */
  readonly goal: ChartLine | null;
  readonly goalUpper: ChartLine | null;
  /** In place of `goal` where it was changed: a step with its date. Else empty. */
  readonly goalSteps: readonly GoalStep[];
  /** Vertical lines. */
  readonly deadline: ChartLine | null;
  readonly asOf: ChartLine | null;
  readonly nodes: readonly ChartLine[];
}

export interface ChartRow {
  readonly t: number;
  /** `schedule0`, `actual2`, `outlook`: one key for each run, so that no stroke joins two runs. */
  readonly [run: string]: number | readonly [number, number] | undefined;
}

/** All runs in one table ordered by time, which the chart needs; absent values stay absent. */
export function chartRows(model: ProgressChartModel): ChartRow[] {
  const rows = new Map<number, Record<string, number | readonly [number, number]>>();
  const put = (t: number, key: string, value: number | readonly [number, number]): void => {
    const row = rows.get(t) ?? {};
    row[key] = value;
    rows.set(t, row);
  };
  model.schedule.forEach((run, i) => {
    run.forEach((point) => put(point.t, `schedule${i}`, point.v));
  });
  model.actual.forEach((run, i) => {
    run.forEach((point) => put(point.t, `actual${i}`, point.v));
  });
  if (model.outlook) {
    const { from, to, low, high } = model.outlook;
    if (from) {
      put(from.t, 'outlook', from.v);
      put(from.t, 'band', [from.v, from.v]);
    }
    put(to.t, 'outlook', to.v);
    put(to.t, 'band', [low, high]);
  }
  return [...rows.entries()].sort(([a], [b]) => a - b).map(([t, values]) => ({ ...values, t }));
}
