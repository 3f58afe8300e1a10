import type { ReactNode } from 'react';
import type { Lamp, LampCounts } from '../../api/model';
import { LAMPS_WORST_FIRST } from '../lamps';
import { useMessages } from '../messages/use-messages';
import { LampShape } from './lamp-mark';

interface LampCountsProps {
  counts: LampCounts;
  /** Wraps one count in the link to the list behind it. */
  link?: (lamp: Lamp, content: ReactNode, label: string) => ReactNode;
}

/** ■3 ▲5 ●12: the lamps that occur, worst first; a dash where there is no target. */
export function LampCountsCells({ counts, link }: LampCountsProps) {
  const t = useMessages();
  const present = LAMPS_WORST_FIRST.filter((lamp) => counts[lamp] > 0);
  if (present.length === 0) return <span className="muted">—</span>;
  return (
    <span className="lamp-counts">
      {present.map((lamp) => {
        const label = `${t(`lamp.${lamp}`)} ${counts[lamp]}`;
        const content = (
          <>
            <LampShape lamp={lamp} size={0.8} />
            <span className="visually-hidden">{t(`lamp.${lamp}`)} </span>
            {counts[lamp]}
          </>
        );
        return (
          <span
            key={lamp}
            className="lamp-count"
            style={{ color: `var(--ink-${lamp})` }}
            title={label}
          >
            {link ? link(lamp, content, label) : content}
          </span>
        );
      })}
    </span>
  );
}

/** The same counts as one bar of proportional parts; the figures stand beside it. */
export function LampCountsBar({ counts, link }: LampCountsProps) {
  return (
    <span className="lamp-counts-bar">
      {counts.total > 0 && (
        <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          {parts(counts).map(({ lamp, from, width }) => (
            <rect
              key={lamp}
              x={from}
              y="0"
              width={width}
              height="8"
              style={{ fill: `var(--lamp-${lamp})` }}
            />
          ))}
        </svg>
      )}
      <LampCountsCells counts={counts} {...(link && { link })} />
    </span>
  );
}

function parts(counts: LampCounts) {
  let from = 0;
  return LAMPS_WORST_FIRST.filter((lamp) => counts[lamp] > 0).map((lamp) => {
    const share = (counts[lamp] / counts.total) * 100;
    const part = { lamp, from, width: Math.max(share - 0.6, 0.4) };
    from += share;
    return part;
  });
}
