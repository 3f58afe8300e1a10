import type { RevisionPreview } from '../api/model';
import { dayToTime, formatDay } from '../shared/figures/days';
import { formatDecimal, formatQuantity, toDrawn } from '../shared/figures/figures';
import { useLanguage, useMessages } from '../shared/messages/use-messages';

const WIDTH = 560;
const HEIGHT = 150;
const EDGE = 8;

type Points = RevisionPreview['schedule']['before'];

interface Props {
  readonly schedule: RevisionPreview['schedule'];
  readonly unit: string;
}

/** The schedule before and after as two lines, with the same figures as a table. */
export function ScheduleChart({ schedule, unit }: Props) {
  const t = useMessages();
  const language = useLanguage();
  const { before, after } = schedule;
  const all = [...before, ...after];
  if (all.length === 0) return null;
  const line = drawing(all);
  const days = [...new Set(all.map((point) => point.on))].sort();
  const at = (points: Points, day: string) =>
    formatDecimal(points.find((point) => point.on === day)?.value ?? null);
  const last = after.at(-1);
  return (
    <figure className="maintenance-chart">
      <figcaption>{t('preview.chart')}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('preview.chart')}>
        <polyline points={line(before)} className="maintenance-before" />
        <polyline points={line(after)} className="maintenance-after" />
      </svg>
      <p className="maintenance-chart-ends muted">
        <span>{formatDay(days[0] ?? null, language)}</span>
        <span>{last && `${formatDay(last.on, language)} ${formatQuantity(last.value, unit)}`}</span>
      </p>
      <details>
        <summary>{t('preview.chartTable')}</summary>
        <table className="table">
          <caption className="visually-hidden">{t('preview.chartTable')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('maintenance.day')}</th>
              <th scope="col" className="number">{`${t('preview.before')} (${unit})`}</th>
              <th scope="col" className="number">{`${t('preview.after')} (${unit})`}</th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day}>
                <th scope="row">{formatDay(day, language)}</th>
                <td className="number">{at(before, day)}</td>
                <td className="number">{at(after, day)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** Points of an SVG line in a frame that holds every value; zero is in it. */
function drawing(all: Points): (points: Points) => string {
  const times = all.map((point) => dayToTime(point.on));
  const values = [0, ...all.map((point) => toDrawn(point.value))];
  const [from, until] = [Math.min(...times), Math.max(...times)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (time: number) => EDGE + ((time - from) / (until - from || 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number) =>
    HEIGHT - EDGE - ((value - low) / (high - low || 1)) * (HEIGHT - 2 * EDGE);
  return (points) =>
    points.map((point) => `${x(dayToTime(point.on))},${y(toDrawn(point.value))}`).join(' ');
}
