import type { Lamp } from '../../api/model';
import { useMessages } from '../messages/use-messages';

interface LampShapeProps {
  lamp: Lamp;
  /** Of the drawn square, in em of the text around it. */
  size?: number;
}

/** The lamp's shape alone: an ornament, only to be used beside its word. */
export function LampShape({ lamp, size = 0.95 }: LampShapeProps) {
  return (
    <svg
      className="lamp-shape"
      viewBox="0 0 16 16"
      style={{ width: `${size}em`, height: `${size}em`, color: `var(--lamp-${lamp})` }}
      data-lamp={lamp}
      aria-hidden="true"
      focusable="false"
    >
      {drawing(lamp)}
    </svg>
  );
}

function drawing(lamp: Lamp) {
  const outline = { fill: 'none', stroke: 'currentColor', strokeWidth: 2 };
  switch (lamp) {
    case 'achieved':
      return <path d="M8 0.5 15.5 8 8 15.5 0.5 8Z" fill="currentColor" />;
    case 'on_track':
      return <circle cx="8" cy="8" r="6.5" fill="currentColor" />;
    case 'at_risk':
      return <path d="M8 1.2 15.5 14.6H0.5Z" fill="currentColor" />;
    case 'off_track':
      return <rect x="1.8" y="1.8" width="12.4" height="12.4" fill="currentColor" />;
    case 'no_data':
      return <circle cx="8" cy="8" r="6" {...outline} />;
    case 'unscheduled':
      return <path d="M8 1.6 14.4 8 8 14.4 1.6 8Z" {...outline} />;
  }
}

interface LampMarkProps extends LampShapeProps {
  /** The word stays for readers of the page's text even where there is no room to show it. */
  wordHidden?: boolean;
}

/** A lamp as shape, colour and word. */
export function LampMark({ lamp, wordHidden = false, size }: LampMarkProps) {
  const t = useMessages();
  const word = t(`lamp.${lamp}`);
  return (
    <span
      className="lamp"
      style={{ color: `var(--ink-${lamp})` }}
      {...(wordHidden && { title: word })}
    >
      <LampShape lamp={lamp} {...(size !== undefined && { size })} />
      <span className={wordHidden ? 'visually-hidden' : undefined}>{word}</span>
    </span>
  );
}
