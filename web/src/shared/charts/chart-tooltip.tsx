import type { ProgressChartWords } from './progress-chart.words';
import { msToDay } from './time-axis';

interface Entry {
  readonly dataKey?: unknown;
  readonly name?: unknown;
  readonly value?: unknown;
}

interface Props {
  readonly words: ProgressChartWords;
  /** With its unit. */
  readonly formatQuantity: (value: number) => string;
  readonly formatDay: (day: string) => string;
  /** Given by the chart. */
  readonly active?: boolean;
  readonly label?: string | number;
  readonly payload?: readonly Entry[];
}

/** What is drawn at one day, in words; the band as its two ends. */
export function ChartTooltip({ active, label, payload, formatQuantity, formatDay }: Props) {
  if (!active || typeof label !== 'number' || !payload || payload.length === 0) return null;
  return (
    <div className="progress-chart-tooltip">
      <strong>{formatDay(msToDay(label))}</strong>
      <ul>
        {payload.map((entry) => {
          const { value } = entry;
          const shown =
            typeof value === 'number'
              ? formatQuantity(value)
              : isPair(value) && value[0] !== value[1]
                ? `${formatQuantity(value[0])} – ${formatQuantity(value[1])}`
                : null;
          return (
            shown !== null && (
              <li key={String(entry.dataKey)}>
                {String(entry.name)} {shown}
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

function isPair(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((v) => typeof v === 'number');
}
