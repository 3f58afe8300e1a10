import type { FigureImport, ImportOutcome } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';

export const OUTCOMES = [
  'error',
  'correction',
  'supplement',
  'new',
  'same',
] as const satisfies readonly ImportOutcome[];

interface Props {
  readonly one: FigureImport;
  readonly outcome: ImportOutcome | undefined;
  readonly onOutcome: (outcome: ImportOutcome | undefined) => void;
}

/** Rows by what they do; each count filters the table below. */
export function ImportOutcomes({ one, outcome, onOutcome }: Props) {
  const t = useMessages();
  const { counts } = one;
  const total = OUTCOMES.reduce((sum, name) => sum + counts[name], 0);
  return (
    <div className="imports-outcomes" role="group" aria-label={t('imports.filter')}>
      <button
        type="button"
        className="button"
        aria-pressed={outcome === undefined}
        onClick={() => onOutcome(undefined)}
      >
        {t('imports.all')} {total}
      </button>
      {OUTCOMES.map((name) => (
        <button
          key={name}
          type="button"
          className={`button imports-${name}`}
          aria-pressed={outcome === name}
          onClick={() => onOutcome(name)}
        >
          {t(`imports.outcome.${name}`)} {counts[name]}
        </button>
      ))}
    </div>
  );
}
