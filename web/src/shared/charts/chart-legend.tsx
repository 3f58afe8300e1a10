import type { ProgressChartWords } from './progress-chart.words';
import type { ProgressChartModel } from './progress-chart.model';

interface Props {
  readonly model: ProgressChartModel;
  readonly words: ProgressChartWords;
}

const STROKES = {
  schedule: { stroke: 'var(--muted)', strokeWidth: 1.5, strokeDasharray: '6 4' },
  actual: { stroke: 'var(--accent)', strokeWidth: 2.5 },
  outlook: { stroke: 'var(--accent)', strokeWidth: 2, strokeDasharray: '1.5 4' },
} as const;

/** What the strokes mean; only those that are drawn. */
export function ChartLegend({ model, words }: Props) {
  const drawn = [
    model.actual.length > 0 && ('actual' as const),
    model.schedule.length > 0 && ('schedule' as const),
    model.outlook !== null && ('outlook' as const),
  ].filter((name) => name !== false);
  return (
    <ul className="progress-chart-legend">
      {drawn.map((name) => (
        <li key={name}>
          <svg width="32" height="12" aria-hidden="true" focusable="false">
            <line x1="0" x2="32" y1="6" y2="6" {...STROKES[name]} />
            {name === 'actual' && <circle cx="16" cy="6" r="4" fill="var(--accent)" />}
          </svg>
          {words[name]}
        </li>
      ))}
    </ul>
  );
}
