import type { SparkPoint } from '../../api/model';
import { dayToTime } from '../figures/days';
import { formatQuantity, toDrawn } from '../figures/figures';
import { useMessages } from '../messages/use-messages';

interface SparklineProps {
  points: readonly SparkPoint[];
  /** Unit of the points, for the spoken description. */
  unit: string;
  width?: number;
  height?: number;
}

interface Spot {
  x: number;
  y: number;
}

/** A small line of what was attained (solid, with its last dot) over the schedule (dashed). */
export function Sparkline({ points, unit, width = 96, height = 26 }: SparklineProps) {
  const t = useMessages();
  const attained = points.filter((point) => point.attained !== null);
  if (attained.length === 0) {
    return (
      <span className="muted" title={t('figure.sparkNone')}>
        —<span className="visually-hidden">{t('figure.sparkNone')}</span>
      </span>
    );
  }
  const place = scale(points, width, height);
  const actual = runs(points, 'attained', place);
  const schedule = runs(points, 'expected', place);
  const last = attained.at(-1);
  const end = actual.at(-1)?.at(-1);
  return (
    <svg
      className="sparkline"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('figure.spark', {
        count: attained.length,
        attained: formatQuantity(last?.attained ?? null, unit),
        expected: formatQuantity(last?.expected ?? null, unit),
      })}
    >
      {schedule.map((run, index) => (
        <polyline key={index} className="spark-schedule" points={path(run)} />
      ))}
      {actual.map((run, index) => (
        <polyline key={index} className="spark-actual" points={path(run)} />
      ))}
      {end && <circle className="spark-end" cx={end.x} cy={end.y} r="2.6" />}
    </svg>
  );
}

/** Unbroken runs of one line: a missing value breaks it, it is never drawn as 0. */
function runs(
  points: readonly SparkPoint[],
  line: 'attained' | 'expected',
  place: (day: string, value: string) => Spot,
): Spot[][] {
  const found: Spot[][] = [];
  let open: Spot[] | null = null;
  for (const point of points) {
    const value = point[line];
    if (value === null) {
      open = null;
    } else {
      if (!open) found.push((open = []));
      open.push(place(point.periodEnd, value));
    }
  }
  return found;
}

function scale(points: readonly SparkPoint[], width: number, height: number) {
  const pad = 4;
  const times = points.map((point) => dayToTime(point.periodEnd));
  const values = points.flatMap((point) =>
    [point.attained, point.expected].filter((value) => value !== null).map(toDrawn),
  );
  const [firstTime, timeSpan] = span(times);
  const [lowest, valueSpan] = span(values);
  return (day: string, value: string): Spot => ({
    x: pad + (timeSpan ? (dayToTime(day) - firstTime) / timeSpan : 0.5) * (width - 2 * pad),
    y:
      height - pad - (valueSpan ? (toDrawn(value) - lowest) / valueSpan : 0.5) * (height - 2 * pad),
  });
}

function span(numbers: number[]): [number, number] {
  const lowest = Math.min(...numbers);
  return [lowest, Math.max(...numbers) - lowest];
}

function path(run: Spot[]): string {
  return run.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
}
