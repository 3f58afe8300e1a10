import type { JudgedTarget } from '../../api/model';
import { formatQuantity, toDrawn } from '../figures/figures';
import { useMessages } from '../messages/use-messages';

interface BulletBarProps {
  target: Pick<
    JudgedTarget,
    'attained' | 'expected' | 'goal' | 'attainedUnit' | 'comparator' | 'lamp'
  >;
  width?: number;
  height?: number;
}

/**
 * Attained (bar) against the schedule (tick) and the goal (mark with a diamond). The bands behind
 * are the stretch short of schedule, from schedule to goal, and beyond the goal. Without a value
 * there is no drawing: an empty bar would read as zero.
 */
export function BulletBar({ target, width = 150, height = 22 }: BulletBarProps) {
  const t = useMessages();
  const { attained, expected, goal, attainedUnit } = target;
  if (goal === null || attained === null) return <span className="muted">—</span>;
  const drawn = [attained, expected ?? goal, goal].map(toDrawn);
  const low = Math.min(0, ...drawn);
  const high = Math.max(0, ...drawn);
  const reach = (high - low || 1) * 1.08;
  const base = low < 0 ? low * 1.08 : 0;
  const at = (value: string | number) =>
    ((Number(value) - base) / (reach + (low < 0 ? -low * 0.08 : 0))) * width;
  const zero = at(0);
  const goalAt = at(goal);
  const expectedAt = expected === null ? goalAt : at(expected);
  const tip = at(attained);
  const [near, far] = [Math.min(expectedAt, goalAt), Math.max(expectedAt, goalAt)];
  const capped = target.comparator === 'at_most';
  const middle = height / 2;
  return (
    <svg
      className="bullet"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('figure.bullet', {
        attained: formatQuantity(attained, attainedUnit),
        expected: formatQuantity(expected, attainedUnit),
        goal: formatQuantity(goal, attainedUnit),
      })}
    >
      <Band from={0} to={near} band={capped ? 3 : 1} height={height} />
      <Band from={near} to={far} band={2} height={height} />
      <Band from={far} to={width} band={capped ? 1 : 3} height={height} />
      <rect
        x={Math.min(zero, tip)}
        y={middle - height * 0.16}
        width={Math.max(Math.abs(tip - zero), 1)}
        height={height * 0.32}
        style={{ fill: `var(--lamp-${target.lamp})` }}
      />
      {expected !== null && (
        <rect className="bullet-tick" x={expectedAt - 1.25} y="3" width="2.5" height={height - 6} />
      )}
      <path
        className="bullet-goal"
        d={`M${goalAt} ${middle - 5} l4 5 l-4 5 l-4 -5Z`}
        data-part="goal"
      />
    </svg>
  );
}

interface BandProps {
  from: number;
  to: number;
  band: 1 | 2 | 3;
  height: number;
}

function Band({ from, to, band, height }: BandProps) {
  return (
    <rect
      x={from}
      y="2"
      width={Math.max(to - from, 0)}
      height={height - 4}
      style={{ fill: `var(--band-${band})` }}
    />
  );
}
