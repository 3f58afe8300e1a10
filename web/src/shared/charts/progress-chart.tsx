import { useId, type ReactElement } from 'react';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { ChartLegend } from './chart-legend';
import { ChartTooltip } from './chart-tooltip';
import { DeadlineLabel } from './deadline-label';
import { chartRows, type ChartRun, type ProgressChartModel } from './progress-chart.model';
import { tickLabel, timeTicks } from './time-axis';
import { shownValues, valueAxis } from './value-axis';
import type { ProgressChartWords } from './progress-chart.words';
import './progress-chart.css';

interface Props {
  readonly model: ProgressChartModel;
  /** The message of the chart as a sentence. */
  readonly title: string;
  /** What a person who cannot see the chart would want to be told. */
  readonly description: string;
  readonly unit: string;
  readonly words: ProgressChartWords;
  readonly formatValue: (value: number) => string;
  /** A value with its unit. */
  readonly formatQuantity: (value: number) => string;
  readonly formatDay: (day: string) => string;
  /** Id of what follows the chart, for those who skip it. */
  readonly skipTo: string;
}

/** The theme's own colours, so that dark, high contrast and print need nothing of the chart. */
const INK = {
  text: 'var(--text)',
  muted: 'var(--muted)',
  accent: 'var(--accent)',
  line: 'var(--line)',
  ground: 'var(--surface)',
} as const;

const MOST_TICKS = 9;
const HEIGHT = 340;
const HEIGHT_WITHOUT_FIGURES = 170;

/** What was reported is a full dot, what is only expected a ring. */
function dotOf(run: ChartRun, colour: string, ring = false) {
  const reported = new Set(run.filter((p) => p.reported).map((p) => p.t));
  return function Dot(props: {
    key?: unknown;
    cx?: number;
    cy?: number;
    payload?: { t?: number };
  }): ReactElement<SVGElement> {
    const { cx, cy, payload } = props;
    const shown = cx !== undefined && cy !== undefined && reported.has(payload?.t ?? NaN);
    return (
      <g key={String(props.key)}>
        {shown && (
          <circle
            cx={cx}
            cy={cy}
            r={4}
            fill={ring ? INK.ground : colour}
            stroke={colour}
            strokeWidth={ring ? 2 : 0}
            strokeDasharray="none"
          />
        )}
      </g>
    );
  };
}

/** Actual against schedule, goal and deadline over time. */
export function ProgressChart(props: Props) {
  const { model, unit, words } = props;
  const captionId = useId();
  const rows = chartRows(model);
  const axis = valueAxis(shownValues(model));
  const ticks = timeTicks(model.domain[0], model.domain[1], MOST_TICKS);
  // A rim in the ground's colour keeps a label readable where a line runs behind it.
  const text = {
    fill: INK.text,
    fontSize: 12,
    stroke: INK.ground,
    strokeWidth: 3,
    paintOrder: 'stroke',
  };
  const line = (name: string, first: boolean) => ({
    name,
    type: 'linear' as const,
    connectNulls: true,
    isAnimationActive: false,
    activeDot: false as const,
    legendType: first ? ('plainline' as const) : ('none' as const),
  });

  return (
    <figure className="progress-chart" aria-labelledby={captionId}>
      <figcaption id={captionId}>{props.title}</figcaption>
      <a className="progress-chart-skip" href={`#${props.skipTo}`}>
        {words.skip}
      </a>
      {axis && <p className="progress-chart-unit">{unit}</p>}
      <ResponsiveContainer
        width="100%"
        height={axis ? HEIGHT : HEIGHT_WITHOUT_FIGURES}
        initialDimension={{ width: 640, height: HEIGHT }}
      >
        <ComposedChart
          data={rows.length > 0 ? rows : [{ t: model.domain[0] }]}
          margin={{ top: 26, right: 28, bottom: 4, left: 0 }}
          title={props.title}
          desc={props.description}
        >
          <CartesianGrid vertical={false} stroke={INK.line} />
          <XAxis
            dataKey="t"
            type="number"
            domain={[model.domain[0], model.domain[1]]}
            allowDataOverflow
            ticks={ticks}
            tickFormatter={(ms: number) => tickLabel(ms, ticks)}
            tick={{ fill: INK.muted, fontSize: 12 }}
            stroke={INK.muted}
            minTickGap={12}
          />
          <YAxis
            hide={!axis}
            domain={axis ? [axis.domain[0], axis.domain[1]] : [0, 1]}
            ticks={axis ? [...axis.ticks] : []}
            allowDataOverflow
            tickFormatter={props.formatValue}
            tick={{ fill: INK.muted, fontSize: 12 }}
            stroke={INK.muted}
            width="auto"
          />
          <Tooltip
            isAnimationActive={false}
            content={
              <ChartTooltip
                words={words}
                formatQuantity={props.formatQuantity}
                formatDay={props.formatDay}
              />
            }
          />
          {axis && (
            <Legend itemSorter={null} content={<ChartLegend model={model} words={words} />} />
          )}
          {model.outlook && (
            <Area
              dataKey="band"
              name={words.band}
              stroke="none"
              fill={INK.accent}
              fillOpacity={0.15}
              connectNulls
              isAnimationActive={false}
              activeDot={false}
              legendType={model.outlook.from ? 'square' : 'none'}
            />
          )}
          {model.schedule.map((run, i) => (
            <Line
              key={`schedule${i}`}
              dataKey={`schedule${i}`}
              {...line(words.schedule, i === 0)}
              stroke={INK.muted}
              strokeWidth={1.5}
              strokeDasharray="6 4"
              dot={run.length === 1 ? { r: 3, strokeDasharray: '' } : false}
            />
          ))}
          {model.outlook && (
            <Line
              dataKey="outlook"
              {...line(words.outlook, true)}
              stroke={INK.accent}
              strokeWidth={2}
              strokeDasharray="1.5 4"
              dot={dotOf([model.outlook.to], INK.accent, true)}
            />
          )}
          {model.actual.map((run, i) => (
            <Line
              key={`actual${i}`}
              dataKey={`actual${i}`}
              {...line(words.actual, i === 0)}
              stroke={INK.accent}
              strokeWidth={2.5}
              dot={dotOf(run, INK.accent)}
            />
          ))}
          {goalSteps(model, text)}
          {[model.goal, model.goalUpper].map(
            (goal, i) =>
              goal && (
                <ReferenceLine
                  key={i}
                  y={goal.at}
                  ifOverflow="extendDomain"
                  stroke={INK.text}
                  strokeWidth={1.5}
                  label={{ value: goal.label, position: 'insideBottomLeft', ...text }}
                />
              ),
          )}
          {model.nodes.map((node) => (
            <ReferenceLine
              key={`${node.at}${node.label}`}
              x={node.at}
              ifOverflow="extendDomain"
              stroke={INK.muted}
              strokeDasharray="2 3"
            />
          ))}
          {model.asOf && (
            <ReferenceLine
              x={model.asOf.at}
              ifOverflow="extendDomain"
              stroke={INK.muted}
              label={{
                value: model.asOf.label,
                position: isLate(model, model.asOf.at) ? 'insideBottomRight' : 'insideBottomLeft',
                ...text,
              }}
            />
          )}
          {model.deadline && (
            <ReferenceLine
              x={model.deadline.at}
              ifOverflow="extendDomain"
              stroke={INK.text}
              strokeWidth={1.5}
              strokeDasharray="8 3"
              label={{
                content: (
                  <DeadlineLabel
                    text={model.deadline.label}
                    late={isLate(model, model.deadline.at)}
                  />
                ),
              }}
            />
          )}
        </ComposedChart>
      </ResponsiveContainer>
    </figure>
  );
}

/** Each goal over its own stretch, joined where it changed; recharts wants bare lines, no parts. */
function goalSteps(model: ProgressChartModel, text: object): ReactElement[] {
  const [from, to] = model.domain;
  return model.goalSteps.flatMap((step, i) => {
    const before = model.goalSteps[i - 1];
    const [start, end] = [step.from ?? from, step.until ?? to];
    const level = (
      <ReferenceLine
        key={`goal${i}`}
        segment={[
          { x: start, y: step.at },
          { x: end, y: step.at },
        ]}
        ifOverflow="extendDomain"
        stroke={INK.text}
        strokeWidth={1.5}
        label={{
          value: step.label,
          // Below a later line: above it stands the deadline's label.
          position: before ? 'insideTopRight' : 'insideBottomLeft',
          ...text,
        }}
      />
    );
    if (!before) return [level];
    const rise = (
      <ReferenceLine
        key={`rise${i}`}
        segment={[
          { x: start, y: before.at },
          { x: start, y: step.at },
        ]}
        ifOverflow="extendDomain"
        stroke={INK.text}
        strokeWidth={1.5}
        strokeDasharray="2 2"
      />
    );
    return [rise, level];
  });
}

/** In the right half labels lean to the left, in the left half to the right: no edge cuts them. */
function isLate({ domain: [from, to] }: ProgressChartModel, at: number): boolean {
  return at > (from + to) / 2;
}
