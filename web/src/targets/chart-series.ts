import type { TargetDetail } from '../api/model';
import { padDomain } from '../shared/charts/time-axis';
import { dayToTime } from '../shared/figures/days';
import type {
  ChartLine,
  ChartPoint,
  ChartRun,
  GoalStep,
  ProgressChartModel,
} from '../shared/charts/progress-chart.model';

export interface ChartWords {
  readonly goal: string;
  readonly goalUpper: string;
  /** One for each of the target's goals, in their order. */
  readonly goals: readonly string[];
  readonly deadline: string;
  readonly asOf: string;
}

/** An as-of day further than this beyond everything else would squeeze the chart flat. */
const FARTHEST_AS_OF = 0.35;

/** Year-to-date totals start again from zero each January; a growth of them does not. */
export function resetsEachYear(detail: TargetDetail): boolean {
  return detail.target.accumulation === 'ytd' && detail.target.measure === 'value';
}

function point(day: string, value: string): ChartPoint {
  return { t: dayToTime(day), v: Number(value), reported: true };
}

/** Strokes of a year-to-date series: one a year, each from zero on 1 January. */
function yearlyRuns(points: readonly ChartPoint[]): ChartRun[] {
  const byYear = new Map<number, ChartPoint[]>();
  for (const p of points) {
    const date = new Date(p.t);
    const lastDay = date.getUTCMonth() === 11 && date.getUTCDate() === 31;
    if (p.v === 0 && (lastDay || (date.getUTCMonth() === 0 && date.getUTCDate() === 1))) continue;
    const year = date.getUTCFullYear();
    byYear.set(year, [...(byYear.get(year) ?? []), p]);
  }
  return [...byYear.entries()]
    .sort(([a], [b]) => a - b)
    .map(([year, run]) => [{ t: Date.UTC(year, 0, 1), v: 0, reported: false }, ...run]);
}

function runsOf(points: ChartPoint[], yearly: boolean): ChartRun[] {
  const ordered = [...points].sort((a, b) => a.t - b.t);
  if (yearly) return yearlyRuns(ordered);
  return ordered.length > 0 ? [ordered] : [];
}

/** Horizontal stretch of a schedule that is the goal itself needs no line of its own. */
function repeatsGoal(points: readonly ChartPoint[], goal: number | null): boolean {
  return goal !== null && points.length > 0 && points.every((p) => p.v === goal);
}

function outlookOf(
  detail: TargetDetail,
  actual: readonly ChartPoint[],
  yearly: boolean,
): ProgressChartModel['outlook'] {
  const { outlook } = detail;
  if (!outlook) return null;
  const to = point(outlook.on, outlook.value);
  const last = actual.at(-1) ?? null;
  const sameRun =
    last !== null &&
    last.t < to.t &&
    (!yearly || new Date(last.t).getUTCFullYear() === new Date(to.t).getUTCFullYear());
  return {
    from: sameRun ? last : null,
    to,
    low: Number(outlook.low),
    high: Number(outlook.high),
  };
}

/** A changed goal as a step with its date; nothing where it never changed. */
function goalStepsOf(detail: TargetDetail, labels: readonly string[]): GoalStep[] {
  const { goals, target } = detail;
  if (goals.length < 2 || target.kind === 'milestone') return [];
  return goals.flatMap(({ from, goal }, index) => {
    const until = goals[index + 1]?.from ?? null;
    return goal === null
      ? []
      : [
          {
            from: from === null ? null : dayToTime(from),
            until: until === null ? null : dayToTime(until),
            at: Number(goal),
            label: labels[index] ?? '',
          },
        ];
  });
}

/** The goal that was asked on a day. */
export function goalOn({ goals }: TargetDetail, day: string): string | null {
  return goals.filter(({ from }) => from === null || from <= day).at(-1)?.goal ?? null;
}

/** What the chart of a target draws, from what is known at its as-of date. */
export function chartModel(detail: TargetDetail, words: ChartWords): ProgressChartModel {
  const { target } = detail;
  const yearly = resetsEachYear(detail);
  const actualPoints = detail.periods
    .filter((period) => period.attained !== null && period.periodEnd <= detail.asOf)
    .map((period) => point(period.periodEnd, period.attained ?? '0'))
    .sort((a, b) => a.t - b.t);
  const schedulePoints = detail.schedule.map(({ on, value }) => point(on, value));
  const goalValue = target.goal === null ? null : Number(target.goal);

  const schedule = repeatsGoal(schedulePoints, goalValue) ? [] : runsOf(schedulePoints, yearly);
  const actual = runsOf(actualPoints, yearly);
  const outlook = outlookOf(detail, actualPoints, yearly);
  const deadline: ChartLine | null =
    target.deadline === null ? null : { at: dayToTime(target.deadline), label: words.deadline };
  const nodes = detail.nodes.map(({ on, label }) => ({ at: dayToTime(on), label }));

  const steps = goalStepsOf(detail, words.goals);

  const times = [
    ...steps.flatMap((step) => (step.from === null ? [] : [step.from])),
    ...[...schedule, ...actual].flatMap((run) => run.map((p) => p.t)),
    ...schedulePoints.map((p) => p.t),
    ...nodes.map((node) => node.at),
    ...(outlook ? [outlook.to.t] : []),
    ...(deadline ? [deadline.at] : []),
  ];
  const asOfAt = dayToTime(detail.asOf);
  // A lone date needs a stretch of time before it: that in which it has been judged.
  const judgedSince = detail.history.at(-1)?.validFrom;
  if (judgedSince && schedule.length === 0 && actual.length === 0) {
    times.push(dayToTime(judgedSince));
  }
  if (times.length === 0) times.push(asOfAt);
  if (times.every((t) => t > asOfAt)) times.push(asOfAt);
  const from = Math.min(...times);
  const until = Math.max(...times);
  const asOfFits = asOfAt <= until + (until - from) * FARTHEST_AS_OF;

  return {
    domain: padDomain(from, asOfFits ? Math.max(until, asOfAt) : until),
    schedule,
    actual,
    outlook,
    goal:
      goalValue === null || target.kind === 'milestone' || steps.length > 0
        ? null
        : { at: goalValue, label: words.goal },
    goalUpper:
      target.goalUpper === null ? null : { at: Number(target.goalUpper), label: words.goalUpper },
    goalSteps: steps,
    deadline,
    asOf: asOfFits ? { at: asOfAt, label: words.asOf } : null,
    nodes,
  };
}

export interface ChartTableRow {
  readonly day: string;
  readonly expected: string | null;
  readonly attained: string | null;
  readonly outlook: string | null;
}

/** The chart's data as a table, in the order of time, with the exact decimals. */
export function chartTable(detail: TargetDetail): ChartTableRow[] {
  const rows = new Map<string, ChartTableRow>();
  const merge = (day: string, part: Partial<ChartTableRow>): void => {
    const empty = { day, expected: null, attained: null, outlook: null };
    rows.set(day, { ...empty, ...rows.get(day), ...part });
  };
  for (const { from } of detail.goals) if (from !== null) merge(from, {});
  for (const { on, value } of detail.schedule) merge(on, { expected: value });
  for (const period of detail.periods) {
    if (period.expected !== null) merge(period.periodEnd, { expected: period.expected });
    if (period.attained !== null && period.periodEnd <= detail.asOf) {
      merge(period.periodEnd, { attained: period.attained });
    }
  }
  if (detail.outlook) merge(detail.outlook.on, { outlook: detail.outlook.value });
  return [...rows.values()].sort((a, b) => a.day.localeCompare(b.day));
}
